"""Atomic file writes: write a draft next to the target, flush it, then replace the target."""

import contextlib
import errno
import glob
import os
import re
import secrets
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, cast

from desktop_app.domain.errors import TargetError
from desktop_app.domain.errors.target import (
    TargetDiskFullError,
    TargetFolderNotFoundError,
    TargetIsFolderError,
    TargetNotWritableError,
    WritingDeniedError,
)
from desktop_app.domain.free_names import free_name


@contextmanager
def atomic_file(
    target: Path, *, finished: Callable[[Path], None] | None = None
) -> Generator[BinaryIO]:
    """Open a private draft for writing that replaces `target` at the end.

    On any failure the draft is deleted and `target` is unchanged. A draft left by a killed program
    for the same target is deleted first.

    Args:
        target: The file to write.
        finished: Called with the complete draft just before it replaces the target.

    Raises:
        TargetError: The operating system reported an error.
    """
    prefix = f".{target.name}.draft-"
    with writing_errors(target):
        for leftover in target.parent.glob(glob.escape(prefix) + "*"):
            leftover.unlink(missing_ok=True)
        number, draft = create_file_in(target.parent, prefix, target.suffix)
    file = os.fdopen(number, "w+b")
    try:
        with writing_errors(target):
            yield cast("BinaryIO", _TargetFile(file, target))
            file.flush()
            os.fsync(file.fileno())
            file.close()
        if finished is not None:
            finished(draft)
        with writing_errors(target):
            draft.replace(target)
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
        path = folder / f"{prefix}{secrets.token_hex(4)}{suffix}"
        try:
            return os.open(path, flags, 0o600), path
        except FileExistsError:
            continue


@contextmanager
def writing_errors(target: Path) -> Generator[None]:
    """Convert operating system errors while writing a file to `TargetError`.

    Raises:
        TargetError: The operating system reported an error.
    """
    try:
        yield
    except OSError as error:
        raise _target_error(error, target) from error


def _target_error(error: OSError, target: Path) -> TargetError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return TargetDiskFullError(target.name)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return TargetFolderNotFoundError(target.parent)
    if isinstance(error, IsADirectoryError):
        return TargetIsFolderError(target)
    if isinstance(error, PermissionError):
        return WritingDeniedError(target, free_target(target).name)
    return TargetNotWritableError(target, error.strerror or str(error))


class _TargetFile:
    """The draft; its errors are reported as errors of the target, not of the source."""

    def __init__(self, file: IO[bytes], target: Path) -> None:
        self._file = file
        self._target = target

    def write(self, data: bytes) -> int:
        with writing_errors(self._target):
            return self._file.write(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        with writing_errors(self._target):
            return self._file.seek(offset, whence)

    def truncate(self) -> int:
        with writing_errors(self._target):
            return self._file.truncate()

    def flush(self) -> None:
        with writing_errors(self._target):
            self._file.flush()

    def __getattr__(self, name: str) -> object:
        return getattr(self._file, name)


_NUMBERED_RESULT = re.compile(r"(.*\(enriched\)) \d+")


def free_target(target: Path) -> Path:
    """Return `target`, or the first unused name like "leads (enriched) 2.xlsx".

    A result that already has a number gets the next one, not a second number.
    """

    def is_taken(name: str) -> bool:
        path = target.with_name(name)
        return path.exists() or path.is_symlink()

    result = _NUMBERED_RESULT.fullmatch(target.stem)
    stem = target.stem if result is None else result[1]

    def numbered(_name: str, number: int) -> str:
        return f"{stem} {number}{target.suffix}"

    return target.with_name(free_name(target.name, is_taken, numbered))
