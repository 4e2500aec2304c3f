"""The user's file: opened only for reading, and checked for changes."""

import os
import stat
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.errors.source_file import (
    FileIsEmptyError,
    ReadingDeniedError,
    SourceChangedError,
    SourceIsFolderError,
    SourceIsNotFileError,
    SourceNotFoundError,
    SourceNotReadableError,
)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file with its size and time at the first inspection.

    It is reopened for each read, because an open handle would lock the file on Windows.
    """

    path: Path
    size_bytes: int
    modified_ns: int

    @contextmanager
    def open(self) -> Generator[BinaryIO]:
        """Open the file for reading.

        Raises:
            SourceError: The file cannot be opened, or has changed since the inspection.
        """
        with reading_errors(self.path), self.path.open("rb") as file:
            now = os.fstat(file.fileno())
            if (now.st_size, now.st_mtime_ns) != (self.size_bytes, self.modified_ns):
                raise SourceChangedError(self.path.name)
            yield file


def inspect_source(path: Path) -> SourceFile:
    """Return the file at `path` after checking that it is a regular file with content.

    Raises:
        SourceError: The file is missing, empty, unreadable or a folder.
    """
    with reading_errors(path):
        found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise SourceIsFolderError(path)
    if not stat.S_ISREG(found.st_mode):
        raise SourceIsNotFileError(path)
    if not found.st_size:
        raise FileIsEmptyError(path.name)
    return SourceFile(path, found.st_size, found.st_mtime_ns)


@contextmanager
def reading_errors(path: Path) -> Generator[None]:
    """Convert operating system errors while reading a file to `SourceError`.

    Raises:
        SourceError: The operating system reported an error.
    """
    try:
        yield
    except FileNotFoundError as error:
        raise SourceNotFoundError(path) from error
    except IsADirectoryError as error:
        raise SourceIsFolderError(path) from error
    except PermissionError as error:
        raise ReadingDeniedError(path.name) from error
    except OSError as error:
        raise SourceNotReadableError(path.name, error.strerror or str(error)) from error
