"""Proofs by balance and usage list, and their limits."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.domain.run.doubt_proofs import (
    InDoubtBatch,
    UsageEvent,
    UsagePage,
    matches_charges,
    past_window_by_our_clock,
    past_window_by_service_clock,
)

SENT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
OUR_CLOCK_IS_LATE = timedelta(hours=3)
DOUBT = InDoubtBatch(1, "run", SENT - OUR_CLOCK_IS_LATE, SENT)
PROOF_AFTER_S = 195.0


def event(
    *, request_id: str = "stranger", seconds: float = 3, charged: float | None = 25
) -> UsageEvent:
    return UsageEvent(request_id, SENT + timedelta(seconds=seconds), charged)


ANSWERED = event(request_id="ours")


def page(*events: UsageEvent) -> UsagePage:
    return UsagePage(
        SENT - timedelta(minutes=10),
        events,
        frozenset({"ours"}),
        frozenset({"ours", "ours of another run"}),
    )


def has_stranger(*events: UsageEvent) -> bool:
    return page(*events).has_unexplained_charge(DOUBT, PROOF_AFTER_S)


def is_ripe(doubt: InDoubtBatch = DOUBT, *, ours_s: float, service_s: float | None) -> bool:
    old = past_window_by_our_clock(
        [doubt], now=doubt.sent_at + timedelta(seconds=ours_s), proof_after_s=PROOF_AFTER_S
    )
    service_now = None if service_s is None else SENT + timedelta(seconds=service_s)
    return past_window_by_service_clock(
        old, service_now=service_now, proof_after_s=PROOF_AFTER_S
    ) == [doubt]


def test_that_a_balance_that_fell_by_the_charges_is_a_proof() -> None:
    assert matches_charges(before=100, after=75.5, charged=24.5)
    assert not matches_charges(before=100, after=75, charged=24.5)
    assert not matches_charges(before=100, after=110, charged=0)


def test_that_a_proof_is_possible_when_both_clocks_agree() -> None:
    assert is_ripe(ours_s=196, service_s=196)
    assert not is_ripe(ours_s=11, service_s=11)


def test_that_a_clock_jump_makes_no_proof_possible() -> None:
    assert not is_ripe(ours_s=86_400, service_s=11)
    assert not is_ripe(ours_s=11, service_s=86_400)


def test_that_without_the_services_time_no_proof_is_possible() -> None:
    assert not is_ripe(ours_s=86_400, service_s=None)
    assert not is_ripe(replace(DOUBT, service_sent_at=None), ours_s=86_400, service_s=86_400)


def test_that_a_list_of_known_requests_has_no_unexplained_charge() -> None:
    assert not has_stranger()
    assert not has_stranger(ANSWERED, event(request_id="ours of another run"))
    assert not has_stranger(event(charged=0))
    assert not has_stranger(event(seconds=3600))


@pytest.mark.parametrize(
    "stranger", [event(), event(charged=None), event(seconds=-60), event(seconds=190)]
)
def test_that_a_charge_at_the_time_of_the_batch_is_unexplained(stranger: UsageEvent) -> None:
    assert has_stranger(stranger)


def test_that_a_list_without_answered_requests_is_incomplete() -> None:
    assert page(ANSWERED).is_complete
    assert not page().is_complete
    assert not page(event()).is_complete
    assert not page(event(request_id="ours", seconds=-86_400)).is_complete
    assert not page(ANSWERED, event(seconds=-86_400, charged=0)).is_complete
    assert not UsagePage(SENT, (), frozenset(), frozenset()).is_complete
