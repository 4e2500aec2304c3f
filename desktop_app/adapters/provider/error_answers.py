"""An answer with an error status, read: the provider's words, denied fields, how long to wait.

Source: contract/errors_collection.json and contract/README.md section 6.
"""

import re
from collections.abc import Mapping
from datetime import datetime

from desktop_app.adapters.provider.json_codec import (
    charge,
    error_parts,
    http_date,
    json_object,
    names,
    number,
)
from desktop_app.domain.json_values import JsonValue
from desktop_app.domain.run.responses import ErrorAnswer

_DENIED = re.compile(r"access denied to fields?:\s*(?P<fields>[\w.\[\], ]+)", re.IGNORECASE)
_PARAMETER = re.compile(
    r"professional_network_profile_urls|business_emails|\bfields?\b|min_similarity_score"
    r"|x-api-version|\bparameters?\b",
    re.IGNORECASE,
)
_NOT_TAKEN = re.compile(
    r"missing|required|unknown|unexpected|unsupported|additional|extra|no longer|removed"
    r"|not (?:an? )?(?:allowed|supported|permitted|recogni[sz]ed|available)",
    re.IGNORECASE,
)
_LONGEST_MESSAGE = 300
_FORBIDDEN = 403


def read_error(
    status: int, headers: Mapping[str, str], body: bytes, *, now: datetime
) -> ErrorAnswer:
    """Return an error answer as a value.

    Args:
        status: The HTTP status.
        headers: With names in any case, as httpx gives them.
        body: As it came.
        now: UTC, for a `Retry-After` that is a date.
    """
    said = json_object(body)
    parts = error_parts(said)
    message = _message(said, parts) or _plain(body)
    error_type = parts.get("type")
    kind = error_type if isinstance(error_type, str) else ""
    credits_used, is_charge_absurd = charge(headers)
    return ErrorAnswer(
        status=status,
        message=message,
        error_type=kind,
        is_out_of_credits=status == _FORBIDDEN and "credit" in f"{kind} {message}".casefold(),
        refuses_emails="business_emails" in message and _is_about_a_parameter(message),
        denied_fields=_denied_fields(message, parts) if status == _FORBIDDEN else (),
        available_fields=_listed(parts, "available_fields"),
        names_parameter=_is_about_a_parameter(message) or bool(_listed(parts, "available_fields")),
        retry_after_s=_retry_after_s(headers, now),
        credits=credits_used,
        is_charge_absurd=is_charge_absurd,
        body=body,
        request_id=headers.get("x-request-id", ""),
    )


def _message(said: Mapping[str, JsonValue], parts: Mapping[str, JsonValue]) -> str:
    """Return the words, in the order in which the provider's own client looks for them."""
    for value in (
        parts.get("message"),
        parts.get("reason"),
        said.get("error"),
        said.get("detail"),
        said.get("message"),
    ):
        if isinstance(value, str) and value.strip():
            return value.strip()[:_LONGEST_MESSAGE]
    lists = [f"{name}: {' '.join(names(value))}" for name, value in said.items() if names(value)]
    return "; ".join(lists)[:_LONGEST_MESSAGE]


def _plain(body: bytes) -> str:
    text = body[:2000].decode("utf-8", "replace").strip()
    if text.startswith(("{", "[")):
        return ""
    return " ".join(re.sub(r"<[^>]*>", " ", text).split())[:_LONGEST_MESSAGE]


def _listed(parts: Mapping[str, JsonValue], name: str) -> tuple[str, ...]:
    """Return a list of names in the error or its metadata, which is a list or an object."""
    metadata = parts.get("metadata")
    places = [parts, *(metadata if isinstance(metadata, list) else [metadata])]
    found = (text for place in places if isinstance(place, dict) for text in names(place.get(name)))
    return tuple(text.strip(" .") for text in found if text.strip(" ."))


def _denied_fields(message: str, parts: Mapping[str, JsonValue]) -> tuple[str, ...]:
    if listed := _listed(parts, "denied_fields"):
        return listed
    found = _DENIED.search(message)
    told = found["fields"].split(",") if found else []
    return tuple(name.strip(" .") for name in told if name.strip(" ."))


def _is_about_a_parameter(message: str) -> bool:
    """Tell a refusal of the whole request from one of a single bad value among 25."""
    return _PARAMETER.search(message) is not None and _NOT_TAKEN.search(message) is not None


def _retry_after_s(headers: Mapping[str, str], now: datetime) -> float | None:
    """`x-ratelimit-reset` is seconds until a place is free; `Retry-After` is seconds or a date."""
    told = headers.get("retry-after", "")
    waits = (number(headers.get("x-ratelimit-reset")), number(told), _until(told, headers, now))
    return max((wait for wait in waits if wait is not None), default=None)


def _until(told: str, headers: Mapping[str, str], now: datetime) -> float | None:
    """Return the seconds until a date, by the service's own clock where it tells it."""
    at = http_date(told)
    return (
        None
        if at is None
        else max(0.0, (at - (http_date(headers.get("date")) or now)).total_seconds())
    )
