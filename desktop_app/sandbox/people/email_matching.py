"""How well a person fits an email address: string similarity, as a reverse lookup has it.

The local part is compared with the ways in which firms make an address of a name, the domain with
those of current and past employers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from desktop_app.sandbox.contract.json_path import values_at
from desktop_app.sandbox.people.person_factory import ascii_name

Person = dict[str, Any]
_FLOOR = 0.5
"""Below this nobody is a candidate; names with nothing in common have 0.2 to 0.45."""
_MOST_CANDIDATES = 5
_EXACT = 1.0
_LIKE_AT_MOST = 0.98
_AT_FORMER_EMPLOYER = 0.9
_AT_BRANCH = 0.95
"""The domain lies below an employer's: mail.firm.example."""
_WORDS_OF_A_NAME = 2


@dataclass(frozen=True)
class Candidate:
    """A person as an address sees them; its parts are made when they are first needed.

    Attributes:
        person: Whom it is about.
        emails: Business addresses that are known, in lower case.
        current: Domains of current employers.
        past: Domains of past employers.
    """

    person: Person
    emails: frozenset[str]
    current: frozenset[str]
    past: frozenset[str]

    @property
    def domains(self) -> frozenset[str]:
        """Every domain that an address of the person may have."""
        return self.current | self.past | {email.rpartition("@")[2] for email in self.emails}

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """What could stand before the @."""
        return tuple(dict.fromkeys(_forms(self.person)))


def candidate_of(person: Person) -> Candidate:
    """Return a person as an address sees them."""
    details = ("experience", "employment_details")

    def domains(when: str) -> frozenset[str]:
        return frozenset(values_at(person, *details, when, "company_website_domain"))

    known = values_at(person, "contact", "business_emails", "email")
    return Candidate(
        person, frozenset(email.lower() for email in known), domains("current"), domains("past")
    )


def candidates(
    address: str, people: list[Candidate], *, least: float | None
) -> list[tuple[float, Person]]:
    """Return who fits an address, the surest first.

    Args:
        address: What was submitted.
        people: Those whose employers use the address's domain.
        least: `min_similarity_score`; None: everybody above a low floor.
    """
    enough = max(least or 0.0, _FLOOR)
    scored = [(similarity(address, one), one.person) for one in people]
    likely = [one for one in scored if one[0] >= enough]
    likely.sort(key=lambda one: one[0], reverse=True)
    return likely[:_MOST_CANDIDATES]


def similarity(address: str, candidate: Candidate) -> float:
    """Return 0 to 1: sure for a known address of the person, else how like the name it is."""
    whole = address.strip().lower()
    if whole in candidate.emails:
        return _EXACT
    local, _, domain = whole.rpartition("@")
    local = re.sub(r"[._-]?\d+$", "", local.partition("+")[0])
    return round(_likeness(local, candidate.forms) * _trust(domain, candidate), 4)


def _trust(domain: str, candidate: Candidate) -> float:
    if domain in candidate.current:
        return _LIKE_AT_MOST
    if domain in candidate.domains:
        return _LIKE_AT_MOST * _AT_FORMER_EMPLOYER
    return _LIKE_AT_MOST * _AT_BRANCH


def _likeness(local: str, forms: tuple[str, ...]) -> float:
    """The best ratio; the cheap upper bounds of difflib leave few that must be worked out."""
    matcher = SequenceMatcher(a="", b=local, autojunk=False)  # what is b is analysed only once
    best = _FLOOR
    for form in forms:
        matcher.set_seq1(form)
        if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
            best = max(best, matcher.ratio())
    return best if best > _FLOOR else 0.0


def _forms(person: Person) -> Iterator[str]:
    for first, last in _names(person):
        yield from (f"{first}.{last}", f"{first}{last}", f"{first[0]}.{last}", f"{first[0]}{last}")
        yield from (f"{last}.{first}", f"{first}_{last}", f"{first}-{last}", first, last)


def _names(person: Person) -> Iterator[tuple[str, str]]:
    """First and last name: as they are told, else of the whole name, and as the slug has them."""
    names = values_at(person, "basic_profile", "first_name") + values_at(
        person, "basic_profile", "last_name"
    )
    if len(names) < _WORDS_OF_A_NAME:
        names = [
            word for name in values_at(person, "basic_profile", "name") for word in name.split()
        ]
    links = values_at(person, "social_handles", "professional_network_identifier", "profile_url")
    slugs = [unquote(link.rstrip("/").rpartition("/")[2]).split("-") for link in links]
    for words in (names, *slugs):
        plain = [part for part in (ascii_name(word) for word in words) if not part.isdigit()]
        parts = [part for part in plain if part]
        if parts:
            yield parts[0], parts[-1]
