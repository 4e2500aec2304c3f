"""The timeout for waiting for a state; it only ends tests that hang."""

LONGEST_WAIT_S = 500.0
"""Below pytest's own timeout, so that the failure names the awaited state."""
