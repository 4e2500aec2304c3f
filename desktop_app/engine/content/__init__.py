"""The content of a workbook: its rows, and what is collected while they are written."""
