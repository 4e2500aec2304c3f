"""Files for the import wizards of CRM programs: their columns, values and limits."""
