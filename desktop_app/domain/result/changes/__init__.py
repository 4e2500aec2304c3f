"""Changes of a person's company, title and email since the sheet or an earlier answer."""
