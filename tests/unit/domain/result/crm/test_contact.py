"""A person as a contact: names, addresses, phones, countries."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.json_values import JsonValue, Person
from desktop_app.domain.result.crm.contact import contact_of
from desktop_app.domain.result.crm.countries import find_country
from desktop_app.domain.result.crm.value_forms import address_in, is_address, phones_of


def person(**groups: JsonValue) -> Person:
    return dict(groups)


def role(**values: JsonValue) -> JsonValue:
    return {"employment_details": {"current": [dict(values)], "past": []}}


def test_that_title_and_company_are_of_the_main_role() -> None:
    roles: JsonValue = [
        {"title": "Advisor", "name": "Side"},
        {"title": "CEO", "name": "Main", "is_default": True, "company_website_domain": ["m.io"]},
    ]
    contact = contact_of(
        person(
            basic_profile={"current_title": "Founder"},
            experience={"employment_details": {"current": roles}},
        )
    )
    assert (contact.title, contact.company) == ("CEO", "Main")
    assert (contact.domain, contact.website) == ("m.io", "https://m.io")
    assert contact.topic == "CEO, Main"


def test_that_a_bought_address_comes_before_the_users_own() -> None:
    emails: JsonValue = [
        {"email": "old@firm.example", "status": "invalid"},
        {"email": "new@firm.example", "status": "deliverable"},
    ]
    bought = person(contact={"business_emails": emails})
    assert contact_of(bought, "own@home.example").email == "new@firm.example"
    assert contact_of({}, "Anna <own@home.example>; x@y.example").email == "own@home.example"


def test_that_emails_may_be_plain_texts_and_only_usable_ones_are_taken() -> None:
    assert contact_of(person(contact={"business_emails": ["a@b.example"]})).email == "a@b.example"
    assert contact_of(person(contact={"business_emails": ["a@b", "n/a", None]})).email == ""


@pytest.mark.parametrize(
    "text", ["a@b", "@b.example", "a b@c.example", "a@b@c.example", "=a@b.example", "a@b..example"]
)
def test_that_a_text_that_a_wizard_refuses_is_not_an_address(text: str) -> None:
    assert not is_address(text)


@given(st.text())
def test_that_an_address_found_in_a_cell_is_an_address(text: str) -> None:
    found = address_in(text)
    assert found == "" or (is_address(found) and found in text)


def test_that_phones_have_the_form_of_e164() -> None:
    assert phones_of(["+49 (0) 30 1234-5", "tel: +1 202.555.0100 ext. 7", "call me", "0" * 20]) == [
        "+493012345",
        "+12025550100",
    ]


@given(st.lists(st.text() | st.none() | st.integers()))
def test_that_phones_have_a_plus_and_digits_at_most(values: list[JsonValue]) -> None:
    for phone in phones_of(values):
        assert phone.removeprefix("+").isdigit()
        assert phone.isascii()
        assert len(phone) <= 16


@pytest.mark.parametrize(
    ("text", "alpha_2", "name"),
    [
        ("United States", "US", "United States"),
        ("UK", "GB", "United Kingdom"),
        ("DEU", "DE", "Germany"),
        ("South Korea", "KR", "Korea, Republic of"),
        ("Turkey", "TR", "Türkiye"),
        ("cote d'ivoire", "CI", "Côte d'Ivoire"),
    ],
)
def test_that_a_country_is_found_by_any_usual_name_or_code(
    text: str, alpha_2: str, name: str
) -> None:
    found = find_country(text)
    assert found is not None
    assert (found.alpha_2, found.name) == (alpha_2, name)


def test_that_an_unknown_country_stays_as_it_is_and_has_no_code() -> None:
    place: JsonValue = {"location": {"country": "Atlantis"}}
    contact = contact_of(person(basic_profile=place))
    assert (contact.country, contact.country_name, contact.country_code) == (
        "Atlantis",
        "Atlantis",
        "",
    )


def test_that_values_are_one_line_without_invisible_characters() -> None:
    contact = contact_of(
        person(
            basic_profile={"headline": " one\r\ntwo\x00\u200b \u202ethree\ud800 "},
            experience=role(title="A\tB"),
        )
    )
    assert (contact.headline, contact.title) == ("one two three", "A B")


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
NAMES = st.sampled_from(
    [
        "basic_profile",
        "location",
        "name",
        "country",
        "experience",
        "employment_details",
        "current",
        "title",
        "education",
        "company_headcount_latest",
        "company_website_domain",
        "contact",
        "business_emails",
        "email",
        "schools",
        "phone_numbers",
        "social_handles",
        "professional_network",
        "connections",
    ]
)
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4)
)


@given(st.dictionaries(NAMES, VALUES))
def test_that_any_answer_gives_a_contact_of_single_lines(answer: Person) -> None:
    for text in dataclasses.astuple(contact_of(answer)):
        assert text == " ".join(text.split())


def test_that_a_person_without_anything_is_an_empty_contact() -> None:
    assert contact_of({}) == contact_of(person(basic_profile=None, experience=[], contact=""))
