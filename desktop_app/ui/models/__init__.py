"""Qt models for large data."""
