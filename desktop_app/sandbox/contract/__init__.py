"""What a request may be, and what an answer looks like."""
