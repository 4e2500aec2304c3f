"""Sheet Enricher: fill in the people in a spreadsheet, and never pay twice for one."""

__version__ = "0.3.0"
