"""Contact Enrich: who is found, and the purchase of their contact data."""
