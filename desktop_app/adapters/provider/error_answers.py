"""Parser of error responses: the provider's message, denied fields and retry delay.

Source: contract/errors_collection.json and contract/README.md section 6.
"""

import re
from collections.abc import Mapping
from datetime import datetime

from desktop_app.adapters.provider.json_codec import (
    error_parts,
    json_object,
    parse_charge,
    parse_http_date,
    parse_number,
    string_list,
)
from desktop_app.domain.json_values import JsonValue
from desktop_app.domain.run.responses import ErrorAnswer

_DENIED = re.compile(r"access denied to fields?:\s*(?P<fields>[\w.\[\], ]+)", re.IGNORECASE)
_PARAMETER = re.compile(
    r"professional_network_profile_urls|business_emails|\bfields?\b|min_similarity_score"
    r"|x-api-version|\bparameters?\b",
    re.IGNORECASE,
)
_NOT_ACCEPTED = re.compile(
    r"missing|required|unknown|unexpected|unsupported|additional|extra|no longer|removed"
    r"|not (?:an? )?(?:allowed|supported|permitted|recogni[sz]ed|available)",
    re.IGNORECASE,
)
_MAX_MESSAGE_LENGTH = 300
_FORBIDDEN = 403


def read_error(
    status: int, headers: Mapping[str, str], body: bytes, *, now: datetime
) -> ErrorAnswer:
    """Parse an error response.

    Args:
        status: The HTTP status.
        headers: Case-insensitive headers of the response.
        body: The raw body.
        now: The current time (UTC), for a `Retry-After` date.
    """
    content = json_object(body)
    parts = error_parts(content)
    message = _message(content, parts) or _plain_text(body)
    error_type = parts.get("type")
    kind = error_type if isinstance(error_type, str) else ""
    credits_used, is_charge_absurd = parse_charge(headers)
    return ErrorAnswer(
        status=status,
        message=message,
        error_type=kind,
        is_out_of_credits=status == _FORBIDDEN and "credit" in f"{kind} {message}".casefold(),
        refuses_emails="business_emails" in message and _is_about_a_parameter(message),
        denied_fields=_denied_fields(message, parts) if status == _FORBIDDEN else (),
        available_fields=_name_list(parts, "available_fields"),
        names_parameter=_is_about_a_parameter(message)
        or bool(_name_list(parts, "available_fields")),
        retry_after_s=_retry_after_s(headers, now),
        credits=credits_used,
        is_charge_absurd=is_charge_absurd,
        body=body,
        request_id=headers.get("x-request-id", ""),
    )


def _message(content: Mapping[str, JsonValue], parts: Mapping[str, JsonValue]) -> str:
    """Return the message, searched in the same order as in the provider's own client."""
    for value in (
        parts.get("message"),
        parts.get("reason"),
        content.get("error"),
        content.get("detail"),
        content.get("message"),
    ):
        if isinstance(value, str) and value.strip():
            return value.strip()[:_MAX_MESSAGE_LENGTH]
    lists = [
        f"{name}: {' '.join(string_list(value))}"
        for name, value in content.items()
        if string_list(value)
    ]
    return "; ".join(lists)[:_MAX_MESSAGE_LENGTH]


def _plain_text(body: bytes) -> str:
    text = body[:2000].decode("utf-8", "replace").strip()
    if text.startswith(("{", "[")):
        return ""
    return " ".join(re.sub(r"<[^>]*>", " ", text).split())[:_MAX_MESSAGE_LENGTH]


def _name_list(parts: Mapping[str, JsonValue], name: str) -> tuple[str, ...]:
    """Return a list of names from the error or its metadata, which is a list or an object."""
    metadata = parts.get("metadata")
    sources = [parts, *(metadata if isinstance(metadata, list) else [metadata])]
    found = (
        text
        for source in sources
        if isinstance(source, dict)
        for text in string_list(source.get(name))
    )
    return tuple(text.strip(" .") for text in found if text.strip(" ."))


def _denied_fields(message: str, parts: Mapping[str, JsonValue]) -> tuple[str, ...]:
    if listed := _name_list(parts, "denied_fields"):
        return listed
    found = _DENIED.search(message)
    denied = found["fields"].split(",") if found else []
    return tuple(name.strip(" .") for name in denied if name.strip(" ."))


def _is_about_a_parameter(message: str) -> bool:
    """Tell whether the error rejects a request parameter rather than one of the 25 values."""
    return _PARAMETER.search(message) is not None and _NOT_ACCEPTED.search(message) is not None


def _retry_after_s(headers: Mapping[str, str], now: datetime) -> float | None:
    """Return the longer of `x-ratelimit-reset` (seconds) and `Retry-After` (seconds or a date)."""
    value = headers.get("retry-after", "")
    waits = (
        parse_number(headers.get("x-ratelimit-reset")),
        parse_number(value),
        _seconds_until(value, headers, now),
    )
    return max((wait for wait in waits if wait is not None), default=None)


def _seconds_until(value: str, headers: Mapping[str, str], now: datetime) -> float | None:
    """Return the seconds until a date, by the response's `Date` header if it has one."""
    at = parse_http_date(value)
    return (
        None
        if at is None
        else max(0.0, (at - (parse_http_date(headers.get("date")) or now)).total_seconds())
    )
