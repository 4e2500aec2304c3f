"""All jobs of the account: submission, list, and settlement when a job ends."""

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from desktop_app.sandbox.contract.batch_requests import MOST_ACTIVE_JOBS
from desktop_app.sandbox.jobs.job import Job, Json
from desktop_app.sandbox.jobs.result_files import JobResult

Settle = Callable[[Job, JobResult], None]


@dataclass(frozen=True, slots=True)
class Submission:
    """The parts of a new job.

    Attributes:
        batch_id: Its id.
        path: The path of the submission.
        entity: What it is about.
        action: What it does.
        count: The number of identifiers.
        fields: The requested fields.
        faults: The faults of the job, with their amounts.
        ceiling: The most that it can cost.
        work: Works out the result.
    """

    batch_id: str
    path: str
    entity: str
    action: str
    count: int
    fields: list[str]
    faults: Mapping[str, float]
    ceiling: float
    work: Callable[[], JobResult]


@dataclass(slots=True)
class JobStore:
    """The jobs; a job's result is worked out in the background.

    Attributes:
        now: The clock.
        takes_s: How long a job takes, in seconds.
        settle: Charges for a job that has ended.
    """

    now: Callable[[], datetime]
    takes_s: float
    settle: Settle
    _jobs: dict[str, Job] = field(default_factory=dict[str, Job])
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _workers: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(1, thread_name_prefix="sandbox-job")
    )

    def close(self) -> None:
        """Stop the work on results that nobody will ask for."""
        self._workers.shutdown(wait=True, cancel_futures=True)

    def submit(self, what: Submission) -> Job:
        """Accept a job."""
        job = Job(
            batch_id=what.batch_id,
            path=what.path,
            entity=what.entity,
            action=what.action,
            count=what.count,
            fields=what.fields,
            created_at=self.now(),
            takes=timedelta(seconds=self.takes_s + what.faults.get("slow", 0)),
            faults=what.faults,
            ceiling=what.ceiling,
            future=self._workers.submit(what.work),
        )
        self._jobs[job.batch_id] = job
        return job

    def get(self, batch_id: str) -> Job | None:
        """Return the job with this id, or None."""
        return self._jobs.get(batch_id)

    @property
    def is_full(self) -> bool:
        """True if no further job is accepted now."""
        return len(self._running()) >= MOST_ACTIVE_JOBS

    @property
    def reserved(self) -> float:
        """The highest price of all jobs that are not charged for yet."""
        return sum(job.ceiling for job in self._jobs.values() if not job.is_settled)

    def _running(self) -> list[Job]:
        now = self.now()
        return [job for job in self._jobs.values() if not job.is_over(now)]

    def unready(self) -> list[Future[JobResult]]:
        """Return the results of jobs that have ended and are still worked on."""
        return [
            job.future
            for job in list(self._jobs.values())
            if job.is_over(self.now()) and not job.future.done()
        ]

    def settle_ended(self) -> None:
        """Charge for every job that has ended; waits for results that are still worked on."""
        with self._lock:
            for job in list(self._jobs.values()):
                if not job.is_settled and job.is_over(self.now()):
                    self.settle(job, job.future.result())
                    job.is_settled = True

    def page(self, *, limit: int, status: str | None, cursor: str | None) -> Json | None:
        """Return a page of the list, newest first; None if the cursor is not a job."""
        now = self.now()
        newest = [job for job in reversed(self._jobs.values()) if _is_listed(job, now)]
        if cursor is not None:
            ids = [job.batch_id for job in newest]
            if cursor not in ids:
                return None
            newest = newest[ids.index(cursor) + 1 :]
        wanted = [job for job in newest if status in (None, job.status(now))]
        shown = wanted[:limit]
        has_more = len(wanted) > limit
        rows: list[dict[str, Any]] = [job.row(now) for job in shown]
        return {
            "jobs": rows,
            "next_cursor": shown[-1].batch_id if has_more else None,
            "has_more": has_more,
        }


def _is_listed(job: Job, now: datetime) -> bool:
    return now >= job.created_at + timedelta(seconds=job.faults.get("list-lag", 0))
