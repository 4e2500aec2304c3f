"""The bulk lane: a job is intended, submitted, followed until it ends, and its result settled.

A submission is sent once. Everything after it is free and repeated until it succeeds; a job whose
end this run does not see stays open in the journal, and the next run follows it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.attempts import Attempt
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.bulk.jobs import (
    JobState,
    JobStatus,
    Lost,
    decide_after_submission,
)
from desktop_app.domain.run.responses import Failure
from desktop_app.engine.ports.bulk import BulkApi, LinksDead
from desktop_app.engine.ports.journal import JobSendingJournal
from desktop_app.engine.ports.records import SentJob, Settlement
from desktop_app.engine.ports.services import Services
from desktop_app.engine.run.job_ends import (
    JobEnd,
    JobEnded,
    JobFailed,
    JobInDoubt,
    JobLeft,
    Submitted,
)
from desktop_app.engine.run.job_polls import Downloads, Gone, JobPolls, left_by
from desktop_app.engine.run.job_results import JobCount, JobResults, nobody_found
from desktop_app.engine.run.lost_job import LostJobs, NotListed, NotReadable
from desktop_app.engine.run.wakeup import Wakeup

_MOST_DEAD_LINKS = 5
_KEPT_FOR = timedelta(days=5)
"""The time for which the provider keeps a result (contract/batch-live-contact.md section 1)."""
_NOT_LISTED = Message("the job could not be found at the provider; it may have been charged")
_EXPIRED = Message("the provider no longer has the result of the job; it may have been charged")
_UNTOLD = Message("several jobs of the account may be this one, and they cannot be told apart")


class JobLane:
    """Sends jobs and collects their results."""

    def __init__(
        self,
        api: BulkApi,
        services: Services[JobSendingJournal],
        wakeup: Wakeup,
        settled: Callable[[Settlement], None],
        announce_wait: Callable[[Message, float], None],
    ) -> None:
        """Start the lane.

        Args:
            api: The provider's client.
            services: The ports.
            wakeup: Wakes the run at a stop.
            settled: Called with each part that gets outcomes.
            announce_wait: Called with the reason and the seconds of a long wait.
        """
        self._api = api
        self._services = services
        self._wakeup = wakeup
        self._settled = settled
        self._announce_wait = announce_wait
        self._results = JobResults(api, services)
        self._lost = LostJobs(api, services, wakeup)
        self._polls = JobPolls(api, wakeup, services.policy.longest_wait_s)

    async def send(
        self, batch: Batch, attempt: Attempt, *, run_id: str, service_at: datetime | None
    ) -> Submitted:
        """Submit a job once, and follow it until it ends.

        Raises:
            JournalError: The journal cannot be read or written.
        """
        journal = self._services.journal
        job = journal.intend_job(run_id, batch, self._services.clock.now(), service_at)
        answer = await self._api.submit(batch)
        if isinstance(answer, JobStatus):
            return await self._follow(self._named(job, answer.provider_id))
        decision = decide_after_submission(attempt, answer, self._services.policy)
        if isinstance(decision, Lost):
            end = await self._find(job, is_refused=decision.if_unlisted is not None)
            return (decision.if_unlisted or end) if isinstance(end, JobFailed) else end
        journal.release_job(job.job_id, str(decision))
        return decision

    async def collect(self, job: SentJob) -> JobEnd:
        """Follow a job of an earlier run until it ends.

        Raises:
            JournalError: The journal cannot be read or written.
        """
        return await (self._follow(job) if job.provider_id else self._find(job))

    def _named(self, job: SentJob, provider_id: str) -> SentJob:
        self._services.journal.name_job(job.job_id, provider_id)
        return replace(job, provider_id=provider_id)

    async def _find(self, job: SentJob, *, is_refused: bool = False) -> JobEnd:
        """Look for a job whose submission got no answer, or one that does not prove a refusal.

        A candidate is the job only if its result names people of the job; until one does, the
        search continues. One without a result tells nothing, and counts if it is the only one.
        """
        search = self._lost.search(job)
        silent: list[str] = []
        while isinstance(found := await search.candidates(), list):
            ours = await self._ours_of(job, found, silent)
            if isinstance(ours, JobLeft):
                return ours
            if ours:
                return await self._adopt(job, ours)
        match found:
            case None:
                return JobLeft()
            case NotReadable(failure=failure):
                return left_by(failure)
            case NotListed(is_proven=is_proven) if is_proven or (is_refused and not silent):
                self._services.journal.release_job(job.job_id, "it never arrived")
                return JobFailed(Message("the job did not reach the provider"))
            case NotListed():
                return await self._adopt(job, silent)

    async def _ours_of(
        self, job: SentJob, candidates: list[JobStatus], silent: list[str]
    ) -> list[str] | JobLeft:
        """Return the candidates about people of a job; those that tell nothing go to `silent`."""
        ours: list[str] = []
        for candidate in candidates:
            names = await self._names_any(job, candidate.provider_id)
            if isinstance(names, JobLeft):
                return names
            if names is not False:
                (ours if names else silent).append(candidate.provider_id)
        return ours

    async def _adopt(self, job: SentJob, candidates: list[str]) -> JobEnd:
        """Follow the only candidate; several cannot be told apart."""
        if len(candidates) != 1:
            return self._in_doubt(job, _UNTOLD if candidates else _NOT_LISTED)
        return await self._follow(self._named(job, candidates[0]))

    async def _names_any(self, job: SentJob, provider_id: str) -> bool | JobLeft | None:
        """Tell whether a job of the account is about people of this one; None if nothing tells.

        One that the provider no longer knows is another one. One without a result tells nothing: it
        found nobody, it failed, or its result is gone.
        """
        downloads = Downloads(self._wakeup, self._announce_wait)
        while downloads.dead < _MOST_DEAD_LINKS:
            status = await self._polls.await_end(provider_id)
            if isinstance(status, Gone | JobLeft):
                return status if isinstance(status, JobLeft) else False
            if not status.urls:
                return None
            names = await self._results.names_any(job, status)
            if isinstance(names, bool):
                return names or (None if status.found_nobody else False)
            if status.found_nobody:
                return None
            if (left := await downloads.wait_after(names)) is not None:
                return left
        return None

    async def _follow(self, job: SentJob) -> JobEnd:
        downloads = Downloads(self._wakeup, self._announce_wait)
        while downloads.dead < _MOST_DEAD_LINKS or not self._is_expired(job):
            status = await self._polls.await_end(job.provider_id)
            if isinstance(status, Gone):
                return self._in_doubt(job, _NOT_LISTED)
            if isinstance(status, JobLeft):
                return status
            if status.state is JobState.FAILED and not status.urls:
                return self._failed(job, status)
            count = await self._settle(job, status)
            if isinstance(count, JobCount):
                self._services.journal.end_job(job.job_id, doubt=status.why_failed)
                return _ended(status, count)
            if (left := await downloads.wait_after(count)) is not None:
                return left
        return self._in_doubt(job, _EXPIRED)

    def _is_expired(self, job: SentJob) -> bool:
        return self._services.clock.now() - job.sent_at > _KEPT_FOR

    async def _settle(self, job: SentJob, status: JobStatus) -> JobCount | Failure | LinksDead:
        """Settle a job that has ended, unless its result has to be asked for again."""
        count: JobCount | Failure | LinksDead = LinksDead()
        if status.urls:
            count = await self._results.settle(job, status, self._settled)
        if isinstance(count, LinksDead) and status.found_nobody:
            return nobody_found(job, self._services, self._settled)
        return count

    def _failed(self, job: SentJob, status: JobStatus) -> JobEnd:
        words = status.why_failed
        if status.fulfilled == 0 and not status.results:
            self._services.journal.release_job(job.job_id, words)
            return JobFailed(words)
        return self._in_doubt(job, words)

    def _in_doubt(self, job: SentJob, reason: Message) -> JobInDoubt:
        self._services.journal.end_job(job.job_id, doubt=reason)
        return JobInDoubt(reason)


def _ended(status: JobStatus, count: JobCount) -> JobEnded:
    most = count.found + count.free
    charged = most if status.lists_everybody else max(most, status.results or 0)
    if status.fulfilled is not None:
        charged = status.fulfilled
    notice = NOTHING
    if not count.found <= charged <= most:
        notice = Message(
            "The provider counts {charged} people found in a job, its result has {found}.",
            charged=charged,
            found=count.found,
        )
    at_most = count.credits + count.slack + max(0, charged - most) * count.ceiling
    return JobEnded(count.credits, at_most, notice, is_cost_unknown=status.fulfilled is None)
