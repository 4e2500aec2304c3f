"""Counts of the rows that other thresholds and another strictness would keep."""

import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import accumulate

from desktop_app.domain.answers.match_verdict import MatchJudge
from desktop_app.domain.answers.outcomes import Matched
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.identifiers import IdentifierKind

STEPS = 100
"""Thresholds are counted in steps of 0.01."""
_THRESHOLDS = [step / STEPS for step in range(STEPS + 1)]
_SETTINGS = tuple(MatchCheckMode)


class Fate(Enum):
    """Result of a match under one threshold and strictness."""

    KEPT = "kept"
    REVIEW = "review"
    LEFT_OUT = "left out"


Span = tuple[float, Fate]
"""The status of a match up to a threshold, from the threshold of the span before."""


@dataclass(frozen=True, slots=True)
class MatchSpans:
    """One match under every threshold and strictness.

    Attributes:
        rows: Number of rows with this person.
        spans: The spans of each strictness, lowest threshold first; the last one has no end.
    """

    rows: int
    spans: dict[MatchCheckMode, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class KeptRows:
    """Rows by their status under one threshold and strictness.

    Attributes:
        kept: Matched rows.
        review: Rows that the user would have to check.
        left_out: Rows without a match, because no candidate reaches the threshold.
    """

    kept: int
    review: int
    left_out: int

    @property
    def matches(self) -> int:
        """All rows with a match in the journal."""
        return self.kept + self.review + self.left_out


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Row counts for all thresholds and each strictness.

    Attributes:
        counts: Counts by status, one for each threshold in steps of 0.01 from 0 to 1.
        least: The lowest threshold that was requested: the service returned nothing below it.
    """

    counts: dict[MatchCheckMode, dict[Fate, tuple[int, ...]]]
    least: float = 0.0

    def at(self, threshold: float, mode: MatchCheckMode) -> KeptRows:
        """Return the counts for a threshold, rounded to a step, and a strictness."""
        step, counts = max(0, min(STEPS, round(threshold * STEPS))), self.counts[mode]
        return KeptRows(
            counts[Fate.KEPT][step],
            counts[Fate.REVIEW][step],
            counts[Fate.LEFT_OUT][step],
        )


def decided_spans(rows: int, *, is_match: bool) -> MatchSpans:
    """Return the spans of a match that the user decided: no setting changes it."""
    status = Fate.KEPT if is_match else Fate.LEFT_OUT
    return MatchSpans(rows, dict.fromkeys(_SETTINGS, ((math.inf, status),)))


def match_spans(rows: int, outcome: Matched, judge: MatchJudge, *, takes_best: bool) -> MatchSpans:
    """Return the status of a match under every threshold and strictness.

    It changes at the scores of its candidates only, so that it is determined once for each.

    Args:
        rows: Number of rows with this person.
        outcome: The answer.
        judge: The rules for this lookup; its own threshold and mode do not matter.
        takes_best: Count a match that needs a review as a match.
    """
    scores = {one.confidence for one in outcome.candidates if one.confidence is not None}
    is_email = judge.key.kind is IdentifierKind.BUSINESS_EMAIL
    ends = [*sorted(scores), math.inf] if is_email else [math.inf]
    found: dict[MatchCheckMode, list[Span]] = {mode: [] for mode in _SETTINGS}
    for end in ends:
        judge_there = replace(judge, threshold=end)
        for mode, status in _statuses(outcome, judge_there, takes_best=takes_best):
            found[mode].append((end, status))
    return MatchSpans(rows, {mode: tuple(spans) for mode, spans in found.items()})


def _statuses(
    outcome: Matched, judge: MatchJudge, *, takes_best: bool
) -> Iterable[tuple[MatchCheckMode, Fate]]:
    """Yield the status for each strictness; the candidates are compared once for all of them."""
    accepted = judge.accepted(outcome)
    check = replace(judge, mode=MatchCheckMode.NORMAL).check(accepted) if accepted else None
    for mode in _SETTINGS:
        if not accepted:
            yield mode, Fate.LEFT_OUT
            continue
        compared = None if mode is MatchCheckMode.OFF else check
        doubt = replace(judge, mode=mode).doubt(accepted, compared, outcome.caution)
        is_review = bool(doubt) and (judge.is_search or not takes_best)
        yield mode, Fate.REVIEW if is_review else Fate.KEPT


def or_else(first: MatchSpans, second: MatchSpans) -> MatchSpans:
    """Return the spans of rows that a second match decides where the first one is left out."""
    return MatchSpans(
        first.rows,
        {mode: tuple(_filled(own, second.spans[mode])) for mode, own in first.spans.items()},
    )


def _filled(spans: Iterable[Span], others: Sequence[Span]) -> Iterable[Span]:
    """Yield the spans with those that are left out replaced by the others there."""
    start = -math.inf
    for end, status in spans:
        if status is Fate.LEFT_OUT:
            for other_end, other in others:
                if other_end > start:
                    yield min(end, other_end), other
                    start = min(end, other_end)
                if other_end >= end:
                    break
        else:
            yield end, status
        start = end


def count_rows(matches: Iterable[MatchSpans], least: float = 0.0) -> WhatIf:
    """Count the rows of all matches under every threshold and strictness.

    Args:
        matches: The matches.
        least: The lowest threshold that was requested.
    """
    changes = {mode: {status: [0] * (STEPS + 2) for status in Fate} for mode in _SETTINGS}
    for match in matches:
        for mode, spans in match.spans.items():
            start = 0
            for end, status in spans:
                stop = bisect_right(_THRESHOLDS, end)
                changes[mode][status][start] += match.rows
                changes[mode][status][stop] -= match.rows
                start = stop
    counts = {
        mode: {status: _sums(by_step) for status, by_step in of_mode.items()}
        for mode, of_mode in changes.items()
    }
    return WhatIf(counts, least)


def _sums(changes: Sequence[int]) -> tuple[int, ...]:
    return tuple(accumulate(changes))[: STEPS + 1]
