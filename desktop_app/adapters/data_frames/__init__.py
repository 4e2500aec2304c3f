"""pandas DataFrames as source tables and as results."""
