"""The port of the provider's bulk jobs.

Network errors are returned, not raised. Only `submit` can cost credits; everything else is free and
can be repeated.
"""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.bulk.jobs import JobPage, JobStatus
from desktop_app.domain.run.responses import Failure


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
