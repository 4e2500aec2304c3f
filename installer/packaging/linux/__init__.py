"""Linux: a .deb for Debian and its derivatives, and an archive for other systems."""
