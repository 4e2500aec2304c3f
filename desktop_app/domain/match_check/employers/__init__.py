"""Comparison of employers: company names, web domains and brands."""
