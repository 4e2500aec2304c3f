"""macOS: a disk image with the .app in it; made on a Mac only."""
