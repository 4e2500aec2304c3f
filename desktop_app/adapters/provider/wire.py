"""The provider's JSON: the only file that knows its names.

Source: contract/person-enrichment-introduction.md, and contract/README.md sections 2, 3, 6 and 7.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import cast

from desktop_app.domain.batches import Batch
from desktop_app.domain.doubts import UsageEvent
from desktop_app.domain.identifiers import IdentifierKind, LookupKey, join_key, parse_profile_url
from desktop_app.domain.outcomes import (
    Candidate,
    JsonValue,
    Matched,
    NoMatch,
    Outcome,
    Redacted,
)

ENRICH_PATH = "/person/enrich"
CREDITS_PATH = "/account/credits"
ENDPOINTS_PATH = "/account/endpoints"
USAGE_PATH = "/account/usage/events"

_ARRAYS = {
    IdentifierKind.PROFILE_URL: "professional_network_profile_urls",
    IdentifierKind.BUSINESS_EMAIL: "business_emails",
}


class UnreadableAnswerError(Exception):
    """A body that is not an answer; the message says what it is instead, in words."""


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


def read_answer(body: bytes, keys: Sequence[LookupKey]) -> dict[LookupKey, Outcome]:
    """Read the body of a 200 and return what it says of the lookups that were sent.

    Entries are joined by the normal form of `matched_on`, never by place alone: order, echo and
    completeness are not promised (section 7). A lookup that is not mentioned is not in the result.

    Raises:
        UnreadableAnswerError: It is not a JSON array.
    """
    entries = _entries(body)
    by_join = _by_join(keys)
    kinds = {key.kind for key in keys}
    outcomes: dict[LookupKey, Outcome] = {}
    for entry in entries:
        echo = entry.get("matched_on")
        for kind in kinds:
            key = _key_of(echo, kind, by_join) if isinstance(echo, str) else None
            if key is not None and not isinstance(outcomes.get(key), Matched):
                outcomes[key] = _outcome_of(entry)
    return outcomes


def _by_join(keys: Sequence[LookupKey]) -> dict[str, tuple[LookupKey, ...]]:
    """Return the keys by their coarse form; ids of members may share one."""
    by_join: dict[str, tuple[LookupKey, ...]] = {}
    for key in keys:
        joined = join_key(key.as_sent, key.kind)
        by_join[joined] = (*by_join.get(joined, ()), key)
    return by_join


def _key_of(
    echo: str, kind: IdentifierKind, by_join: dict[str, tuple[LookupKey, ...]]
) -> LookupKey | None:
    """Return the key that an echo means: by its case where the coarse form means several."""
    keys = by_join.get(join_key(echo, kind), ())
    if len(keys) < 2:  # noqa: PLR2004 - nothing to choose
        return keys[0] if keys else None
    exact = parse_profile_url(echo)
    return next((key for key in keys if key == exact), None)


def _entries(body: bytes) -> list[dict[str, JsonValue]]:
    try:
        answer: JsonValue = json.loads(body)
    except ValueError as error:
        start = body[:200].lstrip().lower()
        if start.startswith((b"<!doctype", b"<html")):
            raise UnreadableAnswerError("a web page came instead of an answer") from error
        raise UnreadableAnswerError("the answer is cut off or no JSON") from error
    if not isinstance(answer, list):
        raise UnreadableAnswerError("the answer is not a list")
    return [entry for entry in answer if isinstance(entry, dict)]


def _outcome_of(entry: dict[str, JsonValue]) -> Outcome:
    if entry.get("match_status") == "redacted":
        return Redacted()
    matches = entry.get("matches")
    listed = matches if isinstance(matches, list) else [matches]
    candidates = [_candidate(match) for match in listed if isinstance(match, dict)]
    known = [candidate for candidate in candidates if candidate.person]
    if not known:
        return NoMatch()
    known.sort(
        key=lambda candidate: -1.0 if candidate.confidence is None else candidate.confidence,
        reverse=True,
    )
    return Matched(str(entry["matched_on"]), tuple(known))


def _candidate(match: dict[str, JsonValue]) -> Candidate:
    score, person = match.get("confidence_score"), match.get("person_data")
    is_number = isinstance(score, int | float) and not isinstance(score, bool)
    return Candidate(
        confidence=float(cast("float", score)) if is_number else None,
        person=person if isinstance(person, dict) else {},
    )


def json_object(body: bytes) -> dict[str, JsonValue]:
    """Return a body's JSON object, {} if it is anything else."""
    try:
        value: JsonValue = json.loads(body)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def number(value: JsonValue) -> float | None:
    """Return a number that may have come as text, None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return float(value)
    except ValueError:
        return None


def usage_event(row: dict[str, JsonValue]) -> UsageEvent:
    """Return one request of the usage page; its id equals the X-Request-ID (contract section 1).

    The other names are not recorded: the likely ones are tried.
    """
    at: datetime | None = None
    for name in ("created_at", "timestamp", "time"):
        value = row.get(name)
        if isinstance(value, str) and at is None:
            at = _utc(value)
    charged = number(row.get("credits_used", row.get("credits")))
    return UsageEvent(str(row.get("id", row.get("request_id", ""))), at, charged)


def _utc(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def names(value: JsonValue) -> tuple[str, ...]:
    """Return the texts of a list; a single text counts as a list of one."""
    listed = value if isinstance(value, list) else [value]
    return tuple(item for item in listed if isinstance(item, str))


def error_parts(body: Mapping[str, JsonValue]) -> Mapping[str, JsonValue]:
    """Return the object that has `type` and `message`: `error`, or the body itself."""
    error = body.get("error")
    return error if isinstance(error, dict) else body
