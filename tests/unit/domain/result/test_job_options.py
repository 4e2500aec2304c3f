"""Options survive a round trip through JSON."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fields.catalogue import GROUPS
from desktop_app.domain.fields.contact_wish import PATHS_BY_NAME, contact_wish_of
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.result.columns.filled_columns import FilledColumn
from desktop_app.domain.result.crm.presets import PRESET_NAMES
from desktop_app.domain.result.job_options import JobOptions, OutputOptions, job_options_from
from desktop_app.domain.result.layout import LabelStyle
from desktop_app.domain.source.mapping import ColumnMapping

columns = st.none() | st.integers(0, 20)
selections = st.sets(st.sampled_from([group.name for group in GROUPS]), min_size=1).map(
    lambda names: parse_selection(sorted(names))
)
results = st.builds(
    OutputOptions,
    roles=st.integers(0, 10),
    schools=st.integers(0, 10),
    labels=st.sampled_from(LabelStyle),
    prefix=st.text(max_size=5),
    takes_best=st.booleans(),
    import_for=st.sampled_from(PRESET_NAMES),
    only_import=st.booleans(),
    fills=st.lists(st.builds(FilledColumn, st.text(), st.text())).map(tuple),
)
choices = st.builds(
    JobOptions,
    path=st.text(),
    sheet=st.text(),
    header_row=st.integers(1, 99),
    mapping=st.builds(ColumnMapping, columns, columns),
    selection=selections,
    min_similarity=st.none() | st.floats(0, 1),
    result=results,
    contacts=st.builds(
        contact_wish_of,
        st.sets(st.sampled_from(sorted(PATHS_BY_NAME))),
        is_verified=st.booleans(),
    ),
    target=st.text(),
)


@given(choices)
def test_that_options_survive_a_round_trip(chosen: JobOptions) -> None:
    assert job_options_from(chosen.as_json()) == chosen


def test_that_columns_which_a_sheet_does_not_have_are_not_filled() -> None:
    kept, gone = FilledColumn("Firm", "a"), FilledColumn("Title", "b")

    assert OutputOptions(fills=(kept, gone)).fitting(["Link", "Firm"]).fills == (kept,)


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"path": "a", "selection": ["no"]}'])
def test_that_options_of_an_unknown_form_are_ignored(text: str) -> None:
    assert job_options_from(text) is None


@given(choices)
def test_that_an_option_of_a_newer_version_is_ignored(chosen: JobOptions) -> None:
    text = chosen.as_json().replace('"roles"', '"of_tomorrow": 1, "roles"')

    assert job_options_from(text) == chosen


@given(choices)
def test_that_an_import_format_that_is_unknown_now_is_ignored(chosen: JobOptions) -> None:
    text = chosen.as_json().replace('"import_for": "', '"import_for": "of tomorrow ')
    expected = replace(chosen.result, import_for="", only_import=False)

    assert job_options_from(text) == replace(chosen, result=expected)
