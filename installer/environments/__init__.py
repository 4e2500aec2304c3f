"""What the steps run in: virtual environments, lock files, packages of the system."""
