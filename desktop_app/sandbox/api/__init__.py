"""The endpoints and the server."""
