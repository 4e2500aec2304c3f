"""One batch job: its state follows from the clock, and its result from what was submitted."""

from collections import Counter
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from desktop_app.sandbox.jobs.result_files import MERGED, JobResult

Json = dict[str, Any]
_PENDING_SHARE = 0.25
_FAILED_WORDS = "The worker stopped"


@dataclass(slots=True)
class Job:
    """One job.

    Attributes:
        batch_id: Its id.
        path: The path of its submission.
        entity: What it is about.
        action: What it does.
        count: The number of submitted identifiers.
        fields: The requested fields.
        created_at: When it was submitted.
        takes: How long it takes.
        faults: The faults that it has, with their amounts.
        ceiling: The most that it can cost, reserved while it runs.
        future: Its result, which is worked out in the background.
        is_settled: Whether it was charged for.
        polls: How often its finished state was asked for.
        downloads: How often each of its files was asked for.
    """

    batch_id: str
    path: str
    entity: str
    action: str
    count: int
    fields: list[str]
    created_at: datetime
    takes: timedelta
    faults: Mapping[str, float]
    ceiling: float
    future: Future[JobResult]
    is_settled: bool = False
    polls: int = 0
    downloads: Counter[str] = field(default_factory=Counter[str])

    @property
    def completed_at(self) -> datetime:
        """When it ends, well or not."""
        return self.created_at + self.takes

    @property
    def is_failing(self) -> bool:
        """True if it fails in the end."""
        return "failed" in self.faults or "failed-part" in self.faults

    def status(self, now: datetime) -> str:
        """Return its state at a time."""
        if now >= self.completed_at:
            return "failed" if self.is_failing else "completed"
        is_pending = now < self.created_at + self.takes * _PENDING_SHARE
        return "pending" if is_pending else "processing"

    def is_over(self, now: datetime) -> bool:
        """Tell whether it has ended."""
        return now >= self.completed_at

    def submitted(self) -> Json:
        """Return the answer to its submission."""
        return {
            "batch_id": self.batch_id,
            "status": "pending",
            "entity": self.entity,
            "action": self.action,
            "identifier_count": self.count,
            "entities_requested": self.count,
            "status_url": f"/batch/{self.batch_id}",
        }

    def row(self, now: datetime) -> Json:
        """Return its row in the list of jobs; its result must be ready if it has ended."""
        is_over = self.is_over(now)
        result = self.future.result() if is_over else None
        more = int(self.faults.get("count-differs", 0)) if result else 0
        return {
            "batch_id": self.batch_id,
            "status": self.status(now),
            "entity": self.entity,
            "action": self.action,
            "identifier_count": self.count,
            "result_count": result.lines if result else 0,
            "entities_requested": self.count,
            "entities_fulfilled": result.fulfilled + more if result else 0,
            "created_at": _text(self.created_at),
            "completed_at": _text(self.completed_at) if is_over else None,
        }

    def file_names(self) -> tuple[str, list[str]]:
        """Return the names behind `download_url` and `download_urls`."""
        parts = self.future.result().parts
        return parts[0] if "first-part" in self.faults else MERGED, parts

    def failure(self) -> Json:
        """Return what the status of a failed job has in addition."""
        return {"error_message": _FAILED_WORDS}


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")
