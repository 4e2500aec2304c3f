"""People found by what they are, not by an identifier."""
