"""The match check of a lookup's candidates, and whether a match has to be reviewed by the user."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.domain.answers.name_search import search_doubt
from desktop_app.domain.answers.outcomes import Candidate, Matched
from desktop_app.domain.answers.review import above_threshold, review_reason
from desktop_app.domain.identifiers.keys import EMAIL_KINDS, SEARCH_KINDS
from desktop_app.domain.match_check.row.context_role import RowContext
from desktop_app.domain.messages import NOTHING, Message, from_table, joined
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

if TYPE_CHECKING:
    from desktop_app.domain.match_check.check import MatchCheck
    from desktop_app.domain.match_check.fact_marks import FactMarks
    from desktop_app.domain.match_check.weighing import Verdict

_TO_REVIEW = {
    MatchCheckMode.STRICT: {"CONTRADICTS", "DOUBTFUL", "PLAUSIBLE"},
    MatchCheckMode.NORMAL: {"CONTRADICTS", "DOUBTFUL"},
    MatchCheckMode.SHOW: set[str](),
    MatchCheckMode.OFF: set[str](),
}
"""Names of the verdicts to review; the scorer is imported when the first match is checked."""


@dataclass(frozen=True, slots=True)
class MatchJudge:
    """The rules by which the matches of one lookup are accepted.

    Attributes:
        key: The lookup.
        mode: How strictly matches are compared with the row.
        row: What the row says about its person.
        threshold: Minimum score of a match by email; a match by link has none.
    """

    key: LookupKey
    mode: MatchCheckMode
    row: RowContext
    threshold: float | None = None

    @property
    def _address(self) -> str | None:
        return self.key.normal if self.key.kind in EMAIL_KINDS else None

    @property
    def _kind(self) -> IdentifierKind:
        """The kind of identifier in the row: that of an email, however its person is found."""
        return self.key.kind if self._address is None else IdentifierKind.BUSINESS_EMAIL

    @property
    def is_search(self) -> bool:
        """True for a search by name and employer, whose people are a choice, never a match."""
        return self.key.kind in SEARCH_KINDS

    @property
    def _spelled(self) -> str:
        """The identifier as its owner writes it, not encoded for a request; "" for a search."""
        if self.is_search:
            return ""
        return self._address or f"https://www.linkedin.com/in/{self.key.normal}"

    def accepted(self, outcome: Matched) -> tuple[Candidate, ...]:
        """Return the candidates at or above the threshold, best first."""
        threshold = None if self._address is None else self.threshold
        return above_threshold(outcome.candidates, threshold)

    def too_low(self, outcome: Matched) -> Message:
        """Return the reason why no candidate is accepted."""
        best, threshold = outcome.candidates[0].confidence, self.threshold or 0.0
        if best is None:
            return Message(
                "the best candidate has no score, below your threshold of {threshold:g}",
                threshold=threshold,
            )
        return Message(
            "the best candidate scores {best:.2f}, below your threshold of {threshold:g}",
            best=best,
            threshold=threshold,
        )

    def check(self, candidates: Sequence[Candidate], index: int = 0) -> "MatchCheck | None":
        """Return the verdict on one candidate; None without the match check.

        Args:
            candidates: All candidates, best first; at least one.
            index: Index of the candidate.
        """
        if self.mode is MatchCheckMode.OFF:
            return None
        return _check_match()(self.row, self._spelled, self._kind, candidates, chosen=index)

    def check_all(self, candidates: Sequence[Candidate]) -> "tuple[MatchCheck, ...]":
        """Return the verdict on each candidate; () without the match check."""
        checks = (self.check(candidates, index) for index in range(len(candidates)))
        return tuple(check for check in checks if check is not None)

    def mark_all(self, candidates: Sequence[Candidate]) -> "tuple[FactMarks, ...]":
        """Return the marks of each candidate's facts; () without the match check."""
        if self.mode is MatchCheckMode.OFF:
            return ()
        from desktop_app.domain.match_check.fact_marks import mark_facts  # noqa: PLC0415 - see above

        return tuple(
            mark_facts(self.row, self._spelled, self._kind, one.person) for one in candidates
        )

    def doubt(
        self, candidates: Sequence[Candidate], check: "MatchCheck | None", caution: str
    ) -> Message:
        """Return all reasons to review a match; "" if it needs no review.

        If the match check does not decide, the domain of the employer is compared on its own.

        Args:
            candidates: The accepted ones, best first.
            check: The verdict on the first one.
            caution: Why the answer may belong to another lookup; "" if it cannot.
        """
        if self.is_search:
            return search_doubt(self.key, Matched("", tuple(candidates), caution))
        reasons = (
            from_table(caution) if caution else NOTHING,
            review_reason(candidates, self._address, compares_domain=not self.mode.decides),
            check.reason if needs_review(check, self.mode) and check else NOTHING,
        )
        return joined(reasons, "; ")


def needs_review(check: "MatchCheck | None", mode: MatchCheckMode) -> bool:
    """Tell whether a verdict asks for a review by the user.

    With nothing to compare, it does not: the row says no more than what was looked up.
    """
    return check is not None and check.verdict.name in _TO_REVIEW[mode]


def verdict_text(check: "MatchCheck") -> str:
    """Return a verdict as the workbook shows it."""
    return str(_labels()[check.verdict])


@cache
def _labels() -> "Mapping[Verdict, Message]":
    from desktop_app.domain.match_check.reasons import VERDICT_LABELS  # noqa: PLC0415 - see above

    return VERDICT_LABELS


@cache
def _check_match() -> "Callable[..., MatchCheck]":
    from desktop_app.domain.match_check.check import check_match  # noqa: PLC0415 - see above

    return check_match
