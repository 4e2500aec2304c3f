"""Smoke test of the package: install it, start it from the menu, use it."""
