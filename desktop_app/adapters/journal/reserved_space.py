"""Disk space reserved for responses in flight, released when the disk is full."""

import os
from pathlib import Path
from typing import BinaryIO

RESERVED_BYTES = 16 * 1024 * 1024
"""About twice the compressed size of 128 responses in flight."""
_CHUNK_BYTES = 1024 * 1024


class ReservedSpace:
    """A file next to the journal that occupies its full size on disk until the space is needed.

    A response that was paid for must be stored even if another program fills the disk while the
    request is in flight. When SQLite reports a full disk, this file is deleted, the responses in
    flight are written to the freed space, and nothing more is sent.
    """

    def __init__(self, path: Path, *, size: int = RESERVED_BYTES) -> None:
        self._path = path
        self._size = size
        self._is_reserved = False
        self.is_released = False

    def reserve(self) -> None:
        """Create the file unless it exists. On a full disk the next SQLite write fails."""
        if self._is_reserved:
            return
        self._is_reserved = True
        try:
            if self._path.exists() and self._path.stat().st_size == self._size:
                return
            self._path.touch(mode=0o600)
            with self._path.open("wb") as file:
                _allocate(file, self._size)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            self._path.unlink(missing_ok=True)

    def release(self) -> bool:
        """Delete the file; return whether this freed space."""
        self.is_released = True
        try:
            self._path.unlink()
        except OSError:
            return False
        return True


def _allocate(file: BinaryIO, size: int) -> None:
    """Allocate the full size of a file on disk, even on file systems with sparse files."""
    if hasattr(os, "posix_fallocate") and size:
        os.posix_fallocate(file.fileno(), 0, size)
        return
    # Random bytes, so that no file system can compress them.
    file.writelines(
        os.urandom(min(_CHUNK_BYTES, size - start)) for start in range(0, size, _CHUNK_BYTES)
    )
