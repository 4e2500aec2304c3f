"""The port of the provider's bulk jobs.

Network errors are returned, not raised. Only `submit` can cost credits; everything else is free and
can be repeated.
"""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import Failure


class JobState(StrEnum):
    """The state of a job at the provider."""

    RUNNING = "running"
    COMPLETED = "completed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class JobStatus:
    """One job as the provider describes it (contract/batch-live-contact.md section 1).

    Attributes:
        provider_id: The provider's id of the job.
        state: Its state.
        people: The number of identifiers that the provider received; None if it does not say.
        is_enrichment: It looks up people in bulk; False for other jobs of the account.
        created_at: When the provider received it, in UTC by its clock; None if unknown.
        results: The number of people found; None if unknown.
        fulfilled: The number of people charged; None if unknown.
        urls: The addresses of all parts of the result; they expire.
        error: Why it failed, in the provider's words.
    """

    provider_id: str
    state: JobState
    people: int | None = None
    is_enrichment: bool = True
    created_at: datetime | None = None
    results: int | None = None
    fulfilled: int | None = None
    urls: tuple[str, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class JobPage:
    """A page of the account's jobs, newest first; `cursor` is that of the next page, or ""."""

    jobs: tuple[JobStatus, ...]
    cursor: str = ""


class JobLines(Protocol):
    """The lines of a job's result, kept on disk; each names the identifier it answers."""

    @property
    def names(self) -> Sequence[str]:
        """The identifier of each line as the provider repeats it; "" if it names none."""
        ...

    def line(self, index: int) -> bytes:
        """Return a line: one JSON object."""
        ...


@dataclass(frozen=True, slots=True)
class LinksDead:
    """A part of the result is not at its address: it expired, or never existed."""


class BulkApi(Protocol):
    """The provider's bulk jobs."""

    async def submit(self, batch: Batch) -> JobStatus | Failure:
        """Send a job once; it is charged later, for the people found."""
        ...

    async def status(self, provider_id: str) -> JobStatus | Failure:
        """Return the status of a job, with fresh addresses of its result."""
        ...

    async def jobs(self, cursor: str = "") -> JobPage | Failure:
        """Return a page of the account's jobs."""
        ...

    def download(
        self, urls: Sequence[str]
    ) -> "AbstractAsyncContextManager[JobLines | LinksDead | Failure]":
        """Download all parts of a result; the lines exist inside the context only."""
        ...
