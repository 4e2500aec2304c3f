"""The match check in the terminal."""
