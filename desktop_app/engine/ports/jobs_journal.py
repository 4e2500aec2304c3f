"""The port of the journal for bulk jobs."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from desktop_app.domain.run.batches import Batch
from desktop_app.engine.ports.records import KeptBatch, SentJob


class JobsJournal(Protocol):
    """Access to bulk jobs: intents, the provider's ids, results by part."""

    def intend_job(
        self, run_id: str, batch: Batch, at: datetime, service_at: datetime | None = None
    ) -> SentJob:
        """Commit a job to disk before it is sent; from now on, all its people are in doubt."""
        ...

    def name_job(self, job_id: int, provider_id: str) -> None:
        """Record the provider's id of a job; "" if it was another one."""
        ...

    def open_jobs(self) -> list[SentJob]:
        """Return the jobs whose results are not here yet, oldest first."""
        ...

    def adopt_jobs(self, run_id: str, job_ids: Sequence[int]) -> None:
        """Let a run collect jobs of earlier runs: what it settles counts as its own."""
        ...

    def known_jobs(self) -> frozenset[str]:
        """Return the provider's ids of all jobs that this journal knows."""
        ...

    def job_parts(self, job_id: int) -> list[KeptBatch]:
        """Return the batches of a job, in the order of sending."""
        ...

    def end_job(self, job_id: int, *, doubt: str = "") -> None:
        """Record that a job has ended; parts without a result stay in doubt, with this reason."""
        ...

    def release_job(self, job_id: int, reason: str) -> None:
        """Record that a job was certainly not charged; its lookups can be sent again."""
        ...
