"""The run: a plan becomes batches in flight, and every answer reaches the journal."""
