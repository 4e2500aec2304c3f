"""What came back: outcomes, candidates, journal records, merging, review."""
