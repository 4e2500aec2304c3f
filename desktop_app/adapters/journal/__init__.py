"""The durable record of what was asked and answered, in SQLite."""
