"""Columns of an earlier run in the sheet are recognised, whatever they were called then."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fields.selection import DEFAULT_SELECTION
from desktop_app.domain.result.columns.catalogue import display_columns
from desktop_app.domain.result.columns.choice import ColumnChoice, ColumnPreset
from desktop_app.domain.result.existing_columns import ExistingColumnsMode, place_columns
from desktop_app.domain.result.layout import LabelStyle, make_layout
from desktop_app.domain.result.status_columns import STATUS_COLUMNS, framed_columns

STATUS = [column.header for column in STATUS_COLUMNS]
SHOWN = [column for column in display_columns() if column.number <= 1]
names = st.sampled_from(
    [name for column in SHOWN for name in (column.header, column.column_id, *column.old_headers)]
)
choices = st.sampled_from(ColumnPreset).map(ColumnChoice)


@given(choices, st.lists(names, max_size=40), st.sampled_from(LabelStyle), st.sampled_from("ox "))
def test_that_no_two_columns_share_one_and_headers_stay_different(
    choice: ColumnChoice, existing: list[str], labels: LabelStyle, prefix: str
) -> None:
    layout = make_layout(DEFAULT_SELECTION, choice, labels=labels, prefix=prefix.strip())
    headers = ["Link", *STATUS, *dict.fromkeys(existing)]
    placement = place_columns(framed_columns(layout.columns), headers, ExistingColumnsMode.FILL)
    taken = [place for place in placement.places if place is not None]
    assert len(set(taken)) == len(taken)
    after = [*headers, *(column.header for column in placement.added)]
    assert len({header.casefold() for header in after}) == len(
        {h.casefold() for h in headers}
    ) + len(placement.added)


@given(choices, st.sampled_from(LabelStyle), st.sampled_from(LabelStyle))
def test_that_a_run_recognises_its_own_columns_in_either_style(
    choice: ColumnChoice, before: LabelStyle, after: LabelStyle
) -> None:
    first = framed_columns(make_layout(DEFAULT_SELECTION, choice, labels=before).columns)
    second = framed_columns(make_layout(DEFAULT_SELECTION, choice, labels=after).columns)
    headers = [column.header for column in first]
    placement = place_columns(second, headers, ExistingColumnsMode.REPLACE)
    assert placement.places == tuple(range(len(second)))


def test_that_everything_recognises_each_column_of_version_0_4() -> None:
    layout = make_layout(DEFAULT_SELECTION)
    old = [name for column in layout.columns for name in column.old_headers]
    headers = [*STATUS, *dict.fromkeys(old)]
    placement = place_columns(framed_columns(layout.columns), headers, ExistingColumnsMode.FILL)
    # Each column of that version has one that fills it: what is added did not exist then.
    assert placement.taken == frozenset(range(len(headers)))
    added = {column.header for column in placement.added}
    assert added == {
        *("Company domains (all)", "Candidates", "Candidate ids"),
        *("Match check", "Why"),
    }
