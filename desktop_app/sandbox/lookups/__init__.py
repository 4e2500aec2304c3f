"""The synchronous look-ups: who is found, what is returned, and what it costs."""
