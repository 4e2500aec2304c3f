"""The team, as the window sees it."""
