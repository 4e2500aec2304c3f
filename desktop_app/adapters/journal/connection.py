"""Opening the journal's file, and SQLite's complaints in words."""

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

ROOM_BYTES = 32 * 1024 * 1024
"""Kept free for answers on their way: an answer that was paid for must find room."""


def check_room(path: Path, free_bytes: Callable[[Path], int]) -> None:
    """Refuse to send anything when its answer might find no room on the disk.

    Raises:
        JournalError: There is too little.
    """
    if free_bytes(path.parent) < ROOM_BYTES:
        raise JournalDiskFullError(path.parent)


def free_on_disk(folder: Path) -> int:
    """Return the free bytes of the disk that a folder is on."""
    return disk_usage(folder).free


@contextmanager
def journal_errors(path: Path) -> Generator[None]:
    """Turn SQLite's errors of the world into `JournalError`; a wrong statement stays a bug.

    Raises:
        JournalError: The world's fault, in words.
    """
    try:
        yield
    except sqlite3.OperationalError as error:
        words = _words_for(error, path)
        if words is None:
            raise
        raise words from error
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.DatabaseError as error:
        raise JournalIsDamagedError(path) from error


def _words_for(error: sqlite3.OperationalError, path: Path) -> JournalError | None:
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
    """Return a connection that holds the file alone, with every commit flushed to disk.

    The folder is made for the user alone (0700), and so is the file (0600).

    Raises:
        JournalError: It cannot be opened, locked, written, or is newer than this program.
    """
    _make_private(path)
    with journal_errors(path):
        connection = sqlite3.connect(path, timeout=0.2, isolation_level=None)
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _make_private(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError as error:
        raise JournalNotCreatedError(path, error.strerror or str(error)) from error


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    # Exclusive: no second program on one journal; the kernel lets go of the lock at a SIGKILL.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("BEGIN IMMEDIATE")  # takes the lock now, not at the first answer
    connection.execute("COMMIT")
    if version_of(connection) > len(MIGRATIONS):
        raise JournalIsNewerError(path)
    migrate(connection)
