"""What the account pages prove, and what they do not."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.domain.doubts import (
    Doubtful,
    UsageEvent,
    is_balance_unmoved,
    uncharged_by_events,
)

SENT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
DOUBT = Doubtful(1, "run", SENT, SENT + timedelta(seconds=5))
LATER = SENT + timedelta(minutes=5)


def event(
    *, request_id: str = "stranger", seconds: float | None = 3, charged: float | None = 25
) -> UsageEvent:
    at = None if seconds is None else SENT + timedelta(seconds=seconds)
    return UsageEvent(request_id, at, charged)


def is_proven(*events: UsageEvent, now: datetime = LATER) -> bool:
    return uncharged_by_events([DOUBT], events, {"ours"}, now) == [DOUBT]


def test_that_a_balance_that_fell_by_the_answers_alone_proves_it() -> None:
    assert is_balance_unmoved(before=100, after=75.5, charged=24.5)
    assert not is_balance_unmoved(before=100, after=75, charged=24.5)
    assert not is_balance_unmoved(before=100, after=110, charged=0)


def test_that_a_window_without_strangers_proves_it() -> None:
    assert is_proven()
    assert is_proven(event(request_id="ours"))
    assert is_proven(event(charged=0))
    assert is_proven(event(seconds=3600))


@pytest.mark.parametrize(
    "stranger", [event(), event(charged=None), event(seconds=None), event(seconds=-60)]
)
def test_that_a_charge_that_could_be_the_doubts_proves_nothing(stranger: UsageEvent) -> None:
    assert not is_proven(stranger)


def test_that_a_window_so_young_that_the_page_may_lag_proves_nothing() -> None:
    assert not is_proven(now=SENT + timedelta(seconds=30))
