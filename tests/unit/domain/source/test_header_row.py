"""Detection of the header row below titles and above people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.source.header_row import find_header, is_group_row, merge_group_names

LINK = "https://www.linkedin.com/in/person-{}"
NAMES = ["Anna Berg", "Bo Chen", "Cleo Diaz", "Dan Eck"]


def people(first: int) -> list[tuple[int, list[str]]]:
    return [
        (first + at, [name, LINK.format(at), "Acme", str(100 + at)])
        for at, name in enumerate(NAMES)
    ]


HEADER = ["Name", "LinkedIn", "Company", "Score"]


def test_that_the_first_row_is_the_header_of_a_plain_table() -> None:
    found = find_header([(1, HEADER), *people(2)])
    assert (found.row, found.is_person) == (1, False)


@pytest.mark.parametrize(
    "titles",
    [
        [["Leads of the spring fair"]],
        [["Leads"], ["exported 2026-11-02 by anna@firma.example"], ["confidential"]],
        [["Report", "", "Q3"], ["Rows", "4"]],
    ],
)
def test_that_titles_above_the_header_are_skipped(titles: list[list[str]]) -> None:
    above = [(at, row) for at, row in enumerate(titles, start=1)]
    header = len(titles) + 3
    found = find_header([*above, (header, HEADER), *people(header + 1)])
    assert found.row == header
    assert "titles" in found.why


def test_that_the_lower_of_two_header_rows_is_taken() -> None:
    groups = ["Person", "", "Employer", ""]
    found = find_header([(1, groups), (2, HEADER), *people(3)])
    assert found.row == 2


def test_that_the_header_of_a_single_column_is_above_the_first_link() -> None:
    rows = [(number, [LINK.format(number)]) for number in range(4, 9)]
    assert find_header([(1, ["Our leads"]), (3, ["Profile URL"]), *rows]).row == 3


def test_that_a_table_without_a_header_says_so() -> None:
    found = find_header(people(1))
    assert (found.row, found.is_person) == (1, True)


def test_that_columns_of_words_only_have_the_first_row_as_header() -> None:
    rows = [(n, ["red", "blue", "green"]) for n in range(2, 9)]
    assert find_header([(1, ["Here", "There", "Everywhere"]), *rows]).row == 1


def test_that_a_single_row_is_its_own_header() -> None:
    assert find_header([(7, ["Name"])]).row == 7


def test_that_group_names_distinguish_repeated_names() -> None:
    groups = ["Person", "", "Employer", ""]
    names = ["Name", "Email", "Name", "Size"]
    assert is_group_row(groups, names)
    assert merge_group_names(groups, names) == ["Person: Name", "Email", "Employer: Name", "Size"]


@pytest.mark.parametrize("above", [["A title", "", "", ""], ["1", "", "2", ""], ["", "", "", ""]])
def test_that_titles_and_numbers_are_not_groups(above: list[str]) -> None:
    assert not is_group_row(above, HEADER)


@given(st.lists(st.lists(st.text(max_size=6), min_size=1, max_size=5), min_size=1, max_size=12))
def test_that_the_header_is_always_one_of_the_rows(rows: list[list[str]]) -> None:
    numbered = list(enumerate(rows, start=1))
    assert find_header(numbered).row in range(1, len(rows) + 1)
