"""The judge: every request and every charge, on disk before the answer leaves."""

import json
import sqlite3
import threading
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SCHEMA = """
CREATE TABLE IF NOT EXISTS requests (
    number INTEGER PRIMARY KEY,
    request_id TEXT NOT NULL,
    received_at TEXT NOT NULL,
    path TEXT NOT NULL,
    keys TEXT NOT NULL,
    fields TEXT NOT NULL,
    status INTEGER,
    credits REAL NOT NULL DEFAULT 0,
    charges TEXT NOT NULL DEFAULT '[]',
    answered INTEGER NOT NULL DEFAULT 0
)
"""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One request.

    Attributes:
        request_id: As told in X-Request-ID.
        received_at: UTC, ISO 8601.
        path: Of the endpoint.
        keys: The identifiers that were submitted, in lower case.
        fields: The fields that were asked for.
        status: Of the answer; None: none was made.
        credits: What was charged.
        charges: A key and its credits for every person that was charged.
        answered: Whether the whole answer was handed over to the network.
    """

    request_id: str
    received_at: str
    path: str
    keys: tuple[str, ...]
    fields: tuple[str, ...]
    status: int | None
    credits: float
    charges: tuple[tuple[str, float], ...]
    answered: bool


class Ledger:
    """The requests of one service; safe to read from any thread."""

    def __init__(self, path: Path | None = None) -> None:
        self._lock = threading.Lock()
        self._db = sqlite3.connect(
            ":memory:" if path is None else path, check_same_thread=False, isolation_level=None
        )
        if path is not None:
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")
        self._db.execute(_SCHEMA)

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

    def charge(self, request_id: str, status: int, charges: list[tuple[str, float]]) -> None:
        """Record what a request is charged; before its answer is sent."""
        self._write(
            "UPDATE requests SET status = ?, credits = ?, charges = ? WHERE request_id = ?",
            (status, sum(cost for _, cost in charges), json.dumps(charges), request_id),
        )

    def answered(self, request_id: str) -> None:
        """Record that the whole answer was handed over to the network."""
        self._write("UPDATE requests SET answered = 1 WHERE request_id = ?", (request_id,))

    def _write(self, statement: str, values: tuple[Any, ...]) -> None:
        with self._lock:
            self._db.execute(statement, values)

    def requests(self, path: str | None = None) -> list[LedgerEntry]:
        """Return the requests, oldest first; of one endpoint or of all."""
        with self._lock:
            rows = self._db.execute(
                "SELECT request_id, received_at, path, keys, fields, status, credits, charges,"
                " answered FROM requests ORDER BY number"
            ).fetchall()
        entries = [
            LedgerEntry(
                row[0],
                row[1],
                row[2],
                tuple(json.loads(row[3])),
                tuple(json.loads(row[4])),
                row[5],
                row[6],
                tuple((key, cost) for key, cost in json.loads(row[7])),
                bool(row[8]),
            )
            for row in rows
        ]
        return [entry for entry in entries if path is None or entry.path == path]

    def total_charged(self) -> float:
        """Return the credits charged in all."""
        with self._lock:
            return float(self._db.execute("SELECT total(credits) FROM requests").fetchone()[0])

    def charges_by_key(self) -> dict[str, int]:
        """Return how often each key was charged."""
        counts: Counter[str] = Counter()
        for entry in self.requests():
            counts.update(key for key, cost in entry.charges if cost)
        return dict(counts)

    def keys_charged_more_than_once(self) -> list[str]:
        """Return the keys that somebody paid for twice."""
        return sorted(key for key, count in self.charges_by_key().items() if count > 1)
