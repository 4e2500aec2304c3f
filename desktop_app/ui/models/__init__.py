"""What the views show of large data."""
