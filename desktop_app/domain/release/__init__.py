"""Versions of this program: changelog and updates."""
