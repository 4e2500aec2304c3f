"""Opening the journal file, and translation of SQLite errors to `JournalError`."""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from shutil import disk_usage

from desktop_app.adapters.journal.schema import MIGRATIONS, migrate, version_of
from desktop_app.domain.errors import JournalError
from desktop_app.domain.errors.journal import (
    JournalDiskFullError,
    JournalInUseError,
    JournalIsDamagedError,
    JournalIsNewerError,
    JournalNotCreatedError,
    JournalNotWritableError,
)

MIN_FREE_BYTES = 32 * 1024 * 1024
"""Required free disk space: a response that was paid for must fit on the disk."""


def check_free_space(path: Path, free_bytes: Callable[[Path], int]) -> None:
    """Check that the disk has space for the response before anything is sent.

    Raises:
        JournalError: The disk has too little space.
    """
    if free_bytes(path.parent) < MIN_FREE_BYTES:
        raise JournalDiskFullError(path.parent)


def free_on_disk(folder: Path) -> int:
    """Return the free bytes of the disk that holds a folder."""
    return disk_usage(folder).free


@contextmanager
def journal_errors(path: Path) -> Generator[None]:
    """Convert SQLite errors with an external cause to `JournalError`; bugs propagate.

    Raises:
        JournalError: SQLite failed for an external reason, such as a full disk.
    """
    try:
        yield
    except sqlite3.OperationalError as error:
        known = _journal_error(error, path)
        if known is None:
            raise
        raise known from error
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.DatabaseError as error:
        raise JournalIsDamagedError(path) from error


def _journal_error(error: sqlite3.OperationalError, path: Path) -> JournalError | None:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return JournalInUseError()
    if name.startswith("SQLITE_FULL"):
        return JournalDiskFullError(path.parent)
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_IOERR")):
        return JournalNotWritableError(path)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return JournalIsDamagedError(path)
    return None


def open_connection(path: Path) -> sqlite3.Connection:
    """Open the journal with an exclusive lock; each commit is flushed to disk.

    Only the user has access to the folder (0700) and the file (0600).

    Raises:
        JournalError: The file cannot be opened, locked or written, or a newer version made it.
    """
    _create_private_file(path)
    with journal_errors(path):
        connection = sqlite3.connect(path, timeout=0.2, isolation_level=None)
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _create_private_file(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError as error:
        raise JournalNotCreatedError(path, error.strerror or str(error)) from error


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    # Exclusive: one program per journal. The kernel releases the lock even after SIGKILL.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("BEGIN IMMEDIATE")  # takes the lock now, not at the first write
    connection.execute("COMMIT")
    if version_of(connection) > len(MIGRATIONS):
        raise JournalIsNewerError(path)
    migrate(connection)
