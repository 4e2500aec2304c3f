"""An answer with an error status, read: the provider's words, denied fields, how long to wait.

Source: contract/errors_collection.json and contract/README.md section 6.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime

from desktop_app.adapters.provider.wire import error_parts, json_object, names, number
from desktop_app.domain.outcomes import JsonValue
from desktop_app.domain.retrying import ErrorAnswer

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
    message = _message(said, parts) or _plain(body) or f"status {status}"
    error_type = parts.get("type")
    return ErrorAnswer(
        status=status,
        message=message,
        error_type=error_type if isinstance(error_type, str) else "",
        denied_fields=_denied_fields(message, parts) if status == 403 else (),  # noqa: PLR2004 - HTTP's own number
        names_parameter=_is_about_a_parameter(message) or _lists_fields(parts),
        retry_after_s=_retry_after_s(headers, now),
        credits=number(headers.get("x-credits-used")),
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


def _metadata(parts: Mapping[str, JsonValue]) -> list[dict[str, JsonValue]]:
    metadata = parts.get("metadata")
    listed = metadata if isinstance(metadata, list) else [metadata]
    return [item for item in listed if isinstance(item, dict)]


def _denied_fields(message: str, parts: Mapping[str, JsonValue]) -> tuple[str, ...]:
    listed = [name for item in _metadata(parts) for name in names(item.get("denied_fields"))]
    if not listed and (found := _DENIED.search(message)):
        listed = [name.strip() for name in found["fields"].split(",")]
    return tuple(name.strip(" .") for name in listed if name.strip(" ."))


def _is_about_a_parameter(message: str) -> bool:
    """Tell a refusal of the whole request from one of a single bad value among 25."""
    return _PARAMETER.search(message) is not None and _NOT_TAKEN.search(message) is not None


def _lists_fields(parts: Mapping[str, JsonValue]) -> bool:
    return any("available_fields" in item for item in _metadata(parts))


def _retry_after_s(headers: Mapping[str, str], now: datetime) -> float | None:
    """`x-ratelimit-reset` is seconds until a place is free; `Retry-After` is seconds or a date."""
    told = headers.get("retry-after", "")
    waits = [number(headers.get("x-ratelimit-reset")), number(told)]
    if told and waits[1] is None:
        try:
            waits[1] = (parsedate_to_datetime(told) - now).total_seconds()
        except ValueError:
            waits[1] = None
    known = [wait for wait in waits if wait is not None]
    return max(0.0, *known) if known else None
