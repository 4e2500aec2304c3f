"""Linux: a .deb for Debian and its kin, and an archive that serves everywhere else."""
