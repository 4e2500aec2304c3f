"""The part of a run in which other desks of a team matter."""
