"""How the sandbox misbehaves on request."""
