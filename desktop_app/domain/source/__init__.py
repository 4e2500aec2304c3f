"""What the sheet gives: table, header, mapping, identifiers, lookups."""
