"""The batches that are still to be sent, cut to what the budget pays for and the key may ask."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.answers.merge_answers import is_covered
from desktop_app.domain.fields.pricing import Prices, ceiling_per_person
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.budget import Budget
from desktop_app.domain.run.planning import RunPlan
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.ports.services import Services


@dataclass(frozen=True, slots=True)
class Queued:
    """A batch on the queue.

    Attributes:
        batch: What to send.
        attempts: How often it failed without being charged.
        was_cleared: It was in doubt once and proven not to be charged; not a second time.
        reserved: The credits that are set aside for it while it is on its way.
    """

    batch: Batch
    attempts: int = 0
    was_cleared: bool = False
    reserved: float = 0.0

    @property
    def people(self) -> int:
        """How many people it asks for."""
        return len(self.batch.keys)


class BatchQueue:
    """Batches in the order in which they leave, and the money that is set aside for them."""

    def __init__(self, plan: RunPlan, prices: Prices) -> None:
        self._waiting = deque(Queued(batch) for batch in plan.batches)
        self._prices = prices
        self._budget = Budget(plan.budget)
        self._dropped: set[str] = set()
        self._price_factor = 1.0

    def __bool__(self) -> bool:
        return bool(self._waiting)

    @property
    def spent(self) -> float:
        """Credits charged so far."""
        return self._budget.spent

    def take(self) -> Queued | None:
        """Return the next batch whole, its worst case set aside; None if that is not to be had."""
        queued = self._waiting[0]
        if self._affordable(queued) < queued.people:
            return None
        self._waiting.popleft()
        return self._reserved(queued)

    def take_part(self) -> Queued | None:
        """Return as much of the next batch as the budget pays for; None if for nobody."""
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
        """Return the worst case for a person, by the price list or by what was really charged."""
        return ceiling_per_person(queued.batch.selection, self._prices) * self._price_factor

    def _reserved(self, queued: Queued) -> Queued:
        reserved = self._price(queued) * queued.people
        self._budget = self._budget.reserve(reserved)
        return replace(queued, reserved=reserved)

    def settle(self, queued: Queued, *, charged: float, is_cost_unknown: bool = False) -> None:
        """Give back what was set aside for a request, but for what it was charged.

        Where the cost is open, the rest stays set aside: it may have been charged as well.
        """
        freed = min(queued.reserved, charged) if is_cost_unknown else queued.reserved
        self._budget = self._budget.settle(reserved=freed, charged=charged)
        if queued.reserved and charged > queued.reserved:
            # The account's prices are above the price list: the rest is set aside at that price.
            self._price_factor *= charged / queued.reserved

    def put_first(self, *queued: Queued) -> None:
        """Put batches at the front, to leave in the given order."""
        self._waiting.extendleft(reversed(queued))

    def put_last(self, queued: Queued) -> None:
        """Put a batch at the end."""
        self._waiting.append(queued)

    def drop_fields(self, fields: Iterable[str]) -> tuple[str, ...]:
        """Ask for these fields no more; return those that are news."""
        news = tuple(name for name in fields if name not in self._dropped)
        self._dropped.update(news)
        return news

    def skip_covered(self, without_known: Callable[[Batch], Batch]) -> int:
        """Drop fields from the next batch, and who need not be asked any more; return how many.

        A batch in which nobody is left goes; then the one behind it is the next.
        """
        left_out = 0
        while self._waiting:
            queued = self._waiting.popleft()
            reduced = self._without_dropped(queued)
            if reduced.batch.selection != queued.batch.selection:
                reduced = replace(reduced, batch=without_known(reduced.batch))
            left_out += queued.people - reduced.people
            if reduced.people:
                self._waiting.appendleft(reduced)
                break
        return left_out

    def _without_dropped(self, queued: Queued) -> Queued:
        if not self._dropped:
            return queued
        selection = queued.batch.selection.without(self._dropped) or queued.batch.selection
        return replace(queued, batch=replace(queued.batch, selection=selection))


def without_covered(batch: Batch, reuse: Reuse | None, services: Services[AnswersJournal]) -> Batch:
    """Return a batch without the people of whom everything that it still asks for is known.

    Who was asked for one more field would otherwise be paid for again when that field is denied.

    Args:
        batch: With what is left to ask for.
        reuse: What counts as known; None: nothing does.
        services: The world.

    Raises:
        JournalError: The journal cannot be read.
    """
    if reuse is None:
        return batch
    ask = replace(batch.query, selection=batch.selection)
    now = services.clock.now()
    known = {
        key
        for key, records in services.journal.records(batch.keys)
        if is_covered(records, ask, reuse, now, services.prices)
    }
    return replace(batch, keys=tuple(key for key in batch.keys if key not in known))
