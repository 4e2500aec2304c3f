"""Bulk jobs: the choice of the lane, and what the provider tells about jobs."""
