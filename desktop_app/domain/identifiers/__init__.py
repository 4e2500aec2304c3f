"""Reading of identifiers: candidates are found, freed of what is around them, and judged."""
