"""The provider's answers: outcomes, candidates, journal records, merging, review."""
