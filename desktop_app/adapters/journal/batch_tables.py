"""Batches: intended before they are sent, settled with their answers, or released."""

import json
import zlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from desktop_app.adapters.journal.opening import check_room, journal_errors
from desktop_app.adapters.journal.rows import keys_of, note_of
from desktop_app.adapters.journal.tables import Tables
from desktop_app.domain.batches import Batch
from desktop_app.domain.doubts import Doubtful
from desktop_app.domain.identifiers import LookupKey
from desktop_app.domain.outcomes import kind_of
from desktop_app.engine.ports import Settlement

_SELECT_DOUBTS = """
    SELECT batch_id, run_id, intended_at, settled_at FROM batches
    WHERE batch_id IN (SELECT batch_id FROM answers WHERE outcome = 'in_doubt')
      AND batch_id NOT IN (SELECT batch_id FROM answers WHERE outcome <> 'in_doubt')
      AND batch_id NOT IN (SELECT batch_id FROM answers WHERE credits > 0)
    ORDER BY batch_id
"""


class BatchTables(Tables):
    """Batches."""

    _free_bytes: Callable[[Path], int]

    def intend(self, run_id: str, batch: Batch, at: datetime) -> int:
        """Commit to disk that a batch is about to be sent; return its id."""
        check_room(self._path, self._free_bytes)
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
        """Record that a batch was certainly not charged; its lookups are free to be asked.

        A doubt that was proven to be none is taken back in the same way.
        """
        with self._transaction() as connection:
            connection.execute("DELETE FROM answers WHERE batch_id = ?", (batch_id,))
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

    def doubts(self) -> list[Doubtful]:
        """Return the batches of which no answer and no charge is known, oldest first."""
        with journal_errors(self._path):
            rows = self._connection.execute(_SELECT_DOUBTS).fetchall()
        return [
            Doubtful(
                batch_id, run_id, datetime.fromisoformat(sent), datetime.fromisoformat(given_up)
            )
            for batch_id, run_id, sent, given_up in rows
        ]

    def request_ids(self) -> frozenset[str]:
        """Return the provider's ids of all requests whose answers are here."""
        with journal_errors(self._path):
            rows = self._connection.execute(
                "SELECT request_id FROM batches WHERE request_id <> ''"
            ).fetchall()
        return frozenset(row[0] for row in rows)
