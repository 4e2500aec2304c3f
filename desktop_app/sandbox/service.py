"""The service behind the HTTP pages: who may ask, what is answered, what is charged."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from desktop_app.sandbox.billing.ledger import Ledger
from desktop_app.sandbox.billing.pricing import ceiling, cost_components, price
from desktop_app.sandbox.billing.rate_limit import SlidingWindow
from desktop_app.sandbox.contract.enrich_request import EnrichRequest
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.contract.field_paths import GROUPS, KNOWN
from desktop_app.sandbox.contract.field_projection import DEFAULT_FIELDS, Person, denied, project
from desktop_app.sandbox.faults.effects import Effect, RequestContext
from desktop_app.sandbox.faults.fault_spec import FaultSpec, parse_fault_spec
from desktop_app.sandbox.people.directory import People, slug_of
from desktop_app.sandbox.people.email_matching import candidates

API_VERSION = "2025-11-01"
ENRICH_PATH = "/person/enrich"
_ACCOUNT_RPM = 300
_USAGE_RPM = 60
_USAGE = "/account/usage/"
_ACCOUNT = "/account/"

Found = list[list[tuple[float, Any]]]
"""For each identifier the people it may mean, the surest first."""


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
        usage_lag_s: From an answer until the usage pages list it.
        next_weathers: Chosen by a test for the next requests, one each.
        requests: Let in at the enrich page so far.
    """

    people: People
    ledger: Ledger
    weather: FaultSpec
    rpm: float
    latency_s: float
    balance: float
    key: str
    monotonic: Callable[[], float]
    now: Callable[[], datetime]
    seed: int = 0
    usage_lag_s: float = 10.0
    next_weathers: list[str] = field(default_factory=list[str])
    requests: int = 0
    _windows: dict[str, SlidingWindow] = field(init=False, repr=False)
    _tries: Counter[tuple[str, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Prepare the rate limits."""
        self._windows = {
            ENRICH_PATH: SlidingWindow(self.rpm),
            _USAGE: SlidingWindow(_USAGE_RPM),
            _ACCOUNT: SlidingWindow(_ACCOUNT_RPM),
        }
        self._tries = Counter()

    def window(self, path: str) -> SlidingWindow:
        """Return the rate limit of a page."""
        return next(self._windows[start] for start in self._windows if path.startswith(start))

    def effect(self, chosen: str | None, asked: RequestContext) -> Effect:
        """Return what becomes of a request: as chosen for it, else as the weather is.

        The dice are those of the seed, the identifiers and the try: a run with many requests in
        flight meets the same weather whatever their order.

        Raises:
            ValueError: The chosen weather does not exist.
        """
        if chosen is None and self.next_weathers:
            chosen = self.next_weathers.pop(0)
        weather = self.weather if chosen is None else parse_fault_spec(chosen)
        self._tries[asked.identifiers] += 1
        told = f"{self.seed} {self._tries[asked.identifiers]} {asked.identifiers}"
        return weather.effect(asked, random.Random(told))  # noqa: S311 - weather, not secrets

    def find(self, asked: EnrichRequest) -> Found:
        """Return whom the identifiers may mean, in their order."""
        if asked.kind == "business_email":
            least = asked.min_similarity_score
            return [
                candidates(one, self.people.at_domain(one), least=least)
                if not self.people.is_redacted(one)
                else []
                for one in asked.identifiers
            ]
        at_links = (self.people.at_link(one) for one in asked.identifiers)
        return [[] if person is None else [(1.0, person)] for person in at_links]

    def entries(self, asked: EnrichRequest, found: Found) -> list[dict[str, Any]]:
        """Return the answer: one entry for each identifier, in order."""

        def shown(who: Person) -> Person:
            return project(who, self._default_fields(who) if asked.fields is None else asked.fields)

        return [
            self._entry(asked.kind, identifier, [(score, shown(who)) for score, who in of])
            for identifier, of in zip(asked.identifiers, found, strict=True)
        ]

    def _default_fields(self, who: Person) -> list[str]:
        more = self.people.more_by_default.get(str(who.get("crustdata_person_id")), [])
        return [*DEFAULT_FIELDS, *more]

    def _entry(
        self, kind: str, identifier: str, people: list[tuple[float, Person]]
    ) -> dict[str, Any]:
        matches = [{"confidence_score": score, "person_data": person} for score, person in people]
        entry: dict[str, Any] = {"matched_on": identifier, "match_type": kind, "matches": matches}
        if self.people.is_redacted(identifier):
            entry["match_status"] = "redacted"
        return entry

    def refusal(self, asked: EnrichRequest, grants: frozenset[str]) -> Refusal | None:
        """Return why a request is refused whatever the weather; None if it is not."""
        fields = asked.fields or []
        if unknown := [name for name in fields if name not in KNOWN]:
            words = f"Unknown fields: {', '.join(unknown)}"
            metadata = [{"available_fields": list(GROUPS)}]
            return Refusal(400, typed_error("invalid_request", words, metadata))
        if gated := denied(fields, grants):
            words = f"Access denied to fields: {', '.join(gated)}"
            metadata = [{"denied_fields": gated}]
            return Refusal(403, typed_error("permission_error", words, metadata))
        # The most that it can cost, before anything is looked up: no balance falls below 0.
        if self.balance < len(asked.identifiers) * ceiling(fields):
            return Refusal(402, typed_error("insufficient_credits", "You have too few credits"))
        return None

    def charges(
        self, identifiers: list[str], entries: list[dict[str, Any]]
    ) -> list[tuple[str, float]]:
        """Return what each key is charged for an answer; who is named twice is charged twice."""
        return [
            (key_of(identifier), max(price(match["person_data"]) for match in entry["matches"]))
            for identifier, entry in zip(identifiers, entries, strict=True)
            if entry["matches"]
        ]

    def components(self, entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return the parts of what an answer costs, for the usage pages."""
        people = ([match["person_data"] for match in entry["matches"]] for entry in entries)
        return cost_components(max(group, key=price) for group in people if group)

    def pay(self, charges: list[tuple[str, float]]) -> None:
        """Take charges off the balance."""
        self.balance -= sum(cost for _, cost in charges)


def key_of(identifier: str) -> str:
    """Return the ledger's form of an identifier: the slug of a link, an address in lower case."""
    return slug_of(identifier) or identifier.strip().lower()
