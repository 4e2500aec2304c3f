"""Settlement of batches: outcomes, charges, batches in doubt."""
