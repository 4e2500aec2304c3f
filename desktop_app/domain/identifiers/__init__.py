"""Parsing of identifiers: find candidates in a cell, clean them, and accept or reject them."""
