"""The ledger: every request and every charge, written to disk before the response is sent."""

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
"""Pseudo status: the connection broke before the service did anything."""
_COLUMNS = (
    "request_id, received_at, path, keys, fields, status, credits, charges, answered_at, details"
)


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One request.

    Attributes:
        request_id: The X-Request-ID of the response.
        received_at: UTC, ISO 8601.
        path: The path of the endpoint.
        keys: The submitted identifiers in normal form; empty if the body was unreadable.
        fields: The requested fields.
        status: HTTP status of the response, sent or not; or `DROPPED`; None before there is one.
        credits: Credits charged in total.
        charges: A pair of key and credits for each charged person.
        answered_at: When the complete response was handed to the network; None if it was not.
        details: Details for the usage endpoints: time and components of the charge, request body,
            error.
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
    def product(self) -> str:
        """The product that was bought: the path of the endpoint that sells it one by one."""
        endpoint: str = self.details.get("endpoint", self.path)
        return endpoint.removeprefix("/batch")

    @property
    def answered(self) -> bool:
        """True if the complete response was handed to the network."""
        return self.answered_at is not None


class Ledger:
    """The requests of one service; safe to read from any thread.

    A ledger in a file is durable: its records survive SIGKILL of the service and of the client.
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
        if "details" not in names:  # ledger of an earlier version
            self._db.execute("ALTER TABLE requests ADD COLUMN details TEXT NOT NULL DEFAULT '{}'")

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._db.close()

    def receive(
        self, request_id: str, received_at: str, path: str, keys: list[str], fields: list[str]
    ) -> None:
        """Record the arrival of a request."""
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
        """Record the charge of a request before its response is sent."""
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
        """Record that the complete response was handed to the network."""
        self._write(
            "UPDATE requests SET answered_at = ? WHERE request_id = ?", (answered_at, request_id)
        )

    def _write(self, statement: str, values: tuple[Any, ...]) -> None:
        with self._lock:
            self._db.execute(statement, values)

    def requests(self, path: str | None = None) -> list[LedgerEntry]:
        """Return the requests, oldest first, of one endpoint or of all."""
        return self._read("WHERE ?1 IS NULL OR path = ?1 ORDER BY number", (path,))

    def request(self, request_id: str) -> LedgerEntry | None:
        """Return the request with this id, or None."""
        return next(iter(self._read("WHERE request_id = ?", (request_id,))), None)

    def _read(self, clause: str, values: tuple[Any, ...]) -> list[LedgerEntry]:
        # The clauses are constants of this module; external values are bound as parameters.
        statement = f"SELECT {_COLUMNS} FROM requests {clause}"  # noqa: S608 - see above
        with self._lock:
            rows = self._db.execute(statement, values).fetchall()
        return [_entry(row) for row in rows]

    def total_charged(self) -> float:
        """Return the total of all charges."""
        with self._lock:
            return float(self._db.execute("SELECT total(credits) FROM requests").fetchone()[0])

    def charges_by_key(self) -> dict[str, int]:
        """Return the number of charges per key."""
        return dict(
            Counter(key for entry in self.requests() for key, cost in entry.charges if cost)
        )

    def credits_by_key(self) -> dict[str, float]:
        """Return the credits charged per key."""
        credits_of: dict[str, float] = {}
        for entry in self.requests():
            for key, cost in entry.charges:
                credits_of[key] = credits_of.get(key, 0) + cost
        return credits_of

    def keys_charged_more_than_once(self) -> list[str]:
        """Return the keys that were charged more than once for the same product.

        A live profile is another product than a stored one; a batch is the same as single requests.
        """
        charged = Counter(
            (key, entry.product) for entry in self.requests() for key, cost in entry.charges if cost
        )
        return sorted({key for (key, _), count in charged.items() if count > 1})


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
