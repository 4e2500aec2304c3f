"""The world, one library each; adapters do not know one another."""
