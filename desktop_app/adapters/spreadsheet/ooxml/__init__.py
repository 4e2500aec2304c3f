"""The zip package of a workbook and its XML, read and written."""
