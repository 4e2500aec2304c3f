"""Forms of one name: short forms, spellings and sounds, and lists of names."""
