"""The columns that can be shown, and the choice among them."""
