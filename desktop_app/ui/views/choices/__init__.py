"""The right side of the window before a run."""
