"""The longest wait of a test for a state; it only ends a test that hangs."""

LONGEST_WAIT_S = 500.0
"""Below pytest's own limit, so that a failure says what was waited for."""
