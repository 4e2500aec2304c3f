"""The service behind the endpoints: validation, matching and charging."""

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
from desktop_app.sandbox.people.invented_people import InventedPeople

API_VERSION = "2025-11-01"
ENRICH_PATH = "/person/enrich"
_ACCOUNT_RPM = 300
_USAGE_RPM = 60
_USAGE = "/account/usage/"
_ACCOUNT = "/account/"

Matches = list[list[tuple[float, Any]]]
"""For each identifier its matches as (score, person), best first."""


@dataclass(slots=True)
class Service:
    """State that lasts between requests.

    Attributes:
        people: The known people.
        ledger: Requests and charges.
        faults: Active faults.
        rpm: Requests per minute of the enrich endpoint.
        latency_s: Delay before each response.
        balance: Remaining credits.
        key: The only accepted API key.
        monotonic: Clock of the rate limits, in seconds.
        now: Clock of the ledger, in UTC.
        seed: Seed of the random faults.
        usage_lag_s: Delay until the usage endpoints list a request.
        next_faults: Fault specs of the next requests, one each.
        requests: Accepted requests of the enrich endpoint.
        invented: Makes people for identifiers that `people` does not know; None: nobody.
    """

    people: People
    ledger: Ledger
    faults: FaultSpec
    rpm: float
    latency_s: float
    balance: float
    key: str
    monotonic: Callable[[], float]
    now: Callable[[], datetime]
    seed: int = 0
    usage_lag_s: float = 10.0
    next_faults: list[str] = field(default_factory=list[str])
    requests: int = 0
    invented: InventedPeople | None = None
    _windows: dict[str, SlidingWindow] = field(init=False, repr=False)
    _attempts: Counter[tuple[str, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Create the rate limits."""
        self._windows = {
            ENRICH_PATH: SlidingWindow(self.rpm),
            _USAGE: SlidingWindow(_USAGE_RPM),
            _ACCOUNT: SlidingWindow(_ACCOUNT_RPM),
        }
        self._attempts = Counter()

    def rate_limit(self, path: str) -> SlidingWindow:
        """Return the rate limit of an endpoint."""
        return next(self._windows[start] for start in self._windows if path.startswith(start))

    def effect(self, requested: str | None, context: RequestContext) -> Effect:
        """Return the effect of the requested faults, else the queued ones, else the active ones.

        The random generator is seeded with the seed, the identifiers and the attempt, so that
        concurrent requests get the same faults in any order.

        Raises:
            ValueError: A requested fault is unknown.
        """
        if requested is None and self.next_faults:
            requested = self.next_faults.pop(0)
        faults = self.faults if requested is None else parse_fault_spec(requested)
        self._attempts[context.identifiers] += 1
        seed = f"{self.seed} {self._attempts[context.identifiers]} {context.identifiers}"
        return faults.effect(context, random.Random(seed))  # noqa: S311 - simulated faults

    def find(self, request: EnrichRequest) -> Matches:
        """Return the matches of the identifiers, in the same order."""
        if request.kind == "business_email":
            least = request.min_similarity_score
            return [self._find_by_email(one, least) for one in request.identifiers]
        at_links = (self._find_by_link(one) for one in request.identifiers)
        return [[] if person is None else [(1.0, person)] for person in at_links]

    def _find_by_email(self, address: str, least: float | None) -> list[tuple[float, Any]]:
        if self._is_redacted(address):
            return []
        known = self.people.find_by_domain(address)
        if known or self.invented is None:
            return candidates(address, known, least=least)
        return self.invented.find_by_email(address.strip().lower(), least)

    def _find_by_link(self, url: str) -> Person | None:
        slug = slug_of(url)
        if slug is None or self._is_redacted(url):
            return None
        known = self.people.find_by_link(url)
        return self.invented.find_by_slug(slug) if known is None and self.invented else known

    def _is_redacted(self, identifier: str) -> bool:
        """Tell whether the person of a profile URL or email address opted out."""
        if self.people.is_redacted(identifier):
            return True
        if self.invented is None or self.people.knows(identifier):
            return False
        return self.invented.is_redacted(ledger_key(identifier))

    def entries(self, request: EnrichRequest, matches: Matches) -> list[dict[str, Any]]:
        """Return the response: one entry per identifier, in the same order."""

        def projected(person: Person) -> Person:
            return project(
                person, self._default_fields(person) if request.fields is None else request.fields
            )

        return [
            self._entry(
                request.kind, identifier, [(score, projected(person)) for score, person in people]
            )
            for identifier, people in zip(request.identifiers, matches, strict=True)
        ]

    def _default_fields(self, person: Person) -> list[str]:
        more = self.people.more_by_default.get(str(person.get("crustdata_person_id")), [])
        return [*DEFAULT_FIELDS, *more]

    def _entry(
        self, kind: str, identifier: str, people: list[tuple[float, Person]]
    ) -> dict[str, Any]:
        matches = [{"confidence_score": score, "person_data": person} for score, person in people]
        entry: dict[str, Any] = {"matched_on": identifier, "match_type": kind, "matches": matches}
        if self._is_redacted(identifier):
            entry["match_status"] = "redacted"
        return entry

    def refusal(self, request: EnrichRequest, grants: frozenset[str]) -> Refusal | None:
        """Return the refusal that applies regardless of faults, or None."""
        fields = request.fields or []
        if unknown := [name for name in fields if name not in KNOWN]:
            words = f"Unknown fields: {', '.join(unknown)}"
            metadata = [{"available_fields": list(GROUPS)}]
            return Refusal(400, typed_error("invalid_request", words, metadata))
        if gated := denied(fields, grants):
            words = f"Access denied to fields: {', '.join(gated)}"
            metadata = [{"denied_fields": gated}]
            return Refusal(403, typed_error("permission_error", words, metadata))
        # Checked against the highest possible price, so that the balance never falls below 0.
        if self.balance < len(request.identifiers) * ceiling(fields):
            return Refusal(402, typed_error("insufficient_credits", "You have too few credits"))
        return None

    def charges(
        self, identifiers: list[str], entries: list[dict[str, Any]]
    ) -> list[tuple[str, float]]:
        """Return the charge of each key; a repeated identifier is charged each time."""
        return [
            (ledger_key(identifier), max(price(match["person_data"]) for match in entry["matches"]))
            for identifier, entry in zip(identifiers, entries, strict=True)
            if entry["matches"]
        ]

    def components(self, entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return the price components of a response, for the usage endpoints."""
        people = ([match["person_data"] for match in entry["matches"]] for entry in entries)
        return cost_components(max(group, key=price) for group in people if group)

    def pay(self, charges: list[tuple[str, float]]) -> None:
        """Deduct charges from the balance."""
        self.balance -= sum(cost for _, cost in charges)


def ledger_key(identifier: str) -> str:
    """Return an identifier as the ledger writes it: the slug of a URL, an address in lower case."""
    return slug_of(identifier) or identifier.strip().lower()
