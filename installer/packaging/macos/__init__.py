"""macOS: a disk image with the .app; can only be built on a Mac."""
