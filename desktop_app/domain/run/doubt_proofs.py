"""Batches in doubt, and the rules for proving with the free account endpoints that one is free.

Only proof counts: while there is any other explanation, a batch stays in doubt. No proof is valid
before the time has passed in which the service may still process the request. After a restart, both
the service's clock and this computer's must confirm that, because either may jump.
Source: contract/batch-live-contact.md section 5.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_app.domain.fields.products import Product

USAGE_LEAD = timedelta(minutes=10)
"""Start of the usage list before what is in doubt: it must contain other requests, too."""
_CLOCKS_DIFFER_BY = timedelta(minutes=2)
_SAME_CREDITS = 1e-6


@dataclass(frozen=True, slots=True)
class InDoubtBatch:
    """A batch that got no answer.

    Attributes:
        batch_id: Its id in the journal.
        run_id: The run that sent it.
        sent_at: Time of sending in UTC by this computer's clock.
        service_sent_at: Time of sending in UTC by the service's clock; None if unknown.
        balance_before: The balance at the start of the run; None if unknown.
    """

    batch_id: int
    run_id: str
    sent_at: datetime
    service_sent_at: datetime | None = None
    balance_before: float | None = None


@dataclass(frozen=True, slots=True)
class UsageEvent:
    """One request as listed by the provider's usage endpoint.

    Attributes:
        request_id: The provider's id; equals the answer's X-Request-ID.
        at: Time in UTC by the provider's clock.
        credits: The charge; None if not given.
        says_what: The list says what it was.
        submits: The product of the bulk job of people that it submitted; None for anything else.
    """

    request_id: str
    at: datetime
    credits: float | None
    says_what: bool = False
    submits: Product | None = None


@dataclass(frozen=True, slots=True)
class RunCharges:
    """The charges for the answers of a run.

    Attributes:
        total: Total credits.
        are_known: The service reported every charge; if False, some are estimated from prices.
        last_sent_at: Time of the last request in UTC by this computer's clock; None without one.
        service_last_sent_at: The same by the service's clock; None if unknown.
    """

    total: float
    are_known: bool
    last_sent_at: datetime | None = None
    service_last_sent_at: datetime | None = None

    def are_visible(self, *, now: datetime, service_now: datetime, proof_after_s: float) -> bool:
        """Tell whether the balance must include all charges by now, by both clocks."""
        wait = timedelta(seconds=proof_after_s)
        return (
            self.last_sent_at is not None
            and self.service_last_sent_at is not None
            and now - self.last_sent_at >= wait
            and service_now - self.service_last_sent_at >= wait
        )


def fell_by_more(*, before: float, after: float, charged: float) -> bool:
    """Tell whether the balance fell by more than the charges: something else was charged."""
    return before - after - charged > _SAME_CREDITS


def matches_charges(*, before: float, after: float, charged: float) -> bool:
    """Tell whether the balance fell by exactly the charges: nothing else was charged.

    Args:
        before: Balance read before any request was in flight.
        after: Balance read after all requests were answered or lost.
        charged: The sum of `x-credits-used` in between.
    """
    return abs(before - after - charged) < _SAME_CREDITS


def past_window_by_our_clock(
    doubts: Iterable[InDoubtBatch], *, now: datetime, proof_after_s: float
) -> list[InDoubtBatch]:
    """Return the batches that can no longer be charged by this computer's clock.

    Args:
        doubts: Batches in doubt of earlier runs.
        now: Time in UTC by this computer's clock.
        proof_after_s: The time after sending in which a charge is possible.
    """
    wait = timedelta(seconds=proof_after_s)
    return [doubt for doubt in doubts if now - doubt.sent_at >= wait]


def past_window_by_service_clock(
    doubts: Iterable[InDoubtBatch], *, service_now: datetime | None, proof_after_s: float
) -> list[InDoubtBatch]:
    """Return the batches that can no longer be charged by the service's clock, if it is known."""
    wait = timedelta(seconds=proof_after_s)
    return [
        doubt
        for doubt in doubts
        if service_now is not None
        and doubt.service_sent_at is not None
        and service_now - doubt.service_sent_at >= wait
    ]


@dataclass(frozen=True, slots=True)
class UsagePage:
    """The usage list since a time, and the requests that it must contain.

    Attributes:
        since: Start of the list in UTC by the service's clock.
        events: All requests of the account since then, including those of other programs.
        answered_ids: Answered requests of the run in doubt in that time.
        known_ids: Answered requests of all runs.
    """

    since: datetime
    events: Sequence[UsageEvent]
    answered_ids: AbstractSet[str]
    known_ids: AbstractSet[str]

    @property
    def is_complete(self) -> bool:
        """True if the list contains all answered requests, and none from before its start.

        A list that is empty or contains other data proves nothing.
        """
        listed = {event.request_id for event in self.events}
        if any(event.at < self.since for event in self.events):
            return False
        return bool(self.answered_ids) and self.answered_ids <= listed

    def has_unexplained_charge(self, doubt: InDoubtBatch, proof_after_s: float) -> bool:
        """Tell whether the list has an unknown charge at a time when the batch could be charged."""
        sent = doubt.service_sent_at
        if sent is None:
            return True
        first = sent - _CLOCKS_DIFFER_BY
        last = sent + timedelta(seconds=proof_after_s) + _CLOCKS_DIFFER_BY
        return any(
            event.credits != 0
            and event.request_id not in self.known_ids
            and first <= event.at <= last
            for event in self.events
        )


def proves_no_submission(
    events: Sequence[UsageEvent], product: Product, service_sent_at: datetime
) -> bool:
    """Tell whether the usage list proves that no job for a product was submitted since a time.

    A list that is empty, or does not say what a request was, proves nothing.
    """
    since = service_sent_at - _CLOCKS_DIFFER_BY
    return bool(events) and all(
        event.says_what and (event.submits is not product or event.at < since) for event in events
    )
