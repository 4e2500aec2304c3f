"""The plan of a run: what is known already goes out, the rest is cut into batches."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.answers.journal_records import JournalRecord, Reuse
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.catalogue import MAX_BATCH
from desktop_app.domain.fields.pricing import Prices, ceiling_per_person
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.pacing import Pace
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey


@dataclass(frozen=True, slots=True)
class JournalCoverage:
    """What the journal knows of a table's lookups.

    Attributes:
        settled: The lookups for which nothing need be sent.
        partial: Those of which only a part must be asked for, because the rest is known.
    """

    settled: Mapping[LookupKey, JournalRecord]
    partial: Mapping[LookupKey, FieldSelection]


@dataclass(frozen=True, slots=True)
class RunPlan:
    """What a run will send, and what it can cost.

    Attributes:
        query: What is asked.
        batches: In the order of the rows, profile links first.
        reused: Lookups that the journal answers for free.
        in_doubt: Lookups that may have been charged and are left alone.
        prices: The price list.
        rpm: Requests a minute.
        budget: Credits that may be spent at most; None: no limit.
        reuse: What counted as known; None: nothing did.
    """

    query: EnrichQuery
    batches: tuple[Batch, ...]
    reused: int
    in_doubt: int
    prices: Prices
    rpm: float
    budget: float | None = None
    reuse: Reuse | None = None

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
        ceiling = sum(
            len(batch.keys) * ceiling_per_person(batch.selection, self.prices)
            for batch in self.batches
        )
        return ceiling if self.budget is None else min(ceiling, self.budget)

    def without_fields(self, fields: Iterable[str]) -> "RunPlan":
        """Return the plan as it is when the key may not ask for some fields: its price follows."""
        gone = tuple(fields)
        return replace(
            self,
            batches=tuple(
                replace(batch, selection=batch.selection.without(gone) or batch.selection)
                for batch in self.batches
            ),
        )

    def sample(self, people: int = MAX_BATCH) -> "RunPlan":
        """Return the plan of a first try: one request, with people spread over the whole sheet.

        One request holds one kind of identifier and one question: the commonest of the plan.
        """
        alike: dict[tuple[IdentifierKind, FieldSelection], list[LookupKey]] = {}
        for batch in self.batches:
            alike.setdefault((batch.kind, batch.selection), []).extend(batch.keys)
        if not alike:
            return self
        kind_and_selection = max(alike, key=lambda kind: len(alike[kind]))
        first = next(
            batch for batch in self.batches if (batch.kind, batch.selection) == kind_and_selection
        )
        keys = alike[kind_and_selection]
        wanted = min(people, len(keys))
        spread = tuple(keys[place * len(keys) // wanted] for place in range(wanted))
        return replace(self, batches=(replace(first, keys=spread),))

    @property
    def duration_s(self) -> float:
        """How long the rate limit makes the run last, latency aside."""
        return max(0, self.requests - 1) * self.interval_s

    @property
    def interval_s(self) -> float:
        """How much time the rate limit puts between two requests."""
        return Pace.at_rate(self.rpm).interval_s


def plan_run(
    keys: Sequence[LookupKey],
    coverage: JournalCoverage,
    query: EnrichQuery,
    *,
    prices: Prices,
    rpm: float,
    budget: float | None = None,
) -> RunPlan:
    """Return the plan for the lookups of a table.

    Args:
        keys: Each once, in the order of the rows.
        coverage: Lookups that the journal already answers, wholly or in part.
        query: What is asked.
        prices: The price list.
        rpm: Requests a minute.
        budget: Credits that may be spent at most.
    """
    settled = coverage.settled
    in_doubt = sum(1 for record in settled.values() if record.kind is OutcomeKind.IN_DOUBT)
    return RunPlan(
        query=query,
        batches=tuple(_cut_into_batches(keys, coverage, query)),
        reused=len(settled) - in_doubt,
        in_doubt=in_doubt,
        prices=prices,
        rpm=rpm,
        budget=budget,
    )


def _cut_into_batches(
    keys: Sequence[LookupKey],
    coverage: JournalCoverage,
    query: EnrichQuery,
) -> Iterator[Batch]:
    """Yield batches of one kind that ask for the same: the whole question first."""
    alike: dict[tuple[IdentifierKind, FieldSelection], list[LookupKey]] = {
        (kind, query.selection): [] for kind in IdentifierKind
    }
    for key in keys:
        if key not in coverage.settled:
            selection = coverage.partial.get(key, query.selection)
            alike.setdefault((key.kind, selection), []).append(key)
    for (kind, selection), unknown in alike.items():
        asked = replace(query, selection=selection)
        for start in range(0, len(unknown), MAX_BATCH):
            yield Batch(kind, tuple(unknown[start : start + MAX_BATCH]), asked, selection)
