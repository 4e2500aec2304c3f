"""The fault scenarios: each a pure function of the request, a random generator and an amount.

Source: contract/README.md sections 6 to 8 and contract/errors_collection.json. Where these record
nothing (the body of a 429, the cost of a broken connection), the worst plausible case is assumed.
"""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import Any

from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.contract.field_projection import GATED, overlap
from desktop_app.sandbox.faults import response_mutations
from desktop_app.sandbox.faults.effects import (
    CREDITS_HEADER,
    NO_EFFECT,
    PROVIDER_HEADERS,
    RATE_LIMIT_HEADERS,
    Cut,
    Effect,
    RequestContext,
)
from desktop_app.sandbox.faults.job_scenarios import JOB_SCENARIOS
from desktop_app.sandbox.faults.scenario import FaultHandler, Scenario, always

_HTML = "<!DOCTYPE html><html><body><h1>Sign in to the company network</h1></body></html>"


def _error(
    status: int, body: Any, *, charged: bool = False, hides: tuple[str, ...] = ()
) -> FaultHandler:
    return always(Effect(refusal=Refusal(status, body, is_charged=charged, hidden_headers=hides)))


def _in_two_seconds(now: datetime) -> dict[str, str]:
    return {"Retry-After": format_datetime(now + timedelta(seconds=2), usegmt=True)}


_RETRY_HINTS: dict[str, Callable[[datetime], dict[str, str]]] = {
    "reset": lambda _now: {"x-ratelimit-reset": "1"},
    "seconds": lambda _now: {"Retry-After": "1"},
    "date": _in_two_seconds,
    "silent": lambda _now: {},
}


def _rate_limited(context: RequestContext, hint: str) -> Effect:
    headers = _RETRY_HINTS[hint](context.now)
    return Effect(
        refusal=Refusal(
            429, {"message": "Too many requests"}, headers, hidden_headers=RATE_LIMIT_HEADERS
        )
    )


def _busy(context: RequestContext, rng: random.Random, _amount: float) -> Effect:
    return _rate_limited(context, rng.choice(sorted(_RETRY_HINTS)))


def _busy_with(hint: str) -> FaultHandler:
    return lambda context, _rng, _amount: _rate_limited(context, hint)


def _bad_identifier(context: RequestContext, _rng: random.Random, _amount: float) -> Effect:
    bad = [one for one in context.identifiers if "bad-identifier" in one]
    if not bad:
        return NO_EFFECT
    return Effect(refusal=Refusal(400, typed_error("invalid_request", f"Invalid value: {bad[0]}")))


def _denied(*names: str) -> FaultHandler:
    def handler(context: RequestContext, _rng: random.Random, _amount: float) -> Effect:
        denied = [name for name in names if any(overlap(one, name) for one in context.fields)]
        if not denied:
            return NO_EFFECT
        words = "Access denied to fields: " + ", ".join(denied)
        metadata = [{"denied_fields": denied}]
        return Effect(refusal=Refusal(403, typed_error("permission_error", words, metadata)))

    return handler


def _key_revoked(context: RequestContext, _rng: random.Random, amount: float) -> Effect:
    if context.number <= amount:
        return NO_EFFECT
    return Effect(refusal=Refusal(401, {"message": "Invalid API key in request"}))


def _not_found(context: RequestContext, _rng: random.Random, _amount: float) -> Effect:
    if context.has_match:
        return NO_EFFECT
    return Effect(refusal=Refusal(404, typed_error("not_found", "No data found")))


def _no_emails(context: RequestContext, _rng: random.Random, _amount: float) -> Effect:
    if context.path != "/person/enrich" or not any("@" in one for one in context.identifiers):
        return NO_EFFECT
    words = "business_emails is not a supported parameter"
    return Effect(refusal=Refusal(400, typed_error("invalid_request", words)))


def _truncated(body: bytes) -> bytes:
    return body[: len(body) * 2 // 3]


def _invalid_utf8(body: bytes) -> bytes:
    half = len(body) // 2
    return body[:half] + b"\xff\xfe" + body[half:]


_FAILED = typed_error("internal_error", "Something went wrong")
_NO_CREDITS = typed_error("insufficient_credits", "You have no credits left")
_NO_CREDITS_OLD = typed_error("permission_error", "You have insufficient credits")
_NOT_ON_PLAN = typed_error("permission_error", "This endpoint is not on your plan")

SCENARIOS: dict[str, Scenario] = {
    "calm": Scenario("nothing happens", always(NO_EFFECT)),
    "slow": Scenario(
        "answers take @ seconds longer",
        lambda _context, _rng, amount: Effect(delay_s=amount),
        amount=3,
    ),
    "busy": Scenario("429, the wait given in one of four ways", _busy, chance=0.3),
    "busy-reset": Scenario("429 with x-ratelimit-reset", _busy_with("reset"), chance=0.3),
    "busy-seconds": Scenario("429 with Retry-After: 1", _busy_with("seconds"), chance=0.3),
    "busy-date": Scenario("429 with Retry-After: a date", _busy_with("date"), chance=0.3),
    "busy-silent": Scenario("429 without a wait", _busy_with("silent"), chance=0.3),
    "bad-identifier": Scenario("400 for a batch with a bad-identifier", _bad_identifier),
    "denied-fields": Scenario(
        "403 for two fields that are listed as enabled",
        _denied("skills", "education.schools.degree"),
    ),
    "grant-fields": Scenario("the gated fields are granted", always(Effect(granted_fields=GATED))),
    "endpoint-denied": Scenario("403 for the endpoint", _error(403, _NOT_ON_PLAN)),
    "key-revoked": Scenario("401 after @ requests", _key_revoked, amount=2),
    "out-of-credits": Scenario("402", _error(402, _NO_CREDITS)),
    "out-of-credits-403": Scenario("403, as older endpoints answer", _error(403, _NO_CREDITS_OLD)),
    "not-found-404": Scenario("404 for a batch that nobody matches", _not_found),
    "no-emails": Scenario("400 for email addresses, as in later specs", _no_emails),
    "server-error": Scenario(
        "500, free, no credits header", _error(500, _FAILED, hides=CREDITS_HEADER)
    ),
    "server-error-charged": Scenario(
        "500, charged, no credits header", _error(500, _FAILED, charged=True, hides=CREDITS_HEADER)
    ),
    "server-error-free": Scenario("503, free, with credits header", _error(503, _FAILED)),
    "timeout": Scenario("charged, never answered", always(Effect(cut=Cut.HANG))),
    "cut-before": Scenario("cut, free", always(Effect(cut=Cut.BEFORE))),
    "cut-during": Scenario("cut within the body, charged", always(Effect(cut=Cut.DURING))),
    "cut-after": Scenario("cut before the first byte, charged", always(Effect(cut=Cut.AFTER))),
    "html": Scenario(
        "200, a proxy's page", _error(200, _HTML, charged=True, hides=PROVIDER_HEADERS)
    ),
    "html-502": Scenario("502, a proxy's page, free", _error(502, _HTML, hides=PROVIDER_HEADERS)),
    "html-502-charged": Scenario(
        "502, a proxy's page, charged", _error(502, _HTML, charged=True, hides=PROVIDER_HEADERS)
    ),
    "truncated": Scenario("200, the JSON cut short", always(Effect(corrupt_body=_truncated))),
    "garbled": Scenario("200, invalid UTF-8", always(Effect(corrupt_body=_invalid_utf8))),
    "empty": Scenario("200, empty body", always(Effect(corrupt_body=lambda _body: b""))),
    "wrong-json": Scenario(
        "200, an object instead of an array",
        always(Effect(mutate_response=response_mutations.wrap_in_object)),
    ),
    "missing-entries": Scenario(
        "200, first entry missing",
        always(Effect(mutate_response=response_mutations.drop_first_entry)),
    ),
    "extra-entries": Scenario(
        "200, one extra entry",
        always(Effect(mutate_response=response_mutations.add_unrequested_entry)),
    ),
    "reordered": Scenario(
        "200, entries in reverse order",
        always(Effect(mutate_response=response_mutations.reverse_entries)),
    ),
    "echo-changed": Scenario(
        "matched_on in another form",
        always(Effect(mutate_response=response_mutations.rewrite_matched_on)),
    ),
    "match-status": Scenario(
        "every entry has a match_status",
        always(Effect(mutate_response=response_mutations.add_match_status)),
    ),
    "scalars": Scenario(
        "scalars for lists, nulls",
        always(Effect(mutate_response=response_mutations.lists_to_scalars)),
    ),
    "unknown-keys": Scenario(
        "unknown keys",
        always(Effect(mutate_response=response_mutations.add_unknown_keys)),
    ),
    "no-usage-pages": Scenario(
        "404 for the usage endpoints", always(Effect(hidden_endpoints=frozenset({"usage"})))
    ),
    "no-account-pages": Scenario(
        "404 for all account endpoints",
        always(Effect(hidden_endpoints=frozenset({"usage", "account"}))),
    ),
    **JOB_SCENARIOS,
}
