"""The columns of the user that may be filled: never an identifier, never an earlier result."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import UsageError
from desktop_app.domain.fields.selection import DEFAULT_SELECTION
from desktop_app.domain.result.columns.filled_columns import (
    FilledColumn,
    fillable_columns,
    fitting_fills,
    parse_fills,
)
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.source.mapping import ColumnMapping
from tests.support.lookups import ListTable

HEADERS = ("LinkedIn", "Title", "Mail", "Firm", "Enrichment status", "Company")
TITLE, FIRM = (
    FilledColumn("Title", "experience.employment_details.current.1.title"),
    FilledColumn("Firm", "experience.employment_details.current.1.name"),
)
mappings = st.builds(
    ColumnMapping,
    st.none() | st.integers(0, len(HEADERS) - 1),
    st.none() | st.integers(0, len(HEADERS) - 1),
)


def test_that_identifiers_and_results_of_an_earlier_run_cannot_be_filled() -> None:
    table = ListTable(HEADERS, [])
    assert fillable_columns(table, ColumnMapping(0, 2)) == (1, 3)
    assert fillable_columns(table, None) == (0, 1, 2, 3)


def test_that_columns_that_another_sheet_lacks_are_dropped() -> None:
    table = ListTable(("LinkedIn", "Firm"), [])
    assert fitting_fills([TITLE, FIRM], table, ColumnMapping(0, None)) == (FIRM,)


def test_that_a_column_that_became_an_identifier_is_dropped() -> None:
    table = ListTable(HEADERS, [])
    assert fitting_fills([TITLE, FIRM], table, ColumnMapping(0, 1)) == (FIRM,)


@given(mappings, st.sampled_from(HEADERS))
def test_that_the_window_offers_what_the_terminal_accepts(
    mapping: ColumnMapping, header: str
) -> None:
    table = ListTable(HEADERS, [])
    try:
        parse_fills(f"{header}=Company", table, mapping, DEFAULT_SELECTION)
        is_accepted = True
    except UsageError:
        is_accepted = False
    is_offered = HEADERS.index(header) in fillable_columns(table, mapping)
    assert is_offered is is_accepted
    fits = fitting_fills([FilledColumn(header, FIRM.column_id)], table, mapping)
    assert bool(fits) is is_accepted


def test_that_the_summary_counts_filled_cells() -> None:
    checked = VerificationResult(1_000, 0, filled=312)
    assert checked.words == "0 of 1,000 existing cells changed, 312 empty cells filled"
