"""Reuse of journal records instead of paying again."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.domain.answers.journal_records import (
    JournalRecord,
    Reuse,
    settled_record,
    shown_record,
)
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.settings import Settings
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

NOW = datetime(2026, 11, 23, tzinfo=UTC)
REUSE = Reuse.by_settings(Settings())
KEY = LookupKey(IdentifierKind.BUSINESS_EMAIL, "a@firma.example")


def record(
    *,
    number: int = 1,
    kind: OutcomeKind = OutcomeKind.MATCHED,
    fields: str = "basic_profile,experience",
    min_similarity: float | None = None,
    days_ago: float = 1,
) -> JournalRecord:
    return JournalRecord(
        key=KEY,
        batch_id=number,
        kind=kind,
        fields=parse_selection([fields]).names,
        min_similarity=min_similarity,
        answered_at=NOW - timedelta(days=days_ago),
        run_id="run",
        credits=1,
    )


def query(fields: str = "basic_profile", min_similarity: float | None = None) -> EnrichQuery:
    return EnrichQuery(parse_selection([fields]), min_similarity)


def test_that_a_record_answers_queries_for_a_subset_of_its_fields_only() -> None:
    assert settled_record([record()], query("basic_profile.name"), REUSE, NOW) is not None
    assert settled_record([record()], query("basic_profile,skills"), REUSE, NOW) is None


THRESHOLDS = [None, 0.0, 0.3, 0.7, 0.8, 0.9, 1.0]


@pytest.mark.parametrize("sent", THRESHOLDS)
@pytest.mark.parametrize("wanted", THRESHOLDS)
def test_that_a_match_answers_any_threshold_and_a_no_match_higher_ones(
    sent: float | None, wanted: float | None
) -> None:
    def is_known(kind: OutcomeKind) -> bool:
        known = [record(kind=kind, min_similarity=sent)]
        return settled_record(known, query("basic_profile", wanted), REUSE, NOW) is not None

    assert is_known(OutcomeKind.MATCHED)
    assert is_known(OutcomeKind.REDACTED)
    assert is_known(OutcomeKind.NO_MATCH) == ((wanted or 0) >= (sent or 0))


def test_that_a_match_is_reused_for_a_month_and_a_no_match_for_a_week() -> None:
    assert settled_record([record(days_ago=29)], query(), REUSE, NOW) is not None
    assert settled_record([record(days_ago=31)], query(), REUSE, NOW) is None
    no_match = OutcomeKind.NO_MATCH
    assert settled_record([record(kind=no_match, days_ago=6)], query(), REUSE, NOW) is not None
    assert settled_record([record(kind=no_match, days_ago=8)], query(), REUSE, NOW) is None


def test_that_a_no_match_holds_for_all_fields() -> None:
    records = [record(kind=OutcomeKind.NO_MATCH)]
    assert settled_record(records, query("skills"), REUSE, NOW) is not None


def test_that_a_lookup_in_doubt_is_never_resent_automatically() -> None:
    doubt = record(kind=OutcomeKind.IN_DOUBT, days_ago=999)
    assert settled_record([doubt], query("skills"), REUSE, NOW) is doubt
    fresh = Reuse.by_settings(Settings(), fresh=True)
    assert settled_record([doubt], query(), fresh, NOW) is doubt
    again = Reuse.by_settings(Settings(), again=frozenset({OutcomeKind.IN_DOUBT}))
    assert settled_record([doubt], query(), again, NOW) is None


def test_that_an_answer_settles_an_older_doubt() -> None:
    doubt, answer = record(kind=OutcomeKind.IN_DOUBT), record(number=2, days_ago=40)
    assert settled_record([doubt, answer], query(), REUSE, NOW) is None


def test_that_fresh_reuses_no_record() -> None:
    fresh = Reuse.by_settings(Settings(), fresh=True)
    assert settled_record([record()], query(), fresh, NOW) is None


def test_that_paid_answers_are_shown_for_any_query() -> None:
    old, doubt = record(days_ago=400), record(number=2, kind=OutcomeKind.IN_DOUBT)
    assert shown_record([old, doubt], query()) is old
    assert shown_record([old], query("skills")) is old
    assert shown_record([], query()) is None


def test_that_the_newest_answer_is_shown() -> None:
    first, second = record(), record(number=2)
    assert shown_record([first, second], query()) is second


def test_that_a_doubt_is_shown_instead_of_an_earlier_no_match() -> None:
    nobody = record(kind=OutcomeKind.NO_MATCH)
    doubt = record(number=2, kind=OutcomeKind.IN_DOUBT)
    assert shown_record([nobody, doubt], query()) is doubt


@pytest.mark.parametrize(
    ("later", "is_open"),
    [
        (record(number=2, fields="basic_profile"), True),
        (record(number=2, fields="basic_profile,contact,skills"), False),
        (record(number=2, kind=OutcomeKind.NO_MATCH, min_similarity=0.5), False),
        (record(number=2, kind=OutcomeKind.NO_MATCH, min_similarity=0.9), True),
        (record(number=2, kind=OutcomeKind.REDACTED), False),
    ],
)
def test_that_a_doubt_lasts_until_its_query_is_answered(
    later: JournalRecord, *, is_open: bool
) -> None:
    doubt = record(kind=OutcomeKind.IN_DOUBT, fields="basic_profile,contact", min_similarity=0.5)
    wanted = query("contact", 0.5)
    settled = settled_record([doubt, later], wanted, REUSE, NOW)
    assert (settled == doubt) == is_open
    assert (shown_record([doubt, later], wanted) == doubt) == is_open
