"""A lookup has found nobody exactly when its row would say "No match"."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.answers.found_nobody import FoundNobody, found_nobody, note_on_both
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import (
    Candidate,
    Failed,
    FailureKind,
    InDoubt,
    Matched,
    NoMatch,
    Outcome,
    OutcomeKind,
    Redacted,
    kind_of,
)
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION
from desktop_app.domain.result.row_status import RowStatus, RowStatusContext, answered_row
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

LINK = LookupKey(IdentifierKind.PROFILE_URL, "anna")
EMAIL = LookupKey(IdentifierKind.BUSINESS_EMAIL, "anna@firma.example")
BATCH = 7
SCORES = st.sampled_from([None, 0.0, 0.5, 0.8, 1.0])
CANDIDATES = st.lists(SCORES, min_size=1, max_size=3)
OUTCOMES = st.one_of(
    CANDIDATES.map(lambda scores: Matched("", tuple(Candidate(one, {}) for one in scores))),
    st.sampled_from(
        [NoMatch(), Redacted(), Failed(FailureKind.REFUSED, "no"), InDoubt("lost")],
    ),
)
CHOICES = st.sampled_from(
    [
        None,
        CandidateChoice(BATCH, None),
        CandidateChoice(BATCH, 0),
        CandidateChoice(BATCH - 1, None),
    ]
)


def record_of(key: LookupKey, outcome: Outcome) -> JournalRecord:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    names = DEFAULT_SELECTION.names
    return JournalRecord(key, BATCH, kind_of(outcome), names, None, now, "run", 1)


@given(st.sampled_from([LINK, EMAIL]), OUTCOMES, CHOICES, st.sampled_from([None, 0.5, 0.8, 0.9]))
def test_that_a_lookup_has_found_nobody_exactly_if_its_row_says_no_match(
    key: LookupKey, outcome: Outcome, choice: CandidateChoice | None, threshold: float | None
) -> None:
    record = record_of(key, outcome)
    context = RowStatusContext(EnrichQuery(DEFAULT_SELECTION, threshold))
    state = answered_row(key, outcome, record, context, choice)
    reason = found_nobody(record, threshold, choice, lambda _record: outcome)
    assert (reason is not None) == (state.status is RowStatus.NO_MATCH)


def test_that_the_reason_tells_the_provider_the_threshold_and_the_user_apart() -> None:
    low = Matched("", (Candidate(0.6, {}),))
    record = record_of(EMAIL, low)
    assert found_nobody(record, 0.8, None, lambda _record: low) is FoundNobody.BELOW_THRESHOLD
    turned_down = CandidateChoice(BATCH, None)
    reason = found_nobody(record, 0.8, turned_down, lambda _record: low)
    assert reason is FoundNobody.TURNED_DOWN
    nobody = record_of(EMAIL, NoMatch())
    assert found_nobody(nobody, 0.8, None, lambda _record: low) is FoundNobody.NO_MATCH


@pytest.mark.parametrize(
    ("first", "second", "reason", "kind", "words"),
    [
        (
            LINK,
            EMAIL,
            FoundNobody.NO_MATCH,
            OutcomeKind.MATCHED,
            "No match by link; found by email anna@firma.example",
        ),
        (
            EMAIL,
            LINK,
            FoundNobody.BELOW_THRESHOLD,
            OutcomeKind.MATCHED,
            f"No match by email above your threshold; found by link {LINK.as_sent}",
        ),
        (
            LINK,
            EMAIL,
            FoundNobody.TURNED_DOWN,
            OutcomeKind.NO_MATCH,
            "You turned down the match by link; no match by email either",
        ),
        (EMAIL, LINK, FoundNobody.NO_MATCH, None, "No match by email; not asked by link yet"),
        (
            LINK,
            EMAIL,
            FoundNobody.NO_MATCH,
            OutcomeKind.IN_DOUBT,
            "No match by link; asked by email anna@firma.example",
        ),
    ],
)
def test_that_the_note_names_both_identifiers(
    first: LookupKey, second: LookupKey, reason: FoundNobody, kind: OutcomeKind | None, words: str
) -> None:
    assert str(note_on_both(first, reason, second, kind)) == words
