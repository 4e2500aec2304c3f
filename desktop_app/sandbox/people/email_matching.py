"""Similarity of a person and an email address, as in a reverse email lookup.

The local part is compared with the common patterns of company addresses, the domain with those of
current and past employers.
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
"""Minimum similarity of a candidate; unrelated names reach 0.2 to 0.45."""
_MAX_CANDIDATES = 5
_EXACT = 1.0
_MAX_SIMILARITY = 0.98
_AT_FORMER_EMPLOYER = 0.9
_AT_SUBDOMAIN = 0.95
"""Weight of a subdomain of an employer's domain, such as mail.firm.example."""
_WORDS_OF_A_NAME = 2


@dataclass(frozen=True)
class Candidate:
    """A person with the data that email matching needs.

    Attributes:
        person: The person.
        emails: Known business addresses in lower case.
        current: Domains of current employers.
        past: Domains of past employers.
    """

    person: Person
    emails: frozenset[str]
    current: frozenset[str]
    past: frozenset[str]

    @property
    def domains(self) -> frozenset[str]:
        """All domains that an address of the person may have."""
        return self.current | self.past | {email.rpartition("@")[2] for email in self.emails}

    @cached_property
    def local_parts(self) -> tuple[str, ...]:
        """Plausible local parts, the text before the @; computed on first use."""
        return tuple(dict.fromkeys(_local_parts(self.person)))


def candidate_of(person: Person) -> Candidate:
    """Return the matching data of a person."""
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
    """Return the candidates for an email address, most similar first.

    Args:
        address: The submitted address.
        people: People whose employers use the domain of the address.
        least: `min_similarity_score`; None applies only the built-in minimum.
    """
    threshold = max(least or 0.0, _FLOOR)
    scored = [(similarity(address, one), one.person) for one in people]
    likely = [one for one in scored if one[0] >= threshold]
    likely.sort(key=lambda one: one[0], reverse=True)
    return likely[:_MAX_CANDIDATES]


def similarity(address: str, candidate: Candidate) -> float:
    """Return a similarity from 0 to 1: 1 for a known address, else by name and domain."""
    whole = address.strip().lower()
    if whole in candidate.emails:
        return _EXACT
    local, _, domain = whole.rpartition("@")
    local = re.sub(r"[._-]?\d+$", "", local.partition("+")[0])
    return round(
        _name_similarity(local, candidate.local_parts) * _domain_weight(domain, candidate), 4
    )


def _domain_weight(domain: str, candidate: Candidate) -> float:
    if domain in candidate.current:
        return _MAX_SIMILARITY
    if domain in candidate.domains:
        return _MAX_SIMILARITY * _AT_FORMER_EMPLOYER
    return _MAX_SIMILARITY * _AT_SUBDOMAIN


def _name_similarity(local: str, local_parts: tuple[str, ...]) -> float:
    """Return the best ratio; difflib's cheap upper bounds avoid most of the computation."""
    matcher = SequenceMatcher(
        a="", b=local, autojunk=False
    )  # difflib caches only its analysis of b
    best = _FLOOR
    for local_part in local_parts:
        matcher.set_seq1(local_part)
        if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
            best = max(best, matcher.ratio())
    return best if best > _FLOOR else 0.0


def _local_parts(person: Person) -> Iterator[str]:
    for first, last in _names(person):
        yield from (f"{first}.{last}", f"{first}{last}", f"{first[0]}.{last}", f"{first[0]}{last}")
        yield from (f"{last}.{first}", f"{first}_{last}", f"{first}-{last}", first, last)


def _names(person: Person) -> Iterator[tuple[str, str]]:
    """Yield pairs of first and last name: from the name fields, and from the slug."""
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
