"""The queue of unsent batches, limited by the budget and by the fields that the key may request."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.answers.merge_answers import is_covered
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.products import Product, ProductTerms, terms_of
from desktop_app.domain.run.attempts import Attempt
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.budget import Budget
from desktop_app.domain.run.pace.stall_tracker import StallTracker
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.ports.services import Services


@dataclass(frozen=True, slots=True)
class Queued:
    """A batch in the queue.

    Attributes:
        batch: The batch.
        attempts: Number of failed attempts without a charge.
        was_released: It was in doubt once and proven to be uncharged; this happens only once.
        reserved: Credits reserved for it while it is in flight.
        is_adopted: It is a job that an earlier run has sent.
    """

    batch: Batch
    attempts: int = 0
    was_released: bool = False
    reserved: float = 0.0
    is_adopted: bool = False

    @property
    def people(self) -> int:
        """The number of people in the batch."""
        return len(self.batch.keys)

    def joined(self, more: "Queued") -> "Queued":
        """Return one batch for this one and another that asks the same."""
        batch = replace(self.batch, keys=(*self.batch.keys, *more.batch.keys))
        return replace(self, batch=batch, reserved=self.reserved + more.reserved)

    def next_attempt(self, stall: StallTracker, now: float, jitter: float) -> Attempt:
        """Return the next attempt to send the batch."""
        return Attempt(
            number=self.attempts + 1,
            people=self.people,
            is_half=self.batch.is_half,
            silent_s=stall.silent_s(now),
            jitter=jitter,
            fields=self.batch.selection.names,
            waited_s=stall.waited_s(now),
        )


class BatchQueue:
    """Batches in the order of sending, and the credits reserved for them."""

    def __init__(self, plan: RunPlan, prices: Prices) -> None:
        self._waiting = deque(Queued(batch) for batch in plan.batches)
        self._prices = prices
        self._budget = Budget(plan.budget)
        self._dropped: defaultdict[Product, set[str]] = defaultdict(set)
        self._without_jobs = set[Product]()
        self._price_factors: defaultdict[Product, float] = defaultdict(lambda: 1.0)

    def __bool__(self) -> bool:
        return bool(self._waiting)

    @property
    def spent(self) -> float:
        """Credits charged so far."""
        return self._budget.spent

    @property
    def is_job_next(self) -> bool:
        """True if the next batch is a bulk job."""
        return bool(self._waiting) and self._waiting[0].batch.is_job

    @property
    def next_terms(self) -> ProductTerms:
        """The provider's limits for the next batch."""
        return terms_of(self._waiting[0].batch.kind)

    @property
    def next_product(self) -> Product:
        """The product of the next batch."""
        return self._waiting[0].batch.product

    def adopt(self, batch: Batch) -> Queued:
        """Reserve the maximum cost of a job that an earlier run has sent, and return it."""
        return self._reserved(Queued(batch, is_adopted=True))

    def use_requests(self, product: Product) -> bool:
        """Replace all jobs for a product by single requests; False if that was done before."""
        is_new = product not in self._without_jobs
        self._without_jobs.add(product)
        waiting, self._waiting = self._waiting, deque[Queued]()
        for queued in waiting:
            self.append(queued)
        return is_new

    def take(self) -> Queued | None:
        """Take the next batch and reserve its maximum cost; None if it exceeds the budget."""
        queued = self._waiting[0]
        if self._affordable(queued) < queued.people:
            return None
        self._waiting.popleft()
        return self._reserved(queued)

    def take_part(self) -> Queued | None:
        """Take the part of the next batch that the budget covers; None if it covers nobody."""
        queued = self._waiting[0]
        people = self._affordable(queued)
        if people == 0:
            return None
        self._waiting.popleft()
        head, rest = queued.batch.cut(people)
        if rest.keys:
            self._waiting.appendleft(replace(queued, batch=rest))
        return self._reserved(replace(queued, batch=head))

    def _affordable(self, queued: Queued) -> int:
        return self._budget.affordable(self._price(queued), queued.people)

    def _price(self, queued: Queued) -> float:
        """Return the maximum price per person, from the price list or from actual charges."""
        return queued.batch.unit_price(self._prices) * self._price_factors[queued.batch.product]

    def _reserved(self, queued: Queued) -> Queued:
        """Return a batch to send, with its keys instead of their numbers."""
        reserved = self._price(queued) * queued.people
        self._budget = self._budget.reserve(reserved)
        batch = replace(queued.batch, keys=tuple(queued.batch.keys))
        return replace(queued, batch=batch, reserved=reserved)

    def keep(self, queued: Queued, keys: Sequence[LookupKey]) -> Queued:
        """Return a batch with some of its people; what was reserved for the others is freed."""
        if len(keys) == queued.people:
            return queued
        kept = queued.reserved * len(keys) / queued.people
        self._budget = self._budget.settle(reserved=queued.reserved - kept, charged=0)
        return replace(queued, batch=replace(queued.batch, keys=tuple(keys)), reserved=kept)

    def take_more(self, batch: Batch, people: int) -> Queued | None:
        """Take people from the next batch, if it asks the same as another one and is affordable."""
        queued = self._waiting[0] if self._waiting else None
        if queued is None or queued.attempts or queued.was_released:
            return None
        if replace(queued.batch, keys=()) != replace(batch, keys=()):
            return None
        if self._affordable(queued) < min(people, queued.people):
            return None
        self._waiting.popleft()
        head, rest = queued.batch.cut(people)
        if rest.keys:
            self._waiting.appendleft(replace(queued, batch=rest))
        return self._reserved(replace(queued, batch=head))

    def settle(self, queued: Queued, *, charged: float, is_cost_unknown: bool = False) -> None:
        """Replace a request's reservation by its charge.

        If the total cost is unknown, the rest stays reserved, because it may have been charged.
        """
        freed = min(queued.reserved, charged) if is_cost_unknown else queued.reserved
        self._budget = self._budget.settle(reserved=freed, charged=charged)
        if queued.reserved and charged > queued.reserved:
            # The account's prices exceed the price list: reserve at the actual price from now on.
            self._price_factors[queued.batch.product] *= charged / queued.reserved

    def prepend(self, *queued: Queued) -> None:
        """Insert batches at the front, in the given order."""
        self._waiting.extendleft(reversed(queued))

    def append(self, queued: Queued) -> None:
        """Append a batch, as single requests if jobs for its product are refused."""
        is_refused = queued.batch.is_job and queued.batch.product in self._without_jobs
        parts = queued.batch.as_requests() if is_refused else (queued.batch,)
        self._waiting.extend(replace(queued, batch=part) for part in parts)

    def remove(self, is_refused: Callable[[Batch], bool]) -> int:
        """Remove waiting batches that are refused; return the number of people in them."""
        removed = [queued for queued in self._waiting if is_refused(queued.batch)]
        self._waiting = deque(queued for queued in self._waiting if queued not in removed)
        return sum(queued.people for queued in removed)

    def drop_fields(self, product: Product, fields: Iterable[str]) -> tuple[str, ...]:
        """Stop requesting these fields of a product; return those not dropped before."""
        dropped = self._dropped[product]
        added = tuple(name for name in fields if name not in dropped)
        dropped.update(added)
        return added

    def skip_covered(self, without_covered: Callable[[Batch], Batch]) -> int:
        """Remove dropped fields from the next batch, and people whose data is then complete.

        A batch without people is removed, and the following one is treated in the same way.

        Returns:
            The number of people removed.
        """
        skipped = 0
        while self._waiting:
            queued = self._waiting.popleft()
            reduced = self._without_dropped(queued)
            if reduced.batch.selection != queued.batch.selection:
                reduced = replace(reduced, batch=without_covered(reduced.batch))
            skipped += queued.people - reduced.people
            if reduced.people:
                self._waiting.appendleft(reduced)
                break
        return skipped

    def _without_dropped(self, queued: Queued) -> Queued:
        if not (dropped := self._dropped[queued.batch.product]):
            return queued
        selection = queued.batch.selection.without(dropped) or queued.batch.selection
        return replace(queued, batch=replace(queued.batch, selection=selection))


def without_covered(batch: Batch, reuse: Reuse | None, services: Services[AnswersJournal]) -> Batch:
    """Return a batch without the people for whom the journal has all requested fields.

    A person whose only missing field was denied would otherwise be charged again.

    Args:
        batch: The batch with the remaining fields.
        reuse: The rules for reusing records; None: reuse nothing.
        services: The ports.

    Raises:
        JournalError: The journal cannot be read.
    """
    if reuse is None:
        return batch
    query = replace(batch.query, selection=batch.selection)
    now = services.clock.now()
    covered = {
        key
        for key, records in services.journal.records(batch.keys)
        if is_covered(records, query, reuse, now, services.prices)
    }
    return replace(batch, keys=tuple(key for key in batch.keys if key not in covered))
