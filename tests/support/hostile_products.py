"""The products beyond Person Enrich of the hostile service, honest or hostile in one way each."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.support.adversary import (
    ENRICH,
    Act,
    Adversary,
    Exchange,
    ReceivedRequest,
    honest,
    match,
    no_match,
)

LIVE = "/person/professional_network/enrich/live"
CONTACT = "/person/contact/enrich"
IDENTIFY = "/person/identify"
SEARCH = "/person/search"
COMPANY = "/company/identify"
LINK = "https://www.linkedin.com/in/"
EMPLOYER = 7
PRICES = {LIVE: 7.0, CONTACT: 2.0, IDENTIFY: 1.0, SEARCH: 0.03, COMPANY: 0.0}
REFUSAL = {"error": {"type": "invalid_request", "message": "business_emails is not supported"}}


def slug_of(identifier: str) -> str:
    """Return the slug of the person whom an identifier means."""
    return identifier.rpartition("/")[2].partition("@")[0].replace(" ", "-").lower()


def person(slug: str) -> dict[str, Any]:
    """Return a person who has a link, and works for the one employer."""
    name = slug.replace("-", " ").title()
    job = {"name": "Acme", "crustdata_company_id": EMPLOYER, "company_website_domain": "a.example"}
    handle = {"professional_network_identifier": {"profile_url": LINK + slug}}
    return {
        "basic_profile": {"name": name},
        "social_handles": handle,
        "experience": {"employment_details": {"current": [job], "past": []}},
    }


def entry(path: str, identifier: str, slug: str) -> dict[str, Any]:
    """Return what a product says of an identifier."""
    if path == SEARCH:
        return person(slug)
    if path == COMPANY:
        company = {"crustdata_company_id": EMPLOYER, "basic_info": {"name": identifier}}
        found = [{"confidence_score": 1, "company_data": company}]
        return {"matched_on": identifier, "match_type": "name", "matches": found}
    if path == CONTACT:
        data = {"contact": {"phone_numbers": [f"+49{sum(slug.encode())}"]}}
        found = [{"confidence_score": 1.0, "person_data": data}]
        return {"matched_on": identifier, "match_type": "x", "matches": found}
    made = match(identifier, score=1.0)
    made["matches"][0]["person_data"] = person(slug)
    return made


def body_of(asked: ReceivedRequest, entries: list[dict[str, Any]]) -> object:
    if asked.path == SEARCH:
        return {"profiles": entries, "next_cursor": None, "total_count": len(entries)}
    return entries


def pay(exchange: Exchange) -> str:
    """Charge for everybody in a request; return what the header says."""
    asked = exchange.asked
    keys = [f"{asked.path} {one}" for one in asked.identifiers]
    return f"{exchange.charge(keys, each=PRICES[asked.path]):g}"


async def sell(exchange: Exchange) -> None:
    """Find everybody, at the price of the product."""
    asked = exchange.asked
    entries = [entry(asked.path, one, slug_of(one)) for one in asked.identifiers]
    await exchange.reply(200, body_of(asked, entries), x_credits_used=pay(exchange))


async def lose(exchange: Exchange) -> None:
    pay(exchange)
    exchange.reset()


async def send_nothing(exchange: Exchange) -> None:
    await exchange.reply(200, b"", x_credits_used=pay(exchange))


async def send_a_page(exchange: Exchange) -> None:
    await exchange.reply(200, b"<html>Welcome</html>", x_credits_used=pay(exchange))


async def cut_off(exchange: Exchange) -> None:
    asked = exchange.asked
    entries = [entry(asked.path, one, slug_of(one)) for one in asked.identifiers]
    raw = json.dumps(body_of(asked, entries)).encode()
    head = exchange.head(200, {"x-credits-used": pay(exchange)}, len(raw))
    await exchange.send(head + raw[: len(raw) // 2])


async def double(exchange: Exchange) -> None:
    asked = exchange.asked
    entries = [entry(asked.path, one, slug_of(one)) for one in asked.identifiers for _ in "ab"]
    await exchange.reply(200, body_of(asked, entries), x_credits_used=pay(exchange))


async def swap(exchange: Exchange) -> None:
    """Answer about somebody else, under the name of somebody else."""
    asked = exchange.asked
    other = LINK + "some-body"
    entries = [entry(asked.path, other, "some-body") for _ in asked.identifiers]
    await exchange.reply(200, body_of(asked, entries), x_credits_used=pay(exchange))


def after_the_first(status: int, **headers: str) -> Act:
    """Sell once, and refuse everything else for free."""
    seen: list[int] = []

    async def act(exchange: Exchange) -> None:
        seen.append(1)
        if len(seen) == 1:
            await sell(exchange)
            return
        kind = "insufficient_credits" if status == 402 else "permission_error"
        error = {"error": {"type": kind, "message": "not now"}}
        await exchange.reply(status, error, x_credits_used="0", **headers)

    return act


def busy_at_first() -> Act:
    seen: list[int] = []

    async def act(exchange: Exchange) -> None:
        seen.append(1)
        if len(seen) > 1:
            await sell(exchange)
        else:
            await exchange.reply(429, {"error": {"message": "slow"}}, x_ratelimit_reset="0")

    return act


FORMS: dict[str, Callable[[], Act]] = {
    "lost": lambda: lose,
    "empty": lambda: send_nothing,
    "a page": lambda: send_a_page,
    "cut off": lambda: cut_off,
    "doubled": lambda: double,
    "somebody else": lambda: swap,
    "402 midway": lambda: after_the_first(402),
    "403 midway": lambda: after_the_first(403),
    "429": busy_at_first,
}


@dataclass(frozen=True)
class Product:
    """A product, a sheet that needs it, and what the run is told.

    Attributes:
        path: The path.
        source: The sheet.
        options: The options of the command.
        budget: Less than everything costs.
    """

    path: str
    source: str
    options: tuple[str, ...]
    budget: float

    def attack(self, adversary: Adversary, act: Act) -> None:
        """Let the service be hostile in this product only."""
        adversary.pages |= dict.fromkeys(PRICES, sell) | {self.path: act}
        adversary.pages["/account/endpoints"] = list_endpoints
        adversary.enrich = self._enrich

    async def _enrich(self, exchange: Exchange) -> None:
        asked = exchange.asked
        if self.path == IDENTIFY and "business_emails" in asked.body:
            await exchange.reply(400, REFUSAL, x_credits_used="0")
        elif self.path == LIVE:
            nobody = [no_match(one, asked.match_type) for one in asked.identifiers]
            await exchange.reply(200, nobody, x_credits_used="0")
        else:
            await honest(exchange)


async def list_endpoints(exchange: Exchange) -> None:
    """List every endpoint with a limit that does not slow the run down."""
    rows = [
        {"path": path, "status": "enabled", "effective_rate_limit_rpm": 60_000}
        for path in (ENRICH, *PRICES)
    ]
    await exchange.reply(200, {"api_version": "2025-11-01", "endpoints": rows})


_LINKS = "\n".join(["Who", *(f"{LINK}per-son{letter}" for letter in map(chr, range(97, 123)))])
_NAMES = "\n".join(["Name,Company", *(f"Per Son{letter},Acme" for letter in "abcdef")])
_MAILS = "\n".join(["Who", *(f"per-son{letter}@a.example" for letter in map(chr, range(97, 123)))])
PRODUCTS = {
    "live": Product(LIVE, _LINKS, ("--live",), 100),
    "contact": Product(CONTACT, _LINKS, ("--contact", "phone"), 50),
    "search": Product(SEARCH, _NAMES, ("--search",), 4),
    "identify": Product(IDENTIFY, _MAILS, ("--email-fallback",), 40),
}
