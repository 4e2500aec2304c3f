"""The display of a run in the terminal: progress, events and the summary."""
