"""Versions of the program itself."""
