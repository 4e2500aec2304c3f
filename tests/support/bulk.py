"""A provider of bulk jobs in memory, with a ledger, for runs in virtual time."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from desktop_app.adapters.provider.job_codec import identifier_of
from desktop_app.domain.fields.products import PRODUCTS_IN_JOBS
from desktop_app.domain.messages import Message
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.bulk.jobs import JobPage, JobState, JobStatus
from desktop_app.domain.run.bulk.lanes import BulkAccess
from desktop_app.domain.run.responses import ErrorAnswer, Failure, NoAnswer
from desktop_app.engine.ports.bulk import LinksDead
from desktop_app.engine.ports.services import Services

START = datetime(2026, 11, 2, 9, tzinfo=UTC)
BROKEN = NoAnswer(Message("the connection broke"))


def line_of(identifier: str, **person: object) -> bytes:
    """Return the line of one person; `person` overrides parts of it."""
    data = {
        "crustdata_person_id": abs(hash(identifier)) % 10**9,
        "basic_profile": {"name": f"Name of {identifier.rsplit('/', 1)[-1]}"},
        "social_handles": {"professional_network_identifier": {"profile_url": identifier}},
        **person,
    }
    return json.dumps({"original_identifier": identifier, "internal_id": 1, "data": data}).encode()


@dataclass
class FakeJob:
    """A job at the provider."""

    status: JobStatus
    identifiers: list[str]
    ends_at: float
    lines: list[bytes] = field(default_factory=list)


@dataclass
class _Lines:
    content: list[bytes]

    @property
    def names(self) -> Sequence[str]:
        return [identifier_of(line) for line in self.content]

    def line(self, index: int) -> bytes:
        return self.content[index]


@dataclass
class FakeBulk:
    """Bulk jobs that end after `duration_s`; the attributes change what happens.

    Attributes:
        answer: Called with a submission; returns what comes instead of its answer, or None.
        takes: Called with a submission; tells whether it arrives at all.
        lines: Returns the lines for the identifiers of a job.
        ending: Changes the status of a job that has ended.
        reached: Tells whether a status or a list can be read at a time.
        downloads: What comes instead of the next downloads.
    """

    duration_s: float = 60.0
    answer: Callable[[Batch, int], Failure | None] = lambda _batch, _number: None
    takes: Callable[[Batch, int], bool] = lambda _batch, _number: True
    lines: Callable[[list[str]], list[bytes]] = lambda found: [line_of(one) for one in found]
    ending: Callable[[JobStatus], JobStatus] = lambda status: status
    reached: Callable[[float], bool] = lambda _now: True
    downloads: list[LinksDead | Failure] = field(default_factory=list)
    found: list[FakeJob] = field(default_factory=list)
    submitted: int = 0
    most_active: int = 0
    polls: list[float] = field(default_factory=list)
    downloaded: int = 0

    def now(self) -> float:
        return asyncio.get_running_loop().time()

    def charged(self) -> Counter[str]:
        """Return how often each identifier was charged: once for each line of an ended job."""
        names = [identifier_of(line) for job in self.found for line in job.lines]
        return Counter(name for name in names if name)

    async def submit(self, batch: Batch) -> JobStatus | Failure:
        self.submitted += 1
        number = self.submitted
        refused = self.answer(batch, number)
        if isinstance(refused, ErrorAnswer):
            return refused
        if self.takes(batch, number):
            job = self.add([key.as_sent for key in batch.keys])
            if refused is None:
                return job.status
        return refused or BROKEN

    def add(self, identifiers: list[str], *, provider_id: str = "") -> FakeJob:
        """Take a job, also one of another program."""
        lines = self.lines(identifiers)
        status = JobStatus(
            provider_id or f"job-{len(self.found) + 1}",
            JobState.RUNNING,
            people=len(identifiers),
            created_at=START + timedelta(seconds=self.now()),
        )
        job = FakeJob(status, identifiers, self.now() + self.duration_s, lines)
        self.found.append(job)
        active = sum(one.ends_at > self.now() for one in self.found)
        self.most_active = max(self.most_active, active)
        return job

    def _status_of(self, job: FakeJob) -> JobStatus:
        if self.now() < job.ends_at:
            return job.status
        done = len(job.lines)
        url = f"https://store.example/{job.status.provider_id}"
        ended = replace(
            job.status, state=JobState.COMPLETED, results=done, fulfilled=done, urls=(url,)
        )
        return self.ending(ended)

    async def status(self, provider_id: str) -> JobStatus | Failure:
        self.polls.append(self.now())
        if not self.reached(self.now()):
            return BROKEN
        for job in self.found:
            if job.status.provider_id == provider_id:
                return self._status_of(job)
        return ErrorAnswer(404, "no such job")

    async def jobs(self, cursor: str = "") -> JobPage | Failure:
        if not self.reached(self.now()):
            return BROKEN
        newest_first = list(reversed(self.found))
        names = [job.status.provider_id for job in newest_first]
        start = names.index(cursor) + 1 if cursor else 0
        page = newest_first[start : start + 2]
        more = newest_first[start + 2 :]
        return JobPage(
            tuple(self._status_of(job) for job in page),
            page[-1].status.provider_id if more else "",
        )

    @asynccontextmanager
    async def download(self, urls: Sequence[str]) -> AsyncIterator[_Lines | LinksDead | Failure]:
        self.downloaded += 1
        if self.downloads:
            yield self.downloads.pop(0)
            return
        names = {url.rsplit("/", 1)[-1] for url in urls}
        yield _Lines(
            [line for job in self.found if job.status.provider_id in names for line in job.lines]
        )


def with_bulk(
    services: Services, bulk: FakeBulk, *, takes_emails: bool = False, is_granted: bool = True
) -> Services:
    """Return services with bulk jobs."""

    @asynccontextmanager
    async def open_bulk() -> AsyncIterator[FakeBulk]:
        yield bulk

    products = frozenset(PRODUCTS_IN_JOBS)
    access = BulkAccess(products if is_granted else frozenset(), takes_emails=takes_emails)
    access = access if is_granted else replace(access, denied=products)
    return replace(services, open_bulk=open_bulk, read_bulk_access=lambda _products: access)
