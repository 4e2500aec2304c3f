"""Shared parts of all tables: cell references, headers, used range, sheet selection."""
