"""The plan of a run: what is known already goes out, the rest is cut into batches."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.batches import Ask, Batch
from desktop_app.domain.catalogue import MAX_BATCH
from desktop_app.domain.identifiers import IdentifierKind, LookupKey
from desktop_app.domain.outcomes import OutcomeKind
from desktop_app.domain.pacing import Pace
from desktop_app.domain.pricing import Prices, ceiling_per_person
from desktop_app.domain.records import JournalRecord


@dataclass(frozen=True, slots=True)
class RunPlan:
    """What a run will send, and what it can cost.

    Attributes:
        ask: What is asked.
        batches: In the order of the rows, profile links first.
        reused: Lookups that the journal answers for free.
        in_doubt: Lookups that may have been charged and are left alone.
        credits_per_person: What one match can cost at most.
        rpm: Requests a minute.
        budget: Credits that may be spent at most; None: no limit.
    """

    ask: Ask
    batches: tuple[Batch, ...]
    reused: int
    in_doubt: int
    credits_per_person: float
    rpm: float
    budget: float | None = None

    @property
    def requests(self) -> int:
        """How many requests will be sent if nothing goes wrong."""
        return len(self.batches)

    @property
    def people(self) -> int:
        """How many people will be asked for."""
        return sum(len(batch.keys) for batch in self.batches)

    @property
    def credits_ceiling(self) -> float:
        """The most the run can cost: everybody matches, with everything, or the budget is spent."""
        ceiling = self.people * self.credits_per_person
        return ceiling if self.budget is None else min(ceiling, self.budget)

    @property
    def duration_s(self) -> float:
        """How long the rate limit makes the run last, latency aside."""
        return max(0, self.requests - 1) * Pace.at_rate(self.rpm).interval_s


def plan_run(
    keys: Sequence[LookupKey],
    settled: Mapping[LookupKey, JournalRecord],
    ask: Ask,
    *,
    prices: Prices,
    rpm: float,
    budget: float | None = None,
) -> RunPlan:
    """Return the plan for the lookups of a table.

    Args:
        keys: Each once, in the order of the rows.
        settled: The lookups for which nothing need be sent.
        ask: What is asked.
        prices: The price list.
        rpm: Requests a minute.
        budget: Credits that may be spent at most.
    """
    in_doubt = sum(1 for record in settled.values() if record.kind is OutcomeKind.IN_DOUBT)
    return RunPlan(
        ask=ask,
        batches=tuple(_cut_into_batches(keys, settled, ask)),
        reused=len(settled) - in_doubt,
        in_doubt=in_doubt,
        credits_per_person=ceiling_per_person(ask.selection, prices),
        rpm=rpm,
        budget=budget,
    )


def _cut_into_batches(
    keys: Sequence[LookupKey], settled: Mapping[LookupKey, JournalRecord], ask: Ask
) -> Iterator[Batch]:
    for kind in IdentifierKind:
        unknown = [key for key in keys if key.kind is kind and key not in settled]
        for start in range(0, len(unknown), MAX_BATCH):
            yield Batch(kind, tuple(unknown[start : start + MAX_BATCH]), ask, ask.selection)
