"""What the engine needs of the world; the adapters provide it."""
