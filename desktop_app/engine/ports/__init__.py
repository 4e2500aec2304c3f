"""The ports of the engine: the outside world, which the adapters provide."""
