"""Rules of a run: plan, batches, budget, pace, retries, events, progress, batches in doubt."""
