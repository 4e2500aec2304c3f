"""Text files: dialect, encoding, records, reader, writer."""
