"""The columns that a choice shows of what was bought."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import UsageError
from desktop_app.domain.fields.catalogue import GROUPS
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, FieldSelection, parse_selection
from desktop_app.domain.result.columns.catalogue import display_columns, find_column
from desktop_app.domain.result.columns.choice import (
    EVERY_COLUMN,
    ChosenColumn,
    ColumnChoice,
    ColumnPreset,
    choice_as_dict,
    choice_from,
)
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.domain.result.columns.parsing import parse_columns, parse_preset
from desktop_app.domain.result.flattening import flatten
from desktop_app.domain.result.layout import LabelStyle, make_layout
from desktop_app.domain.result.more_fields import MoreFields

ALL_GROUPS = parse_selection([group.name for group in GROUPS])
WITH_CONTACT = parse_selection([*DEFAULT_SELECTION.names, "contact"])
ESSENTIALS = [
    header
    for line in """
        Match check, Why
        Full name, First name, Last name, Job title, Company, Company domain, LinkedIn profile
        Seniority, Department, Function, Location, City, State, Country, Headline
        In role since, Years at company, Company LinkedIn page, Industry, Employees
        Company size, Company type, Company HQ, Company HQ country
        Previous title, Previous company, Left previous company, Years of experience
    """.strip().splitlines()
    for header in line.strip().split(", ")
]
CONTACTS = [
    "Business email",
    "Business email status",
    "Phone",
    "Other phones",
    "Personal email",
    "Personal email status",
    "Other business emails",
    "Other business emails status",
    "Other personal emails",
    "Other personal emails status",
    "Websites",
]
selections = st.sets(st.sampled_from([group.name for group in GROUPS]), min_size=1).map(
    lambda names: parse_selection(sorted(names))
)
column_ids = st.sampled_from([column.column_id for column in display_columns()])
choices = st.builds(
    ColumnChoice,
    st.sampled_from(ColumnPreset),
    st.lists(st.builds(ChosenColumn, column_ids, st.text(max_size=5)), max_size=5).map(tuple),
)


def headers_of(
    choice: ColumnChoice, selection: FieldSelection = DEFAULT_SELECTION, **options: Any
) -> list[str]:
    return [column.header for column in make_layout(selection, choice, **options).columns]


def preset(name: str) -> ColumnChoice:
    return ColumnChoice(ColumnPreset(name))


def test_that_the_default_is_the_match_check_and_the_28_columns_of_essentials() -> None:
    assert headers_of(ColumnChoice()) == ESSENTIALS


def test_that_recruiting_has_34_columns() -> None:
    headers = headers_of(preset("recruiting"))
    assert len(headers) == 34
    assert headers[23] == "Previous end"
    assert "Certifications" in headers_of(preset("recruiting"), ALL_GROUPS)


@pytest.mark.parametrize("name", ["essentials", "recruiting", "everything", "contacts"])
def test_that_bought_contacts_come_after_the_seventh_column(name: str) -> None:
    check = 2 if name in {"essentials", "everything"} else 0
    without = headers_of(preset(name))[check:]
    headers = headers_of(preset(name), WITH_CONTACT)[check:]
    assert headers[:7] == without[:7]
    assert headers[7 : 7 + len(CONTACTS)] == CONTACTS
    after = 7 + len(CONTACTS)
    assert headers[after : after + len(without) - 7] == without[7:] or name == "everything"


def test_that_one_kind_of_contact_shows_its_columns_only() -> None:
    phones = parse_selection([*DEFAULT_SELECTION.names, "contact.phone_numbers"])
    assert headers_of(preset("contacts"), phones)[7:] == ["Phone", "Other phones"]


def test_that_everything_begins_with_essentials_and_ends_with_ids() -> None:
    headers = headers_of(EVERY_COLUMN)
    assert headers[:30] == ESSENTIALS
    assert headers[-3:] == ["Person id", "Candidates", "Candidate ids"]


@given(selections)
def test_that_every_bought_field_is_in_everything(selection: FieldSelection) -> None:
    layout = make_layout(selection)
    assert selection.leaves <= {leaf for column in layout.shown for leaf in column.needs} | {
        "crustdata_person_id"
    }


@given(choices, selections, st.integers(0, 10), st.integers(0, 10), st.sampled_from(LabelStyle))
def test_that_headers_differ_and_only_bought_columns_are_shown(
    choice: ColumnChoice, selection: FieldSelection, roles: int, schools: int, labels: LabelStyle
) -> None:
    layout = make_layout(selection, choice, roles=roles, schools=schools, labels=labels)
    headers = [column.header.casefold() for column in layout.columns]
    assert len(set(headers)) == len(headers)
    assert all(column.is_bought(selection) for column in layout.shown)
    assert len(flatten({}, layout)) == len(headers)


@given(choices)
def test_that_a_choice_survives_storing(choice: ColumnChoice) -> None:
    assert choice_from(json.loads(json.dumps(choice_as_dict(choice)))) == choice


def test_that_a_run_without_a_choice_showed_everything() -> None:
    assert choice_from(None) == EVERY_COLUMN


@pytest.mark.parametrize("stored", [1, "x", [], {"columns": 1}, {"columns": [1]}, {"preset": "x"}])
def test_that_a_choice_of_another_form_is_refused(stored: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        choice_from(stored)


def test_that_further_roles_and_schools_follow_the_first_one() -> None:
    headers = headers_of(ColumnChoice(), roles=2)
    at = headers.index("Left previous company")
    assert headers[at + 1 : at + 3] == ["Earlier role 2 title", "Earlier role 2 company"]
    assert headers_of(ColumnChoice(), schools=2)[-4:][0] == "School 2"
    assert "Previous title" not in headers_of(ColumnChoice(), roles=0)


def test_that_title_and_company_are_of_the_same_role() -> None:
    current: list[Any] = [{"name": "A", "title": "Advisor"}, {"name": "B", "is_default": True}]
    person: Any = {
        "basic_profile": {"current_title": "Advisor"},
        "experience": {"employment_details": {"current": current}},
    }
    layout = make_layout(DEFAULT_SELECTION, ColumnChoice())
    cells = dict(zip(ESSENTIALS, flatten(person, layout), strict=True))
    assert (cells["Job title"], cells["Company"]) == (None, "B")
    person["basic_profile"]["current_title"] = "Head of B"
    cells = dict(zip(ESSENTIALS, flatten(person, layout), strict=True))
    assert (cells["Job title"], cells["Company"]) == ("Head of B", "B")


def test_that_columns_are_named_by_header_path_or_old_header_in_any_case() -> None:
    typed = parse_columns(
        ["full NAME, experience.employment_details.current[].name", '"Current title=My, title"']
    )
    assert headers_of(typed) == ["Full name", "Company", "My, title"]
    assert headers_of(parse_columns(["contact.business_emails[0].email"]), WITH_CONTACT) == [
        "Business email"
    ]
    assert headers_of(parse_columns(["Enrichment status,City,City"])) == ["City"]


@pytest.mark.parametrize("column", display_columns(), ids=lambda column: column.column_id)
def test_that_each_column_is_found_by_its_id_and_its_header(column: DisplayColumn) -> None:
    for name in (column.column_id, column.header):
        [found] = parse_columns([name]).columns
        assert found.column_id == column.column_id
    assert column.description
    assert find_column(column.column_id) is column


@pytest.mark.parametrize(
    ("name", "near"), [("Job titel", "Job title"), ("basic_profile.nam", "basic_profile.name")]
)
def test_that_an_unknown_column_is_refused_with_the_nearest(name: str, near: str) -> None:
    with pytest.raises(UsageError, match=near):
        parse_columns([name])


@pytest.mark.parametrize("text", ["", " , ", "Enrichment status", '"'])
def test_that_a_list_without_columns_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        parse_columns([text])


def test_that_an_unknown_preset_is_refused_with_the_nearest() -> None:
    assert parse_preset(" Everything ") == EVERY_COLUMN
    with pytest.raises(UsageError, match="recruiting"):
        parse_preset("recruting")


def test_that_fields_with_a_value_and_without_a_column_are_counted() -> None:
    more = MoreFields(make_layout(DEFAULT_SELECTION, ColumnChoice()))
    more.observe({"basic_profile": {"name": "A", "summary": "", "languages": ["German"]}})
    more.observe({"basic_profile": {"languages": ["Dutch"]}, "contact": {"websites": ["x"]}})
    assert more.names(["basic_profile.new", "contact.new"]) == ("Languages", "basic_profile.new")
    everything = MoreFields(make_layout(DEFAULT_SELECTION))
    everything.observe({"basic_profile": {"name": "A", "languages": ["German"]}})
    assert everything.names() == ()
