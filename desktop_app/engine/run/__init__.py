"""A run: batches on their way, in order, until all are settled."""
