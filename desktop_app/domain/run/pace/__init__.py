"""The pace of requests, and how long nothing gets through."""
