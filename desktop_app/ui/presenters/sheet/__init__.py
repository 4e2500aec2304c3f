"""Presenters of the sheet: what is shown of it, copied from it, known about a row."""
