"""Smoke test of the package as users get it: installed, started from the menu, used."""
