"""Cells that are filled in the columns of the user: how they are marked, and which are left out."""
