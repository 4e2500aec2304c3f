"""Batch jobs: submissions, their state over time, and the files of their results."""
