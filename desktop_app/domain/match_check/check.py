"""The match check: whether the person that the service returned is the person of the row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop_app.domain.identifiers.keys import IdentifierKind
from desktop_app.domain.json_values import Person
from desktop_app.domain.match_check.evidence import Comparison, Row, compare
from desktop_app.domain.match_check.names.name_match import NameRelation
from desktop_app.domain.match_check.reasons import explain, rival_reason
from desktop_app.domain.match_check.row.context_role import RowContext
from desktop_app.domain.match_check.weighing import Verdict, weigh
from desktop_app.domain.messages import Message, joined

_CLOSE = 0.01 + 1e-9


class CandidateLike(Protocol):
    """A candidate of an answer."""

    @property
    def confidence(self) -> float | None:
        """The service's score."""
        ...

    @property
    def person(self) -> Person:
        """The service's `person_data`."""
        ...


@dataclass(frozen=True, slots=True)
class MatchCheck:
    """The result of the check of one match.

    Attributes:
        verdict: Whether the person agrees with the row.
        reason: Why, for the user.
    """

    verdict: Verdict
    reason: Message


@dataclass(frozen=True, slots=True)
class _Checked:
    """One candidate with its evidence."""

    index: int
    score: float
    person: Person
    comparison: Comparison
    verdict: Verdict

    @property
    def rank(self) -> tuple[int, ...]:
        """The order of candidates: by verdict, then by each fact."""
        evidence = self.comparison.evidence
        return (
            self.verdict, evidence.name, evidence.employer, evidence.title, evidence.place,
            evidence.identifier,
        )  # fmt: skip


def check_match(
    context: RowContext,
    identifier: str,
    kind: IdentifierKind,
    candidates: Sequence[CandidateLike],
    *,
    chosen: int = 0,
) -> MatchCheck:
    """Check whether a candidate is the person of the row.

    Args:
        context: What the row says about its person.
        identifier: The email or link that was looked up.
        kind: The kind of the identifier.
        candidates: All candidates of the answer, best score first; at least one.
        chosen: Index of the candidate to check.
    """
    checked = _check_all(context, identifier, kind, candidates)
    mine = checked[chosen]
    reasons = explain(context, kind, mine.comparison)
    rivals = [one for one in checked if one is not mine and _is_rival(one, mine)]
    if not rivals:
        return MatchCheck(mine.verdict, reasons)
    names = [one.comparison.profile.name for one in rivals]
    reason = joined((rival_reason(names), reasons), "; ")
    return MatchCheck(min(mine.verdict, Verdict.DOUBTFUL), reason)


def best_candidate(
    context: RowContext,
    identifier: str,
    kind: IdentifierKind,
    candidates: Sequence[CandidateLike],
) -> int | None:
    """Return the index of the candidate that agrees best with the row; None if all contradict it.

    The service's score decides between candidates that agree equally.
    """
    checked = _check_all(context, identifier, kind, candidates)
    fitting = [one for one in checked if one.verdict > Verdict.CONTRADICTS]
    if not fitting:
        return None
    return max(fitting, key=lambda one: (one.rank, one.score, -one.index)).index


def _check_all(
    context: RowContext,
    identifier: str,
    kind: IdentifierKind,
    candidates: Sequence[CandidateLike],
) -> list[_Checked]:
    row = Row(context, identifier, kind)
    checked: list[_Checked] = []
    for index, candidate in enumerate(candidates):
        comparison = compare(row, candidate.person, is_only=len(candidates) == 1)
        score = -1.0 if candidate.confidence is None else candidate.confidence
        checked.append(
            _Checked(index, score, candidate.person, comparison, weigh(comparison.evidence))
        )
    return checked


def _is_rival(other: _Checked, mine: _Checked) -> bool:
    """Tell whether another person agrees better, or as well with nearly the same score."""
    if other.verdict <= Verdict.DOUBTFUL or _is_one_person(other, mine):
        return False
    if other.rank[:2] > mine.rank[:2] and other.comparison.evidence.name > NameRelation.UNKNOWN:
        return True
    return other.rank >= mine.rank and abs(other.score - mine.score) <= _CLOSE


def _is_one_person(one: _Checked, other: _Checked) -> bool:
    known = one.person.get("crustdata_person_id")
    if known is None:
        return one.person == other.person
    return known == other.person.get("crustdata_person_id")
