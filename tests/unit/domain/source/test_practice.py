"""Columns of practice runs are recognized by their notes, in any format and with any name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.result.existing_columns import (
    ExistingColumnsMode,
    earlier_columns,
    place_columns,
)
from desktop_app.domain.result.status_columns import STATUS_COLUMNS
from desktop_app.domain.source.mapping import ColumnMapping, suggest_mapping
from desktop_app.domain.source.practice import (
    PRACTICE_NOTE,
    excluded_sets,
    practice_sets,
    result_sets,
)
from tests.support.lookups import ListTable

LINK = "https://www.linkedin.com/in/anna"
SET = ["Enrichment status", "Full name", "Profile link", "Enrichment note"]
REAL = ["Matched", "Anna Berg", LINK, ""]
PRACTICE = ["Matched", "Anna Berg", LINK, PRACTICE_NOTE]


def named(suffix: str) -> list[str]:
    return [f"{header}{suffix}" for header in SET]


@pytest.mark.parametrize(
    "note", [PRACTICE_NOTE, f"same person as row 2; {PRACTICE_NOTE}", f"{PRACTICE_NOTE}; 2 people"]
)
@pytest.mark.parametrize("prefix", ["", "CD "])
@pytest.mark.parametrize("suffix", ["", " (enriched)", " (enriched) 2"])
def test_that_one_marked_row_is_enough(note: str, prefix: str, suffix: str) -> None:
    headers = ["Name", *(f"{prefix}{header}{suffix}" for header in SET)]
    rows = [["Anna", *REAL]] * 900 + [["Bo", *PRACTICE[:-1], note]]
    assert practice_sets(ListTable(headers, rows)) == {1}


def test_that_each_set_of_columns_is_judged_alone() -> None:
    headers = ["Name", *SET, *named(" (enriched)"), "My own"]
    both = ListTable(headers, [["Anna", *PRACTICE, *REAL, "x"]])
    assert practice_sets(both) == {1}
    assert practice_sets(ListTable(headers, [["Anna", *REAL, *PRACTICE, "x"]])) == {5}
    assert excluded_sets(headers, frozenset({1}), is_practice=False) == {1}
    assert excluded_sets(headers, frozenset({1}), is_practice=True) == {5}


def test_that_a_mark_outside_a_set_of_results_means_nothing() -> None:
    table = ListTable(["Enrichment note", "Notes"], [[PRACTICE_NOTE, PRACTICE_NOTE]])
    assert practice_sets(table) == frozenset()


def test_that_only_sets_of_the_same_kind_are_filled() -> None:
    headers = ["Name", *SET, *named(" (enriched)")]
    assert earlier_columns(headers) == 5
    assert earlier_columns(headers, frozenset({5})) == 1
    assert earlier_columns(headers, frozenset({1, 5})) is None
    for excluded, places in (({5}, {1, 4}), ({1}, {5, 8}), ({1, 5}, set[int]())):
        placement = place_columns(
            STATUS_COLUMNS, headers, ExistingColumnsMode.FILL, frozenset(excluded)
        )
        assert placement.taken == places


@pytest.mark.parametrize("mode", [ExistingColumnsMode.FILL, ExistingColumnsMode.REPLACE])
def test_that_a_filled_set_ends_where_the_next_one_begins(mode: ExistingColumnsMode) -> None:
    headers = [*SET, *named(" (enriched)"), "Match confidence"]
    placement = place_columns(STATUS_COLUMNS, headers, mode, frozenset({4}))
    assert placement.taken == {0, 3}


def test_that_columns_of_practice_are_never_suggested() -> None:
    headers = ["Name", *SET]
    assert suggest_mapping(ListTable(headers, [["Anna", *PRACTICE]] * 5)).mapping is None
    real = suggest_mapping(ListTable(headers, [["Anna", *REAL]] * 5)).mapping
    assert real == ColumnMapping(3, None)


@given(st.lists(st.sampled_from(["Name", "Enrichment status", "Enrichment note", "x"])))
def test_that_sets_lie_side_by_side_and_reach_the_end(headers: list[str]) -> None:
    sets = result_sets(headers)
    assert list(sets) == [at for at, name in enumerate(headers) if name == "Enrichment status"]
    assert list(sets.values()) == [*list(sets)[1:], *([len(headers)] if sets else [])]
