"""Presenters of a finished run, which send nothing."""
