"""The result of a bulk job: downloaded, stored part by part, settled.

A download is free and can be repeated, so that a part is either settled or asked for again.
"""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass

from desktop_app.domain.answers.outcomes import InDoubt, Matched, NoMatch
from desktop_app.domain.fields.pricing import unit_price
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
        found: People with data, without uncertain ones that were not charged.
        credits: The price of those that were settled now, by the price list.
        ceiling: The maximum price of one person.
    """

    found: int = 0
    credits: float = 0.0
    ceiling: float = 0.0


_LinesByKey = dict[LookupKey, list[int]]
"""The numbers of the lines of a result by lookup, without lines that name nobody of the job."""


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
        journal = self._services.journal
        parts = journal.job_parts(job.job_id)
        found = _sorted(lines, parts)
        terms = _terms_of(status, found)
        count = JobCount()
        for part in parts:
            await asyncio.sleep(0)  # a stop or another answer comes in between
            body = answer_of_lines(
                lines.line(index) for key in part.batch.keys for index in found.get(key, ())
            )
            self._settle_part(part, body, terms, count, settled)
        return count

    def _settle_part(
        self, part: KeptBatch, body: bytes, terms: JobTerms, count: JobCount, settled: SettledPart
    ) -> None:
        services, received = self._services, part.received or UnparsedAnswer(body)
        if part.received is None:
            services.journal.keep_answer(part.batch_id, received, services.clock.now())
        settlement = settle_received(
            part.batch, received, services.read_answer, services.prices, terms
        )
        count.ceiling = unit_price(part.batch.kind, part.batch.selection, services.prices)
        count.found += sum(
            isinstance(one, Matched) and terms.charges(one) for one in settlement.outcomes.values()
        )
        if not part.is_settled:
            count.credits += sum(settlement.shares.values())
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


def _terms_of(status: JobStatus, found: _LinesByKey) -> JobTerms:
    is_whole = status.state is JobState.COMPLETED
    return JobTerms(
        absent=NoMatch() if is_whole else InDoubt(status.why_failed),
        charges_uncertain=status.fulfilled is None or status.fulfilled >= len(found),
    )


def _sorted(lines: JobLines, parts: list[KeptBatch]) -> _LinesByKey:
    named = NamedKeys([key for part in parts for key in part.batch.keys])
    by_key: _LinesByKey = {}
    for index, name in enumerate(lines.names):
        if (key := named.find(name)) is not None:
            by_key.setdefault(key, []).append(index)
    return by_key
