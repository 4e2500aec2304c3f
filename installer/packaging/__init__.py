"""`build`: the program as people get it, who have no Python: one file to double-click."""
