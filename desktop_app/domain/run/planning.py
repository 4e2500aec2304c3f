"""The plan of a run: lookups that the journal does not answer, cut into batches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.products import terms_of
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.batches import MAX_BATCH, Batch
from desktop_app.domain.run.bulk.lanes import SINGLE_ONLY, Lane, LaneRule, bulk_duration_s
from desktop_app.domain.run.cutting import JournalCoverage, cut_into_batches
from desktop_app.domain.run.later_wave import LaterWave
from desktop_app.domain.run.pace.pacing import Pace
from desktop_app.domain.run.waves import LaterPurchase
from desktop_app.domain.source.compact_keys import ChosenKeys
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey


@dataclass(frozen=True, slots=True)
class RunPlan:
    """The requests of a run, and its maximum cost.

    Attributes:
        query: Fields and threshold.
        batches: In the order of the rows, profile links first.
        reused: Number of lookups that the journal answers for free.
        in_doubt: Number of lookups that may have been charged; they are not sent.
        prices: The price list.
        rpm: Requests per minute.
        budget: Maximum credits to spend; None: no limit.
        reuse: The rules for reusing records; None: reuse nothing.
        collected: Those of `in_doubt` that are in a job that still runs; the run collects them.
        lane_rule: Decides which lookups are sent in jobs, also those of a later wave.
        lane_note: Why people are looked up in single requests that could be in jobs.
        later: What may be sent after these requests, for those who find nobody; None for nothing.
        is_sample: It is the plan of a trial run, which sends one request.
        offers: What may be bought after these requests, mostly beyond Person Enrich.
        later_in_jobs: People in jobs that still run and buy more than Person Enrich.
        adds_fields: It asks for fields that a job of an earlier run did not ask for.
    """

    query: EnrichQuery
    batches: tuple[Batch, ...]
    reused: int
    in_doubt: int
    prices: Prices
    rpm: float
    budget: float | None = None
    reuse: Reuse | None = None
    collected: Sequence[LookupKey] = ()
    lane_rule: LaneRule = SINGLE_ONLY
    lane_note: Message = NOTHING
    later: LaterWave | None = None
    is_sample: bool = False
    offers: tuple[LaterPurchase, ...] = ()
    later_in_jobs: int = 0
    adds_fields: bool = False

    @property
    def requests(self) -> int:
        """The number of single requests if none has to be repeated."""
        return sum(not batch.is_job for batch in self.batches)

    @property
    def jobs(self) -> int:
        """The number of bulk jobs if none has to be repeated."""
        return len(self.batches) - self.requests

    @property
    def in_jobs(self) -> int:
        """The number of people in jobs of Person Enrich that still run."""
        return len(self.collected)

    @property
    def to_collect(self) -> int:
        """The number of people in jobs of any product that still run."""
        return self.in_jobs + self.later_in_jobs

    @property
    def has_work(self) -> bool:
        """True if there is something to send, or a job of an earlier run to collect."""
        return bool(self.batches or self.offers) or self.to_collect > 0

    @property
    def people(self) -> int:
        """The number of people to look up."""
        return sum(len(batch.keys) for batch in self.batches)

    @property
    def credits_ceiling(self) -> float:
        """The maximum cost: all people match with all fields, or the budget is spent.

        It includes a later wave, which asks only for those who are not found, and so cost nothing.
        """
        price = self._price
        return price if self.budget is None else min(price, self.budget)

    @property
    def later_ceiling(self) -> float:
        """The maximum cost of the later wave alone."""
        later = self.later
        price = later.full_price(self.query.selection, self.prices) if later else 0.0
        return price if self.budget is None else min(price, self.budget)

    @property
    def accepts_every_candidate(self) -> bool:
        """True if emails are looked up with no minimum confidence."""
        kinds = [batch.kind for batch in self.batches]
        kinds += [] if self.later is None else [self.later.kind]
        is_by_email = IdentifierKind.BUSINESS_EMAIL in kinds
        return is_by_email and self.query.min_similarity is None

    @property
    def is_capped(self) -> bool:
        """True if the budget may be spent before all people are looked up."""
        return self.budget is not None and self.budget < self._price

    @property
    def _price(self) -> float:
        first = sum(len(batch.keys) * batch.unit_price(self.prices) for batch in self.batches)
        later = self.later
        added = later.added_price(self.query.selection, self.prices) if later else 0.0
        return first + added + sum(offer.ceiling for offer in self.offers)

    def without_fields(self, fields: Iterable[str]) -> "RunPlan":
        """Return the plan without fields that the key may not request; its maximum cost follows."""
        denied = tuple(fields)
        return replace(
            self,
            batches=tuple(
                replace(batch, selection=batch.selection.without(denied) or batch.selection)
                for batch in self.batches
            ),
        )

    def sample(self, people: int = MAX_BATCH) -> "RunPlan":
        """Return the plan of a trial run: one request, with people spread over the whole sheet.

        A request has one kind of identifier and one selection: the most frequent in the plan.
        """
        alike: dict[tuple[IdentifierKind, FieldSelection], list[LookupKey]] = {}
        for batch in self.batches:
            alike.setdefault((batch.kind, batch.selection), []).extend(batch.keys)
        if not alike:
            return replace(self, is_sample=True)
        kind_and_selection = max(alike, key=lambda kind: len(alike[kind]))
        first = next(
            batch for batch in self.batches if (batch.kind, batch.selection) == kind_and_selection
        )
        keys = alike[kind_and_selection]
        wanted = min(people, len(keys))
        spread = tuple(keys[index * len(keys) // wanted] for index in range(wanted))
        spread_batch = replace(first, keys=spread, lane=Lane.SINGLE)
        return replace(self, batches=(spread_batch,), later=None, offers=(), is_sample=True)

    @property
    def duration_s(self) -> float:
        """The minimum duration due to the rate limit, and the usual duration of the jobs."""
        jobs = [batch for batch in self.batches if batch.is_job]
        limits = terms_of(jobs[0].kind).job if jobs else None
        sizes = [len(batch.keys) for batch in jobs]
        in_jobs = 0.0 if limits is None else bulk_duration_s(sizes, limits)
        later = sum(offer.duration_s for offer in self.offers)
        return max(0, self.requests - 1) * self.interval_s + in_jobs + later

    @property
    def one_by_one_s(self) -> float:
        """The minimum duration in single requests only."""
        requests = sum(-(-len(batch.keys) // MAX_BATCH) for batch in self.batches)
        return max(0, requests - 1) * self.interval_s

    @property
    def interval_s(self) -> float:
        """The time between two requests due to the rate limit."""
        return Pace.at_rate(self.rpm).interval_s


def plan_run(  # noqa: PLR0913 - what to send, and its limits
    keys: Sequence[LookupKey],
    coverage: JournalCoverage,
    query: EnrichQuery,
    *,
    prices: Prices,
    rpm: float,
    budget: float | None = None,
    rule: LaneRule = SINGLE_ONLY,
) -> RunPlan:
    """Return the plan for the lookups of a table.

    Args:
        keys: Unique lookup keys in the order of the rows.
        coverage: Lookups that the journal already answers, wholly or in part.
        query: Fields and threshold.
        prices: The price list.
        rpm: Requests per minute.
        budget: Maximum credits to spend; None: no limit.
        rule: Decides which lookups are sent in jobs.
    """
    cut = cut_into_batches(keys, coverage, query, rule)
    return RunPlan(
        query=query,
        batches=cut.batches,
        reused=coverage.reused,
        in_doubt=coverage.in_doubt,
        prices=prices,
        rpm=rpm,
        budget=budget,
        collected=ChosenKeys(keys, coverage.in_jobs),
        lane_rule=rule,
        lane_note=cut.lane_note,
    )
