"""The provider's JSON: the only file that knows its names.

Source: contract/person-enrichment-introduction.md, and contract/README.md sections 2, 3, 6 and 7.
"""

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from desktop_app.adapters.provider.json_text import JsonError, decode_text, load_json
from desktop_app.domain.json_values import JsonValue
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.source.identifiers import IdentifierKind

ENRICH_PATH = "/person/enrich"
CREDITS_PATH = "/account/credits"
ENDPOINTS_PATH = "/account/endpoints"
USAGE_PATH = "/account/usage/events"
_MOST_CREDITS = 10_000
# float() takes more than a header may say: "1_0", "-0", other scripts' digits, "1e-400" for 0.
_DECIMAL = re.compile(r"[0-9]{1,300}(?:\.[0-9]{1,300})?", re.ASCII)

_ARRAYS = {
    IdentifierKind.PROFILE_URL: "professional_network_profile_urls",
    IdentifierKind.BUSINESS_EMAIL: "business_emails",
}


def headers(key: str) -> dict[str, str]:
    """Return the headers of every call (contract section 1)."""
    return {
        "Authorization": f"Bearer {key}",
        "x-api-version": "2025-11-01",
        "Content-Type": "application/json",
        "Accept": "application/json",
    }


def request_body(batch: Batch) -> dict[str, JsonValue]:
    """Return the body of one request: one identifier array, `fields` always, nothing else.

    `fields` always, because what an answer holds without it has changed over time (section 4);
    nothing else, because unknown keys are refused (section 2).
    """
    body: dict[str, JsonValue] = {
        _ARRAYS[batch.kind]: [key.as_sent for key in batch.keys],
        "fields": list(batch.selection.names),
    }
    if batch.min_similarity is not None:
        body["min_similarity_score"] = batch.min_similarity
    return body


def json_object(body: bytes) -> dict[str, JsonValue]:
    """Return a body's JSON object, {} if it is anything else."""
    try:
        value = load_json(decode_text(body))
    except JsonError:
        return {}
    return value if isinstance(value, dict) else {}


def number(value: JsonValue) -> float | None:
    """Return a number that may have come as plain decimal text; else None.

    It is finite and not negative, -0 included, for a 0 is what proves that nothing was charged.
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


def charge(headers: Mapping[str, str]) -> tuple[float | None, bool]:
    """Return `x-credits-used`, and whether it is there but is no amount.

    More than `_MOST_CREDITS` for one request is no amount: 25 people cost 300 at most.
    """
    told = headers.get("x-credits-used")
    if told is None:
        return None, False
    credits_used = number(told)
    if credits_used is None or credits_used > _MOST_CREDITS:
        return None, True
    return credits_used, False


def http_date(text: str | None) -> datetime | None:
    """Return the time of a `Date` or `Retry-After` header (UTC); None where it is no date.

    >>> http_date("Mon, 23 Nov 2026 12:00:30 -0000").isoformat()
    '2026-11-23T12:00:30+00:00'
    """
    try:
        at = parsedate_to_datetime(text or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _as_utc(at)


def _as_utc(at: datetime) -> datetime | None:
    """Return a time in UTC, of which one without a zone already is; None beyond the calendar."""
    try:
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except OverflowError:
        return None


def iso_time(text: str) -> datetime | None:
    """Return an ISO 8601 time (UTC); None where it is no time."""
    try:
        return _as_utc(datetime.fromisoformat(text))
    except ValueError:
        return None


def names(value: JsonValue) -> tuple[str, ...]:
    """Return the texts of a list; a single text counts as a list of one."""
    listed = value if isinstance(value, list) else [value]
    return tuple(item for item in listed if isinstance(item, str))


def error_parts(body: Mapping[str, JsonValue]) -> Mapping[str, JsonValue]:
    """Return the object that has `type` and `message`: `error`, or the body itself."""
    error = body.get("error")
    return error if isinstance(error, dict) else body
