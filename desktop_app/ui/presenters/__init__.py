"""Presenters join controllers and views."""
