"""The records that a result shows, with their charges and what changed."""
