"""Opening the journal file, and translation of SQLite errors to `JournalError`."""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from shutil import disk_usage

from desktop_app.adapters.journal.schema import MIGRATIONS, migrate, version_of
from desktop_app.domain.errors import JournalError

MIN_FREE_BYTES = 32 * 1024 * 1024
"""Required free disk space: a response that was paid for must fit on the disk."""


def check_free_space(path: Path, free_bytes: Callable[[Path], int]) -> None:
    """Check that the disk has space for the response before anything is sent.

    Raises:
        JournalError: The disk has too little space.
    """
    if free_bytes(path.parent) < MIN_FREE_BYTES:
        raise disk_full_error(path)


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
        raise _damaged_error(path) from error


def _journal_error(error: sqlite3.OperationalError, path: Path) -> JournalError | None:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return JournalError(
            "Another Sheet Enricher is at work right now, so this one changed nothing.",
            "Wait until it has finished, or stop it.",
        )
    if name.startswith("SQLITE_FULL"):
        return disk_full_error(path)
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_IOERR")):
        return JournalError(
            f"The journal {path} cannot be written, so nothing was sent.",
            "Make its folder writable, or name another one in SHEET_ENRICHER_HOME.",
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return _damaged_error(path)
    return None


def disk_full_error(path: Path) -> JournalError:
    """Return the error for a full disk."""
    return JournalError(
        "The disk is full, so nothing more was sent.",
        f"Make room where {path.parent} is, and run again to go on.",
    )


def _damaged_error(path: Path) -> JournalError:
    return JournalError(
        f"The journal {path} is damaged, so nothing was sent.",
        "Restore it from a backup; or move it away, and everything is asked and paid for anew.",
    )


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
        raise JournalError(
            f"The journal {path} cannot be made: {error.strerror or error}.",
            "Name a folder that can be written in SHEET_ENRICHER_HOME.",
        ) from error


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    # Exclusive: one program per journal. The kernel releases the lock even after SIGKILL.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("BEGIN IMMEDIATE")  # takes the lock now, not at the first write
    connection.execute("COMMIT")
    if version_of(connection) > len(MIGRATIONS):
        raise JournalError(
            f"The journal {path} was made by a newer Sheet Enricher, so nothing was sent.",
            "Install the newer version.",
        )
    migrate(connection)
