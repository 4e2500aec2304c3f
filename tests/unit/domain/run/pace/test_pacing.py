"""The token bucket as a value: a day of throttling is tested in a millisecond."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.run.pace.pacing import Pace

WINDOW_S = 60


def departures(pace: Pace, *, until_s: float, lateness_s: list[float]) -> list[float]:
    """Send as fast as the pace allows, with delays, and return the times."""
    times: list[float] = []
    now = 0.0
    while now < until_s:
        now += pace.wait_s(now)
        now += lateness_s[len(times) % len(lateness_s)]
        pace = pace.taken(now)
        times.append(now)
    return times


@given(
    rpm=st.floats(min_value=1, max_value=600),
    lateness_s=st.lists(st.floats(min_value=0, max_value=3), min_size=1, max_size=20),
)
def test_that_no_minute_ever_holds_more_than_the_rate(rpm: float, lateness_s: list[float]) -> None:
    times = departures(Pace.at_rate(rpm), until_s=200, lateness_s=lateness_s)
    for first, start in enumerate(times):
        in_window = sum(1 for time in times[first:] if time < start + WINDOW_S)
        assert in_window <= max(1, int(rpm) + (rpm > int(rpm)))


@pytest.mark.parametrize("rpm", [15, 60, 600])
def test_that_the_rate_is_reached_despite_short_delays(rpm: float) -> None:
    times = departures(Pace.at_rate(rpm), until_s=600, lateness_s=[0.0, 0.004, 0.03])
    assert len(times) >= 0.97 * rpm * 10


def test_that_requests_are_spread_evenly_from_the_first() -> None:
    times = departures(Pace.at_rate(15), until_s=60, lateness_s=[0.0])
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert min(gaps) == pytest.approx(60 / 15 / 0.985)


def test_that_an_idle_minute_allows_no_burst() -> None:
    pace = Pace.at_rate(60).taken(0)
    pace = pace.taken(100)
    assert pace.wait_s(100) > 1


def test_that_a_hold_stops_all_requests_until_its_end() -> None:
    pace = Pace.at_rate(60).held(10, 8)
    assert pace.wait_s(10) == 8
    assert pace.wait_s(18) == 0


def test_that_a_rate_limit_slows_down_and_successes_restore_the_rate() -> None:
    slow = Pace.at_rate(60).slowed()
    assert slow.speed == pytest.approx(0.7)
    once = slow.recovered()
    assert 0.7 < once.speed < 0.8
    for _ in range(20):
        once = once.recovered()
    assert once.speed == 1


def test_that_the_pace_never_drops_to_zero() -> None:
    pace = Pace.at_rate(60)
    for _ in range(100):
        pace = pace.slowed()
    assert pace.taken(0).wait_s(0) == pytest.approx(8 * 60 / 60 / 0.985)
