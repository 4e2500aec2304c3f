"""Reading of .xlsx and .xlsm files."""
