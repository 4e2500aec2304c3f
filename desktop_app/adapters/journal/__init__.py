"""The durable record of requests and responses, in SQLite."""
