"""The user's file: opened only for reading, and checked for changes."""

import os
import stat
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.errors import SourceError


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
                raise SourceError(
                    f"{self.path.name} has been changed since it was opened.", "Open it again."
                )
            yield file


def inspect_source(path: Path) -> SourceFile:
    """Return the file at `path` after checking that it is a regular file with content.

    Raises:
        SourceError: The file is missing, empty, unreadable or a folder.
    """
    with reading_errors(path):
        found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise SourceError(f"{path} is a folder.", "Choose the spreadsheet inside it.")
    if not stat.S_ISREG(found.st_mode):
        raise SourceError(f"{path} is not a file.", "Choose a spreadsheet.")
    if not found.st_size:
        raise SourceError(f"{path.name} is empty: it has no bytes at all.", "Choose another file.")
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
        raise SourceError(
            f"There is no file {path}.", "Check the name, or whether it was moved."
        ) from error
    except IsADirectoryError as error:
        raise SourceError(f"{path} is a folder.", "Choose the spreadsheet inside it.") from error
    except PermissionError as error:
        raise SourceError(
            f"{path.name} may not be read.",
            "Close it in other programs, or ask for the right to read it.",
        ) from error
    except OSError as error:
        raise SourceError(
            f"{path.name} cannot be read: {error.strerror or error}.",
            "Copy it to this computer and try again.",
        ) from error
