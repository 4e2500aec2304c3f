"""One at a time: two starts in one checkout must not install into each other's feet."""

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from installer.failure import InstallError

FILE_NAME = "sheet-enricher.lock"

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: TextIO) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait_for_lock(file: TextIO) -> None:
        while True:  # each call gives up by itself after ten seconds
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:
                continue
            return

else:
    import fcntl

    def _try_lock(file: TextIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait_for_lock(file: TextIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)


@contextmanager
def exclusive(folder: Path, tell_waiting: Callable[[], None]) -> Generator[None]:
    """Hold the folder's lock; it ends with this process, however that ends.

    Raises:
        InstallError: The folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / FILE_NAME).open("a", encoding="utf-8")
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise InstallError(
            f"The folder {folder} cannot be written ({reason}): put the checkout where you may"
            " write, and start again."
        ) from error
    with file:
        if not _try_lock(file):
            tell_waiting()
            _wait_for_lock(file)
        yield
