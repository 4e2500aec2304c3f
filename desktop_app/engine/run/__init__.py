"""The sending of batches, in order, until all are settled."""
