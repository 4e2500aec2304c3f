"""Batches: intended before they are sent, settled with their response, or released."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from desktop_app.adapters.journal.base_store import BaseStore, is_full
from desktop_app.adapters.journal.body_compression import compress_body
from desktop_app.adapters.journal.connection import (
    check_free_space,
    journal_errors,
)
from desktop_app.adapters.journal.reserved_space import ReservedSpace
from desktop_app.adapters.journal.rows import (
    SELECT_BATCHES,
    kept_batch_of,
    names_text,
    note_of,
    text_of,
    time_of,
    unknown_paths_of,
)
from desktop_app.domain.answers.outcomes import kind_of
from desktop_app.domain.errors.journal import JournalDiskFullError
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.doubt_proofs import InDoubtBatch, RunCharges
from desktop_app.domain.run.responses import UnparsedAnswer
from desktop_app.engine.ports.records import KeptBatch, Settlement

_SELECT_IN_DOUBT = """
    SELECT batch_id, run_id, intended_at, service_at, balance FROM batches JOIN runs USING (run_id)
    WHERE batch_id IN (SELECT batch_id FROM answers WHERE outcome = 'in_doubt')
      AND batch_id NOT IN (SELECT batch_id FROM answers WHERE outcome <> 'in_doubt')
      AND batch_id NOT IN (SELECT batch_id FROM answers WHERE credits > 0)
      AND job_id IS NULL AND run_id NOT LIKE 'team:%'
    ORDER BY batch_id
"""
# Unknown charge: a response without credits. An in-doubt outcome is no response.
_SELECT_CHARGES = """
    SELECT total(answers.credits), total(batches.credits IS NULL AND outcome <> 'in_doubt'),
           max(intended_at), max(service_at)
    FROM answers JOIN batches USING (batch_id)
    WHERE batch_id >= (SELECT min(batch_id) FROM batches WHERE run_id = ?)
"""

# A request in doubt may have a body as well, but its charge is unexplained.
_SELECT_REQUEST_IDS = """
    SELECT request_id FROM batches
    WHERE request_id <> '' AND run_id = coalesce(?, run_id) AND (? IS NULL OR service_at >= ?)
      AND batch_id IN (SELECT batch_id FROM answers WHERE outcome <> 'in_doubt')
"""


class BatchStore(BaseStore):
    """Batches of lookups."""

    _free_bytes: Callable[[Path], int]
    _reserved_space: ReservedSpace

    def last_batch(self) -> int:
        """Return the id of the newest batch; 0 without any."""
        with journal_errors(self._path):
            row = self._connection.execute("SELECT max(batch_id) FROM batches").fetchone()
        return row[0] or 0

    def intend(
        self, run_id: str, batch: Batch, at: datetime, service_at: datetime | None = None
    ) -> int:
        """Commit a batch to disk before it is sent; return its id."""
        self._check_space()
        with self._transaction():
            return self._insert_batch(run_id, batch, at, service_at)

    def _check_space(self) -> None:
        """Check the disk; after the reserved space was released, nothing more may be sent."""
        if self._reserved_space.is_released:
            raise JournalDiskFullError(self._path.parent)
        check_free_space(self._path, self._free_bytes)
        self._reserved_space.reserve()

    def _insert_batch(
        self,
        run_id: str,
        batch: Batch,
        at: datetime,
        service_at: datetime | None,
        job_id: int | None = None,
    ) -> int:
        cursor = self._connection.execute(
            "INSERT INTO batches (run_id, kind, keys, asked, sent, min_similarity, intended_at,"
            " service_at, state, job_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'intended', ?)",
            (
                run_id,
                batch.kind.value,
                json.dumps([key.normal for key in batch.keys]),
                names_text(batch),
                json.dumps(batch.selection.names),
                batch.min_similarity,
                at.isoformat(),
                text_of(service_at),
                job_id,
            ),
        )
        return int(cursor.lastrowid or 0)

    def keep_answer(self, batch_id: int, received: UnparsedAnswer, at: datetime) -> None:
        """Commit a response body to disk before it is parsed."""
        compressed = compress_body(received.body)

        def write() -> None:
            with self._transaction() as connection:
                connection.execute(
                    "UPDATE batches SET body = ?, credits = ?, request_id = ?, received_at = ?,"
                    " cut_reason = ? WHERE batch_id = ?",
                    (
                        compressed,
                        received.credits,
                        received.request_id,
                        at.isoformat(),
                        received.cut_reason or None,
                        batch_id,
                    ),
                )

        self._write_even_if_full(write)

    def settle(self, batch_id: int, settlement: Settlement, at: datetime) -> None:
        """Record the outcomes in one transaction; an earlier settlement time is kept."""
        rows = [
            (
                key.normal,
                str(key.kind),  # `value` is a method in Python and takes twice as long
                batch_id,
                str(kind_of(outcome)),
                note_of(outcome),
                settlement.shares[key],
                unknown_paths_of(outcome),
            )
            for key, outcome in settlement.outcomes.items()
        ]

        def write() -> None:
            with self._transaction() as connection:
                connection.execute(
                    "UPDATE batches SET state = 'settled', settled_at = coalesce(settled_at, ?),"
                    " credits = ?, request_id = coalesce(nullif(?, ''), request_id)"
                    " WHERE batch_id = ?",
                    (at.isoformat(), settlement.credits, settlement.request_id, batch_id),
                )
                connection.executemany(
                    "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?)", rows
                )

        self._write_even_if_full(write)

    def _write_even_if_full(self, write: Callable[[], None]) -> None:
        """Write data that was paid for; on a full disk, release the reserved space and retry."""
        try:
            write()
        except Exception as error:
            if not is_full(error) or not self._reserved_space.release():
                raise
            write()

    def release(self, batch_id: int, reason: str) -> None:
        """Record that a batch was certainly not charged; its lookups may be sent again.

        A batch in doubt that proves to be uncharged is released the same way.
        """
        with self._transaction() as connection:
            connection.execute("DELETE FROM answers WHERE batch_id = ?", (batch_id,))
            connection.execute(
                "UPDATE batches SET state = 'released', reason = ? WHERE batch_id = ?",
                (reason, batch_id),
            )

    def open_batches(self) -> list[KeptBatch]:
        """Return the intended batches of no job that were never settled, oldest first."""
        return self._select_batches("state = 'intended' AND job_id IS NULL")

    def unreadable_batches(self) -> list[KeptBatch]:
        """Return the batches with a stored body and outcomes that could not be parsed from it."""
        return self._select_batches(
            "body IS NOT NULL AND batch_id IN (SELECT batch_id FROM answers"
            " WHERE outcome = 'failed' AND note LIKE 'unreadable answer:%')"
        )

    def _select_batches(self, condition: str) -> list[KeptBatch]:
        with journal_errors(self._path):
            query = SELECT_BATCHES.format(condition=condition)
            return [kept_batch_of(row) for row in self._connection.execute(query).fetchall()]

    def doubts(self) -> list[InDoubtBatch]:
        """Return the batches without a known response or charge, oldest first.

        Those of jobs are left out: a job is charged later, at a time that nothing tells.
        """
        with journal_errors(self._path):
            rows = self._connection.execute(_SELECT_IN_DOUBT).fetchall()
        return [
            InDoubtBatch(
                batch_id,
                run_id,
                datetime.fromisoformat(sent),
                time_of(service_sent),
                balance,
            )
            for batch_id, run_id, sent, service_sent, balance in rows
        ]

    def charged_since(self, run_id: str) -> RunCharges:
        """Return the charges of a run and of all later runs."""
        with journal_errors(self._path):
            row = self._connection.execute(_SELECT_CHARGES, (run_id,)).fetchone()
        total, unknown_charges, last, service_last = row
        return RunCharges(float(total), not unknown_charges, time_of(last), time_of(service_last))

    def request_ids(
        self, run_id: str | None = None, since: datetime | None = None
    ) -> frozenset[str]:
        """Return the provider's ids of the requests with a known response.

        Args:
            run_id: Limits the result to one run; None includes all runs.
            since: Limits the result to requests sent at or after this time of the service's clock.
        """
        with journal_errors(self._path):
            text = text_of(since)
            rows = self._connection.execute(_SELECT_REQUEST_IDS, (run_id, text, text)).fetchall()
        return frozenset(row[0] for row in rows)
