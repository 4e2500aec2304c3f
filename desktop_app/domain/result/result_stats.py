"""What a result comes to: rows by status, and how sure the matches are."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop_app.domain.result.row_status import RowStatus

BINS = 20
"""Of the histogram of confidence, each 0.05 wide."""


@dataclass(frozen=True, slots=True)
class ResultStats:
    """The figures of a result.

    Attributes:
        counts: Rows by what became of them.
        histogram: Matched rows by confidence, the least sure first; `BINS` counts.
    """

    counts: dict[RowStatus, int]
    histogram: tuple[int, ...] = field(default=(0,) * BINS)

    @property
    def found(self) -> int:
        """Rows with a person, those to be checked included."""
        return self.counts[RowStatus.MATCHED] + self.counts[RowStatus.REVIEW]

    @property
    def answered(self) -> int:
        """Rows that were looked up and answered, whoever was found."""
        return self.found + self.counts[RowStatus.NO_MATCH] + self.counts[RowStatus.REDACTED]

    @property
    def match_rate(self) -> float | None:
        """The part of the answered rows that has a person, 0 to 1; None if none is answered."""
        return self.found / self.answered if self.answered else None


def bin_of(confidence: float) -> int:
    """Return the place in the histogram of a confidence.

    >>> bin_of(0.0), bin_of(0.93), bin_of(1.0)
    (0, 18, 19)
    """
    return max(0, min(BINS - 1, int(confidence * BINS + 1e-9)))


def histogram_of(confidences: Iterable[float]) -> tuple[int, ...]:
    """Return how many confidences, 0 to 1, fall into each bin."""
    bins = [0] * BINS
    for confidence in confidences:
        bins[bin_of(confidence)] += 1
    return tuple(bins)
