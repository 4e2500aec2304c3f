"""Statistics of a result, and parsing of status cells."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.result.result_stats import BINS, ResultStats, bin_of, histogram_of
from desktop_app.domain.result.row_status import RowStatus, parse_status, unsent_row
from desktop_app.domain.run.failure_policy import EndReason


@given(st.lists(st.floats(0, 1)))
def test_that_every_confidence_falls_into_one_bin(confidences: list[float]) -> None:
    bins = histogram_of(confidences)

    assert len(bins) == BINS
    assert sum(bins) == len(confidences)


@given(st.floats(0, 1), st.floats(0, 1))
def test_that_a_higher_confidence_is_never_in_a_lower_bin(one: float, other: float) -> None:
    low, high = sorted((one, other))

    assert bin_of(low) <= bin_of(high)


def test_that_the_match_rate_is_of_the_answered_rows() -> None:
    counts = dict.fromkeys(RowStatus, 0)
    assert ResultStats(counts).match_rate is None

    counts |= {
        RowStatus.MATCHED: 6,
        RowStatus.REVIEW: 2,
        RowStatus.NO_MATCH: 1,
        RowStatus.REDACTED: 1,
    }
    counts |= {RowStatus.BLANK: 50, RowStatus.INVALID: 7, RowStatus.NOT_RUN: 9}
    assert ResultStats(counts).match_rate == 0.8


def test_that_a_status_cell_is_parsed_to_its_status() -> None:
    said = {
        "Matched": RowStatus.MATCHED,
        "Matched, please check": RowStatus.REVIEW,
        "No match": RowStatus.NO_MATCH,
        "Skipped: blank": RowStatus.BLANK,
        "Skipped: company page": RowStatus.INVALID,
        "Failed: refused": RowStatus.FAILED,
        "In doubt: may have been charged": RowStatus.IN_DOUBT,
        unsent_row(EndReason.BUDGET).text: RowStatus.NOT_RUN,
    }

    assert {status: parse_status(status) for status in said} == said
