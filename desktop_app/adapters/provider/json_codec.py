"""The provider's JSON format: the only module that knows its names.

Source: contract/person-enrichment-introduction.md, and contract/README.md sections 2, 3, 6 and 7.
"""

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from desktop_app.adapters.provider.json_text import JsonError, decode_text, load_json
from desktop_app.adapters.provider.search_codec import (
    EMPLOYER_KINDS,
    employer_body,
    search_body,
)
from desktop_app.domain.fields.products import Product
from desktop_app.domain.identifiers.keys import SEARCH_KINDS
from desktop_app.domain.json_values import JsonValue
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.source.identifiers import IdentifierKind

ENRICH_PATH = "/person/enrich"
JOBS_PATH = "/batch"
CREDITS_PATH = "/account/credits"
ENDPOINTS_PATH = "/account/endpoints"
USAGE_PATH = "/account/usage/events"
_MAX_CREDITS = 10_000
# float() accepts more than a header allows: "1_0", "-0", non-ASCII digits, "1e-400" for 0.
_DECIMAL = re.compile(r"[0-9]{1,300}(?:\.[0-9]{1,300})?", re.ASCII)

_PATHS = {
    Product.ENRICH: ENRICH_PATH,
    Product.LIVE: "/person/professional_network/enrich/live",
    Product.CONTACT: "/person/contact/enrich",
    Product.IDENTIFY: "/person/identify",
    Product.SEARCH: "/person/search",
    Product.COMPANY: "/company/identify",
}
_ARRAYS = {
    IdentifierKind.PROFILE_URL: "professional_network_profile_urls",
    IdentifierKind.BUSINESS_EMAIL: "business_emails",
    IdentifierKind.LIVE_PROFILE: "professional_network_profile_urls",
    IdentifierKind.CONTACT_PROFILE: "professional_network_profile_urls",
    IdentifierKind.VERIFIED_CONTACT: "professional_network_profile_urls",
    IdentifierKind.IDENTIFIED_EMAIL: "emails",
}


def request_headers(key: str) -> dict[str, str]:
    """Return the headers of every request (contract section 1)."""
    return {
        "Authorization": f"Bearer {key}",
        "x-api-version": "2025-11-01",
        "Content-Type": "application/json",
        "Accept": "application/json",
    }


def path_of(product: Product) -> str:
    """Return the path of the endpoint that sells a product."""
    return _PATHS[product]


def request_body(batch: Batch) -> dict[str, JsonValue]:
    """Return the body of a request: one identifier array and `fields`, nothing else.

    `fields` is always sent, because the default fields have changed over time (section 4). Nothing
    else is sent, because unknown keys are rejected (section 2). Searches have bodies of their own.
    """
    if batch.kind in SEARCH_KINDS:
        return search_body(batch)
    if batch.kind in EMPLOYER_KINDS:
        return employer_body(batch)
    asked: list[JsonValue] = [key.as_sent for key in batch.keys]
    body: dict[str, JsonValue] = {_ARRAYS[batch.kind]: asked}
    if batch.kind is not IdentifierKind.IDENTIFIED_EMAIL:  # which has the same fields always
        body["fields"] = list(batch.selection.names)
    if batch.min_similarity is not None:
        body["min_similarity_score"] = batch.min_similarity
    if batch.kind is IdentifierKind.VERIFIED_CONTACT:
        body["verified"] = True
    return body


def json_object(body: bytes) -> dict[str, JsonValue]:
    """Return the JSON object of a body, or {} for anything else."""
    try:
        value = load_json(decode_text(body))
    except JsonError:
        return {}
    return value if isinstance(value, dict) else {}


def parse_number(value: JsonValue) -> float | None:
    """Parse a number or a plain decimal string; return None for anything else.

    The number must be finite and not negative. -0 is rejected, because a 0 proves that nothing was
    charged.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    if isinstance(value, str) and _DECIMAL.fullmatch(value.strip()) is None:
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) and math.copysign(1.0, found) > 0 else None


def parse_charge(headers: Mapping[str, str]) -> tuple[float | None, bool]:
    """Return `x-credits-used`, and whether the header is present but invalid.

    More than `_MAX_CREDITS` is invalid: a request for 25 people costs at most 300.
    """
    text = headers.get("x-credits-used")
    if text is None:
        return None, False
    credits_used = parse_number(text)
    if credits_used is None or credits_used > _MAX_CREDITS:
        return None, True
    return credits_used, False


def parse_http_date(text: str | None) -> datetime | None:
    """Parse a `Date` or `Retry-After` header (UTC); return None if it is not a date.

    >>> parse_http_date("Mon, 23 Nov 2026 12:00:30 -0000").isoformat()
    '2026-11-23T12:00:30+00:00'
    """
    try:
        time = parsedate_to_datetime(text or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _as_utc(time)


def _as_utc(time: datetime) -> datetime | None:
    """Convert to UTC; naive times already are. Return None if the year is out of range."""
    try:
        return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except OverflowError:
        return None


def parse_iso_time(text: str) -> datetime | None:
    """Parse an ISO 8601 time (UTC); return None if it is invalid."""
    try:
        return _as_utc(datetime.fromisoformat(text))
    except ValueError:
        return None


def string_list(value: JsonValue) -> tuple[str, ...]:
    """Return the strings of a list; a single string counts as a list."""
    listed = value if isinstance(value, list) else [value]
    return tuple(item for item in listed if isinstance(item, str))


def error_parts(body: Mapping[str, JsonValue]) -> Mapping[str, JsonValue]:
    """Return the object with `type` and `message`: `error`, or the body itself."""
    error = body.get("error")
    return error if isinstance(error, dict) else body
