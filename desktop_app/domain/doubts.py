"""Whether a request without an answer was charged: what the free account pages can prove.

Only proof counts: while anything else could explain what is seen, a doubt stays a doubt.
Source: contract/README.md section 5 (look up the time window in /account/usage/events).
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta

_CLOCKS_DIFFER_BY = timedelta(minutes=2)
_PAGE_LAGS_BY = timedelta(minutes=1)
_SAME_CREDITS = 1e-6


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A batch of which no answer came.

    Attributes:
        batch_id: In the journal.
        run_id: The run that sent it.
        sent_at: UTC, our clock.
        given_up_at: UTC, our clock: when nothing more was expected.
    """

    batch_id: int
    run_id: str
    sent_at: datetime
    given_up_at: datetime


@dataclass(frozen=True, slots=True)
class UsageEvent:
    """One request as the provider's usage page lists it.

    Attributes:
        request_id: The provider's; equals the X-Request-ID of the answer.
        at: UTC, the provider's clock; None where it cannot be read.
        credits: What it was charged; None where it is not said.
    """

    request_id: str
    at: datetime | None
    credits: float | None


def is_balance_unmoved(*, before: float, after: float, charged: float) -> bool:
    """Tell whether a balance fell by exactly what the answers say: nothing else was charged.

    Args:
        before: Read when nothing was on its way.
        after: Read when nothing was on its way any more.
        charged: The sum of `x-credits-used` between the two.
    """
    return abs(before - after - charged) < _SAME_CREDITS


def uncharged_by_events(
    doubts: Iterable[Doubtful],
    events: Sequence[UsageEvent],
    known_ids: AbstractSet[str],
    now: datetime,
) -> list[Doubtful]:
    """Return the doubts that the list of requests proves to be none.

    A doubt is proven when every request of its time window that was charged, or may have been, is
    one whose answer we have. A window so young that the page may lag behind proves nothing.

    Args:
        doubts: To be judged.
        events: Every request of the key since the oldest doubt, other programs' included.
        known_ids: The requests whose answers the journal has.
        now: UTC.
    """
    strangers = [e for e in events if e.request_id not in known_ids and e.credits != 0]
    return [
        doubt
        for doubt in doubts
        if now - doubt.given_up_at >= _PAGE_LAGS_BY
        and not any(_may_be(event, doubt) for event in strangers)
    ]


def _may_be(event: UsageEvent, doubt: Doubtful) -> bool:
    if event.at is None:
        return True
    first, last = doubt.sent_at - _CLOCKS_DIFFER_BY, doubt.given_up_at + _CLOCKS_DIFFER_BY
    return first <= event.at <= last
