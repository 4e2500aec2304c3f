"""A run in the terminal: whom it looks up, and its numbers."""
