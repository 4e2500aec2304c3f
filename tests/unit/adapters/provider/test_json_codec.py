"""Request bodies and headers match the contract."""

import pytest

from desktop_app.adapters.provider.json_codec import (
    parse_number,
    path_of,
    request_body,
    request_headers,
)
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.json_values import JsonValue
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

ANNA = LookupKey(IdentifierKind.PROFILE_URL, "anna")
BO = LookupKey(IdentifierKind.PROFILE_URL, "bo")
MAIL = LookupKey(IdentifierKind.BUSINESS_EMAIL, "a@firma.example")


def batch(*keys: LookupKey, threshold: float | None = 0.8) -> Batch:
    selection = parse_selection(["basic_profile,experience"])
    return Batch(keys[0].kind, keys, EnrichQuery(selection, threshold), selection)


def test_that_links_are_sent_with_fields_and_nothing_else() -> None:
    assert request_body(batch(ANNA, BO)) == {
        "professional_network_profile_urls": [
            "https://www.linkedin.com/in/anna",
            "https://www.linkedin.com/in/bo",
        ],
        "fields": ["basic_profile", "experience"],
    }


def test_that_a_threshold_is_sent_with_emails_only_and_only_if_there_is_one() -> None:
    assert request_body(batch(MAIL)) == {
        "business_emails": ["a@firma.example"],
        "fields": ["basic_profile", "experience"],
        "min_similarity_score": 0.8,
    }
    assert "min_similarity_score" not in request_body(batch(MAIL, threshold=None))


@pytest.mark.parametrize(
    ("kind", "check"),
    [
        (IdentifierKind.CONTACT_PROFILE, {}),
        (IdentifierKind.VERIFIED_CONTACT, {"verified": True}),
    ],
)
def test_that_contact_data_is_asked_by_link_and_checked_only_on_request(
    kind: IdentifierKind, check: dict[str, JsonValue]
) -> None:
    selection = parse_selection(["contact.phone_numbers,contact.business_emails"])
    asked = Batch(kind, (LookupKey(kind, "anna"),), EnrichQuery(selection), selection)
    assert path_of(asked.product) == "/person/contact/enrich"
    assert request_body(asked) == {
        "professional_network_profile_urls": ["https://www.linkedin.com/in/anna"],
        "fields": ["contact.business_emails", "contact.phone_numbers"],
        **check,
    }


def test_that_every_call_has_the_key_and_the_version() -> None:
    sent = request_headers("secret")
    assert sent["Authorization"] == "Bearer secret"
    assert sent["x-api-version"] == "2025-11-01"


@pytest.mark.parametrize("odd", ["nan", "inf", "-1", -0.5, float("inf"), 10**400, True, None, "x"])
def test_that_a_number_from_outside_is_finite_and_not_negative_or_unknown(odd: JsonValue) -> None:
    assert parse_number(odd) is None


@pytest.mark.parametrize(
    "odd", ["-0", "-0.0", -0.0, "1_0", "\u0663", "+5", "1e-400", "0x10", "5, 0", ""]
)
def test_that_a_text_is_a_number_only_as_plain_decimal_digits(odd: JsonValue) -> None:
    assert parse_number(odd) is None


@pytest.mark.parametrize(("told", "value"), [("2.5", 2.5), (3, 3.0), ("0", 0.0), (" 5.0 ", 5.0)])
def test_that_a_number_may_have_come_as_text(told: JsonValue, value: float) -> None:
    assert parse_number(told) == value
