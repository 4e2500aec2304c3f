"""Maximum price, expected price, and a budget that is never exceeded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fields.pricing import (
    Prices,
    ceiling_per_person,
    expected_price,
    share_charge,
)
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, parse_selection
from desktop_app.domain.json_values import Person
from desktop_app.domain.run.budget import Budget

PRICES = Prices()


@pytest.mark.parametrize(
    ("fields", "credits_at_most"),
    [
        ("basic_profile", 1),
        ("basic_profile,experience,education,skills", 1),
        ("basic_profile,contact.business_emails", 2),
        ("basic_profile,contact.business_emails,contact.personal_emails", 4),
        ("basic_profile,contact.personal_emails,contact.phone_numbers", 5),
        ("basic_profile,contact", 6),
        ("basic_profile,contact,dev_platform_profiles", 7),
        ("contact.phone_numbers", 3),
        ("contact.websites", 1),
        ("basic_profile,social_posts", 6),
    ],
)
def test_that_the_ceiling_is_the_price_list_of_the_contract(
    fields: str, credits_at_most: float
) -> None:
    assert ceiling_per_person(parse_selection([fields]), PRICES) == credits_at_most


def test_that_the_default_selection_costs_one_credit_a_person() -> None:
    assert ceiling_per_person(DEFAULT_SELECTION, PRICES) == 1


@pytest.mark.parametrize(
    ("person", "price"),
    [
        ({"contact": {"business_emails": [{"email": "a@b.example"}]}}, 2),
        ({"contact": {"phone_numbers": ["+1"], "personal_emails": []}}, 3),
        ({"contact": {"phone_numbers": [], "personal_emails": [{"email": ""}]}}, 1),
        ({"contact": [{"phone_numbers": ["+1"]}, None]}, 3),
        ({"contact": [{"phone_numbers": []}]}, 1),
        ({"contact": None, "dev_platform_profiles": [{"name": "a"}]}, 2),
        ({}, 1),
    ],
)
def test_that_an_additional_price_is_due_only_for_returned_data(
    person: Person, price: float
) -> None:
    everything = parse_selection(["basic_profile,contact,dev_platform_profiles"])
    assert expected_price(person, everything, PRICES) == price


def test_that_fields_not_requested_are_not_expected_to_be_charged() -> None:
    person: Person = {"contact": {"phone_numbers": ["+1"]}}
    assert expected_price(person, parse_selection(["basic_profile"]), PRICES) == 1


weights = st.lists(st.integers(min_value=0, max_value=12).map(float), min_size=1, max_size=25)
charges = st.integers(min_value=0, max_value=2000).map(lambda tenths: tenths / 10)


@given(charges, weights)
def test_that_the_shares_of_a_charge_add_up_to_it(total: float, weights: list[float]) -> None:
    shares = share_charge(total, weights)
    assert len(shares) == len(weights)
    assert round(sum(shares), 4) == pytest.approx(total, abs=1e-9)
    assert all(share >= 0 for share in shares)


def test_that_an_expected_charge_is_split_by_expected_prices() -> None:
    assert share_charge(6, [1, 0, 5]) == (1, 0, 5)


@given(
    st.floats(min_value=0, max_value=100),
    st.lists(st.tuples(st.integers(1, 25), st.sampled_from([1.0, 2.0, 7.0]), st.floats(0, 1))),
)
def test_that_a_budget_is_never_exceeded_by_requests_in_flight(
    limit: float, requests: list[tuple[int, float, float]]
) -> None:
    budget = Budget(limit)
    in_flight: list[tuple[float, float]] = []
    for people, price, part in requests:
        worst = budget.affordable(price, people) * price
        budget = budget.reserve(worst)
        in_flight.append((worst, worst * part))
        assert budget.spent + budget.reserved <= limit + 1e-6
        if len(in_flight) > 2:
            reserved, charged = in_flight.pop(0)
            budget = budget.settle(reserved=reserved, charged=charged)
    assert budget.spent <= limit + 1e-6


def test_that_without_a_limit_everybody_is_affordable() -> None:
    assert Budget(None, spent=1e9).affordable(7, 25) == 25
