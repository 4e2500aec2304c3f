"""The one task runner: sets a checkout up, starts the program, checks it, renews its lock files."""
