"""Comparison of a returned person with the row that was looked up."""
