"""What can be asked for: catalogue, selection, query, prices."""
