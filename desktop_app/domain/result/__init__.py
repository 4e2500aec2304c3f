"""The content of the output workbook: columns, cells, row status, details, report."""
