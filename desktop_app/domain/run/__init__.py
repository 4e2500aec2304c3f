"""How it is sent: plan, batches, budget, pace, retry, events, progress, doubts."""
