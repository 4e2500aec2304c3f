"""How long a test waits for a state: long enough for any machine, for it only ends what hangs."""

LONGEST_WAIT_S = 500.0
"""Below pytest's own limit, so that a failure says what was waited for."""
