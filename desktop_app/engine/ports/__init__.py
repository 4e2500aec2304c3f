"""The ports of the engine, which the adapters implement."""
