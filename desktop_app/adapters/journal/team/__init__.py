"""The team's journal: a database on PostgreSQL, of which each desk keeps a part in SQLite."""
