"""The context columns of a sheet: suggestion, and the values of one row."""
