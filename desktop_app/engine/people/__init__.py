"""Known people one by one: everything about one of them, and the matches to review."""
