"""Atomic writes of the user's files, with typed errors, and unused names for them."""

import errno
import glob
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, cast

from desktop_app.adapters.atomic_write import DRAFT, atomic_write
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
    with writing_errors(target):
        for leftover in target.parent.glob(glob.escape(DRAFT.format(name=target.name)) + "*"):
            leftover.unlink(missing_ok=True)
        with atomic_write(target, finished=finished) as file:
            yield cast("BinaryIO", _TargetFile(file, target))


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
