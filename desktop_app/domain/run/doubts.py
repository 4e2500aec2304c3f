"""Whether a request without an answer was charged: what the free account pages can prove.

Only proof counts: while anything else could explain what is seen, a doubt stays a doubt. Nothing
proves anything before the whole time has passed in which the service may still be at work on the
request. Across a restart two clocks must say so, the service's own and this computer's, because
either may jump. Source: contract/batch-live-contact.md section 5.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta

_CLOCKS_DIFFER_BY = timedelta(minutes=2)
_SAME_CREDITS = 1e-6


@dataclass(frozen=True, slots=True)
class InDoubtBatch:
    """A batch of which no answer came.

    Attributes:
        batch_id: In the journal.
        run_id: The run that sent it.
        sent_at: UTC, our clock.
        service_sent_at: UTC, the service's clock; None where it was not known.
        balance_before: What the account held when the run began; None where it was not known.
    """

    batch_id: int
    run_id: str
    sent_at: datetime
    service_sent_at: datetime | None = None
    balance_before: float | None = None


@dataclass(frozen=True, slots=True)
class UsageEvent:
    """One request as the provider's usage page lists it.

    Attributes:
        request_id: The provider's; equals the X-Request-ID of the answer.
        at: UTC, the provider's clock.
        credits: What it was charged; None where it is not said.
    """

    request_id: str
    at: datetime
    credits: float | None


@dataclass(frozen=True, slots=True)
class RunCharges:
    """What the answers of a run were charged.

    Attributes:
        total: Credits.
        are_known: The service said so of every answer; else some are by the price list.
        last_sent_at: UTC, our clock, when the last of its requests left; None if none did.
        service_last_sent_at: The same by the service's clock; None where it was not known.
    """

    total: float
    are_known: bool
    last_sent_at: datetime | None = None
    service_last_sent_at: datetime | None = None

    def are_visible(self, *, now: datetime, service_now: datetime, proof_after_s: float) -> bool:
        """Tell whether a balance must show them all by now, by both clocks."""
        wait = timedelta(seconds=proof_after_s)
        return (
            self.last_sent_at is not None
            and self.service_last_sent_at is not None
            and now - self.last_sent_at >= wait
            and service_now - self.service_last_sent_at >= wait
        )


def fell_by_more(*, before: float, after: float, charged: float) -> bool:
    """Tell whether a balance fell by more than the answers say: something else was charged."""
    return before - after - charged > _SAME_CREDITS


def matches_charges(*, before: float, after: float, charged: float) -> bool:
    """Tell whether a balance fell by exactly what the answers say: nothing else was charged.

    Args:
        before: Read when nothing was on its way.
        after: Read when nothing was on its way any more.
        charged: The sum of `x-credits-used` between the two.
    """
    return abs(before - after - charged) < _SAME_CREDITS


def past_window_by_our_clock(
    doubts: Iterable[InDoubtBatch], *, now: datetime, proof_after_s: float
) -> list[InDoubtBatch]:
    """Return the doubts that are so old by our clock that no charge can fall any more.

    Args:
        doubts: Of earlier runs.
        now: UTC, our clock.
        proof_after_s: How long after sending a charge may still fall.
    """
    wait = timedelta(seconds=proof_after_s)
    return [doubt for doubt in doubts if now - doubt.sent_at >= wait]


def past_window_by_service_clock(
    doubts: Iterable[InDoubtBatch], *, service_now: datetime | None, proof_after_s: float
) -> list[InDoubtBatch]:
    """Return the doubts that are so old by the service's clock as well; None: it is not known."""
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
    """What the usage page says of the requests since a time.

    Attributes:
        since: UTC, the service's clock: the time.
        events: Every request of the account since then, other programs' included.
        answered_ids: The requests of the doubt's run in that time whose answers we have.
        known_ids: The requests of all runs whose answers we have.
    """

    since: datetime
    events: Sequence[UsageEvent]
    answered_ids: AbstractSet[str]
    known_ids: AbstractSet[str]

    @property
    def is_complete(self) -> bool:
        """Whether it lists every request that it must, and none of another time.

        A page that lists none, or what was not asked for, proves nothing.
        """
        listed = {event.request_id for event in self.events}
        if any(event.at < self.since for event in self.events):
            return False
        return bool(self.answered_ids) and self.answered_ids <= listed

    def has_unexplained_charge(self, doubt: InDoubtBatch, proof_after_s: float) -> bool:
        """Tell whether a charge that we cannot explain falls where the doubt's could."""
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
