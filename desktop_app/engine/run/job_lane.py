"""The bulk lane: a job is intended, submitted, followed until it ends, and its result settled.

A submission is sent once. Everything after it is free and repeated until it succeeds; a job whose
end this run does not see stays open in the journal, and the next run follows it.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.attempts import Attempt
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.bulk.jobs import (
    FIRST_POLL_S,
    JobState,
    JobStatus,
    Lost,
    decide_after_submission,
    next_poll_s,
)
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.domain.run.responses import ErrorAnswer, Failure
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
from desktop_app.engine.run.job_results import JobCount, JobResults, nobody_found
from desktop_app.engine.run.lost_job import LostJobs, NotListed, NotReadable
from desktop_app.engine.run.wakeup import Wakeup

_MOST_DOWNLOADS = 5
_UNKNOWN_FOR_S = 60.0
_UNAUTHORIZED, _NOT_FOUND = 401, 404
_NOT_LISTED = Message("the job could not be found at the provider; it may have been charged")
_UNTOLD = Message("several jobs of the account may be this one, and they cannot be told apart")


class JobLane:
    """Sends jobs and collects their results."""

    def __init__(
        self,
        api: BulkApi,
        services: Services[JobSendingJournal],
        wakeup: Wakeup,
        settled: Callable[[Settlement], None],
    ) -> None:
        """Start the lane.

        Args:
            api: The provider's client.
            services: The ports.
            wakeup: Wakes the run at a stop.
            settled: Called with each part that gets outcomes.
        """
        self._api = api
        self._services = services
        self._wakeup = wakeup
        self._settled = settled
        self._results = JobResults(api, services)
        self._lost = LostJobs(api, services, wakeup)

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
            return await self._find(job)
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

    async def _find(self, job: SentJob) -> JobEnd:
        """Look for a job whose submission got no answer."""
        found = await self._lost.candidates(job)
        match found:
            case None:
                return JobLeft()
            case NotReadable(failure=failure):
                return self._left_by(failure)
            case NotListed(is_proven=True):
                self._services.journal.release_job(job.job_id, "it never arrived")
                return JobFailed(Message("the job did not reach the provider"))
            case NotListed():
                return self._in_doubt(job, _NOT_LISTED)
            case _:
                return await self._tell_apart(job, found)

    async def _tell_apart(self, job: SentJob, candidates: list[JobStatus]) -> JobEnd:
        """Adopt the one candidate whose result is about people of this job."""
        ours: list[JobStatus] = []
        for candidate in candidates:
            status = await self._await_end(replace(job, provider_id=candidate.provider_id))
            if not isinstance(status, JobStatus):
                return status
            names = await self._names_any(job, status)
            if isinstance(names, JobEnd):
                return names
            if names or (status.state is JobState.FAILED and len(candidates) == 1):
                ours.append(status)
        if not ours and len(candidates) == 1 and not candidates[0].results:
            ours = [candidates[0]]
        if len(ours) != 1:
            return self._in_doubt(job, _UNTOLD if candidates[1:] else _NOT_LISTED)
        return await self._follow(self._named(job, ours[0].provider_id))

    async def _names_any(self, job: SentJob, status: JobStatus) -> bool | JobEnd:
        if not status.urls or not status.results:
            return False
        for _ in range(_MOST_DOWNLOADS):
            names = await self._results.names_any(job, status)
            if isinstance(names, bool):
                return names
            if not await self._wakeup.wait_unless_stopped(FIRST_POLL_S):
                return JobLeft()
        return JobLeft(_download_trouble())

    async def _follow(self, job: SentJob) -> JobEnd:
        for _ in range(_MOST_DOWNLOADS):
            status = await self._await_end(job)
            if not isinstance(status, JobStatus):
                return status
            end = await self._end_of(job, status)
            if end is not None:
                return end
            if not await self._wakeup.wait_unless_stopped(FIRST_POLL_S):
                return JobLeft()
        return JobLeft(_download_trouble())

    async def _await_end(self, job: SentJob) -> JobStatus | JobEnd:
        """Ask for the status until the job has ended: after 3 s, then more and more seldom."""
        loop = asyncio.get_running_loop()
        poll_s, reached_at = FIRST_POLL_S, loop.time()
        while True:
            status = await self._api.status(job.provider_id)
            if isinstance(status, JobStatus):
                reached_at = loop.time()
                if status.state is not JobState.RUNNING:
                    return status
            elif (end := self._end_after(job, status, loop.time() - reached_at)) is not None:
                return end
            if not await self._wakeup.wait_unless_stopped(poll_s):
                return JobLeft()
            poll_s = next_poll_s(poll_s)

    def _end_after(self, job: SentJob, failure: Failure, silent_s: float) -> JobEnd | None:
        """Return the end of following a job whose status cannot be read for some time."""
        if isinstance(failure, ErrorAnswer):
            if failure.status == _UNAUTHORIZED:
                return JobLeft(EndRun(EndReason.KEY_REFUSED, failure.words))
            if failure.status == _NOT_FOUND and silent_s >= _UNKNOWN_FOR_S:
                return self._in_doubt(job, _NOT_LISTED)
        return self._left_by(failure) if silent_s >= self._services.policy.longest_wait_s else None

    async def _end_of(self, job: SentJob, status: JobStatus) -> JobEnd | None:
        """Settle a job that has ended; None if its result has to be asked for again."""
        if status.state is JobState.FAILED and not status.urls:
            return self._failed(job, status)
        if status.urls:
            count = await self._results.settle(job, status, self._settled)
        else:
            count = LinksDead()
        if isinstance(count, LinksDead) and status.results == 0:
            count = nobody_found(job, self._services, self._settled)
        if not isinstance(count, JobCount):
            return None
        self._services.journal.end_job(job.job_id, doubt=status.error)
        return _ended(status, count)

    def _failed(self, job: SentJob, status: JobStatus) -> JobEnd:
        words = Message("the job failed at the provider: {reason}", reason=status.error)
        if status.fulfilled == 0 and not status.results:
            self._services.journal.release_job(job.job_id, words)
            return JobFailed(words)
        return self._in_doubt(job, words)

    def _in_doubt(self, job: SentJob, reason: Message) -> JobInDoubt:
        self._services.journal.end_job(job.job_id, doubt=reason)
        return JobInDoubt(reason)

    def _left_by(self, failure: Failure) -> JobLeft:
        words = failure.words if isinstance(failure, ErrorAnswer) else failure.reason
        return JobLeft(EndRun(EndReason.NO_CONNECTION, words))


def _download_trouble() -> EndRun:
    words = Message("the result of a job cannot be downloaded")
    return EndRun(EndReason.SERVICE_TROUBLE, words)


def _ended(status: JobStatus, count: JobCount) -> JobEnded:
    charged = count.found if status.fulfilled is None else status.fulfilled
    notice = NOTHING
    if charged != count.found:
        notice = Message(
            "The provider counts {charged} people found in a job, its result has {found}.",
            charged=charged,
            found=count.found,
        )
    at_most = count.credits + max(0, charged - count.found) * count.ceiling
    return JobEnded(count.credits, at_most, notice)
