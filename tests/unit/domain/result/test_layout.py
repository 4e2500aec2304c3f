"""The columns for a selection of fields; no paid data is lost."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fields.catalogue import GROUPS, leaves
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, parse_selection
from desktop_app.domain.json_values import JsonValue, Person
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.flattening import flatten, unknown_paths
from desktop_app.domain.result.layout import LabelStyle, Layout, make_layout

EVERYTHING = parse_selection([group.name for group in GROUPS])


def full_person() -> tuple[dict[str, Any], dict[str, str]]:
    """Return a person with all leaves, one item per list, and the marker value of each leaf."""
    person: dict[str, Any] = {}
    marks: dict[str, str] = {}
    for number, leaf in enumerate(leaves()):
        node = person
        parts = leaf.path.split(".")
        for depth, part in enumerate(parts[:-1], start=1):
            if ".".join(parts[:depth]) == leaf.base:
                node = node.setdefault(part, [{}])[0]
            else:
                node = node.setdefault(part, {})
        marks[leaf.path] = node[parts[-1]] = f"mark {number:03d}"
    return person, marks


FULL, MARKS = full_person()


def cells_of(person: Person, layout: Layout) -> dict[str, NewCell]:
    headers = [column.header for column in layout.columns]
    return dict(zip(headers, flatten(person, layout), strict=True))


def test_that_no_leaf_of_a_full_person_is_lost_when_everything_is_selected() -> None:
    cells = set(flatten(FULL, make_layout(EVERYTHING)))
    assert {path for path, mark in MARKS.items() if mark not in cells} == set()
    assert unknown_paths(FULL) == ()


@pytest.mark.parametrize("path", sorted(MARKS))
def test_that_a_single_field_shows_its_value_and_no_other(path: str) -> None:
    cells = flatten(FULL, make_layout(parse_selection([path])))
    shown = {cell for cell in cells if isinstance(cell, str)}
    assert shown == {MARKS[path]}


@given(
    st.sets(st.sampled_from([group.name for group in GROUPS]), min_size=1),
    st.integers(0, 10),
    st.integers(0, 10),
    st.sampled_from(LabelStyle),
)
def test_that_headers_differ_case_insensitively(
    groups: set[str], roles: int, schools: int, labels: LabelStyle
) -> None:
    layout = make_layout(
        parse_selection(sorted(groups)), roles=roles, schools=schools, labels=labels, prefix="x "
    )
    headers = [column.header.casefold() for column in layout.columns]
    assert len(set(headers)) == len(headers)
    assert len(layout.empty) == len(headers)
    assert all(header.startswith("x ") for header in headers)
    assert all(column.description for column in layout.columns)


def test_that_key_fields_of_an_earlier_role_come_first() -> None:
    headers = [column.header for column in make_layout(DEFAULT_SELECTION).columns]
    order = ["Full name", "Company", "Previous company", "School", "Skills"]
    assert sorted(order, key=headers.index) == order
    assert headers.index("Previous title") < headers.index("Earlier role 1 company logo")


def test_that_a_new_field_gets_a_unique_header() -> None:
    person: Person = {"headline": "new", "Headline": "newer", "basic_profile": {"headline": "old"}}
    layout = make_layout(EVERYTHING).with_unknown(unknown_paths(person))
    cells = cells_of(person, layout)
    assert cells["Headline"] == "old"
    assert cells["headline (2)"] == "new"
    assert cells["Headline (3)"] == "newer"


def test_that_a_new_field_is_added_once() -> None:
    layout = make_layout(EVERYTHING)
    assert layout.with_unknown(["new"]).with_unknown(["new", "new"]) == layout.with_unknown(["new"])


def test_that_a_new_field_may_have_a_dot_in_its_name() -> None:
    person: Person = {"a.b": {"c": 1}, "basic_profile": {"x.y": [True, "z"]}}
    cells = cells_of(person, make_layout(EVERYTHING).with_unknown(unknown_paths(person)))
    assert cells["a.b.c"] == "1"
    assert cells["basic_profile.x.y"] == "TRUE; z"


def test_that_an_object_in_place_of_a_value_is_shown_once() -> None:
    person: Person = {"basic_profile": {"summary": {"text": "hello", "lang": "en"}}}
    assert unknown_paths(person) == ()
    shown = cells_of(person, make_layout(EVERYTHING))["Summary"]
    assert shown == '{"text":"hello","lang":"en"}'


@pytest.mark.parametrize("missing", [float("nan"), float("inf"), " ", [None, ""], [[], {"a": ""}]])
def test_that_an_empty_value_is_an_empty_cell(missing: JsonValue) -> None:
    person: Person = {
        "basic_profile": {"name": missing, "languages": missing, "last_updated": missing},
        "professional_network": {"followers": missing},
    }
    assert set(flatten(person, make_layout(EVERYTHING))) == {None}


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2024-02-29", date(2024, 2, 29)),
        ("2024-02-29T23:59:59.5+05:30", date(2024, 2, 29)),
        ("2024-02-29T23:59:59Z", date(2024, 2, 29)),
        ("2023-02-29", "2023-02-29"),
        ("1899-12-31", "1899-12-31"),
        ("2024-02-29 or so", "2024-02-29 or so"),
        ("٢٠٢٤-٠٢-٢٩", "٢٠٢٤-٠٢-٢٩"),
        (2021, "2021"),
    ],
)
def test_that_only_a_complete_valid_date_becomes_a_date(value: JsonValue, shown: NewCell) -> None:
    person: Person = {"basic_profile": {"last_updated": value}}
    assert cells_of(person, make_layout(EVERYTHING))["Basics updated"] == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(2**53, 2**53), (2**53 + 1, str(2**53 + 1)), (10**400, str(10**400)), (12.0, 12),
     (1e300, 1e300), (True, True), ("many", "many"), ({"a": 1}, '{"a":1}')],
)  # fmt: skip
def test_that_a_number_is_a_number_while_it_keeps_its_digits(
    value: JsonValue, shown: NewCell
) -> None:
    person: Person = {"professional_network": {"followers": value}}
    cell = cells_of(person, make_layout(EVERYTHING))["Followers"]
    assert (cell, type(cell)) == (shown, type(shown))


def test_that_the_newest_school_and_role_are_found_with_any_form_of_date() -> None:
    person: Person = {
        "education": {
            "schools": [
                {"school": "old", "end_year": 10**400},
                {"school": "older", "end_year": "1999"},
                {"school": "new", "start_year": 2020},
            ]
        },
        "experience": {
            "employment_details": {
                "past": [
                    {"name": "old", "end_date": "2002"},
                    {"name": "new", "start_date": "2020-01"},
                    {"name": "undated"},
                ]
            }
        },
    }
    cells = cells_of(person, make_layout(EVERYTHING, roles=3, schools=3))
    assert cells["Previous company"] == "new"
    assert cells["Earlier role 3 company"] == "undated"
    assert cells["School"] == "new"


def test_that_an_empty_role_is_skipped() -> None:
    person: Person = {"experience": {"employment_details": {"current": [{}, {"name": "Real"}]}}}
    assert cells_of(person, make_layout(EVERYTHING))["Company"] == "Real"


@pytest.mark.parametrize("bottom", [{}, []])
@pytest.mark.parametrize(
    "path",
    ["basic_profile.name", "basic_profile", "skills.professional_network_skills", "new",
     "experience.employment_details.current", "social_posts", "contact.business_emails.email"],
)  # fmt: skip
def test_that_a_deeply_nested_answer_can_be_flattened(path: str, bottom: JsonValue) -> None:
    nested: JsonValue = ["bottom", bottom]
    for depth in range(5000):
        nested = [nested] if isinstance(bottom, list) or depth % 2 else {"name": nested}
    person: JsonValue = nested
    for part in reversed(path.split(".")):
        person = {part: person}
    assert isinstance(person, dict)
    layout = make_layout(EVERYTHING).with_unknown(unknown_paths(person))
    assert len(flatten(person, layout)) == len(layout.columns)


scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
anything = st.recursive(
    scalars,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=4), below),
    max_leaves=8,
)


@st.composite
def spoiled_people(draw: st.DrawFn) -> dict[str, JsonValue]:
    """Return a full person with some branches replaced by other values."""

    def spoil(node: JsonValue) -> JsonValue:
        if draw(st.integers(0, 25)) == 0:
            return draw(anything)
        if isinstance(node, dict):
            return {key: spoil(below) for key, below in node.items()}
        if isinstance(node, list):
            return [spoil(item) for item in node * draw(st.integers(0, 2))]
        return node

    chosen = draw(st.sets(st.sampled_from(sorted(FULL)), max_size=3))
    return {group: spoil(FULL[group]) for group in sorted(chosen)}


@given(spoiled_people())
def test_that_a_malformed_answer_still_fills_every_column(
    person: dict[str, JsonValue],
) -> None:
    layout = make_layout(EVERYTHING, roles=2, schools=2).with_unknown(unknown_paths(person))
    cells = flatten(person, layout)
    assert len(cells) == len(layout.columns)
    for cell in cells:
        assert cell is None or isinstance(cell, str | bool | int | float | date)
        assert cell != ""
        assert not isinstance(cell, float) or abs(cell) < float("inf")
        assert not isinstance(cell, int) or abs(cell) <= 2**53
