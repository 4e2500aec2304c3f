"""Environments: virtual environments, lock files, system packages."""
