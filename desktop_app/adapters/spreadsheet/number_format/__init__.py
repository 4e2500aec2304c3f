"""Number formats: text of a stored number as Excel shows it."""
