"""The named scenarios: each a small pure function of the request, the dice and an amount.

Source: contract/README.md sections 6 to 8 and contract/errors_collection.json; what is not recorded
there (a 429's body, what a broken connection costs) is invented to be the worst plausible case.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import Any

from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.contract.field_projection import GATED, overlap
from desktop_app.sandbox.faults import response_mutations
from desktop_app.sandbox.faults.effects import (
    CALM,
    NO_CHARGE_TOLD,
    NO_RATE_TOLD,
    NOT_THE_PROVIDER,
    Cut,
    Effect,
    RequestContext,
)

FaultHandler = Callable[[RequestContext, random.Random, float], Effect]
_HTML = "<!DOCTYPE html><html><body><h1>Sign in to the company network</h1></body></html>"


@dataclass(frozen=True, slots=True)
class Scenario:
    """One thing that can happen.

    Attributes:
        about: What happens, in a few words.
        handler: What becomes of a request that it strikes.
        chance: The part of the requests that it strikes, where the weather does not say.
        amount: What strike is given where the weather does not say; 0: it takes none.
    """

    about: str
    handler: FaultHandler
    chance: float = 1.0
    amount: float = 0.0


def _always(effect: Effect) -> FaultHandler:
    return lambda _asked, _rng, _amount: effect


def _refused(
    status: int, body: Any, *, charged: bool = False, hides: tuple[str, ...] = ()
) -> FaultHandler:
    return _always(Effect(refusal=Refusal(status, body, is_charged=charged, hides=hides)))


def _in_two_seconds(now: datetime) -> dict[str, str]:
    return {"Retry-After": format_datetime(now + timedelta(seconds=2), usegmt=True)}


_WAITS: dict[str, Callable[[datetime], dict[str, str]]] = {
    "reset": lambda _now: {"x-ratelimit-reset": "1"},
    "seconds": lambda _now: {"Retry-After": "1"},
    "date": _in_two_seconds,
    "silent": lambda _now: {},
}


def _turned_away(asked: RequestContext, way: str) -> Effect:
    told = _WAITS[way](asked.now)
    return Effect(refusal=Refusal(429, {"message": "Too many requests"}, told, hides=NO_RATE_TOLD))


def _busy(asked: RequestContext, rng: random.Random, _amount: float) -> Effect:
    return _turned_away(asked, rng.choice(sorted(_WAITS)))


def _busy_telling(way: str) -> FaultHandler:
    return lambda asked, _rng, _amount: _turned_away(asked, way)


def _bad_identifier(asked: RequestContext, _rng: random.Random, _amount: float) -> Effect:
    bad = [one for one in asked.identifiers if "bad-identifier" in one]
    if not bad:
        return CALM
    return Effect(refusal=Refusal(400, typed_error("invalid_request", f"Invalid value: {bad[0]}")))


def _denied(*names: str) -> FaultHandler:
    def strike(asked: RequestContext, _rng: random.Random, _amount: float) -> Effect:
        hit = [name for name in names if any(overlap(one, name) for one in asked.fields)]
        if not hit:
            return CALM
        words = "Access denied to fields: " + ", ".join(hit)
        metadata = [{"denied_fields": hit}]
        return Effect(refusal=Refusal(403, typed_error("permission_error", words, metadata)))

    return strike


def _key_revoked(asked: RequestContext, _rng: random.Random, amount: float) -> Effect:
    if asked.number <= amount:
        return CALM
    return Effect(refusal=Refusal(401, {"message": "Invalid API key in request"}))


def _not_found(asked: RequestContext, _rng: random.Random, _amount: float) -> Effect:
    if asked.has_match:
        return CALM
    return Effect(refusal=Refusal(404, typed_error("not_found", "No data found")))


def _no_emails(asked: RequestContext, _rng: random.Random, _amount: float) -> Effect:
    if not any("@" in one for one in asked.identifiers):
        return CALM
    words = "business_emails is not a supported parameter"
    return Effect(refusal=Refusal(400, typed_error("invalid_request", words)))


def _cut_short(body: bytes) -> bytes:
    return body[: len(body) * 2 // 3]


def _no_text(body: bytes) -> bytes:
    half = len(body) // 2
    return body[:half] + b"\xff\xfe" + body[half:]


_FAILED = typed_error("internal_error", "Something went wrong")
_BROKE = typed_error("insufficient_credits", "You have no credits left")
_BROKE_OLD = typed_error("permission_error", "You have insufficient credits")
_NOT_ON_PLAN = typed_error("permission_error", "This endpoint is not on your plan")
_PROXY = NOT_THE_PROVIDER

SCENARIOS: dict[str, Scenario] = {
    "calm": Scenario("nothing happens", _always(CALM)),
    "slow": Scenario(
        "answers take @ seconds longer",
        lambda _asked, _rng, amount: Effect(delay_s=amount),
        amount=3,
    ),
    "busy": Scenario("429, the wait told in one of four ways", _busy, chance=0.3),
    "busy-reset": Scenario("429 with x-ratelimit-reset", _busy_telling("reset"), chance=0.3),
    "busy-seconds": Scenario("429 with Retry-After: 1", _busy_telling("seconds"), chance=0.3),
    "busy-date": Scenario("429 with Retry-After: a date", _busy_telling("date"), chance=0.3),
    "busy-silent": Scenario("429 that tells no wait", _busy_telling("silent"), chance=0.3),
    "bad-identifier": Scenario("400 for a batch with such a name in it", _bad_identifier),
    "denied-fields": Scenario(
        "403 for two fields that are listed as enabled",
        _denied("skills", "education.schools.degree"),
    ),
    "grant-fields": Scenario("the gated fields are granted", _always(Effect(grants=GATED))),
    "endpoint-denied": Scenario("403 for the endpoint", _refused(403, _NOT_ON_PLAN)),
    "key-revoked": Scenario("401 after @ requests", _key_revoked, amount=2),
    "out-of-credits": Scenario("402", _refused(402, _BROKE)),
    "out-of-credits-403": Scenario("403, as older pages have it", _refused(403, _BROKE_OLD)),
    "not-found-404": Scenario("404 for a batch that nobody matches", _not_found),
    "no-emails": Scenario("400 for addresses, as later specs have it", _no_emails),
    "server-error": Scenario("500, free, untold", _refused(500, _FAILED, hides=NO_CHARGE_TOLD)),
    "server-error-charged": Scenario(
        "500, charged, untold", _refused(500, _FAILED, charged=True, hides=NO_CHARGE_TOLD)
    ),
    "server-error-free": Scenario("503 that says it was free", _refused(503, _FAILED)),
    "timeout": Scenario("charged, never answered", _always(Effect(cut=Cut.HANG))),
    "cut-before": Scenario("cut, free", _always(Effect(cut=Cut.BEFORE))),
    "cut-during": Scenario("cut in the body, charged", _always(Effect(cut=Cut.DURING))),
    "cut-after": Scenario("cut before a byte came, charged", _always(Effect(cut=Cut.AFTER))),
    "html": Scenario("200, a proxy's page", _refused(200, _HTML, charged=True, hides=_PROXY)),
    "html-502": Scenario("502, a proxy's page, free", _refused(502, _HTML, hides=_PROXY)),
    "html-502-charged": Scenario(
        "502, a proxy's page, charged", _refused(502, _HTML, charged=True, hides=_PROXY)
    ),
    "truncated": Scenario("200, the JSON cut short", _always(Effect(garble=_cut_short))),
    "garbled": Scenario("200, bytes that are no text", _always(Effect(garble=_no_text))),
    "empty": Scenario("200, not a byte", _always(Effect(garble=lambda _body: b""))),
    "wrong-json": Scenario("an object", _always(Effect(reshape=response_mutations.in_an_object))),
    "missing-entries": Scenario(
        "the first entry is left out", _always(Effect(reshape=response_mutations.without_the_first))
    ),
    "extra-entries": Scenario(
        "one entry too many", _always(Effect(reshape=response_mutations.with_a_stranger))
    ),
    "reordered": Scenario(
        "entries backwards", _always(Effect(reshape=response_mutations.backwards))
    ),
    "echo-changed": Scenario(
        "matched_on in another form",
        _always(Effect(reshape=response_mutations.with_changed_echoes)),
    ),
    "match-status": Scenario(
        "every entry has a match_status", _always(Effect(reshape=response_mutations.with_status))
    ),
    "scalars": Scenario(
        "scalars for lists, nulls", _always(Effect(reshape=response_mutations.with_scalars))
    ),
    "unknown-keys": Scenario(
        "keys that nobody knows", _always(Effect(reshape=response_mutations.with_unknown_keys))
    ),
    "no-usage-pages": Scenario("404 for usage", _always(Effect(hides=frozenset({"usage"})))),
    "no-account-pages": Scenario(
        "404 for all account pages", _always(Effect(hides=frozenset({"usage", "account"})))
    ),
}
