"""The package of a workbook and its XML, read or written."""
