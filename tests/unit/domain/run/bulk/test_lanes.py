"""The choice of the lane, and the sizes of jobs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fields.products import Product
from desktop_app.domain.messages import NOTHING
from desktop_app.domain.run.bulk.lanes import (
    MAX_JOB,
    BulkAccess,
    Lane,
    LaneRule,
    bulk_duration_s,
    job_sizes,
)
from desktop_app.domain.source.identifiers import IdentifierKind

LINK, EMAIL = IdentifierKind.PROFILE_URL, IdentifierKind.BUSINESS_EMAIL
ENRICH = frozenset({Product.ENRICH})
REFUSED = BulkAccess(denied=ENRICH)
GRANTED = BulkAccess(ENRICH)
WITH_EMAILS = BulkAccess(ENRICH, takes_emails=True)


@given(st.integers(1, 3_000_000))
def test_that_jobs_hold_everybody_are_small_enough_and_have_different_sizes(people: int) -> None:
    sizes = job_sizes(people)
    assert sum(sizes) == people
    assert all(0 < size <= MAX_JOB for size in sizes)
    assert len(set(sizes)) == len(sizes)


@given(st.integers(1, 200_000))
def test_that_jobs_are_as_few_as_their_limit_and_their_sizes_allow(people: int) -> None:
    assert len(job_sizes(people)) <= max(4, people // MAX_JOB + 2)


@pytest.mark.parametrize(
    ("wish", "access", "people", "lane"),
    [
        (Lane.AUTO, GRANTED, 251, Lane.BULK),
        (Lane.AUTO, GRANTED, 250, Lane.SINGLE),
        (Lane.AUTO, BulkAccess(), 251, Lane.SINGLE),
        (Lane.SINGLE, GRANTED, 10_000, Lane.SINGLE),
        (Lane.BULK, GRANTED, 1, Lane.BULK),
        (Lane.BULK, BulkAccess(), 1, Lane.BULK),
        (Lane.BULK, REFUSED, 10_000, Lane.SINGLE),
        (Lane.AUTO, REFUSED, 10_000, Lane.SINGLE),
        (Lane.BULK, GRANTED, 0, Lane.SINGLE),
    ],
)
def test_that_links_go_in_bulk_where_it_is_wished_or_worthwhile_and_granted(
    wish: Lane, access: BulkAccess, people: int, lane: Lane
) -> None:
    assert LaneRule(wish, access).lane_for(LINK, people, None)[0] is lane


@pytest.mark.parametrize("wish", [Lane.AUTO, Lane.BULK])
@pytest.mark.parametrize(
    ("access", "threshold", "lane"),
    [
        (WITH_EMAILS, None, Lane.BULK),
        (WITH_EMAILS, 0.8, Lane.SINGLE),
        (WITH_EMAILS, 0.0, Lane.SINGLE),
        (GRANTED, None, Lane.SINGLE),
    ],
)
def test_that_emails_go_in_bulk_only_without_a_threshold_and_if_taken(
    wish: Lane, access: BulkAccess, threshold: float | None, lane: Lane
) -> None:
    found, note = LaneRule(wish, access).lane_for(EMAIL, 1000, threshold)
    assert found is lane
    assert (note == NOTHING) == (lane is Lane.BULK)


def test_that_the_access_is_asked_only_if_it_matters() -> None:
    assert not LaneRule(Lane.SINGLE).asks_access(10**6)
    assert not LaneRule(Lane.AUTO).asks_access(250)
    assert LaneRule(Lane.AUTO).asks_access(251)
    assert LaneRule(Lane.BULK).asks_access(1)


@given(st.lists(st.integers(1, MAX_JOB), max_size=30))
def test_that_the_guessed_time_grows_with_the_jobs(sizes: list[int]) -> None:
    whole = bulk_duration_s(sizes)
    assert whole <= sum(bulk_duration_s([size]) for size in sizes) + 1e-6
    assert all(bulk_duration_s([size]) <= whole + 1e-6 for size in sizes)
