"""Runner of a plan: a TaskGroup that sends batches in order, at the pace, within the budget."""

import asyncio
import math
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from desktop_app.domain.errors import AppError
from desktop_app.domain.messages import Message
from desktop_app.domain.run import events
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.events import Observer
from desktop_app.domain.run.failure_policy import DropFields, EndReason, EndRun, Halve, TryAgain
from desktop_app.domain.run.pacing import Pace
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.stall_tracker import StallTracker
from desktop_app.engine.ports.journal import SendingJournal
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.ports.services import EnrichmentApi, Services
from desktop_app.engine.run.batch_queue import BatchQueue, Queued, without_covered
from desktop_app.engine.run.consecutive_failures import CircuitBreaker
from desktop_app.engine.run.dispatch import Settled, dispatch
from desktop_app.engine.run.open_doubts import OpenDoubts
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run.wakeup import Wakeup

_MIN_ANNOUNCED_WAIT_S = 1.0


class PlanRunner:
    """Sends a plan's batches; holds the state of the run."""

    def __init__(  # noqa: PLR0913 - a run needs them all
        self,
        plan: RunPlan,
        *,
        api: EnrichmentApi,
        services: Services[SendingJournal],
        run: RunRecord,
        observe: Observer,
        stop: StopSignal,
        account: Account,
        next_wave: Callable[[], RunPlan | None] = lambda: None,
    ) -> None:
        self._api = api
        self._services = services
        self._run = run
        self._observe = observe
        self._stop = stop
        self._without_covered = partial(without_covered, reuse=plan.reuse, services=services)
        self._queue = BatchQueue(plan, services.prices)
        self._next_wave = next_wave
        self._pace = Pace.at_rate(plan.rpm)
        self._in_flight: set[asyncio.Task[None]] = set()
        self._wakeup = Wakeup(stop)
        self._stall = StallTracker()
        self._started_at = self._now()
        self._account = account
        self._breaker = CircuitBreaker()
        self._doubts = OpenDoubts(services, run.balance)
        self.end: EndRun | None = None
        self.error: AppError | None = None

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()

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
        for batch in wave.batches:
            self._queue.append(Queued(batch))
        return True

    async def _send_queue(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            while (queued := await self._next()) is not None:
                task = tasks.create_task(self._send(queued))
                self._in_flight.add(task)
                task.add_done_callback(self._forget)
            await self._cancel_if_urgent()

    async def _release_doubts(self) -> bool:
        """Queue batches in doubt again that the balance proves to be uncharged; once per batch.

        No request is in flight now. The balance is read twice, after the time in which the service
        may still process the requests.
        """
        wait_s = self._doubts.until_proof_s(self._now())
        if wait_s is None or self._is_ended():
            return False
        self._announce_wait(Message("asking the account what a broken connection has cost"), wait_s)
        if not await self._doubts.found_proof(wait_s, self._wakeup, self._queue.spent):
            return False
        for queued in self._doubts.release():
            self._observe(events.DoubtsReleased(queued.people))
            self._queue.settle(queued, charged=0)
            self._queue.append(replace(queued, was_released=True))
        return True

    def _is_ended(self) -> bool:
        return self.end is not None or self.error is not None

    def _forget(self, task: asyncio.Task[None]) -> None:
        self._in_flight.discard(task)
        self._wakeup.set()

    async def _cancel_if_urgent(self) -> None:
        while self._in_flight:
            if self._stop.is_urgent:
                for task in self._in_flight:
                    task.cancel()
            await self._wakeup.wait(None)

    async def _next(self) -> Queued | None:
        """Wait for the next batch that may be sent; None if the run is over."""
        while True:
            if self._is_over():
                return None
            if self._stop.is_paused:
                # Time in a pause does not count as time without progress.
                self._stall = StallTracker()
            if self._stop.is_paused or self._has_nothing_to_send():
                await self._wakeup.wait(None)
                continue
            wait_s = self._pace.wait_s(self._now())
            if wait_s > 0:
                await self._wakeup.wait(wait_s)
                continue
            if (queued := self._affordable()) is not None:
                self._pace = self._pace.taken(self._now())
                return queued
            if self.end is None:
                await self._wakeup.wait(None)

    def _has_nothing_to_send(self) -> bool:
        return not self._queue or len(self._in_flight) >= self._services.most_in_flight

    def _is_over(self) -> bool:
        if skipped := self._queue.skip_covered(self._without_covered):
            self._observe(events.PeopleSkipped(skipped))
        if self._stop.is_urgent or (self._stop.is_requested and self._queue):
            self._end(EndRun(EndReason.STOPPED))
        return (not self._queue and not self._in_flight) or self._is_ended()

    def _affordable(self) -> Queued | None:
        """Take the next batch, or the part that the budget covers; None if it covers none now."""
        if (queued := self._queue.take()) is not None or self._in_flight:
            return queued  # requests in flight may release a part of their reservations
        if (queued := self._queue.take_part()) is None:
            self._end(EndRun(EndReason.BUDGET))
        return queued

    async def _send(self, queued: Queued) -> None:
        self._observe(events.BatchSent(queued.people))
        attempt = queued.next_attempt(self._stall, self._now(), self._services.jitter())
        try:
            result = await dispatch(
                queued.batch,
                attempt,
                api=self._api,
                services=self._services,
                run_id=self._run.run_id,
                service_at=self._account.after(self._now() - self._started_at).service_at,
            )
        except AppError as error:
            self.error = error  # end the run, because nothing may be sent without a record
            return
        if isinstance(result, Settled):
            self._on_settled(result, queued)
        else:
            self._queue.settle(queued, charged=0)
            self._on_returned(result, queued)

    def _on_returned(self, result: TryAgain | Halve | DropFields | EndRun, queued: Queued) -> None:
        self._observe(events.BatchReturned(queued.people))
        match result:
            case TryAgain():
                self._try_again(result, queued)
            case Halve(after_404=after_404):
                self._on_success()
                halves = queued.batch.halves(after_404=after_404)
                self._queue.prepend(*(replace(queued, batch=half) for half in halves))
            case DropFields(fields=fields):
                self._on_success()
                self._drop(fields, queued)
            case EndRun():
                self._queue.prepend(queued)
                self._end(result)

    def _on_success(self) -> None:
        self._stall = StallTracker()
        self._pace = self._pace.recovered()

    def _on_settled(self, result: Settled, queued: Queued) -> None:
        self._on_success()
        self._doubts.on_answer(self._now(), is_estimated=result.is_estimated)
        if result.doubt_id is None:
            self._queue.settle(
                queued, charged=result.credits, is_cost_unknown=result.is_cost_unknown
            )
        elif not queued.was_released:
            self._doubts.add(result.doubt_id, queued, self._now())
        self._observe(events.BatchSettled(result.outcomes, result.credits))
        self._breaker = self._breaker.after(result)
        if (end := self._breaker.end) is not None:
            self._end(end)

    def _try_again(self, result: TryAgain, queued: Queued) -> None:
        attempts = queued.attempts if result.is_rate_limit else queued.attempts + 1
        self._queue.prepend(replace(queued, attempts=attempts))
        self._pace = self._pace.held(self._now(), result.wait_s)
        if result.is_rate_limit:
            self._pace = self._pace.slowed()
        self._stall = self._stall.after_wait(self._now(), is_rate_limit=result.is_rate_limit)
        self._announce_wait(result.reason, result.wait_s)

    def _announce_wait(self, reason: Message, wait_s: float) -> None:
        if wait_s >= _MIN_ANNOUNCED_WAIT_S:
            self._observe(events.Waiting(reason, math.ceil(wait_s)))

    def _drop(self, fields: tuple[str, ...], queued: Queued) -> None:
        self._queue.prepend(queued)
        if added := self._queue.drop_fields(fields):
            self._observe(events.FieldsDropped(added))
        sent = queued.batch.selection
        if sent.without(fields) in (None, sent):
            # No field would be left, or none of the names was requested: retrying would never end.
            denied = Message("Access denied to fields: {fields}", fields=", ".join(fields))
            self._end(EndRun(EndReason.ENDPOINT_DENIED, denied))

    def _end(self, end: EndRun) -> None:
        if self.end is None:
            self.end = end
            self._wakeup.set()
