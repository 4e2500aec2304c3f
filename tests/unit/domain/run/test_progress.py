"""The progress of a run: which lookups count as people."""

import pytest

from desktop_app.domain.answers.outcomes import InDoubt, Matched, NoMatch, Outcome, OutcomeKind
from desktop_app.domain.run.events import BatchSettled, DoubtsReleased
from desktop_app.domain.run.progress import RunProgress
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

FOUND, NOBODY, LOST = Matched("", ()), NoMatch(), InDoubt("lost")


def after(progress: RunProgress, kind: IdentifierKind, *outcomes: Outcome) -> RunProgress:
    settled = [(LookupKey(kind, f"key {at}"), one) for at, one in enumerate(outcomes)]
    return progress.after(BatchSettled(tuple(settled), 0.0))


def people(progress: RunProgress) -> dict[OutcomeKind, int]:
    return {kind: count for kind, count in progress.outcomes.items() if count}


@pytest.mark.parametrize(
    ("kind", "counted"),
    [
        (IdentifierKind.PROFILE_URL, {OutcomeKind.MATCHED: 2, OutcomeKind.NO_MATCH: 1}),
        (IdentifierKind.BUSINESS_EMAIL, {OutcomeKind.MATCHED: 2, OutcomeKind.NO_MATCH: 1}),
        (IdentifierKind.LIVE_PROFILE, {OutcomeKind.MATCHED: 2, OutcomeKind.NO_MATCH: 1}),
        (IdentifierKind.PERSON_SEARCH, {OutcomeKind.NO_MATCH: 1}),
        (IdentifierKind.IDENTIFIED_EMAIL, {OutcomeKind.NO_MATCH: 1}),
        (IdentifierKind.EMPLOYER_NAME, {}),
        (IdentifierKind.CONTACT_PROFILE, {}),
    ],
)
def test_that_only_lookups_about_a_person_of_the_sheet_count_as_people(
    kind: IdentifierKind, counted: dict[OutcomeKind, int]
) -> None:
    progress = after(RunProgress(), kind, FOUND, FOUND, NOBODY, LOST)
    assert people(progress) == {**counted, OutcomeKind.IN_DOUBT: 1}
    assert progress.done == 4


def test_that_a_person_who_is_searched_for_and_then_enriched_counts_once() -> None:
    progress = after(RunProgress(), IdentifierKind.EMPLOYER_NAME, FOUND)
    progress = after(progress, IdentifierKind.PERSON_SEARCH, FOUND)
    assert people(progress) == {}
    assert people(after(progress, IdentifierKind.PROFILE_URL, FOUND)) == {OutcomeKind.MATCHED: 1}


def test_that_a_released_doubt_counts_no_longer() -> None:
    progress = after(RunProgress(), IdentifierKind.PROFILE_URL, FOUND, LOST)
    progress = progress.after(DoubtsReleased(1))
    assert people(progress) == {OutcomeKind.MATCHED: 1}
    assert progress.done == 1
