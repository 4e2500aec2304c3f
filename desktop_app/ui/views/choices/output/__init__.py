"""Step 4: file, columns and sheets of the result, and the controls that they consist of."""
