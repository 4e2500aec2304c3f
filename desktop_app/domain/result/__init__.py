"""What is written: columns, cells, status, details, report."""
