"""What became of one lookup, as the provider's answer (or its absence) says."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from desktop_app.domain.json_values import Person


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person that the provider found for a lookup.

    Attributes:
        confidence: 0 to 1, higher is better; None where the answer had none.
        person: The provider's `person_data`, untouched.
    """

    confidence: float | None
    person: Person


@dataclass(frozen=True, slots=True)
class Matched:
    """At least one candidate, the best first.

    Attributes:
        matched_on: The provider's echo of the identifier; "" where there was none.
        candidates: Who was found.
        caution: Why it is not certain that this answer belongs to this lookup; "" if it is.
    """

    matched_on: str
    candidates: tuple[Candidate, ...]
    caution: str = ""


@dataclass(frozen=True, slots=True)
class NoMatch:
    """The provider knows nobody for this lookup; not charged."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """The person opted out; not charged, and asking again never helps."""


class FailureKind(StrEnum):
    """Why a lookup failed although the provider answered; the words stand in the sheet."""

    REFUSED = "refused"
    UNREADABLE = "unreadable answer"


@dataclass(frozen=True, slots=True)
class Failed:
    """The provider refused this identifier, or answered what cannot be read."""

    kind: FailureKind
    message: str


@dataclass(frozen=True, slots=True)
class InDoubt:
    """Sent, and no answer is known: it may have been charged, so it is never resent silently."""

    reason: str


Outcome = Matched | NoMatch | Redacted | Failed | InDoubt


class OutcomeKind(StrEnum):
    """An outcome without its contents, as the journal names it."""

    MATCHED = "matched"
    NO_MATCH = "no_match"
    REDACTED = "redacted"
    FAILED = "failed"
    IN_DOUBT = "in_doubt"


def kind_of(outcome: Outcome) -> OutcomeKind:
    """Return the name under which the journal keeps an outcome."""
    match outcome:
        case Matched():
            return OutcomeKind.MATCHED
        case NoMatch():
            return OutcomeKind.NO_MATCH
        case Redacted():
            return OutcomeKind.REDACTED
        case Failed():
            return OutcomeKind.FAILED
        case InDoubt():
            return OutcomeKind.IN_DOUBT
        case _ as never:
            assert_never(never)
