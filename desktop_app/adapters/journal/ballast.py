"""Room on the disk that is set aside for answers on their way, and given back when it is full."""

import os
from pathlib import Path
from typing import BinaryIO

BALLAST_BYTES = 16 * 1024 * 1024
"""The packed answers of 128 requests on their way need about half of it."""
_CHUNK = 1024 * 1024


class Ballast:
    """A file beside the journal that weighs what it is long, until its room is needed.

    An answer that was paid for must find room even when another program fills the disk while the
    answer is on its way. SQLite reports the full disk; then this file is deleted, what is on its
    way is written into its room, and nothing more is sent.
    """

    def __init__(self, path: Path, *, size: int = BALLAST_BYTES) -> None:
        self._path = path
        self._size = size
        self._is_laid = False
        self.is_spent = False

    def lay(self) -> None:
        """Make the file, if it is not there yet; where there is no room, SQLite will say so."""
        if self._is_laid:
            return
        self._is_laid = True
        try:
            if self._path.exists() and self._path.stat().st_size == self._size:
                return
            self._path.touch(mode=0o600)
            with self._path.open("wb") as file:
                _weigh_down(file, self._size)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            self._path.unlink(missing_ok=True)

    def give_back(self) -> bool:
        """Delete the file; return whether that gave room."""
        self.is_spent = True
        try:
            self._path.unlink()
        except OSError:
            return False
        return True


def _weigh_down(file: BinaryIO, size: int) -> None:
    """Make a file take its length on the disk, whatever the file system saves elsewhere."""
    if hasattr(os, "posix_fallocate") and size:
        os.posix_fallocate(file.fileno(), 0, size)
        return
    # Random bytes: no file system packs them.
    file.writelines(os.urandom(min(_CHUNK, size - start)) for start in range(0, size, _CHUNK))
