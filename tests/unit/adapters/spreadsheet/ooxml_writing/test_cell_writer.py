"""Cells are written alike, however often their value has been written before."""

import math
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import CellStyles, CellWriter
from desktop_app.domain.result.cells import NewCell

STYLES = CellStyles(quoted=1, date=2, datetime=3, duration=4)
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from([0.0, 1.0, -0.0, 2.5, math.inf, math.nan, 2**53, 2**53 + 1, -(2**53) - 1]),
    st.sampled_from(["", "1", "TRUE", "=1", "a", " a", "\x00"]),
    st.sampled_from([date(2024, 2, 29), date(1899, 1, 1)]),
    st.sampled_from([datetime(2024, 2, 29), datetime(2024, 2, 29, 12)]),  # noqa: DTZ001
    st.sampled_from([timedelta(0), timedelta(hours=30)]),
)


@given(st.lists(VALUES, max_size=12))
def test_that_what_was_written_before_changes_no_cell(values: list[NewCell]) -> None:
    writer = CellWriter([0], STYLES)
    fresh = [CellWriter([0], STYLES).row(7, [value]) for value in values]
    assert [writer.row(7, [value]) for value in values] == fresh


@given(VALUES)
def test_that_a_cell_without_a_value_keeps_its_style(value: NewCell) -> None:
    written = CellWriter([0], STYLES).cell(0, 7, value, instead_of=b' s="9"')
    is_blank = not CellWriter([0], STYLES).row(7, [value])
    assert (written == b'<c r="A7" s="9"/>') == is_blank
