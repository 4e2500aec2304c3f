"""Invented people."""
