"""All recorded error bodies are parsed: message, denied fields, retry delay."""

import json
from datetime import UTC, datetime

import httpx
import pytest

from desktop_app.adapters.provider.error_answers import read_error
from desktop_app.domain.run.responses import ErrorAnswer

NOW = datetime(2026, 11, 23, 12, 0, 0, tzinfo=UTC)


def read(status: int, body: object, **headers: str) -> ErrorAnswer:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return read_error(status, httpx.Headers(named), raw, now=NOW)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"error": {"type": "invalid_request", "message": "bad", "metadata": []}}, "bad"),
        ({"message": "Invalid API key in request"}, "Invalid API key in request"),
        ({"error": {"type": "x", "reason": "because"}}, "because"),
        ({"error": "plain"}, "plain"),
        ({"detail": "gone"}, "gone"),
        ({"non_field_errors": ["one", "two"]}, "non_field_errors: one two"),
        ({"some_field": ["message"]}, "some_field: message"),
        (b"<html><body><h1>Bad  gateway</h1></body></html>", "Bad gateway"),
        (b"", "status 500"),
        ([], "status 500"),
    ],
)
def test_that_the_words_are_found_in_every_known_body(body: object, message: str) -> None:
    assert read(500, body).words == message


def test_that_denied_fields_are_found_in_the_metadata_or_the_message() -> None:
    error = {"type": "permission_error", "message": "Access denied to fields: honors, updated_at"}
    listed = {**error, "metadata": [{"denied_fields": ["certifications"]}]}
    single = {**error, "metadata": {"denied_fields": ["certifications"]}}
    assert read(403, {"error": error}).denied_fields == ("honors", "updated_at")
    assert read(403, {"error": listed}).denied_fields == ("certifications",)
    assert read(403, {"error": single}).denied_fields == ("certifications",)
    assert read(400, {"error": error}).denied_fields == ()


def test_that_a_403_about_credits_and_a_refusal_of_emails_are_values() -> None:
    for error in ({"message": "You have no Credits left"}, {"type": "insufficient_credits"}):
        assert read(403, {"error": error}).is_out_of_credits
        assert not read(500, {"error": error}).is_out_of_credits
    assert not read(403, {"error": {"message": "Access denied"}}).is_out_of_credits
    refusal = {"error": {"message": "business_emails is no longer supported"}}
    assert read(400, refusal).refuses_emails
    assert not read(400, {"error": {"message": "fields is not allowed"}}).refuses_emails


def test_that_a_refusal_of_a_parameter_is_told_from_one_of_an_identifier() -> None:
    unknown = {"error": {"message": "?", "metadata": [{"available_fields": ["a"]}]}}
    assert read(400, {"error": {"message": "business_emails is not allowed"}}).names_parameter
    assert read(
        400, {"error": {"message": "Missing required header: x-api-version"}}
    ).names_parameter
    assert read(400, unknown).names_parameter
    for words in ("Invalid profile URL", "professional_network_profile_urls[3] is not a valid URL"):
        assert not read(400, {"error": {"message": words}}).names_parameter


@pytest.mark.parametrize(
    ("headers", "wait_s"),
    [
        ({"x_ratelimit_reset": "7"}, 7),
        ({"retry_after": "12"}, 12),
        ({"retry_after": "12", "x_ratelimit_reset": "7"}, 12),
        ({"retry_after": "Mon, 23 Nov 2026 12:00:30 GMT"}, 30),
        ({"retry_after": "Mon, 23 Nov 2026 11:00:00 GMT"}, 0),
        ({"retry_after": "soon"}, None),
        ({"retry_after": "Mon, 23 Nov 2026 12:00:30 -0000"}, 30),
        ({"retry_after": "Mon, 23 Nov 9999999 12:00:30 GMT"}, None),
        ({"retry_after": "inf"}, None),
        ({"x_ratelimit_reset": "nan"}, None),
        ({"x_ratelimit_reset": "-5"}, None),
        (
            {
                "retry_after": "Mon, 23 Nov 2026 15:00:30 GMT",
                "date": "Mon, 23 Nov 2026 15:00:00 GMT",
            },
            30,
        ),
        ({}, None),
    ],
)
def test_that_the_wait_is_read_as_seconds_or_as_a_date(
    headers: dict[str, str], wait_s: float | None
) -> None:
    assert read(429, {}, **headers).retry_after_s == wait_s


def test_that_the_charge_is_read_from_its_header() -> None:
    assert read(500, {}, x_credits_used="0").credits == 0
    assert read(500, {}).credits is None


@pytest.mark.parametrize("told", ["nan", "inf", "-inf", "-500", "1e300", "0, 25", "twenty", ""])
def test_that_a_charge_that_is_no_amount_is_unknown_and_proves_nothing(told: str) -> None:
    answer = read(429, {}, x_credits_used=told)
    assert answer.credits is None
    assert not answer.is_certainly_free


def test_that_an_endlessly_nested_error_body_has_no_message() -> None:
    body = b"[" * 100_000 + b"]" * 100_000
    assert read(500, body).words == "status 500"


def test_that_the_fields_that_are_available_are_found_wherever_they_are() -> None:
    listed = {"available_fields": ["skills", "basic_profile"]}
    for error in ({"metadata": [listed]}, {"metadata": listed}, listed):
        assert read(400, {"error": error}).available_fields == ("skills", "basic_profile")
