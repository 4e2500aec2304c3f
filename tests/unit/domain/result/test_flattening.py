"""Conversion of a person to typed cells, for any shape of answer."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import UsageError
from desktop_app.domain.fields.catalogue import GROUPS
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, parse_selection
from desktop_app.domain.json_values import JsonValue, Person
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.flattening import flatten, unknown_paths
from desktop_app.domain.result.layout import LabelStyle, make_layout

EVERYTHING = parse_selection([group.name for group in GROUPS])

ROLE: dict[str, JsonValue] = {
    "name": "Example GmbH",
    "title": "Head of Sales",
    "start_date": "2022-03-01T00:00:00+00:00",
    "is_default": True,
    "company_website_domain": ["a.example", "b.example"],
    "company_headcount_latest": 250,
    "position_id": 1041554620,
    "company_industries": ["Software; Internet", "Retail"],
}
OLD: dict[str, JsonValue] = {
    "name": "Old Corp",
    "title": "Clerk",
    "start_date": "2010",
    "end_date": "2015-02",
}
OLDER: dict[str, JsonValue] = {
    "name": "Older Corp",
    "title": "Page",
    "start_date": "2001-01-01",
    "end_date": "2009-12-31",
}
PERSON: Person = {
    "crustdata_person_id": 97185,
    "basic_profile": {
        "name": "Erika Musterfrau",
        "first_name": None,
        "headline": " =Head of Sales ",
        "languages": ["German", "", "English"],
        "last_updated": "2026-03-03T17:09:31.949863Z",
        "location": {"city": "", "raw": "Berlin, Germany"},
        "normalized_title": {"confident": False, "similarity": 0.99},
    },
    "social_handles": {"twitter_identifier": {}},
    "skills": {"professional_network_skills": ["Sales", "CRM"]},
    "contact": {
        "business_emails": [{"email": "erika@example.com", "status": "deliverable"}],
        "personal_emails": ["erika@example.net"],
        "phone_numbers": ["+4930123456"],
    },
    "experience": {
        "years_of_experience_raw": 14.0,
        "employment_details": {
            "current": [{"name": "Board AG", "title": "Advisor"}, ROLE],
            "past": [OLDER, OLD],
        },
    },
    "education": {
        "schools": [{"school": "A", "end_year": 2001}, {"school": "B", "end_year": 2009}]
    },
    "dev_platform_profiles": [
        {"profile_url": "https://x.example/low", "confidence_score": 0.1},
        {"profile_url": "https://x.example/high", "confidence_score": 0.9},
    ],
    "certifications": [{"name": "One"}, {"name": "Two", "credential_id": 7}],
    "honors": [{"title": "Award"}],
}


def cells_of(person: Person, *, roles: int = 1, schools: int = 1) -> dict[str, NewCell]:
    layout = make_layout(EVERYTHING, roles=roles, schools=schools)
    values = flatten(person, layout)
    return {column.header: value for column, value in zip(layout.columns, values, strict=True)}


def test_that_values_are_typed_and_texts_are_texts() -> None:
    cells = cells_of(PERSON)
    assert cells["Full name"] == "Erika Musterfrau"
    assert cells["Headline"] == "=Head of Sales"
    assert cells["In role since"] == date(2022, 3, 1)
    assert cells["Basics updated"] == date(2026, 3, 3)
    assert cells["Employees"] == 250
    assert cells["Years of experience"] == 14
    assert cells["Standard title similarity"] == 0.99
    assert cells["Standard title is sure"] is False


def test_that_ids_and_phones_are_text() -> None:
    cells = cells_of(PERSON)
    assert cells["Person id"] == "97185"
    assert cells["Current role position id"] == "1041554620"
    assert cells["Phones"] == "+4930123456"


@pytest.mark.parametrize("nothing", [None, "", " ", {}, []])
def test_that_any_missing_value_is_an_empty_cell(nothing: JsonValue) -> None:
    person: Person = {"basic_profile": {"name": nothing, "location": nothing, "languages": nothing}}
    assert set(cells_of(person).values()) == {None}


def test_that_the_default_role_is_primary_and_the_others_are_listed() -> None:
    cells = cells_of(PERSON)
    assert cells["Company"] == "Example GmbH"
    assert cells["Current roles (count)"] == 2
    assert cells["Other current roles"] == "Advisor at Board AG"


def test_that_without_a_default_the_first_role_is_primary() -> None:
    person: Person = {"experience": {"employment_details": {"current": [OLD, OLDER]}}}
    assert cells_of(person)["Company"] == "Old Corp"


def test_that_earlier_roles_and_schools_are_sorted_newest_first() -> None:
    cells = cells_of(PERSON, roles=2, schools=2)
    assert cells["Previous company"] == "Old Corp"
    assert cells["Earlier role 2 company"] == "Older Corp"
    assert cells["School"] == "B"
    assert cells["School 2"] == "A"
    assert cells_of(PERSON)["More earlier roles"] == "Page at Older Corp"


def test_that_a_partial_date_stays_text_and_no_day_is_invented() -> None:
    cells = cells_of(PERSON)
    assert cells["Left previous company"] == "2015-02"
    assert cells["Previous start"] == "2010"


def test_that_lists_are_joined_and_counted() -> None:
    cells = cells_of(PERSON)
    assert cells["Languages"] == "German; English"
    assert cells["Languages (count)"] == 2
    assert cells["Skills (count)"] == 2
    assert cells["Current company industries"] == "Software, Internet; Retail"
    assert cells["Company domain"] == "a.example"
    assert cells["Company domains (all)"] == "a.example; b.example"
    assert cells["Certification names"] == "One; Two"
    assert cells["Certification credential ids"] == "7"


def test_that_the_developer_profile_with_the_highest_confidence_is_shown() -> None:
    assert cells_of(PERSON)["Developer profile link"] == "https://x.example/high"


def test_that_emails_may_be_objects_or_strings() -> None:
    cells = cells_of(PERSON)
    assert cells["Business email"] == "erika@example.com"
    assert cells["Personal email"] == "erika@example.net"


def test_that_columns_depend_on_the_options_only() -> None:
    assert len(flatten({}, make_layout(EVERYTHING))) == len(
        flatten(PERSON, make_layout(EVERYTHING))
    )


def test_that_headers_are_unique() -> None:
    for style in LabelStyle:
        layout = make_layout(EVERYTHING, roles=10, schools=10, labels=style)
        headers = [column.header.casefold() for column in layout.columns]
        assert len(set(headers)) == len(headers)


def test_that_headers_can_be_paths_and_have_a_prefix() -> None:
    layout = make_layout(
        parse_selection(["basic_profile.name"]), labels=LabelStyle.PATHS, prefix="CD "
    )
    assert [column.header for column in layout.columns] == ["CD basic_profile.name"]


def test_that_a_single_field_makes_its_column_and_no_other() -> None:
    path = "experience.employment_details.past.company_headcount_range"
    layout = make_layout(parse_selection([path]))
    assert [column.header for column in layout.columns] == ["Earlier role 1 company size"]


def test_that_every_selected_leaf_has_a_column() -> None:
    for leaf in sorted(EVERYTHING.leaves):
        assert make_layout(parse_selection([leaf])).columns, leaf


def test_that_more_than_ten_roles_are_refused() -> None:
    with pytest.raises(UsageError):
        make_layout(DEFAULT_SELECTION, roles=11)


def test_that_an_unknown_field_gets_a_column_with_its_path() -> None:
    person: Person = {
        "basic_profile": {"name": "A", "nickname": "Al"},
        "experience": {"employment_details": {"current": [{"remote": True}, {"remote": False}]}},
        "novel": {"depth": 3},
    }
    paths = unknown_paths(person)
    assert tuple(sorted(paths)) == (
        "basic_profile.nickname",
        "experience.employment_details.current.remote",
        "novel.depth",
    )
    layout = make_layout(parse_selection(["basic_profile"])).with_unknown(paths)
    values = dict(zip([c.header for c in layout.columns], flatten(person, layout), strict=True))
    assert values["basic_profile.nickname"] == "Al"
    assert values["novel.depth"] == "3"
    assert "experience.employment_details.current.remote" not in values


def test_that_a_known_person_has_nothing_unknown() -> None:
    assert unknown_paths(PERSON) == ()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda children: (
        st.lists(children, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "basic_profile",
                    "experience",
                    "employment_details",
                    "current",
                    "past",
                    "name",
                    "schools",
                    "email",
                    "contact",
                    "business_emails",
                    "is_default",
                    "end_date",
                    "x",
                ]
            ),
            children,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from([g.name for g in GROUPS] + ["x"]), json_values))
def test_that_any_answer_can_be_flattened(person: Person) -> None:
    layout = make_layout(EVERYTHING, roles=2).with_unknown(unknown_paths(person))
    cells = flatten(person, layout)
    assert len(cells) == len(layout.columns)
    assert all(cell is None or isinstance(cell, str | bool | int | float | date) for cell in cells)
