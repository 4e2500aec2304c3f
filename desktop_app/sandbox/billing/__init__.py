"""Ledger, prices and rate limit."""
