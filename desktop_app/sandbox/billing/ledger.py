"""The judge: every request and every charge, on disk before the answer leaves."""

import json
import sqlite3
import threading
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_SCHEMA = """
CREATE TABLE IF NOT EXISTS requests (
    number INTEGER PRIMARY KEY,
    request_id TEXT NOT NULL UNIQUE,
    received_at TEXT NOT NULL,
    path TEXT NOT NULL,
    keys TEXT NOT NULL,
    fields TEXT NOT NULL,
    status INTEGER,
    credits REAL NOT NULL DEFAULT 0,
    charges TEXT NOT NULL DEFAULT '[]',
    answered_at TEXT,
    details TEXT NOT NULL DEFAULT '{}'
)
"""
DROPPED = 0
"""In place of a status: the connection broke before the service did anything."""
_COLUMNS = (
    "request_id, received_at, path, keys, fields, status, credits, charges, answered_at, details"
)


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One request.

    Attributes:
        request_id: As told in X-Request-ID.
        received_at: UTC, ISO 8601.
        path: Of the endpoint.
        keys: The identifiers that were submitted, in normal form; empty if they were not readable.
        fields: The fields that were asked for.
        status: Of the answer that was made, sent or not; `DROPPED`; None: none yet.
        credits: What was charged.
        charges: A key and its credits for every person that was charged.
        answered_at: When the whole answer had been handed over to the network; None: it was not.
        details: What the usage pages tell beside it: when the charge was made, its parts, the
            request's body, the error's type.
    """

    request_id: str
    received_at: str
    path: str
    keys: tuple[str, ...]
    fields: tuple[str, ...]
    status: int | None
    credits: float
    charges: tuple[tuple[str, float], ...]
    answered_at: str | None
    details: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def answered(self) -> bool:
        """Whether the whole answer was handed over to the network."""
        return self.answered_at is not None


class Ledger:
    """The requests of one service; safe to read from any thread.

    In a file it is durable: what is recorded survives SIGKILL of the service and of whoever asked.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._lock = threading.Lock()
        self._db = sqlite3.connect(
            ":memory:" if path is None else path, check_same_thread=False, isolation_level=None
        )
        if path is not None:
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")
        self._db.execute(_SCHEMA)
        names = {row[1] for row in self._db.execute("PRAGMA table_info(requests)")}
        if "details" not in names:  # a ledger of an earlier version
            self._db.execute("ALTER TABLE requests ADD COLUMN details TEXT NOT NULL DEFAULT '{}'")

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._db.close()

    def receive(
        self, request_id: str, received_at: str, path: str, keys: list[str], fields: list[str]
    ) -> None:
        """Record that a request arrived."""
        self._write(
            "INSERT INTO requests (request_id, received_at, path, keys, fields)"
            " VALUES (?, ?, ?, ?, ?)",
            (request_id, received_at, path, json.dumps(keys), json.dumps(fields)),
        )

    def charge(
        self,
        request_id: str,
        status: int,
        charges: list[tuple[str, float]],
        details: dict[str, Any] | None = None,
    ) -> None:
        """Record what a request is charged; before its answer is sent."""
        self._write(
            "UPDATE requests SET status = ?, credits = ?, charges = ?, details = ?"
            " WHERE request_id = ?",
            (
                status,
                sum(cost for _, cost in charges),
                json.dumps(charges),
                json.dumps(details or {}),
                request_id,
            ),
        )

    def answered(self, request_id: str, answered_at: str) -> None:
        """Record that the whole answer was handed over to the network."""
        self._write(
            "UPDATE requests SET answered_at = ? WHERE request_id = ?", (answered_at, request_id)
        )

    def _write(self, statement: str, values: tuple[Any, ...]) -> None:
        with self._lock:
            self._db.execute(statement, values)

    def requests(self, path: str | None = None) -> list[LedgerEntry]:
        """Return the requests, oldest first; of one endpoint or of all."""
        return self._read("WHERE ?1 IS NULL OR path = ?1 ORDER BY number", (path,))

    def request(self, request_id: str) -> LedgerEntry | None:
        """Return one request; None if there is none of that id."""
        return next(iter(self._read("WHERE request_id = ?", (request_id,))), None)

    def _read(self, clause: str, values: tuple[Any, ...]) -> list[LedgerEntry]:
        # The clauses are this file's own; what comes from outside goes in as values.
        statement = f"SELECT {_COLUMNS} FROM requests {clause}"  # noqa: S608 - see above
        with self._lock:
            rows = self._db.execute(statement, values).fetchall()
        return [_entry(row) for row in rows]

    def total_charged(self) -> float:
        """Return the credits charged in all."""
        with self._lock:
            return float(self._db.execute("SELECT total(credits) FROM requests").fetchone()[0])

    def charges_by_key(self) -> dict[str, int]:
        """Return how often each key was charged."""
        return dict(
            Counter(key for entry in self.requests() for key, cost in entry.charges if cost)
        )

    def credits_by_key(self) -> dict[str, float]:
        """Return how much each key was charged in all."""
        credits_of: dict[str, float] = {}
        for entry in self.requests():
            for key, cost in entry.charges:
                credits_of[key] = credits_of.get(key, 0) + cost
        return credits_of

    def keys_charged_more_than_once(self) -> list[str]:
        """Return the keys that somebody paid for twice."""
        return sorted(key for key, count in self.charges_by_key().items() if count > 1)


def _entry(row: tuple[Any, ...]) -> LedgerEntry:
    request_id, received_at, path, keys, fields, status, spent, charges, answered_at, details = row
    return LedgerEntry(
        request_id=request_id,
        received_at=received_at,
        path=path,
        keys=tuple(json.loads(keys)),
        fields=tuple(json.loads(fields)),
        status=status,
        credits=spent,
        charges=tuple((key, cost) for key, cost in json.loads(charges)),
        answered_at=answered_at,
        details=json.loads(details),
    )
