"""The table in the middle of the window."""
