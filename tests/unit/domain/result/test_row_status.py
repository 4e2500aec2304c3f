"""Every row has exactly one status, with the text from the design."""

from datetime import UTC, datetime

import pytest

from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import (
    Candidate,
    Failed,
    FailureKind,
    InDoubt,
    Matched,
    NoMatch,
    Outcome,
    Redacted,
    kind_of,
)
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION
from desktop_app.domain.json_values import JsonValue, Person
from desktop_app.domain.result.cells import CellKind, NewColumn
from desktop_app.domain.result.layout import without_collisions
from desktop_app.domain.result.row_status import (
    BLANK_ROW,
    ROW_LIMIT,
    RowState,
    RowStatus,
    RowStatusContext,
    answered_row,
    unsent_row,
    unusable_row,
)
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey, RejectReason, Unusable

EMAIL = LookupKey(IdentifierKind.BUSINESS_EMAIL, "a@firma.example")
LINK = LookupKey(IdentifierKind.PROFILE_URL, "anna")


def employed_at(domain: str) -> Person:
    role: JsonValue = {"company_website_domain": domain}
    return {"experience": {"employment_details": {"current": [role]}}}


def matched(*scores: float, person: Person | None = None) -> Matched:
    found = {"basic_profile": {"name": "A"}} if person is None else person
    return Matched("echo", tuple(Candidate(score, found) for score in scores))  # type: ignore[arg-type]  # nested literals


def state_of(
    outcome: Outcome,
    *,
    key: LookupKey = EMAIL,
    threshold: float | None = None,
    run_id: str | None = "this",
    takes_best: bool = False,
    choice: CandidateChoice | None = None,
) -> RowState:
    record = JournalRecord(
        key=key,
        batch_id=1,
        kind=kind_of(outcome),
        fields=DEFAULT_SELECTION.names,
        min_similarity=None,
        answered_at=datetime(2026, 11, 2, 9, tzinfo=UTC),
        run_id="this",
        credits=2,
    )
    ask = EnrichQuery(DEFAULT_SELECTION, threshold)
    return answered_row(
        key, outcome, record, RowStatusContext(ask, run_id=run_id, takes_best=takes_best), choice
    )


@pytest.mark.parametrize(
    ("outcome", "count", "status"),
    [
        (matched(0.97), RowStatus.MATCHED, "Matched"),
        (matched(0.93, 0.91), RowStatus.REVIEW, "Matched, please check"),
        (NoMatch(), RowStatus.NO_MATCH, "No match"),
        (Redacted(), RowStatus.REDACTED, "Redacted (the person opted out)"),
        (Failed(FailureKind.REFUSED, "bad"), RowStatus.FAILED, "Failed: refused"),
        (Failed(FailureKind.UNREADABLE, "cut"), RowStatus.FAILED, "Failed: unreadable answer"),
        (InDoubt("timeout"), RowStatus.IN_DOUBT, "In doubt: may have been charged"),
    ],
)
def test_that_an_outcome_has_its_status(outcome: Outcome, count: RowStatus, status: str) -> None:
    state = state_of(outcome)
    assert (state.status, state.text) == (count, status)


def test_that_unsent_rows_have_a_reason() -> None:
    assert BLANK_ROW.text == "Skipped: blank"
    assert unusable_row(Unusable(RejectReason.COMPANY_PAGE)).text == "Skipped: company page"
    assert unsent_row(EndReason.BUDGET).text == "Not sent: budget"
    assert unsent_row(EndReason.STOPPED).text == "Not sent: stopped"
    assert unsent_row(EndReason.OUT_OF_CREDITS).text == "Not sent: out of credits"
    assert unsent_row(ROW_LIMIT).text == "Not sent: row limit"
    assert unsent_row(None).text == "Not sent: not asked for yet"


def test_that_the_threshold_is_applied_again_to_paid_candidates() -> None:
    assert state_of(matched(0.7), threshold=0.7).status is RowStatus.MATCHED
    below = state_of(matched(0.7), threshold=0.8)
    assert below.status is RowStatus.NO_MATCH
    assert below.note == "the best candidate scores 0.70, below your threshold of 0.8"


def test_that_a_threshold_is_for_emails_only() -> None:
    assert state_of(matched(0.5), key=LINK, threshold=0.9).status is RowStatus.MATCHED


def test_that_two_candidates_with_close_scores_need_a_review() -> None:
    assert state_of(matched(0.93, 0.91)).note == "2 people fit about as well (best 0.93, next 0.91)"
    assert state_of(matched(0.93, 0.5)).status is RowStatus.MATCHED


def test_that_the_best_candidate_can_be_taken_without_a_review() -> None:
    taken = state_of(matched(0.93, 0.91), takes_best=True)
    assert (taken.status, taken.text) == (RowStatus.MATCHED, "Matched")
    assert taken.note == "2 people fit about as well (best 0.93, next 0.91)"


def test_that_the_users_choice_is_the_match() -> None:
    chosen = state_of(matched(0.93, 0.91), choice=CandidateChoice(1, 1))
    assert (chosen.status, chosen.confidence) == (RowStatus.MATCHED, 0.91)
    assert chosen.note == "chosen by you"


def test_that_rejected_candidates_are_no_match() -> None:
    turned_down = state_of(matched(0.93, 0.91), choice=CandidateChoice(1, None))
    assert (turned_down.status, turned_down.person) == (RowStatus.NO_MATCH, None)
    assert turned_down.credits == 2


def test_that_a_choice_applies_to_its_own_answer_only() -> None:
    assert state_of(matched(0.93, 0.91), choice=CandidateChoice(7, 1)).status is RowStatus.REVIEW


def test_that_an_employer_with_another_domain_needs_a_review() -> None:
    other = state_of(matched(0.9, person=employed_at("other.example")))
    assert other.status is RowStatus.REVIEW
    assert other.note == "no known employer is firma.example"
    assert state_of(matched(0.9, person=employed_at("www.Firma.example"))).note == ""
    assert state_of(matched(0.9, person=employed_at("mail.firma.example"))).note == ""


def test_that_a_match_by_link_needs_no_review() -> None:
    assert state_of(matched(1, 1), key=LINK).status is RowStatus.MATCHED


def test_that_credits_are_shown_in_the_row_that_caused_them() -> None:
    state = state_of(matched(0.97))
    assert state.credits == 2
    duplicate = state.as_duplicate_of(7)
    assert duplicate.credits is None
    assert duplicate.note == "same person as row 7"
    assert duplicate.status is RowStatus.MATCHED


def test_that_an_answer_of_an_earlier_run_was_not_charged_again() -> None:
    state = state_of(matched(0.97), run_id="later")
    assert state.credits is None
    assert state.note == "from 2026-11-02, not charged again"
    both = state.as_duplicate_of(3)
    assert both.note == "same person as row 3; from 2026-11-02, not charged again"


def test_that_a_header_gets_a_suffix_only_if_it_exists() -> None:
    columns = [NewColumn(name, "", CellKind.TEXT) for name in ("Full name", "City", "Country")]
    taken = ["full NAME ", "City", "City (enriched)"]
    assert [column.header for column in without_collisions(columns, taken)] == [
        "Full name (enriched)",
        "City (enriched) 2",
        "Country",
    ]
