"""The file that says where a window listens, and its lock."""

import errno
import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import cast

_FOLDER_PREFIX = "sheet-enricher-"
_TAKEN = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK, 0})
"""Errors for a lock that another program holds; Wine leaves the number out."""
_LOCKED_BYTE = 1 << 30  # beyond the content: on Windows, nobody can read a locked byte


@dataclass(frozen=True, slots=True)
class Place:
    """The address of a listening window, and its secret."""

    address: str
    secret: bytes


class PlaceFile:
    """The file while this program holds its lock.

    Args:
        path: The file, in the data folder.
    """

    def __init__(self, path: Path) -> None:
        """Create or open the file.

        Raises:
            OSError: The folder is missing or not writable.
            BlockingIOError: Another program holds the lock.
        """
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)
        self._descriptor = os.open(path, flags, 0o600)
        try:
            if not _lock(self._descriptor):
                raise BlockingIOError
            left_behind = read_place(path)
            if left_behind is not None:
                remove_socket(left_behind)
            self.write(None)
        except OSError:
            os.close(self._descriptor)
            raise

    def write(self, place: Place | None) -> None:
        """Say where the window listens; None while it does not.

        Raises:
            OSError: The file cannot be written.
        """
        text = ""
        if place is not None:
            text = json.dumps({"address": place.address, "secret": place.secret.hex()})
        os.ftruncate(self._descriptor, 0)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, text.encode())

    def close(self) -> None:
        """Empty the file and release the lock."""
        with suppress(OSError):
            self.write(None)
        os.close(self._descriptor)


def read_place(path: Path) -> Place | None:
    """Return where the window listens; None while it does not."""
    try:
        content = cast("dict[str, str]", json.loads(path.read_bytes()))
        return Place(str(content["address"]), bytes.fromhex(content["secret"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def free_place() -> Place:
    """Return an address that nobody can guess; on Unix, in a folder for this user only.

    Raises:
        OSError: The system's folder for temporary files is not writable.
    """
    if sys.platform == "win32":
        address = rf"\\.\pipe\{_FOLDER_PREFIX}{os.urandom(16).hex()}"
    else:
        from tempfile import mkdtemp  # noqa: PLC0415 - after the first window

        address = str(Path(mkdtemp(prefix=_FOLDER_PREFIX)) / "window")
    return Place(address, os.urandom(32))


def remove_socket(place: Place) -> None:
    """Remove the socket that a window has left; Windows does so itself."""
    socket = Path(place.address)
    if sys.platform != "win32" and socket.parent.name.startswith(_FOLDER_PREFIX):
        with suppress(OSError):
            socket.unlink(missing_ok=True)
            socket.parent.rmdir()


def _lock(descriptor: int) -> bool:
    """Lock a file until it is closed; return False if another program has locked it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - only there

            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - only there

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:  # another reason: a file system without locks
        return error.errno not in _TAKEN
    return True
