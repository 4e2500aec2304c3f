"""The service behind the HTTP pages: who may ask, what is answered, what is charged."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from desktop_app.sandbox.effects import Asked, Effect, Refusal, typed_error
from desktop_app.sandbox.fields import (
    DEFAULT_FIELDS,
    denied,
    groups,
    known_fields,
    price,
    project,
)
from desktop_app.sandbox.ledger import Ledger
from desktop_app.sandbox.matching import candidates
from desktop_app.sandbox.people import People, slug_of
from desktop_app.sandbox.weather import Weather, parse_weather
from desktop_app.sandbox.window import SlidingWindow

ENRICH_PATH = "/person/enrich"
_ACCOUNT_RPM = 300
_DEAREST = 7


@dataclass(slots=True)
class Service:
    """Everything that lasts between two requests.

    Attributes:
        people: Who is known.
        ledger: What happened.
        weather: How it behaves.
        rpm: Requests a minute of the enrich page.
        latency_s: Before every answer.
        balance: Credits left.
        key: The one key that is accepted.
        monotonic: Seconds for the rate limit.
        now: UTC for the ledger.
        seed: For the weather's dice.
        next_weathers: Chosen by a test for the next requests, one each.
    """

    people: People
    ledger: Ledger
    weather: Weather
    rpm: float
    latency_s: float
    balance: float
    key: str
    monotonic: Callable[[], float]
    now: Callable[[], datetime]
    seed: int = 0
    next_weathers: list[str] = field(default_factory=list[str])
    numbers: dict[str, int] = field(default_factory=dict[str, int])

    def __post_init__(self) -> None:
        """Prepare the rate limits and the dice."""
        self._windows = {True: SlidingWindow(self.rpm), False: SlidingWindow(_ACCOUNT_RPM)}
        self._dice = random.Random(self.seed)  # noqa: S311 - weather, not secrets

    _windows: dict[bool, SlidingWindow] = field(init=False, repr=False)
    _dice: random.Random = field(init=False, repr=False)

    def window(self, path: str) -> SlidingWindow:
        """Return the rate limit of a page."""
        return self._windows[path == ENRICH_PATH]

    def effect(self, chosen: str | None, asked: Asked) -> Effect:
        """Return what becomes of a request: as chosen for it, else as the weather is."""
        if chosen is None and self.next_weathers:
            chosen = self.next_weathers.pop(0)
        weather = self.weather if chosen is None else parse_weather(chosen)
        return weather.effect(asked, self._dice)

    def count(self, path: str) -> int:
        """Return the number of a request to a page, from 1."""
        self.numbers[path] = self.numbers.get(path, 0) + 1
        return self.numbers[path]

    def answer(
        self, identifiers: list[str], fields: list[str] | None, *, least: float | None
    ) -> list[dict[str, Any]]:
        """Return one entry for each identifier, in order."""
        asked: list[str] = [*DEFAULT_FIELDS] if fields is None else fields
        return [self._entry(one, asked, least) for one in identifiers]

    def _entry(self, identifier: str, asked: list[str], least: float | None) -> dict[str, Any]:
        if "@" in identifier:
            kind = "business_email"
            found = candidates(identifier, self.people.at_domain(identifier), least=least)
        else:
            kind = "professional_network_profile_url"
            person = self.people.at_link(identifier)
            found = [] if person is None else [(1.0, person)]
        matches = [
            {"confidence_score": score, "person_data": project(person, asked)}
            for score, person in found
        ]
        entry: dict[str, Any] = {"matched_on": identifier, "match_type": kind, "matches": matches}
        if self.people.is_redacted(identifier):
            entry["match_status"] = "redacted"
        return entry

    def refusal(self, identifiers: list[str], fields: list[str] | None) -> Refusal | None:
        """Return why a request is refused whatever the weather; None if it is not."""
        asked = fields or []
        unknown = [name for name in asked if name not in known_fields()]
        if unknown:
            words = f"Unknown fields: {', '.join(unknown)}"
            metadata = [{"available_fields": groups()}]
            return Refusal(400, typed_error("invalid_request", words, metadata))
        if gated := denied(asked):
            words = f"Access denied to fields: {', '.join(gated)}"
            metadata = [{"denied_fields": gated}]
            return Refusal(403, typed_error("permission_error", words, metadata))
        if self.balance < 1 or self.balance < self._worst(identifiers, asked):
            return Refusal(402, typed_error("insufficient_credits", "You have too few credits"))
        return None

    def _worst(self, identifiers: list[str], asked: list[str]) -> float:
        """The most that an answer can cost; checked before, so that no balance falls below 0."""
        dear = any(name.split(".")[0] in {"contact", "dev_platform_profiles"} for name in asked)
        return len(identifiers) * (_DEAREST if dear else 1)

    def charges(
        self, identifiers: list[str], entries: list[dict[str, Any]]
    ) -> list[tuple[str, float]]:
        """Return what each key is charged for an answer; who is named twice is charged twice."""
        return [
            (key_of(identifier), max(price(match["person_data"]) for match in entry["matches"]))
            for identifier, entry in zip(identifiers, entries, strict=True)
            if entry["matches"]
        ]

    def pay(self, charges: list[tuple[str, float]]) -> None:
        """Take charges off the balance."""
        self.balance -= sum(cost for _, cost in charges)


def key_of(identifier: str) -> str:
    """Return the ledger's form of an identifier: the slug of a link, an address in lower case."""
    return (slug_of(identifier) if "@" not in identifier else None) or identifier.strip().lower()
