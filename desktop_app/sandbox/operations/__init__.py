"""The work of the recorded endpoints, apart from HTTP, faults and the ledger."""
