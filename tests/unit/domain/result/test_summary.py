"""The summary counts every person once in each category."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.result.summary import (
    MOST_ENTRIES,
    Category,
    Rest,
    SummaryCounter,
    SummaryEntry,
    categories_of,
    ranked,
)
from desktop_app.domain.result.summary_sheet import summary_sheet

COUNTS = {**dict.fromkeys(RowStatus, 0), RowStatus.MATCHED: 3, RowStatus.NO_MATCH: 1}


def person(country: Any = None, **role: Any) -> Person:
    return {
        "basic_profile": {"location": {"country": country}},
        "experience": {"employment_details": {"current": [role]}},
    }


def counted(*people: Person) -> dict[Category, list[tuple[str, int]]]:
    counter = SummaryCounter(list(Category))
    for each in people:
        counter.add(each)
    summary = counter.summary(COUNTS)
    assert summary.people == len(people)
    return {
        each.category: [(entry.label, entry.people) for entry in each.entries]
        for each in summary.categories
    }


def test_that_people_are_counted_by_their_primary_current_role() -> None:
    people = counted(
        person("Japan", seniority_level="CXO", function_category="Sales"),
        {
            "experience": {
                "employment_details": {
                    "current": [
                        {"seniority_level": "Senior"},
                        {"seniority_level": "CXO", "is_default": True},
                    ]
                }
            }
        },
    )
    assert people[Category.SENIORITY] == [("CXO", 2)]
    assert people[Category.FUNCTION] == [("Sales", 1), ("Unknown", 1)]
    assert people[Category.COUNTRY] == [("Japan", 1), ("Unknown", 1)]


def test_that_spellings_that_differ_in_case_and_spaces_are_one_value() -> None:
    people = counted(person("Japan"), person(" japan "), person("JAPAN"))
    assert people[Category.COUNTRY] == [("Japan", 3)]


@pytest.mark.parametrize("odd", [None, "", "  ", 5, True, ["Japan"], {"name": "Japan"}, [[]]])
def test_that_a_value_of_another_type_is_unknown(odd: Any) -> None:
    assert counted(person(odd))[Category.COUNTRY] == [("Unknown", 1)]


@pytest.mark.parametrize("odd", [{}, {"experience": None}, {"experience": []}, {"experience": "x"}])
def test_that_an_odd_person_counts_as_unknown(odd: Person) -> None:
    assert set(map(tuple, counted(odd).values())) == {(("Unknown", 1),)}


def test_that_company_sizes_are_in_the_order_of_size() -> None:
    sizes = ["10,001+", "51-200", "2-10", "1,001-5,000", "51-200", "Myself Only"]
    people = counted(*(person(company_headcount_range=size) for size in sizes), person())
    assert [label for label, _ in people[Category.COMPANY_SIZE]] == [
        "2-10",
        "51-200",
        "1,001-5,000",
        "10,001+",
        "Myself Only",
        "Unknown",
    ]


def test_that_a_category_needs_its_field() -> None:
    assert categories_of(parse_selection(["basic_profile"])) == (Category.COUNTRY,)
    assert categories_of(parse_selection(["skills"])) == ()
    assert categories_of(parse_selection(["experience", "basic_profile"])) == tuple(Category)


def test_that_other_never_hides_a_single_value() -> None:
    values = {f"v{at}": 50 - at for at in range(MOST_ENTRIES + 1)}
    assert [entry.rest for entry in ranked(values)] == [None] * (MOST_ENTRIES + 1)
    more = ranked({**values, "w": 1, "": 2})
    assert len(more) == MOST_ENTRIES + 2
    assert more[-2:] == (
        SummaryEntry("Other", values["v10"] + 1, Rest.OTHER),
        SummaryEntry("Unknown", 2, Rest.UNKNOWN),
    )


@given(
    st.dictionaries(st.text(max_size=8), st.integers(min_value=0, max_value=10**6), max_size=40),
    st.booleans(),
)
def test_that_the_entries_add_up_and_are_few(counts: dict[str, int], by_size: bool) -> None:  # noqa: FBT001
    entries = ranked(counts, by_size=by_size)
    values = [entry for entry in entries if entry.rest is None]

    assert sum(entry.people for entry in entries) == sum(counts.values())
    assert len(entries) <= MOST_ENTRIES + 3
    assert all(entry.people == counts[entry.label] > 0 for entry in values)
    hidden = [n for label, n in counts.items() if label not in {each.label for each in values}]
    if not by_size and values:
        people = [entry.people for entry in values]
        assert people == sorted(people, reverse=True)
        assert max((n for n in hidden if n != counts.get("")), default=0) <= values[-1].people


def test_that_the_sheet_starts_with_the_match_rate() -> None:
    counter = SummaryCounter([Category.COUNTRY])
    counter.add(person("Japan"))
    sheet = summary_sheet([Category.COUNTRY], lambda: counter.summary(COUNTS))

    assert sheet.headlines() == (
        "Matched 3 of 4 rows that were looked up (75%)",
        "Different people found: 1; each counts once below",
    )
    outcome, country = sheet.tables()
    assert outcome.entries == (("Matched", 3), ("No match", 1))
    assert country.entries == (("Japan", 1),)
    assert sheet.titles == (outcome.title, country.title)


def test_that_nobody_looked_up_has_no_match_rate() -> None:
    counter = SummaryCounter([])
    sheet = summary_sheet([], lambda: counter.summary(dict.fromkeys(RowStatus, 0)))
    assert sheet.headlines()[0] == "Matched 0 of 0 rows that were looked up"
    assert [table.entries for table in sheet.tables()] == [()]
