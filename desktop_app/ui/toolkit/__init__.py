"""Qt helpers without product rules."""
