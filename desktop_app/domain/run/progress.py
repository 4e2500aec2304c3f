"""The progress of a run, computed from its events: counts, spending, current wait."""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop_app.domain.answers.outcomes import OutcomeKind, kind_of
from desktop_app.domain.fields.products import Product
from desktop_app.domain.messages import Message
from desktop_app.domain.run.events import (
    BatchReturned,
    BatchSent,
    BatchSettled,
    DoubtsFound,
    DoubtsReleased,
    EmailsRefused,
    FieldsDropped,
    JobFound,
    JobLeft,
    JobNotice,
    JobSent,
    LaneChanged,
    PeopleSkipped,
    ProductRefused,
    RunEnded,
    RunEvent,
    RunStarted,
    Waiting,
    WaveStarted,
)
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.planning import RunPlan


def _no_counts() -> dict[OutcomeKind, int]:
    return dict.fromkeys(OutcomeKind, 0)


_ALL = frozenset(OutcomeKind)
_DOUBT = frozenset({OutcomeKind.IN_DOUBT})
_COUNTED = {
    Product.COMPANY: _DOUBT,
    Product.CONTACT: _DOUBT,
    Product.SEARCH: _ALL - {OutcomeKind.MATCHED},
    Product.IDENTIFY: _ALL - {OutcomeKind.MATCHED},
}
"""Outcomes of a product that are those of a person: an employer is nobody, a link found by name or
email is still to be enriched, contact data is about somebody who counts already. A doubt counts."""


@dataclass(frozen=True, slots=True)
class Bought:
    """The purchases of one product in a run, beyond Person Enrich.

    Attributes:
        requests: Requests sent, including those that failed without a charge.
        asked: Lookups with an outcome.
        found: Lookups that found somebody.
        charged: Lookups that found somebody and were charged.
        in_doubt: Lookups that may have been charged, without an answer.
        credits: The sum of the charges.
    """

    requests: int = 0
    asked: int = 0
    found: int = 0
    charged: int = 0
    in_doubt: int = 0
    credits: float = 0.0


_NOTHING_BOUGHT = Bought()


@dataclass(frozen=True, slots=True)
class RunProgress:
    """The progress of a run after its events so far.

    Attributes:
        people: Total number of people to look up, in all waves so far; those asked again in a
            later wave count again.
        waves: Number of waves after the first requests that ask somebody.
        reused_later: People of later waves that the journal answers for free.
        settled: Lookups of all products by outcome.
        outcomes: People by outcome: the lookups that are about a person of the sheet.
        in_flight: People in requests in flight.
        requests: Requests of Person Enrich sent, including those that failed without a charge.
        bought: The requests beyond Person Enrich by product.
        refused_products: Products that the key may not buy.
        jobs: Bulk jobs sent, including those that were refused without a charge.
        jobs_ceiling: What the jobs of earlier runs may cost at most.
        left_in_jobs: People in jobs that run on at the provider.
        notices: What the user should know about jobs.
        credits: The sum of the charges.
        waiting: The reason for the current wait; "" if the run does not wait.
        dropped_fields: Fields that the key may not request.
        end: Why the run ended; None while it is running.
        end_message: The provider's message about the end; "" without one.
    """

    people: int = 0
    waves: int = 0
    reused_later: int = 0
    settled: dict[OutcomeKind, int] = field(default_factory=_no_counts)
    outcomes: dict[OutcomeKind, int] = field(default_factory=_no_counts)
    in_flight: int = 0
    requests: int = 0
    bought: Mapping[Product, Bought] = field(default_factory=dict[Product, "Bought"])
    refused_products: frozenset[Product] = frozenset()
    jobs: int = 0
    jobs_ceiling: float = 0.0
    left_in_jobs: int = 0
    notices: tuple[Message, ...] = ()
    credits: float = 0.0
    waiting: str = ""
    dropped_fields: tuple[str, ...] = ()
    end: EndReason | None = None
    end_message: str = ""

    @property
    def done(self) -> int:
        """The number of lookups with an outcome."""
        return sum(self.settled.values())

    def ceiling(self, plan: RunPlan) -> float:
        """Return the maximum cost of the run, with the jobs of earlier runs that it collects.

        A budget covers them, too, but they were sent before it was set.
        """
        most = plan.credits_ceiling + self.jobs_ceiling
        return most if plan.budget is None else min(most, max(plan.budget, self.jobs_ceiling))

    def remaining_s(self, plan: RunPlan, elapsed_s: float = 0.0) -> float:
        """Return the minimum remaining duration at the plan's rate, without latency.

        Jobs tell no progress: what is left of their usual time is a guess.
        """
        if plan.jobs and not plan.requests:
            return max(0.0, plan.duration_s - elapsed_s)
        if not plan.requests:
            return 0.0
        unsent = max(0, self.people - self.done - self.in_flight)
        return math.ceil(unsent * plan.requests / max(1, plan.people)) * plan.interval_s

    def after(self, event: RunEvent) -> "RunProgress":  # noqa: C901, PLR0911, PLR0912 - one case an event
        """Return the progress after one more event."""
        match event:
            case RunStarted(plan=plan):
                return replace(self, people=plan.people)
            case BatchSent(people=people, product=product):
                return self._sent(people, product)
            case BatchReturned(people=people):
                return replace(self, in_flight=self.in_flight - people)
            case BatchSettled():
                return self._settled(event)
            case Waiting(reason=reason):
                return replace(self, waiting=reason)
            case FieldsDropped(fields=fields):
                return replace(self, dropped_fields=(*self.dropped_fields, *fields))
            case PeopleSkipped(people=people):
                return replace(self, people=self.people - people)
            case EmailsRefused(people=people):
                return replace(self, people=self.people - people)
            case ProductRefused(people=people, product=product):
                refused = self.refused_products | {product}
                return replace(self, people=self.people - people, refused_products=refused)
            case WaveStarted(plan=plan):
                return replace(
                    self,
                    people=self.people + plan.people,
                    waves=self.waves + (plan.people > 0),
                    reused_later=self.reused_later + plan.reused,
                )
            case RunEnded(reason=reason, message=message):
                return replace(self, end=reason, end_message=message, waiting="")
            case JobSent() | JobFound() | JobLeft():
                return self._after_job(event)
            case JobNotice(notice=notice) | LaneChanged(reason=notice):
                return replace(self, notices=(*self.notices, notice))
            case DoubtsFound():
                return self
            case DoubtsReleased(people=people):
                return self._counted(new := Counter({OutcomeKind.IN_DOUBT: -people}), new)

    def _after_job(self, event: JobSent | JobFound | JobLeft) -> "RunProgress":
        people = event.people
        match event:
            case JobSent():
                return replace(
                    self, jobs=self.jobs + 1, in_flight=self.in_flight + people, waiting=""
                )
            case JobFound(ceiling=ceiling):
                return replace(
                    self,
                    people=self.people + people,
                    in_flight=self.in_flight + people,
                    jobs_ceiling=self.jobs_ceiling + ceiling,
                )
            case JobLeft():
                left = self.left_in_jobs + people
                return replace(self, in_flight=self.in_flight - people, left_in_jobs=left)

    def of(self, product: Product) -> Bought:
        """Return what was bought of a product beyond Person Enrich."""
        return self.bought.get(product, _NOTHING_BOUGHT)

    def _sent(self, people: int, product: Product) -> "RunProgress":
        sent = replace(self, in_flight=self.in_flight + people, waiting="")
        if product is Product.ENRICH:
            return replace(sent, requests=self.requests + 1)
        before = self.of(product)
        bought = replace(before, requests=before.requests + 1)
        return replace(sent, bought={**self.bought, product: bought})

    def _counted(
        self, lookups: Counter[OutcomeKind], people: Counter[OutcomeKind]
    ) -> "RunProgress":
        settled, outcomes = _sum(self.settled, lookups), _sum(self.outcomes, people)
        return replace(self, settled=settled, outcomes=outcomes)

    def _settled(self, event: BatchSettled) -> "RunProgress":
        new = Counter(kind_of(outcome) for _, outcome in event.outcomes)
        counted = _COUNTED.get(event.product, _ALL)
        of_people = Counter({kind: count for kind, count in new.items() if kind in counted})
        bought = self.bought
        if event.product is not Product.ENRICH:
            before = self.of(event.product)
            after = replace(
                before,
                asked=before.asked + new.total(),
                found=before.found + new[OutcomeKind.MATCHED],
                charged=before.charged + event.charged_people,
                in_doubt=before.in_doubt + new[OutcomeKind.IN_DOUBT],
                credits=before.credits + event.credits,
            )
            bought = {**bought, event.product: after}
        return replace(
            self._counted(new, of_people),
            bought=bought,
            in_flight=self.in_flight - new.total(),
            credits=self.credits + event.credits,
        )


def _sum(before: dict[OutcomeKind, int], new: Counter[OutcomeKind]) -> dict[OutcomeKind, int]:
    return {kind: count + new[kind] for kind, count in before.items()}
