"""The wish for contact data: its names, its fields, its price."""

import itertools

import pytest

from desktop_app.domain.errors import UsageError
from desktop_app.domain.fields.contact_wish import (
    NO_CONTACTS,
    PATHS_BY_NAME,
    contact_help,
    contact_wish_of,
)
from desktop_app.domain.fields.pricing import Prices, charge_rule, unit_price
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.json_values import Person
from desktop_app.domain.source.identifiers import IdentifierKind

PLAIN, CHECKED = IdentifierKind.CONTACT_PROFILE, IdentifierKind.VERIFIED_CONTACT
PRICE = {"business_email": 1.0, "personal_email": 2.0, "phone": 2.0}
FOUND: Person = {
    "contact": {
        "business_emails": [{"email": "a@firma.example", "status": "deliverable"}],
        "personal_emails": [{"email": "a@home.example"}],
        "phone_numbers": ["+4930123456"],
    }
}


def test_that_kinds_are_named_in_any_spelling_and_order_once() -> None:
    wish = contact_wish_of((" Phone", "business-email", "phone"))
    assert wish.names == ("business_email", "phone")
    assert wish.selection.names == ("contact.business_emails", "contact.phone_numbers")


def test_that_a_field_path_names_a_kind_too() -> None:
    assert contact_wish_of(("contact.personal_emails",)).names == ("personal_email",)


def test_that_an_unknown_kind_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(UsageError) as refused:
        contact_wish_of(("phones",))
    assert "phone" in str(refused.value)


def test_that_a_wish_adds_its_kinds_to_what_is_shown() -> None:
    shown = parse_selection(["basic_profile"])
    assert NO_CONTACTS.added_to(shown) == shown
    assert contact_wish_of(("phone",)).added_to(shown).names == (
        "basic_profile",
        "contact.phone_numbers",
    )


@pytest.mark.parametrize("names", [n for k in (1, 2, 3) for n in itertools.combinations(PRICE, k)])
@pytest.mark.parametrize("kind", [PLAIN, CHECKED])
def test_that_the_price_is_the_sum_of_the_kinds_and_of_the_check(
    names: tuple[str, ...], kind: IdentifierKind
) -> None:
    selection, prices = contact_wish_of(names).selection, Prices()
    check = 0.5 if kind is CHECKED and "business_email" in names else 0.0
    most = sum(PRICE[name] for name in names) + check

    assert unit_price(kind, selection, prices) == most <= 5.5
    assert charge_rule(kind, selection, prices)([FOUND]) == most
    assert charge_rule(kind, selection, prices)([{"contact": {}}]) == 0
    assert charge_rule(kind, selection, prices)([]) == 0


def test_that_the_help_has_every_kind_with_its_price() -> None:
    words = contact_help(Prices())
    assert all(f"{name} {PRICE[name]:g}" in words for name in PATHS_BY_NAME)
