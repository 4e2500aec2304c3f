"""Files on disk: the source, the atomic target, rows that wait on disk."""
