"""The search for a job whose submission got no answer, in the account's list of jobs.

Jobs have no name and repeat no identifiers: a job is recognized by its size and time, and then by
the people in its result. What cannot be told apart stays in doubt.
"""

import asyncio
from dataclasses import dataclass

from desktop_app.domain.errors import AppError
from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.bulk.jobs import JobStatus, is_before, may_be_lost_job
from desktop_app.domain.run.doubt_proofs import USAGE_LEAD, proves_no_submission
from desktop_app.domain.run.responses import Failure
from desktop_app.engine.ports.bulk import BulkApi
from desktop_app.engine.ports.journal import JobSendingJournal
from desktop_app.engine.ports.records import SentJob
from desktop_app.engine.ports.services import Services
from desktop_app.engine.run.wakeup import Wakeup

_BETWEEN_LOOKS_S = 10.0
_MOST_PAGES = 50


@dataclass(frozen=True, slots=True)
class NotListed:
    """No job of the account can be the lost one.

    Attributes:
        is_proven: The usage page proves that the submission never arrived.
    """

    is_proven: bool


@dataclass(frozen=True, slots=True)
class NotReadable:
    """The list of jobs cannot be read, for the given reason."""

    failure: Failure


class LostJobs:
    """Finds jobs whose submission got no answer."""

    def __init__(self, api: BulkApi, services: Services[JobSendingJournal], wakeup: Wakeup) -> None:
        self._api = api
        self._services = services
        self._wakeup = wakeup

    def search(self, job: SentJob) -> "JobSearch":
        """Begin to look for a job."""
        return JobSearch(self, job, self._services.policy.job_search_s, self._wakeup)

    async def look(self, job: SentJob) -> list[JobStatus] | NotReadable:
        """Return the jobs of the account that can be a lost one, by size and time."""
        known = self._services.journal.known_jobs()
        product = self._product_of(job)
        found: dict[str, JobStatus] = {}
        cursor = ""
        seen = {""}
        for _ in range(_MOST_PAGES):
            page = await self._api.jobs(cursor)
            if isinstance(page, Failure):
                return NotReadable(page)
            found |= {
                status.provider_id: status
                for status in page.jobs
                if may_be_lost_job(
                    status,
                    product=product,
                    people=job.people,
                    service_sent_at=job.service_sent_at,
                    known=known,
                )
            }
            cursor = page.cursor
            if cursor in seen or is_before(page.jobs, job.service_sent_at):
                break
            seen.add(cursor)
        return list(found.values())

    async def unlisted(self, job: SentJob) -> NotListed:
        """Ask the usage page, which lists submissions even if they cost nothing."""
        sent = job.service_sent_at
        if sent is None:
            return NotListed(is_proven=False)
        try:
            events = await asyncio.to_thread(self._services.read_usage, sent - USAGE_LEAD)
        except AppError:
            return NotListed(is_proven=False)
        return NotListed(is_proven=proves_no_submission(events, self._product_of(job), sent))

    def _product_of(self, job: SentJob) -> Product:
        return self._services.journal.job_parts(job.job_id)[0].batch.product


class JobSearch:
    """The search for one job: it lasts some time, because a job can appear late in the list."""

    def __init__(self, lost: LostJobs, job: SentJob, seconds: float, wakeup: Wakeup) -> None:
        self._lost = lost
        self._job = job
        self._wakeup = wakeup
        self._end = asyncio.get_running_loop().time() + seconds
        self._returned: set[str] = set()

    async def candidates(self) -> list[JobStatus] | NotListed | NotReadable | None:
        """Return jobs that can be the lost one and were not returned before; None if stopped."""
        while True:
            found = await self._lost.look(self._job)
            if isinstance(found, list):
                found = [one for one in found if one.provider_id not in self._returned]
                self._returned.update(one.provider_id for one in found)
                if found:
                    return found
            if asyncio.get_running_loop().time() >= self._end:
                return (
                    found
                    if isinstance(found, NotReadable)
                    else await self._lost.unlisted(self._job)
                )
            if not await self._wakeup.wait_unless_stopped(_BETWEEN_LOOKS_S):
                return None
