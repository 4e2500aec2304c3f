"""The Person Enrich API over HTTP."""
