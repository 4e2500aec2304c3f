"""Statistics of a result: rows by status, and a histogram of the match confidence."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop_app.domain.result.row_status import RowStatus

BINS = 20
"""Number of bins in the confidence histogram, each 0.05 wide."""


@dataclass(frozen=True, slots=True)
class ResultStats:
    """The statistics of a result.

    Attributes:
        counts: Rows by status.
        histogram: Matched rows by confidence, lowest first; `BINS` counts.
    """

    counts: dict[RowStatus, int]
    histogram: tuple[int, ...] = field(default=(0,) * BINS)

    @property
    def found(self) -> int:
        """Rows with a person, including those to be reviewed."""
        return self.counts[RowStatus.MATCHED] + self.counts[RowStatus.REVIEW]

    @property
    def answered(self) -> int:
        """Rows that were looked up and answered, with or without a match."""
        return self.found + self.counts[RowStatus.NO_MATCH] + self.counts[RowStatus.REDACTED]

    @property
    def match_rate(self) -> float | None:
        """The share of answered rows that have a person, 0 to 1; None if no row is answered."""
        return self.found / self.answered if self.answered else None


def bin_of(confidence: float) -> int:
    """Return the histogram bin of a confidence.

    >>> bin_of(0.0), bin_of(0.93), bin_of(1.0)
    (0, 18, 19)
    """
    return max(0, min(BINS - 1, int(confidence * BINS + 1e-9)))


def histogram_of(confidences: Iterable[float]) -> tuple[int, ...]:
    """Count the confidences, 0 to 1, in each bin."""
    bins = [0] * BINS
    for confidence in confidences:
        bins[bin_of(confidence)] += 1
    return tuple(bins)
