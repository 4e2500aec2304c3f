"""The user's file on disk: only ever opened for reading, and known again later."""

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
                raise SourceError(
                    f"{self.path.name} has been changed since it was opened.", "Open it again."
                )
            yield file


def look_at(path: Path) -> SourceFile:
    """Return the file at `path`, known to exist and to hold something.

    Raises:
        SourceError: There is none, it is a folder, it is empty, or may not be read.
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
    """Turn what the system says when a file is read into sentences.

    Raises:
        SourceError: The system refused.
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
