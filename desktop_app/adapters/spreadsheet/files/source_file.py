"""The user's file on disk: only ever opened for reading, and known again later."""

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
    """A file as it was when it was first looked at.

    It is opened anew for each reading: a handle kept open would lock the user out on Windows.
    """

    path: Path
    size_bytes: int
    modified_ns: int

    @contextmanager
    def open(self) -> Generator[BinaryIO]:
        """Open for reading.

        Raises:
            SourceError: It cannot be opened, or is no longer the file that was looked at.
        """
        with reading_errors(self.path), self.path.open("rb") as file:
            now = os.fstat(file.fileno())
            if (now.st_size, now.st_mtime_ns) != (self.size_bytes, self.modified_ns):
                raise SourceChangedError(self.path.name)
            yield file


def look_at(path: Path) -> SourceFile:
    """Return the file at `path`, known to exist and to hold something.

    Raises:
        SourceError: There is none, it is a folder, it is empty, or may not be read.
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
    """Turn what the system says when a file is read into sentences.

    Raises:
        SourceError: The system refused.
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
