"""A TaskGroup of dispatchers over a plan: in order, at the pace, within the budget."""

import asyncio
import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop_app.domain.batches import Batch
from desktop_app.domain.errors import AppError
from desktop_app.domain.events import (
    BatchReturned,
    BatchSent,
    BatchSettled,
    FieldsDropped,
    RunEvent,
    Waiting,
)
from desktop_app.domain.pacing import Pace
from desktop_app.domain.planning import RunPlan
from desktop_app.domain.pricing import Budget, ceiling_per_person
from desktop_app.domain.retrying import (
    Attempt,
    DropFields,
    EndReason,
    EndRun,
    Halve,
    TryAgain,
)
from desktop_app.engine.dispatch import Settled, dispatch
from desktop_app.engine.ports import EnrichmentApi, Services
from desktop_app.engine.stop import StopSignal

Observer = Callable[[RunEvent], None]

_WORTH_TELLING_S = 1.0
_MOST_UNREADABLE = 2
_MOST_REFUSED = 25


@dataclass(frozen=True, slots=True)
class _Queued:
    batch: Batch
    attempts: int = 0


class PlanRunner:
    """Sends a plan's batches; everything that changes during a run lives here."""

    def __init__(
        self,
        plan: RunPlan,
        *,
        api: EnrichmentApi,
        services: Services,
        run_id: str,
        observe: Observer,
        stop: StopSignal,
    ) -> None:
        self._plan = plan
        self._api = api
        self._services = services
        self._run_id = run_id
        self._observe = observe
        self._stop = stop
        self._queue = deque(_Queued(batch) for batch in plan.batches)
        self._pace = Pace.at_rate(plan.rpm)
        self._budget = Budget(plan.budget)
        self._in_flight: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Event()
        self._failing_since: float | None = None
        self._unreadable_in_a_row = 0
        self._refused_in_a_row = 0
        self._dropped: set[str] = set()
        self.end: EndRun | None = None
        self.error: AppError | None = None

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()

    async def run(self) -> None:
        """Send until everything is settled, or until there is a reason to end."""
        self._stop.attach(self._changed)
        try:
            async with asyncio.TaskGroup() as tasks:
                while (queued := await self._next()) is not None:
                    task = tasks.create_task(self._send(queued))
                    self._in_flight.add(task)
                    task.add_done_callback(self._forget)
                await self._hurry_if_asked()
        finally:
            self._stop.detach()

    def _forget(self, task: asyncio.Task[None]) -> None:
        self._in_flight.discard(task)
        self._changed.set()

    async def _hurry_if_asked(self) -> None:
        while self._in_flight:
            if self._stop.is_urgent:
                for task in self._in_flight:
                    task.cancel()
            await self._pause(None)

    async def _pause(self, seconds: float | None) -> None:
        """Wait until something changes, at most so long."""
        try:
            async with asyncio.timeout(seconds):
                await self._changed.wait()
        except TimeoutError:
            return
        self._changed.clear()

    async def _next(self) -> _Queued | None:
        """Return the next batch when it may leave; None when no more will."""
        while True:
            if self._is_over():
                return None
            if not self._queue or len(self._in_flight) >= self._services.most_in_flight:
                await self._pause(None)
                continue
            wait_s = self._pace.wait_s(self._now())
            if wait_s > 0:
                await self._pause(wait_s)
                continue
            if (queued := self._within_budget()) is not None:
                self._pace = self._pace.taken(self._now())
                return queued
            if self.end is None:
                await self._pause(None)

    def _is_over(self) -> bool:
        if self._stop.is_urgent or (self._stop.is_requested and self._queue):
            self._end(EndReason.STOPPED, "")
        is_done = not self._queue and not self._in_flight
        return is_done or self.end is not None or self.error is not None

    def _within_budget(self) -> _Queued | None:
        """Take the next batch off the queue, cut to what the budget pays for; None: not now."""
        queued = self._without_dropped(self._queue[0])
        price = self._price(queued)
        people = self._budget.affordable(price, len(queued.batch.keys))
        if people < len(queued.batch.keys) and self._in_flight:
            return None  # what is on its way may give back some of what is reserved for it
        if people == 0:
            self._end(EndReason.BUDGET, "")
            return None
        self._queue.popleft()
        if people < len(queued.batch.keys):
            head, rest = queued.batch.cut(people)
            self._queue.appendleft(_Queued(rest))
            queued = _Queued(head)
        self._budget = self._budget.reserve(price * people)
        return queued

    def _price(self, queued: _Queued) -> float:
        return ceiling_per_person(queued.batch.selection, self._services.prices)

    async def _send(self, queued: _Queued) -> None:
        batch = queued.batch
        self._observe(BatchSent(len(batch.keys)))
        attempt = Attempt(
            number=queued.attempts + 1,
            people=len(batch.keys),
            is_half=batch.is_half,
            silent_s=0.0 if self._failing_since is None else self._now() - self._failing_since,
            jitter=self._services.jitter(),
        )
        try:
            result = await dispatch(
                batch, attempt, api=self._api, services=self._services, run_id=self._run_id
            )
        except AppError as error:
            self.error = error  # nothing that cannot be recorded may be sent: end the run
            return
        charged = result.credits if isinstance(result, Settled) else 0.0
        reserved = self._price(queued) * len(batch.keys)
        self._budget = self._budget.settle(reserved=reserved, charged=charged)
        self._take(result, queued)

    def _take(
        self, result: Settled | TryAgain | Halve | DropFields | EndRun, queued: _Queued
    ) -> None:
        if isinstance(result, Settled):
            self._settled(result)
            return
        self._observe(BatchReturned(len(queued.batch.keys)))
        match result:
            case TryAgain():
                self._try_again(result, queued)
            case Halve(after_404=after_404):
                self._through()
                halves = queued.batch.halves(after_404=after_404)
                self._queue.extendleft(_Queued(half) for half in reversed(halves))
            case DropFields(fields=fields):
                self._through()
                self._drop(fields, queued)
            case EndRun(reason=reason, message=message):
                self._queue.appendleft(queued)
                self._end(reason, message)

    def _through(self) -> None:
        self._failing_since = None
        self._pace = self._pace.recovered()

    def _settled(self, result: Settled) -> None:
        self._through()
        self._observe(BatchSettled(result.outcomes, result.credits))
        self._unreadable_in_a_row = self._unreadable_in_a_row + 1 if result.is_unreadable else 0
        self._refused_in_a_row = self._refused_in_a_row + 1 if result.is_refused else 0
        if self._unreadable_in_a_row >= _MOST_UNREADABLE:
            self._end(EndReason.SERVICE_TROUBLE, "the answers cannot be read")
        if self._refused_in_a_row >= _MOST_REFUSED:
            self._end(EndReason.REQUEST_REFUSED, "one identifier after the other was refused")

    def _try_again(self, result: TryAgain, queued: _Queued) -> None:
        attempts = queued.attempts if result.is_rate_limit else queued.attempts + 1
        self._queue.appendleft(replace(queued, attempts=attempts))
        self._pace = self._pace.held(self._now(), result.wait_s)
        if result.is_rate_limit:
            self._failing_since = None
            self._pace = self._pace.slowed()
        elif self._failing_since is None:
            self._failing_since = self._now()
        if result.wait_s >= _WORTH_TELLING_S:
            self._observe(Waiting(result.reason, math.ceil(result.wait_s)))

    def _drop(self, fields: tuple[str, ...], queued: _Queued) -> None:
        news = tuple(name for name in fields if name not in self._dropped)
        if news:
            self._dropped.update(news)
            self._observe(FieldsDropped(news))
        self._queue.appendleft(queued)
        sent = queued.batch.selection
        if sent.without(fields) in (None, sent):
            # Nothing would be left to ask for, or the names are none of ours: it would go round.
            self._end(EndReason.ENDPOINT_DENIED, "Access denied to fields: " + ", ".join(fields))

    def _without_dropped(self, queued: _Queued) -> _Queued:
        if not self._dropped:
            return queued
        selection = queued.batch.selection.without(self._dropped) or queued.batch.selection
        return replace(queued, batch=replace(queued.batch, selection=selection))

    def _end(self, reason: EndReason, message: str) -> None:
        if self.end is None:
            self.end = EndRun(reason, message)
            self._changed.set()
