"""Environments of the steps: virtual environments, lock files, packages of the system."""
