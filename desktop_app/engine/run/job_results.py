"""The result of a bulk job: downloaded, stored part by part, settled.

A download is free and can be repeated, so that a part is either settled or asked for again.
"""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass

from desktop_app.domain.answers.outcomes import InDoubt, Matched, NoMatch
from desktop_app.domain.fields.pricing import unit_price
from desktop_app.domain.run.bulk.charged_people import FoundInJob, uncharged_people
from desktop_app.domain.run.bulk.jobs import JobState, JobStatus
from desktop_app.domain.run.responses import Failure, UnparsedAnswer, answer_of_lines
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.domain.source.named_keys import NamedKeys
from desktop_app.engine.ports.bulk import BulkApi, JobLines, LinksDead
from desktop_app.engine.ports.journal import JobSendingJournal
from desktop_app.engine.ports.records import KeptBatch, SentJob, Settlement
from desktop_app.engine.ports.services import Services
from desktop_app.engine.settlement.settlements import JobTerms, settle_received

SettledPart = Callable[[Settlement], None]


@dataclass(slots=True)
class JobCount:
    """The content of a result.

    Attributes:
        found: People who were charged by the price list.
        free: People who were found without anything that has a price.
        credits: The price of those that were settled now, by the price list.
        slack: What those of `credits` who are uncertain may have cost more: somebody else may have
            been charged instead, whose line is missing.
        ceiling: The maximum price of one person.
    """

    found: int = 0
    free: int = 0
    credits: float = 0.0
    slack: float = 0.0
    ceiling: float = 0.0

    def add(self, settlement: Settlement, terms: JobTerms, *, is_new: bool) -> None:
        """Add the people of a part; `is_new` if it is settled now."""
        for key, outcome in settlement.outcomes.items():
            if not isinstance(outcome, Matched) or key in terms.uncharged:
                continue
            price = settlement.shares[key]
            self.found += price > 0
            self.free += price <= 0
            if is_new and outcome.caution:
                self.slack += max(0.0, self.ceiling - price)
        if is_new:
            self.credits += sum(settlement.shares.values())


_LinesByKey = dict[LookupKey, list[int]]
"""The numbers of the lines of a result by lookup, without lines that name nobody of the job."""


@dataclass(frozen=True, slots=True)
class _Result:
    """The lines of a result, and the numbers of those of each lookup."""

    lines: JobLines
    by_key: _LinesByKey

    def answer_to(self, part: KeptBatch) -> UnparsedAnswer:
        """Return the answer to a part of the job, as the journal stores or will store it."""
        if part.received is not None:
            return part.received
        numbers = (index for key in part.batch.keys for index in self.by_key.get(key, ()))
        return UnparsedAnswer(answer_of_lines(self.lines.line(index) for index in numbers))


class JobResults:
    """Downloads and settles the results of jobs."""

    def __init__(self, api: BulkApi, services: Services[JobSendingJournal]) -> None:
        self._api = api
        self._services = services

    async def names_any(self, job: SentJob, status: JobStatus) -> bool | Failure | LinksDead:
        """Tell whether a result names anybody of a job; a failure if it cannot be read."""
        async with AsyncExitStack() as stack:
            lines = await stack.enter_async_context(self._api.download(status.urls))
            if isinstance(lines, LinksDead | Failure):
                return lines
            return bool(_sorted(lines, self._services.journal.job_parts(job.job_id)))

    async def settle(
        self, job: SentJob, status: JobStatus, settled: SettledPart
    ) -> JobCount | Failure | LinksDead:
        """Download a result and settle the job's parts that are not settled yet.

        Whoever a completed job leaves out was not found; one that failed leaves them in doubt.

        Args:
            job: The job.
            status: Its status, with the addresses of the result.
            settled: Called with each part that is settled now.

        Raises:
            JournalError: The journal cannot be read or written.
        """
        async with AsyncExitStack() as stack:
            lines = await stack.enter_async_context(self._api.download(status.urls))
            if isinstance(lines, LinksDead | Failure):
                return lines
            return await self._settle_parts(job, status, lines, settled)

    async def _settle_parts(
        self, job: SentJob, status: JobStatus, lines: JobLines, settled: SettledPart
    ) -> JobCount:
        parts = self._services.journal.job_parts(job.job_id)
        result = _Result(lines, _sorted(lines, parts))
        is_whole = status.state is JobState.COMPLETED
        absent = NoMatch() if is_whole else InDoubt(status.why_failed)
        terms = JobTerms(absent, await self._uncharged(parts, result, status.fulfilled))
        count = JobCount()
        for part in parts:
            await asyncio.sleep(0)  # a stop or another answer comes in between
            self._settle_part(part, result.answer_to(part), terms, count, settled)
        return count

    async def _uncharged(
        self, parts: list[KeptBatch], result: "_Result", fulfilled: int | None
    ) -> frozenset[LookupKey]:
        """Return the uncertain people who were not charged; mostly without reading the lines."""
        if fulfilled is None or fulfilled >= len(result.by_key):
            return frozenset()
        found: list[FoundInJob] = []
        for part in parts:
            await asyncio.sleep(0)
            settlement = self._settlement(part, result.answer_to(part), JobTerms(NoMatch()))
            found += (
                FoundInJob(key, settlement.shares[key], is_uncertain=bool(outcome.caution))
                for key, outcome in settlement.outcomes.items()
                if isinstance(outcome, Matched)
            )
        return uncharged_people(found, fulfilled)

    def _settlement(self, part: KeptBatch, received: UnparsedAnswer, terms: JobTerms) -> Settlement:
        services = self._services
        return settle_received(part.batch, received, services.read_answer, services.prices, terms)

    def _settle_part(
        self,
        part: KeptBatch,
        received: UnparsedAnswer,
        terms: JobTerms,
        count: JobCount,
        settled: SettledPart,
    ) -> None:
        services = self._services
        if part.received is None:
            services.journal.keep_answer(part.batch_id, received, services.clock.now())
        settlement = self._settlement(part, received, terms)
        count.ceiling = unit_price(part.batch.kind, part.batch.selection, services.prices)
        count.add(settlement, terms, is_new=not part.is_settled)
        if not part.is_settled:
            services.journal.settle(part.batch_id, settlement, services.clock.now())
            settled(settlement)


def nobody_found(
    job: SentJob, services: Services[JobSendingJournal], settled: SettledPart
) -> JobCount:
    """Settle a job that found nobody, whose result may not exist."""
    for part in services.journal.job_parts(job.job_id):
        if part.is_settled:
            continue
        settlement = settle_received(
            part.batch,
            UnparsedAnswer(answer_of_lines(())),
            services.read_answer,
            services.prices,
            JobTerms(NoMatch()),
        )
        services.journal.settle(part.batch_id, settlement, services.clock.now())
        settled(settlement)
    return JobCount()


def _sorted(lines: JobLines, parts: list[KeptBatch]) -> _LinesByKey:
    named = NamedKeys([key for part in parts for key in part.batch.keys])
    by_key: _LinesByKey = {}
    for index, name in enumerate(lines.names):
        if (key := named.find(name)) is not None:
            by_key.setdefault(key, []).append(index)
    return by_key
