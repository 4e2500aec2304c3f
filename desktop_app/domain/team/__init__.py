"""A team: several desks that share one account and one journal."""
