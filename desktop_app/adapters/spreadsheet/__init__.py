"""Spreadsheets: read without loss, written whole or not at all."""
