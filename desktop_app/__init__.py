"""Sheet Enricher: enriches the people in a spreadsheet, and never pays twice for the same one."""

__version__ = "0.4.0"
