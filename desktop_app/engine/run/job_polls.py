"""The polls of a bulk job and the downloads of its result: free, repeated until they succeed."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.messages import Message
from desktop_app.domain.run.bulk.jobs import FIRST_POLL_S, JobState, JobStatus, next_poll_s
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.domain.run.responses import ErrorAnswer, Failure
from desktop_app.engine.ports.bulk import BulkApi, LinksDead
from desktop_app.engine.run.job_ends import JobLeft
from desktop_app.engine.run.wakeup import Wakeup

_UNKNOWN_FOR_S = 60.0
_LONGEST_DOWNLOAD_WAIT_S = 60.0
_DOWNLOADS_FOR_S = 3600.0
"""The time after which a run that cannot download a result leaves it to the next run."""
_WIDENING = 1.5
_UNAUTHORIZED, _NOT_FOUND = 401, 404


@dataclass(frozen=True, slots=True)
class Gone:
    """The provider says for some time that it has no such job."""


class JobPolls:
    """Asks for the status of jobs."""

    def __init__(self, api: BulkApi, wakeup: Wakeup, longest_silence_s: float) -> None:
        self._api = api
        self._wakeup = wakeup
        self._longest_silence_s = longest_silence_s

    async def await_end(self, provider_id: str) -> JobStatus | JobLeft | Gone:
        """Ask for the status until the job has ended: after 3 s, then more and more seldom."""
        loop = asyncio.get_running_loop()
        poll_s, reached_at = FIRST_POLL_S, loop.time()
        while True:
            status = await self._api.status(provider_id)
            if isinstance(status, JobStatus):
                reached_at = loop.time()
                if status.state is not JobState.RUNNING:
                    return status
            elif (end := self._end_after(status, loop.time() - reached_at)) is not None:
                return end
            if not await self._wakeup.wait_unless_stopped(poll_s):
                return JobLeft()
            poll_s = next_poll_s(poll_s)

    def _end_after(self, failure: Failure, silent_s: float) -> JobLeft | Gone | None:
        """Return the end of following a job whose status cannot be read for some time."""
        if isinstance(failure, ErrorAnswer):
            if failure.status == _UNAUTHORIZED:
                return JobLeft(EndRun(EndReason.KEY_REFUSED, failure.words))
            if failure.status == _NOT_FOUND and silent_s >= _UNKNOWN_FOR_S:
                return Gone()
        return left_by(failure) if silent_s >= self._longest_silence_s else None


def left_by(failure: Failure) -> JobLeft:
    """Return the end of a run that cannot read a job, which runs on."""
    words = failure.words if isinstance(failure, ErrorAnswer) else failure.reason
    return JobLeft(EndRun(EndReason.NO_CONNECTION, words))


class Downloads:
    """The attempts to download one result: after 3 s, then more and more seldom, for an hour.

    Attributes:
        dead: How often its links were dead.
    """

    def __init__(self, wakeup: Wakeup, announce_wait: Callable[[Message, float], None]) -> None:
        self._wakeup = wakeup
        self._announce_wait = announce_wait
        self._end_at = asyncio.get_running_loop().time() + _DOWNLOADS_FOR_S
        self._wait_s = FIRST_POLL_S
        self.dead = 0

    async def wait_after(self, failure: Failure | LinksDead) -> JobLeft | None:
        """Wait before the next attempt; return how following the job ends without one, or None."""
        words = _words_of(failure)
        if asyncio.get_running_loop().time() >= self._end_at:
            return JobLeft(EndRun(EndReason.SERVICE_TROUBLE, words))
        self.dead += isinstance(failure, LinksDead)
        self._announce_wait(words, self._wait_s)
        if not await self._wakeup.wait_unless_stopped(self._wait_s):
            return JobLeft()
        self._wait_s = min(_LONGEST_DOWNLOAD_WAIT_S, self._wait_s * _WIDENING)
        return None


def _words_of(failure: Failure | LinksDead) -> Message:
    if isinstance(failure, LinksDead):
        return Message("the result of a job cannot be downloaded")
    reason = failure.words if isinstance(failure, ErrorAnswer) else failure.reason
    return Message("the result of a job cannot be downloaded: {reason}", reason=reason)
