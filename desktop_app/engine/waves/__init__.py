"""Rows with several identifiers: the one that decides a row, and what all of them have cost."""
