"""Access to the outside world, one package per library; adapters do not import one another."""
