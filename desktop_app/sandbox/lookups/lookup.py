"""One look-up by identifiers: matching, the entries of its answer, and their price."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, ClassVar

from desktop_app.sandbox.contract.bodies import IdentifiersBody
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.contract.field_paths import GROUPS, KNOWN
from desktop_app.sandbox.contract.field_projection import DEFAULT_FIELDS, Person, denied
from desktop_app.sandbox.contract.timeline import Timeline
from desktop_app.sandbox.people.finder import Found, Matches, PeopleFinder, ledger_key

Entries = list[dict[str, Any]]
Charges = list[tuple[str, float]]
Components = list[dict[str, Any]]


@dataclass(frozen=True)
class Lookup(ABC):
    """A look-up; its subclasses are the endpoints.

    Attributes:
        finder: Finds the people.
        timeline: The provider's contract on a day.
        path: The path of the endpoint.
        grant: What the account needs; "" for nothing.
        body: The model of the request.
    """

    finder: PeopleFinder
    timeline: Timeline
    path: ClassVar[str]
    grant: ClassVar[str] = ""
    body: ClassVar[type[IdentifiersBody]]

    @abstractmethod
    def find(self, asked: Any) -> Matches:
        """Return the people of each identifier."""

    @abstractmethod
    def data_of(self, asked: Any, person: Person) -> dict[str, Any]:
        """Return the part of a person that the answer has."""

    @abstractmethod
    def ceiling(self, asked: Any) -> float:
        """Return the highest possible price of one person."""

    @abstractmethod
    def components(self, asked: Any, returned: Any) -> Components:
        """Return the parts of the price of what was returned of a person; they add up to it."""

    def price(self, asked: Any, returned: Any) -> float:
        """Return the price of what was returned of a person."""
        return float(sum(part["credits"] for part in self.components(asked, returned)))

    @abstractmethod
    def fields_refusal(self, asked: Any, grants: frozenset[str]) -> Refusal | None:
        """Return the refusal of the requested fields, or None."""

    @property
    @abstractmethod
    def known(self) -> frozenset[str]:
        """The values of `fields` that exist."""

    def entries(self, asked: Any, matches: Matches) -> Entries:
        """Return the answer: one entry per identifier, in the same order."""
        return [
            self._entry(asked, identifier, found)
            for identifier, found in zip(asked.identifiers, matches, strict=True)
        ]

    def _entry(self, asked: Any, identifier: str, found: Found) -> dict[str, Any]:
        matches = [
            {"confidence_score": score, "person_data": self.data_of(asked, person)}
            for score, person in found
        ]
        entry: dict[str, Any] = {"matched_on": identifier, "match_type": asked.kind}
        is_redacted = self.finder.is_redacted(identifier)
        if self.has_match_status:
            entry["match_status"] = "matched" if matches else "not_found"
        entry["matches"] = matches
        return entry | ({"match_status": "redacted"} if is_redacted else {})

    @property
    def has_match_status(self) -> bool:
        """True if every entry has a `match_status`."""
        return self.timeline.has_match_status

    def charges(self, asked: Any, entries: Entries) -> Charges:
        """Return the charge of each key; a repeated identifier is charged each time."""
        pairs = zip(asked.identifiers, entries, strict=True)
        return [
            (ledger_key(identifier), self.price(asked, self._dearest(asked, entry)))
            for identifier, entry in pairs
            if entry["matches"]
        ]

    def _dearest(self, asked: Any, entry: dict[str, Any]) -> Any:
        """Return the most expensive candidate: several are one look-up and cost one charge."""
        people = [match["person_data"] for match in entry["matches"]]
        return max(people, key=lambda one: self.price(asked, one))

    def all_components(self, asked: Any, entries: Entries) -> Components:
        """Return the price components of an answer, for the usage endpoints."""
        dearest = [self._dearest(asked, entry) for entry in entries if entry["matches"]]
        return add_components([self.components(asked, one) for one in dearest])


def default_fields(finder: PeopleFinder, timeline: Timeline, person: Person) -> list[str]:
    """Return the fields of a request without `fields`."""
    if timeline.returns_all_by_default:
        return [name for name in GROUPS if not denied([name])]
    more = finder.people.more_by_default.get(str(person.get("crustdata_person_id")), [])
    return [*DEFAULT_FIELDS, *more]


def links_found(finder: PeopleFinder, urls: list[str]) -> Matches:
    """Return the people of profile URLs, with certainty."""
    at_links = (finder.by_link(one) for one in urls)
    return [[] if person is None else [(1.0, person)] for person in at_links]


def refuse_fields(
    fields: list[str], grants: frozenset[str], known: frozenset[str]
) -> Refusal | None:
    """Return the refusal of fields that do not exist or need a grant, or None."""
    if unknown := [name for name in fields if name not in known]:
        words = f"Unknown fields: {', '.join(unknown)}"
        available = list(GROUPS) if known == KNOWN else sorted(known)
        metadata = [{"available_fields": available}]
        return Refusal(400, typed_error("invalid_request", words, metadata))
    if gated := denied(fields, grants):
        words = f"Access denied to fields: {', '.join(gated)}"
        return Refusal(403, typed_error("permission_error", words, [{"denied_fields": gated}]))
    return None


def add_components(lists: list[Components]) -> Components:
    """Add up price components of the same kind."""
    added: dict[str, dict[str, Any]] = {}
    for part in (part for parts in lists for part in parts):
        known = added.setdefault(part["component"], {**part, "credits": 0.0})
        known["credits"] += part["credits"]
    return list(added.values())
