"""Bulk jobs: intended before they are sent, named with the answer, ended with their results.

A job is a group of batches of 25 people, so that its results are stored and read as those of single
requests are. From the intent on, its people are in doubt: nothing sends them again.
"""

from collections.abc import Sequence
from datetime import datetime

from desktop_app.adapters.journal.batch_store import BatchStore
from desktop_app.adapters.journal.connection import journal_errors
from desktop_app.adapters.journal.rows import (
    SELECT_BATCHES,
    kept_batch_of,
    keys_of,
    text_of,
    time_of,
)
from desktop_app.adapters.journal.schema import IN_OPEN_JOB
from desktop_app.domain.answers.outcomes import IN_JOB
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.records import KeptBatch, SentJob

_SELECT_OPEN = """
    SELECT job_id, source, provider_id, jobs.people,
           (SELECT total(json_array_length(keys)) FROM batches
            WHERE batches.job_id = jobs.job_id AND batches.state = 'intended'),
           jobs.intended_at, jobs.service_at
    FROM jobs JOIN runs USING (run_id) WHERE state = 'open' ORDER BY job_id
"""


class JobStore(BatchStore):
    """Bulk jobs and their batches."""

    def intend_job(
        self, run_id: str, batch: Batch, at: datetime, service_at: datetime | None = None
    ) -> SentJob:
        """Commit a job and its batches to disk before it is sent; all its people are in doubt."""
        self._check_space()
        with self._transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO jobs (run_id, people, intended_at, service_at, state)"
                " VALUES (?, ?, ?, ?, 'open')",
                (run_id, len(batch.keys), at.isoformat(), text_of(service_at)),
            )
            job_id = int(cursor.lastrowid or 0)
            for part in batch.as_requests():
                batch_id = self._insert_batch(run_id, part, at, service_at, job_id=job_id)
                connection.executemany(
                    "INSERT INTO answers VALUES (?, ?, ?, 'in_doubt', ?, 0, NULL)",
                    [(key.normal, key.kind.value, batch_id, IN_JOB) for key in part.keys],
                )
        people = len(batch.keys)
        return SentJob(job_id, "", "", people, people, at, service_at)

    def name_job(self, job_id: int, provider_id: str) -> None:
        """Record the provider's id of a job; "" if it was another one."""
        with self._transaction() as connection:
            connection.execute(
                "UPDATE jobs SET provider_id = nullif(?, '') WHERE job_id = ?",
                (provider_id, job_id),
            )

    def open_jobs(self) -> list[SentJob]:
        """Return the jobs whose results are not here yet, oldest first."""
        with journal_errors(self._path):
            rows = self._connection.execute(_SELECT_OPEN).fetchall()
        return [
            SentJob(
                job_id,
                source,
                provider_id or "",
                people,
                int(left),
                datetime.fromisoformat(sent),
                time_of(service_sent),
            )
            for job_id, source, provider_id, people, left, sent, service_sent in rows
        ]

    def adopt_jobs(self, run_id: str, job_ids: Sequence[int]) -> None:
        """Let a run collect jobs of earlier runs: what it settles counts as its own."""
        if not job_ids:
            return
        with self._transaction() as connection:
            rows = [(run_id, job_id) for job_id in job_ids]
            connection.executemany("UPDATE jobs SET run_id = ? WHERE job_id = ?", rows)
            connection.executemany(
                "UPDATE batches SET run_id = ? WHERE job_id = ? AND state = 'intended'", rows
            )

    def known_jobs(self) -> frozenset[str]:
        """Return the provider's ids of all jobs that this journal knows."""
        with journal_errors(self._path):
            rows = self._connection.execute(
                "SELECT provider_id FROM jobs WHERE provider_id IS NOT NULL"
            ).fetchall()
        return frozenset(row[0] for row in rows)

    def job_parts(self, job_id: int) -> list[KeptBatch]:
        """Return the batches of a job, in the order of sending."""
        with journal_errors(self._path):
            query = SELECT_BATCHES.format(condition="job_id = ?")
            rows = self._connection.execute(query, (job_id,)).fetchall()
        return [kept_batch_of(row) for row in rows]

    def keys_in_jobs(self) -> frozenset[LookupKey]:
        """Return the lookups in jobs whose results are not here yet."""
        with journal_errors(self._path):
            rows = self._connection.execute(
                f"SELECT kind, keys FROM batches WHERE {IN_OPEN_JOB}"  # noqa: S608 - a constant
            ).fetchall()
        return frozenset(key for kind, keys in rows for key in keys_of(kind, keys))

    def end_job(self, job_id: int, *, doubt: str = "") -> None:
        """Record that a job has ended; parts without a result stay in doubt, with this reason."""
        with self._transaction() as connection:
            connection.execute(
                "UPDATE answers SET note = ? WHERE outcome = 'in_doubt' AND batch_id IN"
                " (SELECT batch_id FROM batches WHERE job_id = ? AND state = 'intended')",
                (doubt, job_id),
            )
            connection.execute(
                "UPDATE batches SET state = 'settled' WHERE job_id = ? AND state = 'intended'",
                (job_id,),
            )
            connection.execute("UPDATE jobs SET state = 'ended' WHERE job_id = ?", (job_id,))

    def release_job(self, job_id: int, reason: str) -> None:
        """Record that a job was certainly not charged; its lookups may be sent again."""
        with self._transaction() as connection:
            connection.execute(
                "DELETE FROM answers WHERE batch_id IN"
                " (SELECT batch_id FROM batches WHERE job_id = ?)",
                (job_id,),
            )
            connection.execute(
                "UPDATE batches SET state = 'released', reason = ? WHERE job_id = ?",
                (reason, job_id),
            )
            connection.execute("UPDATE jobs SET state = 'released' WHERE job_id = ?", (job_id,))
