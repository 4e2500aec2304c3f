"""The windows beside the window."""
