"""The people that can be looked up, and the truth about them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from desktop_app.domain.identifiers.keys import LINK_KINDS, IdentifierKind, LookupKey


@dataclass(frozen=True)
class Person:
    """The service's data about one lookup.

    Attributes:
        key: The lookup.
        kind: "known", "unknown" or "redacted".
        score: The service's confidence in a lookup by email.
        has_email: Whether it has a business address, for one more credit.
        has_phone: Whether it has a phone number, for two more credits.
    """

    key: LookupKey
    kind: str
    score: float
    has_email: bool
    has_phone: bool

    def is_found(self, threshold: float | None) -> bool:
        """Tell whether the service finds the person, and so charges."""
        is_sure = self.key.kind in LINK_KINDS or self.score >= (threshold or 0.0)
        return self.kind == "known" and is_sure

    def price(self, fields: Iterable[str]) -> float:
        """Return the price of a match, by the price list."""
        if self.key.kind is IdentifierKind.LIVE_PROFILE:
            return 7
        asked = set(fields)
        email = 1 if self.has_email and "contact.business_emails" in asked else 0
        return 1 + email + (2 if self.has_phone and "contact.phone_numbers" in asked else 0)

    def entry(self, fields: Sequence[str], *, echo: str | None) -> dict[str, Any]:
        """Return the entry of the matched person."""
        contact: dict[str, Any] = {}
        if self.has_email and "contact.business_emails" in fields:
            contact["business_emails"] = [{"email": "x@example.com"}]
        if self.has_phone and "contact.phone_numbers" in fields:
            contact["phone_numbers"] = [{"number": "1"}]
        person = {"basic_profile": {"name": self.key.normal}, "contact": contact}
        match = {"confidence_score": self.score, "person_data": person}
        return ({} if echo is None else {"matched_on": echo}) | {"matches": [match]}

    def absent_entry(self, *, echo: str | None) -> dict[str, Any]:
        """Return the entry of an unmatched person."""
        what: dict[str, Any] = {"matches": []}
        if self.kind == "redacted":
            what = {"match_status": "redacted", "matches": []}
        return ({} if echo is None else {"matched_on": echo}) | what


def invent(rng: Random) -> tuple[Person, ...]:
    """Return a few people of both kinds."""
    return tuple(_one(rng, number) for number in range(rng.randrange(2, 9)))


def _one(rng: Random, number: int) -> Person:
    by_email = rng.random() < 0.4
    kind = IdentifierKind.BUSINESS_EMAIL if by_email else IdentifierKind.PROFILE_URL
    normal = f"p{number}@firm{number}.com" if by_email else f"person-{number}"
    return person_for(rng, LookupKey(kind, normal))


def person_for(rng: Random, key: LookupKey) -> Person:
    """Return what the provider knows about one lookup."""
    return Person(
        key,
        rng.choice(("known", "known", "known", "unknown", "redacted")),
        rng.choice((0.2, 0.5, 0.9, 1.0)),
        has_email=rng.random() < 0.5,
        has_phone=rng.random() < 0.5,
    )
