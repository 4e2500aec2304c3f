"""Options on the right side of the window before a run."""
