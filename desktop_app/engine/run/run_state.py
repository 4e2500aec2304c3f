"""The state of a run: what is queued, at what pace, what is in doubt, and why it ends."""

import asyncio
import math
from dataclasses import replace

from desktop_app.domain.fields.products import Product
from desktop_app.domain.messages import Message
from desktop_app.domain.run import events
from desktop_app.domain.run.events import Observer
from desktop_app.domain.run.failure_policy import DropFields, EndReason, EndRun, Halve, TryAgain
from desktop_app.domain.run.pace.pacing import Pace
from desktop_app.domain.run.pace.stall_tracker import StallTracker
from desktop_app.domain.run.planning import RunPlan
from desktop_app.engine.ports.journal import SendingJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.run.batch_queue import BatchQueue, Queued
from desktop_app.engine.run.consecutive_failures import CircuitBreaker
from desktop_app.engine.run.dispatch import Settled
from desktop_app.engine.run.open_doubts import OpenDoubts
from desktop_app.engine.run.wakeup import Wakeup

_MIN_ANNOUNCED_WAIT_S = 1.0


class RunState:
    """The state of a run, which every answer changes."""

    def __init__(
        self,
        plan: RunPlan,
        services: Services[SendingJournal],
        *,
        balance: float | None,
        observe: Observer,
        wakeup: Wakeup,
    ) -> None:
        """Start with everything in the queue; `balance` is the account's before the run."""
        self.plan = plan
        self.queue = BatchQueue(plan, services.prices)
        self._paces = {Product.ENRICH: Pace.at_rate(plan.rpm)}
        self._product = Product.ENRICH
        self.stall = StallTracker()
        self.doubts = OpenDoubts(services, balance)
        self.end: EndRun | None = None
        self._breaker = CircuitBreaker()
        self._observe = observe
        self._wakeup = wakeup

    @property
    def pace(self) -> Pace:
        """The pace of the product that is being bought; each has a limit of its own."""
        return self._paces[self._product]

    @pace.setter
    def pace(self, pace: Pace) -> None:
        self._paces[self._product] = pace

    def begin_wave(self, wave: RunPlan) -> None:
        """Queue the requests of a wave, all for one product, and take its pace."""
        for batch in wave.batches:
            self._product = batch.product
            self.queue.append(Queued(batch))
        self._paces.setdefault(self._product, Pace.at_rate(wave.rpm))

    @staticmethod
    def now() -> float:
        """Return the seconds of the run's clock."""
        return asyncio.get_running_loop().time()

    def on_success(self) -> None:
        """Record that the service answers."""
        self.stall = StallTracker()
        self.pace = self.pace.recovered()

    def on_settled(self, result: Settled, queued: Queued) -> None:
        """Record the outcomes of a request."""
        self.on_success()
        self.doubts.on_answer(self.now(), is_estimated=result.is_estimated)
        if result.doubt_id is None:
            self.queue.settle(
                queued, charged=result.credits, is_cost_unknown=result.is_cost_unknown
            )
        elif not queued.was_released:
            self.doubts.add(result.doubt_id, queued, self.now())
        self._observe(events.BatchSettled(result.outcomes, result.credits))
        self._breaker = self._breaker.after(result)
        if (end := self._breaker.end) is not None:
            self.end_with(end)

    def on_returned(self, result: TryAgain | Halve | DropFields | EndRun, queued: Queued) -> None:
        """Put a batch that was not charged back into the queue, as decided."""
        self.queue.settle(queued, charged=0)
        self._observe(events.BatchReturned(queued.people))
        match result:
            case TryAgain():
                self._try_again(result, queued)
            case Halve(after_404=after_404):
                self.on_success()
                halves = queued.batch.halves(after_404=after_404)
                self.queue.prepend(*(replace(queued, batch=half) for half in halves))
            case DropFields(fields=fields):
                self.on_success()
                self._drop(fields, queued)
            case EndRun():
                self.queue.prepend(queued)
                self._end_for(queued, result)

    def _try_again(self, result: TryAgain, queued: Queued) -> None:
        attempts = queued.attempts if result.is_rate_limit else queued.attempts + 1
        self.queue.prepend(replace(queued, attempts=attempts))
        self.pace = self.pace.held(self.now(), result.wait_s)
        if result.is_rate_limit:
            self.pace = self.pace.slowed()
        self.stall = self.stall.after_wait(self.now(), is_rate_limit=result.is_rate_limit)
        self.announce_wait(result.reason, result.wait_s)

    def announce_wait(self, reason: Message, wait_s: float) -> None:
        """Tell the user about a wait, unless it is short."""
        if wait_s >= _MIN_ANNOUNCED_WAIT_S:
            self._observe(events.Waiting(reason, math.ceil(wait_s)))

    def _drop(self, fields: tuple[str, ...], queued: Queued) -> None:
        self.queue.prepend(queued)
        if added := self.queue.drop_fields(queued.batch.product, fields):
            self._observe(events.FieldsDropped(added))
        sent = queued.batch.selection
        if sent.without(fields) in (None, sent):
            # No field would be left, or none of the names was requested: retrying would never end.
            denied = Message("Access denied to fields: {fields}", fields=", ".join(fields))
            self._end_for(queued, EndRun(EndReason.ENDPOINT_DENIED, denied))

    def _end_for(self, queued: Queued, end: EndRun) -> None:
        """End the run; a product beyond Person Enrich that is denied ends its own requests only."""
        product = queued.batch.product
        if product is Product.ENRICH or end.reason is not EndReason.ENDPOINT_DENIED:
            self.end_with(end)
            return
        people = self.queue.remove_product(product)
        self._observe(events.ProductRefused(product, people, end.message))

    def end_with(self, end: EndRun) -> None:
        """End the run; the first reason counts."""
        if self.end is None:
            self.end = end
            self._wakeup.set()
