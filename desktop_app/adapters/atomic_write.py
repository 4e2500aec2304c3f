"""Atomic file writes: a private draft beside the target replaces it when it is complete."""

import contextlib
import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import BinaryIO, cast

DRAFT = ".{name}.draft-"
"""Beginning of a draft's name."""

_ATTEMPTS, _PAUSE_S = (10, 0.05) if sys.platform == "win32" else (1, 0.0)


@contextmanager
def atomic_write(
    target: Path, *, finished: Callable[[Path], None] | None = None
) -> Generator[BinaryIO]:
    """Open a private draft that replaces `target` at the end.

    On any failure the draft is deleted and `target` is unchanged.

    Args:
        target: The file to write.
        finished: Called with the complete draft just before it replaces the target.

    Raises:
        OSError: The draft cannot be written, or cannot replace the target.
    """
    number, draft = create_file_in(target.parent, DRAFT.format(name=target.name), target.suffix)
    file = os.fdopen(number, "w+b")
    try:
        yield cast("BinaryIO", file)
        file.flush()
        os.fsync(file.fileno())
        file.close()
        if finished is not None:
            finished(draft)
        _replace(draft, target)
    except BaseException:
        with contextlib.suppress(OSError):
            file.close()
        with contextlib.suppress(OSError):
            draft.unlink()
        raise


def create_file_in(folder: Path, prefix: str, suffix: str = "") -> tuple[int, Path]:
    """Create a private file with an unused name; return its descriptor and path.

    `tempfile` cannot be used in a user's folder: where Windows denies access, it takes the error
    for a name that is in use, and tries two thousand million others (CPython issue 66305).

    Raises:
        OSError: The folder is not writable, or missing.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL
    for name in ("O_BINARY", "O_NOINHERIT", "O_CLOEXEC", "O_NOFOLLOW"):
        flags |= getattr(os, name, 0)  # none of them exists on every system
    while True:
        path = folder / f"{prefix}{os.urandom(4).hex()}{suffix}"
        try:
            return os.open(path, flags, 0o600), path
        except FileExistsError:
            continue


def _replace(draft: Path, target: Path) -> None:
    """Replace the target; Windows refuses while a reader, such as a virus scanner, has it open.

    Raises:
        OSError: It is refused for longer than a scanner takes.
    """
    for _ in range(_ATTEMPTS - 1):
        with contextlib.suppress(PermissionError):
            draft.replace(target)
            return
        Event().wait(_PAUSE_S)
    draft.replace(target)
