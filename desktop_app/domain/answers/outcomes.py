"""Outcomes of a lookup, from the provider's answer or the lack of one."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from desktop_app.domain.json_values import Person
from desktop_app.domain.messages import Message, from_table


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person returned by the provider for a lookup.

    Attributes:
        confidence: 0 to 1, higher is better; None if the answer has no score.
        person: The provider's `person_data`, unchanged.
    """

    confidence: float | None
    person: Person


@dataclass(frozen=True, slots=True)
class Matched:
    """At least one candidate, best first.

    Attributes:
        matched_on: The identifier as the provider echoed it; "" if it did not.
        candidates: The people found.
        caution: Why this answer may belong to another lookup; "" if it cannot.
    """

    matched_on: str
    candidates: tuple[Candidate, ...]
    caution: str = ""


@dataclass(frozen=True, slots=True)
class NoMatch:
    """The provider found nobody for this lookup; not charged."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """The person opted out; not charged. Another request would get the same answer."""


class FailureKind(StrEnum):
    """Reasons why an answered lookup failed; the values appear in the sheet."""

    REFUSED = "refused"
    UNREADABLE = "unreadable answer"


@dataclass(frozen=True, slots=True)
class Failed:
    """The provider refused this identifier, or its answer cannot be read."""

    kind: FailureKind
    message: str


@dataclass(frozen=True, slots=True)
class InDoubt:
    """Sent without a known answer: maybe charged, so never resent without the user's consent."""

    reason: str

    @property
    def note(self) -> Message:
        """The reason and what follows, for the user."""
        if self.reason == IN_JOB:
            return Message("in a bulk job at the provider; the next run collects it")
        return Message(
            "{reason}; it is not asked again by itself, because it could be charged twice",
            reason=from_table(self.reason),
        )


IN_JOB = "it is in a job at the provider, whose result is not here yet"
"""The reason of a doubt that ends when the job is collected, as the journal stores it."""

Outcome = Matched | NoMatch | Redacted | Failed | InDoubt


class OutcomeKind(StrEnum):
    """The kind of an outcome, as stored in the journal."""

    MATCHED = "matched"
    NO_MATCH = "no_match"
    REDACTED = "redacted"
    FAILED = "failed"
    IN_DOUBT = "in_doubt"


def kind_of(outcome: Outcome) -> OutcomeKind:
    """Return the kind of an outcome."""
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
