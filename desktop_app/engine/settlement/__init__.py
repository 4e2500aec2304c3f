"""Outcomes and charges of batches, and what is in doubt."""
