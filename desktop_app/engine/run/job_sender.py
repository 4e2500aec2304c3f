"""Jobs within a run: their events, their part of the budget, and what follows from their end."""

from dataclasses import replace
from datetime import datetime

from desktop_app.domain.answers.outcomes import InDoubt
from desktop_app.domain.messages import Message
from desktop_app.domain.run import events
from desktop_app.domain.run.attempts import Attempt
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.bulk.jobs import UseRequests
from desktop_app.domain.run.bulk.lanes import Lane
from desktop_app.domain.run.events import Observer
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.bulk import BulkApi
from desktop_app.engine.ports.journal import JobSendingJournal
from desktop_app.engine.ports.records import SentJob, Settlement
from desktop_app.engine.ports.services import Services
from desktop_app.engine.run.batch_queue import Queued
from desktop_app.engine.run.job_ends import JobEnd, JobEnded, JobFailed, JobInDoubt, JobLeft
from desktop_app.engine.run.job_lane import JobLane
from desktop_app.engine.run.run_state import RunState
from desktop_app.engine.run.wakeup import Wakeup


class JobSender:
    """Sends the jobs of a run, and collects those of earlier runs."""

    def __init__(
        self,
        api: BulkApi | None,
        services: Services[JobSendingJournal],
        state: RunState,
        wakeup: Wakeup,
        observe: Observer,
    ) -> None:
        self._services = services
        self._state = state
        self._observe = observe
        self._lane = (
            None
            if api is None
            else JobLane(api, services, wakeup, self._on_part, state.announce_wait)
        )

    def _on_part(self, settlement: Settlement) -> None:
        charged = round(sum(settlement.shares.values()), 4)
        self._state.on_success()
        outcomes = tuple(settlement.outcomes.items())
        self._observe(events.BatchSettled(outcomes, charged, settlement.charged_people))

    async def send(
        self, queued: Queued, attempt: Attempt, *, run_id: str, service_at: datetime | None
    ) -> None:
        """Send a job and wait for its end; without a client for jobs, use requests.

        Raises:
            JournalError: The journal cannot be read or written.
        """
        if self._lane is None:
            self._use_requests(queued, UseRequests(Message("there are no bulk jobs here")))
            return
        self._observe(events.JobSent(queued.people))
        result = await self._lane.send(queued.batch, attempt, run_id=run_id, service_at=service_at)
        if isinstance(result, JobEnd):
            self._on_end(result, queued)
        elif isinstance(result, UseRequests):
            self._observe(events.BatchReturned(queued.people))
            self._use_requests(queued, result)
        else:
            self._state.on_returned(result, queued)

    def adopt(self, job: SentJob) -> Queued:
        """Reserve the cost of a job of an earlier run, before anything else is sent.

        Raises:
            JournalError: The journal cannot be read.
        """
        parts = self._services.journal.job_parts(job.job_id)
        keys = [key for part in parts if not part.is_settled for key in part.batch.keys]
        queued = self._state.queue.adopt(replace(parts[0].batch, keys=keys, lane=Lane.BULK))
        self._state.doubts.on_adopted()
        self._observe(events.JobFound(queued.people, queued.reserved))
        return queued

    async def collect(self, job: SentJob, queued: Queued) -> None:
        """Follow a job of an earlier run to its end.

        Raises:
            JournalError: The journal cannot be read or written.
        """
        if self._lane is not None:
            self._on_end(await self._lane.collect(job), queued)

    def _on_end(self, end: JobEnd, queued: Queued) -> None:
        state = self._state
        match end:
            case JobEnded(at_most=at_most, notice=notice):
                is_unknown = end.is_cost_unknown
                state.queue.settle(queued, charged=at_most, is_cost_unknown=is_unknown)
                if notice:
                    self._observe(events.JobNotice(notice))
            case JobInDoubt(reason=reason):
                # It may have been charged, so its part of the budget stays reserved.
                doubt = tuple((key, InDoubt(reason)) for key in queued.batch.keys)
                self._observe(events.BatchSettled(doubt, 0))
                self._observe(events.JobNotice(reason))
            case JobFailed(reason=reason):
                self._send_again(reason, queued)
            case JobLeft(end=run_end):
                self._observe(events.JobLeft(queued.people))
                state.end_with(run_end)

    def _send_again(self, reason: Message, queued: Queued) -> None:
        """Queue a job again that failed free of charge; one that fails again ends the run.

        Of a job of an earlier run, only people of this run are sent again, and only if it asks for
        the same; the others are free to be asked for what this run wants.
        """
        state = self._state
        state.queue.settle(queued, charged=0)
        self._observe(events.BatchReturned(queued.people))
        batch = queued.batch
        if queued.is_adopted:
            batch = replace(batch, keys=_of_plan(batch, state.plan))
            batch = batch if _asks_the_same(batch, state.plan) else replace(batch, keys=())
            if others := queued.people - len(batch.keys):
                self._observe(events.PeopleSkipped(others))
        if batch.keys:
            again = replace(queued, batch=batch, was_released=True, is_adopted=False)
            state.queue.prepend(again)
        if queued.was_released:
            state.end_with(EndRun(EndReason.SERVICE_TROUBLE, reason))

    def _use_requests(self, queued: Queued, result: UseRequests) -> None:
        """Look up the people of a job, or of all waiting jobs, in single requests."""
        queue = self._state.queue
        queue.settle(queued, charged=0)
        queue.prepend(*(replace(queued, batch=part) for part in queued.batch.as_requests()))
        if result.is_for_all and queue.use_requests(queued.batch.product):
            self._observe(events.LaneChanged(result.reason))


def _of_plan(batch: Batch, plan: RunPlan) -> tuple[LookupKey, ...]:
    """Return the people of a job that a plan holds, too; a trial run sends its request only."""
    planned = frozenset(() if plan.is_sample else plan.collected)
    return tuple(key for key in batch.keys if key in planned)


def _asks_the_same(batch: Batch, plan: RunPlan) -> bool:
    """Tell whether a job asks for what a plan asks for, and at the same threshold."""
    planned = replace(batch, query=plan.query)
    is_same = batch.min_similarity == planned.min_similarity
    return is_same and set(batch.selection.names) == set(plan.query.selection.names)
