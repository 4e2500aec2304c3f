"""What the groups of tables share: the connection, and one way of writing."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.adapters.journal.connection import journal_errors


class BaseStore:
    """Tables over one connection, which is used in one thread."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection

    @contextmanager
    def _transaction(self) -> Generator[sqlite3.Connection]:
        with journal_errors(self._path), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            yield self._connection


def is_full(error: BaseException) -> bool:
    """Tell whether an error is SQLite's word for a full disk, also behind our own words for it."""
    causes = (error, error.__cause__)
    return any(getattr(cause, "sqlite_errorname", "").startswith("SQLITE_FULL") for cause in causes)
