"""The copy of a workbook, new workbooks, and added sheets."""
