"""Task runner: sets up a checkout, runs, checks and packages the program, updates lock files."""
