"""Comparison of job titles and places."""
