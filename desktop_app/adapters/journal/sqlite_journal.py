"""The journal over SQLite: one file, one program, every commit on disk before it returns."""

import json
import sqlite3
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Self

from desktop_app.adapters.journal.opening import journal_errors, open_connection
from desktop_app.adapters.journal.rows import SELECT_RECORDS, keys_of, note_of, record_of
from desktop_app.domain.batches import Batch
from desktop_app.domain.identifiers import LookupKey
from desktop_app.domain.outcomes import (
    Failed,
    FailureKind,
    InDoubt,
    NoMatch,
    Outcome,
    OutcomeKind,
    Redacted,
    kind_of,
)
from desktop_app.domain.records import JournalRecord
from desktop_app.domain.retrying import EndReason
from desktop_app.engine.ports import RunRecord, Settlement

ReadAnswer = Callable[[bytes, Sequence[LookupKey]], Mapping[LookupKey, Outcome]]
"""Reads an answer's body, as the provider's adapter does; brought by `bootstrap`."""

_KEYS_A_QUERY = 400
_BATCHES_KEPT_READ = 64


class SqliteJournal:
    """Everything that was sent and answered, for one service.

    A context manager. One thread, one program: the file is locked while it is open.
    """

    def __init__(self, path: Path, *, read_answer: ReadAnswer) -> None:
        """Open the journal, make or migrate it if need be.

        Raises:
            JournalError: Another program holds it, it is damaged, newer than this program, or
                cannot be written.
        """
        self._path = path
        self._connection = open_connection(path)
        self._answer_of_batch = lru_cache(_BATCHES_KEPT_READ)(self._read_batch)
        self._read_answer = read_answer

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Release the file."""
        self._connection.close()

    @contextmanager
    def _transaction(self) -> Generator[sqlite3.Connection]:
        with journal_errors(self._path), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            yield self._connection

    def start_run(self, run: RunRecord) -> None:
        """Record that a run begins."""
        with self._transaction() as connection:
            connection.execute(
                "INSERT INTO runs (run_id, source, started_at) VALUES (?, ?, ?)",
                (run.run_id, run.source, run.started_at.isoformat()),
            )

    def end_run(self, run_id: str, reason: EndReason, at: datetime) -> None:
        """Record why it ended."""
        with self._transaction() as connection:
            connection.execute(
                "UPDATE runs SET ended_at = ?, end_reason = ? WHERE run_id = ?",
                (at.isoformat(), reason.value, run_id),
            )

    def last_run(self, source: str) -> RunRecord | None:
        """Return the newest run of a source."""
        with journal_errors(self._path):
            row = self._connection.execute(
                "SELECT run_id, source, started_at, end_reason FROM runs WHERE source = ?"
                " ORDER BY started_at DESC, rowid DESC LIMIT 1",
                (source,),
            ).fetchone()
        if row is None:
            return None
        end = EndReason(row[3]) if row[3] else None
        return RunRecord(row[0], row[1], datetime.fromisoformat(row[2]), end)

    def intend(self, run_id: str, batch: Batch, at: datetime) -> int:
        """Commit to disk that a batch is about to be sent; return its id."""
        with self._transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO batches"
                " (run_id, kind, keys, asked, sent, min_similarity, intended_at, state)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, 'intended')",
                (
                    run_id,
                    batch.kind.value,
                    json.dumps([key.normal for key in batch.keys]),
                    json.dumps(batch.asked.selection.names),
                    json.dumps(batch.selection.names),
                    batch.min_similarity,
                    at.isoformat(),
                ),
            )
            return int(cursor.lastrowid or 0)

    def settle(self, batch_id: int, settlement: Settlement, at: datetime) -> None:
        """Record the outcomes and the answer, in one transaction."""
        rows = [
            (
                key.normal,
                key.kind.value,
                batch_id,
                kind_of(outcome).value,
                note_of(outcome),
                settlement.shares[key],
            )
            for key, outcome in settlement.outcomes.items()
        ]
        with self._transaction() as connection:
            connection.execute(
                "UPDATE batches SET state = 'settled', settled_at = ?, request_id = ?, body = ?"
                " WHERE batch_id = ?",
                (
                    at.isoformat(),
                    settlement.request_id,
                    zlib.compress(settlement.body) if settlement.body else None,
                    batch_id,
                ),
            )
            connection.executemany("INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?)", rows)

    def release(self, batch_id: int, reason: str) -> None:
        """Record that a batch was certainly not charged; its lookups are free to be asked."""
        with self._transaction() as connection:
            connection.execute(
                "UPDATE batches SET state = 'released', reason = ? WHERE batch_id = ?",
                (reason, batch_id),
            )

    def open_batches(self) -> Iterator[tuple[int, tuple[LookupKey, ...]]]:
        """Return the batches that were intended and never settled, oldest first."""
        with journal_errors(self._path):
            rows = self._connection.execute(
                "SELECT batch_id, kind, keys FROM batches WHERE state = 'intended'"
                " ORDER BY batch_id"
            ).fetchall()
        for batch_id, kind, keys in rows:
            yield batch_id, keys_of(kind, keys)

    def records(self, keys: Iterable[LookupKey]) -> Iterator[tuple[LookupKey, list[JournalRecord]]]:
        """Return what is known of each lookup that is known at all."""
        remaining = iter(keys)
        while chunk := list(islice(remaining, _KEYS_A_QUERY)):
            found: dict[LookupKey, list[JournalRecord]] = {key: [] for key in chunk}
            query = SELECT_RECORDS.format(marks=",".join("?" * len(chunk)))
            with journal_errors(self._path):
                rows = self._connection.execute(query, [key.normal for key in chunk]).fetchall()
            for row in rows:
                record = record_of(row)
                if record.key in found:
                    found[record.key].append(record)
            yield from ((key, records) for key, records in found.items() if records)

    def outcome(self, record: JournalRecord) -> Outcome:
        """Return the outcome behind a record; a match comes from the answer as it was received."""
        match record.kind:
            case OutcomeKind.MATCHED:
                return self._answer_of_batch(record.batch_id)[record.key]
            case OutcomeKind.NO_MATCH:
                return NoMatch()
            case OutcomeKind.REDACTED:
                return Redacted()
            case OutcomeKind.FAILED:
                kind, _, message = self._note(record).partition(": ")
                return Failed(FailureKind(kind), message)
            case OutcomeKind.IN_DOUBT:
                return InDoubt(self._note(record))

    def _note(self, record: JournalRecord) -> str:
        with journal_errors(self._path):
            row = self._connection.execute(
                "SELECT note FROM answers WHERE normal = ? AND kind = ? AND batch_id = ?",
                (record.key.normal, record.key.kind.value, record.batch_id),
            ).fetchone()
        return str(row[0])

    def _read_batch(self, batch_id: int) -> Mapping[LookupKey, Outcome]:
        with journal_errors(self._path):
            kind, keys, body = self._connection.execute(
                "SELECT kind, keys, body FROM batches WHERE batch_id = ?", (batch_id,)
            ).fetchone()
        return self._read_answer(zlib.decompress(body), keys_of(kind, keys))

    def written_digest(self, path: str) -> str | None:
        """Return the digest of the workbook that we last wrote at a path."""
        with journal_errors(self._path):
            row = self._connection.execute(
                "SELECT digest FROM outputs WHERE path = ?", (path,)
            ).fetchone()
        return None if row is None else str(row[0])

    def record_output(self, path: str, digest: str, at: datetime) -> None:
        """Record a workbook that we wrote, so that it can be known as ours the next time."""
        with self._transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO outputs VALUES (?, ?, ?)", (path, digest, at.isoformat())
            )
