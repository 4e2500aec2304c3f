"""Parts of the cost breakdown."""
