"""The source sheet: table, header row, column mapping, identifiers, lookups."""
