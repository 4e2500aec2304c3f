"""The invented people."""
