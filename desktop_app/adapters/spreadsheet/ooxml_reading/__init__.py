"""From an .xlsx or .xlsm file to a table."""
