"""The environments that steps run in: made, locked, kept."""
