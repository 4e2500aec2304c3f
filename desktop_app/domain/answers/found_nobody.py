"""Lookups that have found nobody, so that their rows can be asked by another identifier."""

from collections.abc import Callable
from enum import IntEnum

from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import Matched, Outcome, OutcomeKind
from desktop_app.domain.answers.review import CandidateChoice, above_threshold
from desktop_app.domain.identifiers.keys import EMAIL_KINDS
from desktop_app.domain.messages import Message, joined
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

_LINK, _EMAIL = IdentifierKind.PROFILE_URL, IdentifierKind.BUSINESS_EMAIL


class FoundNobody(IntEnum):
    """Reasons for a settled lookup to count as having found nobody."""

    NO_MATCH = 1
    """The provider found nobody."""
    BELOW_THRESHOLD = 2
    """Every candidate scores below the threshold that the user wants now."""
    TURNED_DOWN = 3
    """The user turned all candidates down in the review."""


def found_nobody(
    record: JournalRecord,
    threshold: float | None,
    choice: CandidateChoice | None,
    read: Callable[[JournalRecord], Outcome],
) -> FoundNobody | None:
    """Return why a lookup has found nobody; None if its answer, or the lack of one, decides.

    Args:
        record: The record to show for the lookup.
        threshold: Minimum score of a match by email; a match by link has none.
        choice: The user's choice among the candidates; ignored for another answer.
        read: Returns the outcome behind a record; called for matches by email only.
    """
    if record.kind is OutcomeKind.NO_MATCH:
        return FoundNobody.NO_MATCH
    if record.kind is not OutcomeKind.MATCHED:
        return None
    if choice is not None and choice.batch_id == record.batch_id:
        return FoundNobody.TURNED_DOWN if choice.candidate_index is None else None
    if record.key.kind is not _EMAIL or threshold is None:
        return None
    outcome = read(record)
    is_accepted = not isinstance(outcome, Matched) or above_threshold(outcome.candidates, threshold)
    return None if is_accepted else FoundNobody.BELOW_THRESHOLD


_PASSED_OVER = {
    (_LINK, FoundNobody.NO_MATCH): Message("No match by link"),
    (_EMAIL, FoundNobody.NO_MATCH): Message("No match by email"),
    (_LINK, FoundNobody.BELOW_THRESHOLD): Message("No match by link above your threshold"),
    (_EMAIL, FoundNobody.BELOW_THRESHOLD): Message("No match by email above your threshold"),
    (_LINK, FoundNobody.TURNED_DOWN): Message("You turned down the match by link"),
    (_EMAIL, FoundNobody.TURNED_DOWN): Message("You turned down the match by email"),
}
_NONE_EITHER = {
    _LINK: Message("no match by link either"),
    _EMAIL: Message("no match by email either"),
}
_NOT_ASKED = {_LINK: Message("not asked by link yet"), _EMAIL: Message("not asked by email yet")}


def note_on_both(
    first: LookupKey, reason: FoundNobody, second: LookupKey, kind: OutcomeKind | None
) -> Message:
    """Return the note on a row that goes by its second identifier.

    Args:
        first: The first identifier.
        reason: Why it was passed over.
        second: The second identifier.
        kind: What became of it, with the threshold applied; None if it was not sent.
    """
    return joined((note_on_first(first, reason), _outcome_of(second, kind)), "; ")


def note_on_first(first: LookupKey, reason: FoundNobody) -> Message:
    """Return the note on a row's first identifier, and why it was passed over."""
    return _PASSED_OVER[_way_of(first), reason]


def note_on_link(first: LookupKey, link: LookupKey) -> Message:
    """Return the note on a row whose link was found by something else.

    Args:
        first: What the row says.
        link: The link that was found.
    """
    if first.kind is IdentifierKind.NAME_AND_EMPLOYER:
        return Message("found by name and employer: {link}", link=link.as_sent)
    return Message(
        "found by email {identifier}: {link}", identifier=first.as_sent, link=link.as_sent
    )


def _way_of(key: LookupKey) -> IdentifierKind:
    # An email that was identified first is still the email of the sheet.
    return _EMAIL if key.kind in EMAIL_KINDS else _LINK


def _outcome_of(key: LookupKey, kind: OutcomeKind | None) -> Message:
    way = _way_of(key)
    if kind is None:
        return _NOT_ASKED[way]
    if kind is OutcomeKind.NO_MATCH:
        return _NONE_EITHER[way]
    if kind is OutcomeKind.MATCHED and way is _EMAIL:
        return Message("found by email {identifier}", identifier=key.as_sent)
    if kind is OutcomeKind.MATCHED:
        return Message("found by link {identifier}", identifier=key.as_sent)
    if way is _EMAIL:
        return Message("asked by email {identifier}", identifier=key.as_sent)
    return Message("asked by link {identifier}", identifier=key.as_sent)
