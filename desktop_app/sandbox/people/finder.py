"""Finds the people of an identifier: those of the file first, then invented ones."""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from desktop_app.sandbox.contract.json_path import values_at
from desktop_app.sandbox.people.directory import People, Person, slug_of, written_slug_of
from desktop_app.sandbox.people.email_matching import candidates
from desktop_app.sandbox.people.invented_people import InventedPeople
from desktop_app.sandbox.people.person_factory import generate_person
from desktop_app.sandbox.people.recent_values import RecentValues
from desktop_app.sandbox.people.spelled_names import name_of_slug

_WORDS = re.compile(r"\w+")
_MOST_NAMESAKES = 19
FRESH_PREFIX = "fresh-"
"""Prefix of the slugs of people whom only the live endpoint finds."""
_EXACT_URL = re.compile(r"https://www\.linkedin\.com/in/([^/?#\s]+)/?")
Found = list[tuple[float, Any]]
"""The people of one identifier as (score, person), best first."""
Matches = list[Found]
"""For each identifier its people, in the same order."""


@dataclass(frozen=True, slots=True)
class PeopleFinder:
    """Finds people for every endpoint, so that all of them know the same ones.

    Attributes:
        people: The people of a file, and those generated for agreed slugs.
        invented: Makes people for identifiers that `people` does not know; None: nobody.
    """

    people: People
    invented: InventedPeople | None = None
    _met: RecentValues[list[str]] = field(default_factory=RecentValues[list[str]], repr=False)

    def by_address(self, address: str, least: float | None = None) -> Found:
        """Return the people of an email address with at least this similarity."""
        if self.is_redacted(address):
            return []
        known = self.people.find_by_domain(address)
        if known or self.invented is None:
            return candidates(address, known, least=least)
        return self.invented.find_by_email(address.strip().lower(), least)

    def by_link(self, url: str) -> Person | None:
        """Return the person of a profile URL."""
        slug = slug_of(url)
        if slug is None or slug.startswith(FRESH_PREFIX) or self.is_redacted(url):
            return None
        known = self.people.find_by_link(url)
        if slug in self.people.by_slug:
            return known
        if self.invented is not None:
            known = self.invented.remembered(slug) or known or self.invented.find_by_slug(slug)
        if known is not None:
            self._meet(slug, known)
        return known

    def _meet(self, slug: str, person: Person) -> None:
        for name in values_at(person, "basic_profile", "name"):
            key = name_key(str(name))
            slugs = self._met.get(key) or []
            if slug not in slugs:
                self._met.keep(key, [*slugs[-_MOST_NAMESAKES:], slug])

    def met(self, name: str) -> list[Person]:
        """Return the people of a name who are in no file, and were found by their URL before."""
        urls = [
            f"https://www.linkedin.com/in/{slug}" for slug in self._met.get(name_key(name)) or []
        ]
        return [person for url in urls if (person := self.by_link(url)) is not None]

    def live(self, url: str) -> Person | None:
        """Return the person of a profile URL as the web has it, which some are only there.

        Only the exact, current URL is found: no old slug, no other host, no query.
        """
        found = _EXACT_URL.fullmatch(url)
        if found is None or self.is_redacted(url):
            return None
        slug = unquote(found[1])
        person = self.by_link(url) or self._only_live(slug)
        if person is None:
            return None
        now = link_of(person)
        return person if not now or written_slug_of(now) == slug else None

    def _only_live(self, slug: str) -> Person | None:
        if slug.startswith(FRESH_PREFIX):
            return generate_person(slug, name=name_of_slug(slug.removeprefix(FRESH_PREFIX), 0))
        return self.invented.find_live(slug) if self.invented else None

    def is_redacted(self, identifier: str) -> bool:
        """Tell whether the person of a profile URL or email address opted out."""
        if self.people.is_redacted(identifier):
            return True
        if self.invented is None or self.people.knows(identifier):
            return False
        return self.invented.is_redacted(ledger_key(identifier))


def link_of(person: Person) -> str:
    """Return the profile URL of a person, or ""."""
    path = ("social_handles", "professional_network_identifier", "profile_url")
    return str(next(iter(values_at(person, *path)), ""))


def name_key(name: str) -> str:
    """Return a name without order, case and punctuation."""
    return " ".join(sorted(_WORDS.findall(name.casefold())))


def ledger_key(identifier: str) -> str:
    """Return an identifier as the ledger writes it: the slug of a URL, an address in lower case."""
    return slug_of(identifier) or identifier.strip().lower()
