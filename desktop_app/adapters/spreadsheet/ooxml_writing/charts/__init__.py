"""A sheet with tables and native Excel charts."""
