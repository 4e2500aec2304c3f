"""Runner of a plan: a TaskGroup that sends batches in order, at the pace, within the budget."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from functools import partial

from desktop_app.domain.errors import AppError
from desktop_app.domain.messages import Message
from desktop_app.domain.run import events
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.bulk.lanes import MAX_ACTIVE_JOBS
from desktop_app.domain.run.events import Observer
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.domain.run.pace.stall_tracker import StallTracker
from desktop_app.domain.run.planning import RunPlan
from desktop_app.engine.ports.bulk import BulkApi
from desktop_app.engine.ports.journal import JobSendingJournal
from desktop_app.engine.ports.records import RunRecord, SentJob
from desktop_app.engine.ports.services import EnrichmentApi, Services
from desktop_app.engine.run.batch_queue import Queued, without_covered
from desktop_app.engine.run.dispatch import Settled, dispatch
from desktop_app.engine.run.job_sender import JobSender
from desktop_app.engine.run.run_state import RunState
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run.wakeup import Wakeup


class PlanRunner:
    """Sends a plan's batches, and collects the jobs of earlier runs."""

    def __init__(  # noqa: PLR0913 - a run needs them all
        self,
        plan: RunPlan,
        *,
        api: EnrichmentApi,
        bulk: BulkApi | None,
        services: Services[JobSendingJournal],
        run: RunRecord,
        jobs: Sequence[SentJob],
        observe: Observer,
        stop: StopSignal,
        account: Account,
        next_wave: Callable[[], RunPlan | None] = lambda: None,
    ) -> None:
        self._api = api
        self._services = services
        self._run = run
        self._open_jobs = list(jobs)
        self._observe = observe
        self._stop = stop
        self._without_covered = partial(without_covered, reuse=plan.reuse, services=services)
        self._next_wave = next_wave
        self._in_flight: set[asyncio.Task[None]] = set()
        self._jobs_in_flight: set[asyncio.Task[None]] = set()
        self._wakeup = Wakeup(stop)
        self._state = RunState(
            plan, services, balance=run.balance, observe=observe, wakeup=self._wakeup
        )
        self._jobs = JobSender(bulk, services, self._state, self._wakeup, observe)
        self._started_at = self._state.now()
        self._account = account
        self.error: AppError | None = None

    @property
    def end(self) -> EndRun | None:
        """Why the run ended before all was done; None if it did not."""
        return self._state.end

    async def run(self) -> None:
        """Send until everything is settled, or until there is a reason to end the run."""
        self._wakeup.attach()
        try:
            await self._send_queue()
            while await self._release_doubts() or self._begin_wave():
                await self._send_queue()
        finally:
            self._wakeup.detach()

    def _begin_wave(self) -> bool:
        """Queue those who found nobody in the waves before, if they are to be asked again."""
        if self._is_ended() or (wave := self._next_wave()) is None:
            return False
        self._observe(events.WaveStarted(wave))
        self._state.begin_wave(wave)
        return True

    async def _send_queue(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            while self._open_jobs:
                job = self._open_jobs.pop(0)
                self._start(tasks, self._collect(job, self._jobs.adopt(job)), is_job=True)
            while (queued := await self._next()) is not None:
                self._start(tasks, self._send(queued), is_job=queued.batch.is_job)
            await self._cancel_if_urgent()

    def _start(
        self, tasks: asyncio.TaskGroup, work: Coroutine[None, None, None], *, is_job: bool
    ) -> None:
        task = tasks.create_task(work)
        self._in_flight.add(task)
        if is_job:
            self._jobs_in_flight.add(task)
        task.add_done_callback(self._forget)

    async def _release_doubts(self) -> bool:
        """Queue batches in doubt again that the balance proves to be uncharged; once per batch.

        No request is in flight now. The balance is read twice, after the time in which the service
        may still process the requests.
        """
        state = self._state
        wait_s = state.doubts.until_proof_s(state.now())
        if wait_s is None or self._is_ended():
            return False
        state.announce_wait(Message("asking the account what a broken connection has cost"), wait_s)
        if not await state.doubts.found_proof(wait_s, self._wakeup, state.queue.spent):
            return False
        for queued in state.doubts.release():
            self._observe(events.DoubtsReleased(queued.people))
            state.queue.settle(queued, charged=0)
            state.queue.append(replace(queued, was_released=True))
        return True

    def _is_ended(self) -> bool:
        return self._state.end is not None or self.error is not None

    def _forget(self, task: asyncio.Task[None]) -> None:
        self._in_flight.discard(task)
        self._jobs_in_flight.discard(task)
        self._wakeup.set()

    async def _cancel_if_urgent(self) -> None:
        while self._in_flight:
            if self._stop.is_urgent:
                for task in self._in_flight:
                    task.cancel()
            await self._wakeup.wait(None)

    async def _next(self) -> Queued | None:
        """Wait for the next batch that may be sent; None if the run is over."""
        state = self._state
        while True:
            if self._is_over():
                return None
            if self._stop.is_paused:
                # Time in a pause does not count as time without progress.
                state.stall = StallTracker()
            if self._stop.is_paused or self._has_nothing_to_send():
                await self._wakeup.wait(None)
                continue
            wait_s = state.pace.wait_s(state.now())
            if wait_s > 0:
                await self._wakeup.wait(wait_s)
                continue
            if (queued := self._affordable()) is not None:
                state.pace = state.pace.taken(state.now())
                return queued
            if state.end is None:
                await self._wakeup.wait(None)

    def _has_nothing_to_send(self) -> bool:
        queue, most = self._state.queue, self._services.most_in_flight
        if not queue or len(self._in_flight) >= min(most, queue.next_terms.most_in_flight or most):
            return True
        return queue.is_job_next and len(self._jobs_in_flight) >= MAX_ACTIVE_JOBS

    def _is_over(self) -> bool:
        state = self._state
        if skipped := state.queue.skip_covered(self._without_covered):
            self._observe(events.PeopleSkipped(skipped))
        if self._stop.is_urgent or (self._stop.is_requested and state.queue):
            state.end_with(EndRun(EndReason.STOPPED))
        return (not state.queue and not self._in_flight) or self._is_ended()

    def _affordable(self) -> Queued | None:
        """Take the next batch, or the part that the budget covers; None if it covers none now."""
        queue = self._state.queue
        if (queued := queue.take()) is not None or self._in_flight:
            return queued  # requests in flight may release a part of their reservations
        if (queued := queue.take_part()) is None:
            self._state.end_with(EndRun(EndReason.BUDGET))
        return queued

    async def _collect(self, job: SentJob, queued: Queued) -> None:
        try:
            await self._jobs.collect(job, queued)
        except AppError as error:
            self.error = error

    async def _send(self, queued: Queued) -> None:
        state = self._state
        attempt = queued.next_attempt(state.stall, state.now(), self._services.jitter())
        service_at = self._account.after(state.now() - self._started_at).service_at
        try:
            if queued.batch.is_job:
                await self._jobs.send(
                    queued, attempt, run_id=self._run.run_id, service_at=service_at
                )
                return
            self._observe(events.BatchSent(queued.people, queued.batch.product))
            result = await dispatch(
                queued.batch,
                attempt,
                api=self._api,
                services=self._services,
                run_id=self._run.run_id,
                service_at=service_at,
            )
        except AppError as error:
            self.error = error  # end the run, because nothing may be sent without a record
            return
        if isinstance(result, Settled):
            state.on_settled(result, queued)
        else:
            state.on_returned(result, queued)
