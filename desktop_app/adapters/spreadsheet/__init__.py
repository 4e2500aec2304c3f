"""Spreadsheets: lossless reading and atomic writing."""
