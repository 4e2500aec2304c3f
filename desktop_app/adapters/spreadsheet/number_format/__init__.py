"""A stored number as Excel shows it."""
