"""Shared base of the stores and the outcome reader: the connection and transactions."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.adapters.journal.connection import journal_errors


class BaseStore:
    """Tables on one connection, used from one thread."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection

    @contextmanager
    def _transaction(self) -> Generator[sqlite3.Connection]:
        with journal_errors(self._path), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            yield self._connection


def is_full(error: BaseException) -> bool:
    """Tell whether an error, or its cause, is SQLite's error for a full disk."""
    causes = (error, error.__cause__)
    return any(getattr(cause, "sqlite_errorname", "").startswith("SQLITE_FULL") for cause in causes)
