"""Comparison of personal names in all their forms."""
