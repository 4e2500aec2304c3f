"""Qt tools without a rule of the product."""
