"""The people the service knows: those of a file, and one for every slug with the prefix."""

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from desktop_app.sandbox.generated import GENERATED_DOMAIN, GENERATED_PREFIX, generate_person
from desktop_app.sandbox.shapes import at

Person = dict[str, Any]
_SLUG = re.compile(r"linkedin\.\w+/(?:\w+/)?in/([^/?#\s]+)", re.IGNORECASE)


def slug_of(url: str) -> str | None:
    """Return the slug of a profile link in any spelling, None if it is no profile link."""
    found = _SLUG.search(url)
    return unquote(found[1]).casefold() if found else None


@dataclass(slots=True)
class People:
    """The people by slug and by the domains that they work or have worked for."""

    by_slug: dict[str, Person] = field(default_factory=dict[str, Person])
    by_domain: dict[str, list[Person]] = field(
        default_factory=lambda: defaultdict[str, list[Person]](list)
    )
    redacted: set[str] = field(default_factory=set[str])

    def at_link(self, url: str) -> Person | None:
        """Return the person behind a profile link."""
        slug = slug_of(url)
        if slug is None or slug in self.redacted:
            return None
        if slug.startswith(GENERATED_PREFIX):
            return generate_person(slug)
        return self.by_slug.get(slug)

    def is_redacted(self, url: str) -> bool:
        """Tell whether the person behind a profile link opted out."""
        return slug_of(url) in self.redacted

    def at_domain(self, address: str) -> list[Person]:
        """Return the people that an address could belong to, by its domain."""
        local, _, domain = address.lower().rpartition("@")
        if domain == GENERATED_DOMAIN:
            return [_colleague(local)]
        return self.by_domain.get(domain, [])


def _colleague(local: str) -> Person:
    """Return the generated person of an address, named and employed accordingly."""
    person = generate_person(f"{GENERATED_PREFIX}{local}")
    names = [part.capitalize() for part in re.split(r"[._-]+", local) if part] or ["Nobody"]
    person["basic_profile"] |= {
        "name": " ".join(names),
        "first_name": names[0],
        "last_name": names[-1],
    }
    for role in person["experience"]["employment_details"]["current"]:
        role["company_website_domain"] = GENERATED_DOMAIN
    return person


def load_people(path: Path) -> People:
    """Read the people of a file: a JSON list of {slugs, redacted?, person}.

    Raises:
        OSError: It cannot be read.
        ValueError: It is not such a list.
    """
    people = People()
    for entry in json.loads(path.read_text(encoding="utf-8")):
        slugs = [str(slug).casefold() for slug in entry["slugs"]]
        if entry.get("redacted"):
            people.redacted.update(slugs)
            continue
        person: Person = entry["person"]
        for slug in slugs:
            people.by_slug[slug] = person
        for domain in set(_domains(person)):
            people.by_domain[domain].append(person)
    return people


def _domains(person: Person) -> list[str]:
    details = ("experience", "employment_details")
    roles = at(person, *details, "current") + at(person, *details, "past")
    return [domain for role in roles for domain in at(role, "company_website_domain")]
