"""Files on disk: source file, atomic target file, temporary rows."""
