"""Facts known of a person before, compared with what is known now."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.match_check.row.context_role import RowContext
from desktop_app.domain.result.changes.compare import (
    compare_facts,
    facts_of_person,
    facts_of_row,
    is_other_person,
)
from desktop_app.domain.result.changes.person_changes import PersonChanges
from tests.support.job_movers import person, role

Pasts = tuple[dict[str, Any], ...]


def against_row(
    company: str, *current: dict[str, Any], title: str = "", past: Pasts = (), **facts: Any
) -> PersonChanges:
    row = RowContext(company=company, job_title=title)
    return compare_facts(facts_of_row(row, ""), person("anna-berg", *current, past=past, **facts))


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Acme GmbH", "ACME"),
        ("acme", "Acme Inc."),
        ("YouTube", "Google"),
        ("Facebook", "Meta"),
        ("IBM", "International Business Machines"),
        ("Solasnet (formerly Celtic Telecom)", "Celtic Telecom"),
    ],
)
def test_that_another_spelling_a_brand_or_a_former_name_is_the_same_company(
    row: str, found: str
) -> None:
    assert against_row(row, role(found, "Buyer")).text == "Same"


def test_that_a_move_has_the_old_and_new_company_and_the_month() -> None:
    found = against_row("Acme", role("Beta", "Buyer"), past=(role("Acme", "Buyer"),))
    assert found.text == "Moved company"
    assert found.words == "Acme → Beta, since March 2026"


def test_that_company_and_title_can_both_change() -> None:
    found = against_row("Acme", role("Beta", "Head of Sales"), title="Sales Manager")
    assert found.text == "Moved company; new title"
    assert found.words == "Acme → Beta, since March 2026; Sales Manager → Head of Sales"


def test_that_one_fitting_job_of_several_is_enough() -> None:
    found = against_row(
        "Acme", role("Beta", "CFO"), role("Acme Ltd", "Board member"), title="Board Member"
    )
    assert found.text == "Same"


def test_that_the_main_job_is_the_new_one() -> None:
    second = role("Gamma", "CFO", since="2025-01", is_default=True)
    found = against_row("Acme", role("Beta", "Advisor"), second)
    assert found.words == "Acme → Gamma, since January 2025"


def test_that_a_person_without_a_job_has_left() -> None:
    found = against_row("Acme", past=(role("Acme", "Buyer"),))
    assert (found.text, found.words) == ("Left company", "Left Acme")


@pytest.mark.parametrize("company", ["", "n/a", "-", "Confidential"])
def test_that_an_empty_old_value_is_no_change(company: str) -> None:
    assert against_row(company, role("Beta", "Buyer")).text == "Nothing to compare"


def test_that_an_empty_new_value_is_no_change() -> None:
    found = against_row("Acme", title="Buyer")
    assert found.text == "Nothing to compare"
    assert found.words == "The profile gives no company, title or email to compare"


def test_that_a_row_without_a_company_is_compared_by_the_domain_of_its_address() -> None:
    def compared(address: str) -> PersonChanges:
        now = person("anna-berg", role("Acme", "Buyer", company_website_domain="acme.com"))
        return compare_facts(facts_of_row(RowContext(), address), now)

    assert compared("anna@acme.com").text == "Same"
    assert compared("anna@beta.com").words == "beta.com → Acme, since March 2026"
    assert compared("anna@gmail.com").text == "Nothing to compare"


@pytest.mark.parametrize(
    ("old", "now", "text"),
    [
        ("anna@acme.com", ("Anna@Acme.com",), "Same"),
        ("Anna Berg <anna@acme.com>", ("a.berg@acme.com", "anna@acme.com"), "Same"),
        ("anna@acme.com", ("a.berg@acme.com",), "New email"),
        ("anna@acme.com", (), "Same"),
        ("anna@gmail.com", ("anna@acme.com",), "Nothing to compare"),
    ],
)
def test_that_addresses_are_compared_with_those_of_their_kind(
    old: str, now: tuple[str, ...], text: str
) -> None:
    found = person("anna-berg", role("Acme", "Buyer"), emails=now)
    assert compare_facts(facts_of_row(RowContext(), old), found).text == text


def test_that_a_new_address_beside_an_old_company_is_a_move_and_a_new_name_is_none() -> None:
    row = facts_of_row(RowContext(company="Acme"), "anna@beta.com")
    now = role("Beta", "Buyer", company_website_domain="beta.com")
    moved = person("anna-berg", now, past=(role("Acme", "Buyer"),))
    assert compare_facts(row, moved).text == "Moved company"
    assert compare_facts(row, person("anna-berg", now)).text == "Same"


def test_that_a_company_with_the_same_number_is_the_same_under_a_new_name() -> None:
    before = person("anna-berg", role("Acme", "Buyer", crustdata_company_id=7))
    after = person("anna-berg", role("Nova", "Buyer", crustdata_company_id=7))
    other = person("anna-berg", role("Nova", "Buyer", crustdata_company_id=8))
    assert compare_facts(facts_of_person(before), after).text == "Same"
    assert compare_facts(facts_of_person(before), other).text == "Moved company"


def test_that_another_number_and_link_is_another_person() -> None:
    anna, same = person("anna-berg", number=1), person("anna-berg", number=2)
    olga = person("olga-petrov", number=3)
    assert not is_other_person(anna, anna)
    assert not is_other_person(anna, same)
    assert is_other_person(anna, olga)


COMPANIES = st.sampled_from(
    ["Acme", "Beta Foods", "Müller & Söhne", "Nova-Tech", "A", "株式会社東芝"]
)
JOBS = st.sampled_from(["CEO", "Sales Manager", "Leiterin Einkauf", "Board member", "", "営業部長"])
ROLES = st.lists(st.builds(role, COMPANIES, JOBS), max_size=3)
MAILS = st.lists(st.sampled_from(["a@acme.com", "b@beta.com", "c@gmail.com"]), max_size=2)


def anna(
    now: list[dict[str, Any]], past: list[dict[str, Any]], emails: list[str]
) -> dict[str, Any]:
    return person("anna-berg", *now, past=tuple(past), emails=tuple(emails))


PEOPLE = st.builds(anna, ROLES, ROLES, MAILS)


@given(PEOPLE)
def test_that_an_answer_never_differs_from_itself(one: dict[str, Any]) -> None:
    found = compare_facts(facts_of_person(one), one)
    assert found.text in {"Same", "Nothing to compare"}


@given(COMPANIES, JOBS, st.sampled_from(["", " GmbH", " Ltd.", " Inc", " S.A."]), PEOPLE)
def test_that_the_legal_form_and_the_case_never_decide(
    company: str, title: str, form: str, one: dict[str, Any]
) -> None:
    def compared(name: str) -> tuple[str, ...]:
        row = RowContext(company=name, job_title=title)
        return compare_facts(facts_of_row(row, ""), one).kinds

    assert compared(company) == compared(company.upper() + form)


NAMES = st.sampled_from(
    [
        "name",
        "title",
        "start_date",
        "company_website_domain",
        "crustdata_company_id",
        "email",
        "current",
        "past",
    ]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)


@given(
    st.fixed_dictionaries(
        {
            "experience": st.fixed_dictionaries({"employment_details": JSON}),
            "contact": st.fixed_dictionaries({"business_emails": JSON, "personal_emails": JSON}),
            "basic_profile": JSON,
            "crustdata_person_id": JSON,
        }
    )
)
def test_that_a_person_of_any_shape_is_compared(one: dict[str, Any]) -> None:
    facts = facts_of_row(RowContext(company="Acme", job_title="Buyer"), "a@acme.com")
    assert compare_facts(facts, one).text
    assert compare_facts(facts_of_person(one), one).text in {"Same", "Nothing to compare"}
    assert not is_other_person(one, one)
