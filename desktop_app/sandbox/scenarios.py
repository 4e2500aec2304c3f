"""The named scenarios: each a small function of the request and the dice.

Source: contract/README.md sections 6 to 8 and contract/errors_collection.json; what is not recorded
there (a 429's body, what a broken connection costs) is invented to be the worst plausible case.
"""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any
from urllib.parse import quote

from desktop_app.sandbox.effects import CALM, Asked, Cut, Effect, Refusal, typed_error

_SLOW_S = 3.0
_REVOKED_AFTER = 2
_HTML = "<!DOCTYPE html><html><body><h1>Sign in to the company network</h1></body></html>"

Entries = list[dict[str, Any]]


def _busy(_asked: Asked, dice: random.Random) -> Effect:
    in_two = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
    told: dict[str, str] = dice.choice(
        [{"x-ratelimit-reset": "1"}, {"Retry-After": "1"}, {"Retry-After": in_two}, {}]
    )
    return Effect(refusal=Refusal(429, {"message": "Too many requests"}, told))


def _bad_identifier(asked: Asked, _dice: random.Random) -> Effect:
    bad = [one for one in asked.identifiers if "bad-identifier" in one]
    if not bad:
        return CALM
    return Effect(refusal=Refusal(400, typed_error("invalid_request", f"Invalid value: {bad[0]}")))


def _denied(*names: str) -> Callable[[Asked, random.Random], Effect]:
    def scenario(asked: Asked, _dice: random.Random) -> Effect:
        hit = [one for one in asked.fields if any(_touches(one, name) for name in names)]
        if not hit:
            return CALM
        words = "Access denied to fields: " + ", ".join(names)
        return Effect(refusal=Refusal(403, typed_error("permission_error", words)))

    return scenario


def _touches(asked: str, denied: str) -> bool:
    return asked == denied or asked.startswith(f"{denied}.") or denied.startswith(f"{asked}.")


def _refused(
    status: int, body: Any, *, charged: bool = False, hidden: bool = False
) -> Callable[[Asked, random.Random], Effect]:
    refusal = Refusal(status, body, is_charged=charged, hides_charge=hidden)
    return lambda _asked, _dice: Effect(refusal=refusal)


def _key_revoked(asked: Asked, _dice: random.Random) -> Effect:
    if asked.number <= _REVOKED_AFTER:
        return CALM
    return Effect(refusal=Refusal(401, {"message": "Invalid API key in request"}))


def _not_found(asked: Asked, _dice: random.Random) -> Effect:
    if asked.has_match:
        return CALM
    return Effect(refusal=Refusal(404, typed_error("not_found", "No data found")))


def _no_emails(asked: Asked, _dice: random.Random) -> Effect:
    if not any("@" in one for one in asked.identifiers):
        return CALM
    words = "business_emails is not a supported parameter"
    return Effect(refusal=Refusal(400, typed_error("invalid_request", words)))


def _reshaped(reshape: Callable[[Any], Any]) -> Callable[[Asked, random.Random], Effect]:
    return lambda _asked, _dice: Effect(reshape=reshape)


def _cut(where: Cut) -> Callable[[Asked, random.Random], Effect]:
    return lambda _asked, _dice: Effect(cut=where)


def _missing(answer: Entries) -> Entries:
    return answer[1:]


def _extra(answer: Entries) -> Entries:
    stranger: dict[str, Any] = {
        "matched_on": "https://www.linkedin.com/in/nobody-asked",
        "matches": [],
    }
    return [*answer, stranger]


def _reordered(answer: Entries) -> Entries:
    return list(reversed(answer))


def _echo_changed(answer: Entries) -> Entries:
    return [{**entry, "matched_on": _other_form(entry["matched_on"])} for entry in answer]


def _other_form(echo: str) -> str:
    if "@" in echo:
        return echo.upper()
    slug = echo.rstrip("/").rpartition("/")[2]
    return f"http://il.linkedin.com/in/{quote(slug.upper())}/"


def _with_status(answer: Entries) -> Entries:
    return [
        {"match_status": "matched" if entry["matches"] else "not_found", **entry}
        for entry in answer
    ]


def _scalars(answer: Entries) -> Entries:
    return [
        {**entry, "matches": entry["matches"][0] if entry["matches"] else None} for entry in answer
    ]


def _unknown_keys(answer: Entries) -> Entries:
    for entry in answer:
        entry["novel"] = {"depth": 1}
        for match in entry["matches"]:
            match["novel"] = True
            match["person_data"] = {**match["person_data"], "novel_group": {"novel_leaf": "new"}}
    return answer


def _hiding(*pages: str) -> Callable[[Asked, random.Random], Effect]:
    return lambda _asked, _dice: Effect(hides=frozenset(pages))


_FAILED = typed_error("internal_error", "Something went wrong")
_BROKE = typed_error("insufficient_credits", "You have no credits left")
_BROKE_OLD = typed_error("permission_error", "You have insufficient credits")
_NOT_ON_PLAN = typed_error("permission_error", "This endpoint is not on your plan")

SCENARIOS: dict[str, Callable[[Asked, random.Random], Effect]] = {
    "calm": lambda _asked, _dice: CALM,
    "slow": lambda _asked, _dice: Effect(delay_s=_SLOW_S),
    "busy": _busy,
    "bad-identifier": _bad_identifier,
    "denied-fields": _denied("skills", "education.schools.degree"),
    "endpoint-denied": _refused(403, _NOT_ON_PLAN),
    "key-revoked": _key_revoked,
    "out-of-credits": _refused(402, _BROKE),
    "out-of-credits-403": _refused(403, _BROKE_OLD),
    "not-found-404": _not_found,
    "no-emails": _no_emails,
    "server-error": _refused(500, _FAILED, hidden=True),
    "server-error-charged": _refused(500, _FAILED, charged=True, hidden=True),
    "server-error-free": _refused(503, _FAILED),
    "timeout": _cut(Cut.HANG),
    "cut-before": _cut(Cut.BEFORE),
    "cut-during": _cut(Cut.DURING),
    "cut-after": _cut(Cut.AFTER),
    "html": lambda _asked, _dice: Effect(body=_HTML),
    "html-502": _refused(502, _HTML, hidden=True),
    "truncated": lambda _asked, _dice: Effect(body='[{"matched_on": "https://www.li'),
    "wrong-json": _reshaped(lambda answer: {"results": answer}),
    "missing-entries": _reshaped(_missing),
    "extra-entries": _reshaped(_extra),
    "reordered": _reshaped(_reordered),
    "echo-changed": _reshaped(_echo_changed),
    "match-status": _reshaped(_with_status),
    "scalars": _reshaped(_scalars),
    "unknown-keys": _reshaped(_unknown_keys),
    "no-usage-pages": _hiding("usage"),
    "no-account-pages": _hiding("usage", "account"),
}
