"""The people that the service knows: those of a file, and one for each generated slug."""

import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from desktop_app.sandbox.people.email_matching import Candidate, candidate_of
from desktop_app.sandbox.people.names import Name
from desktop_app.sandbox.people.person_factory import (
    GENERATED_DOMAIN,
    GENERATED_PREFIX,
    ascii_name,
    generate_person,
)

Person = dict[str, Any]
_SLUG = re.compile(r"(?:^|//|\.)linkedin\.\w+/in/([^/?#\s]+)", re.IGNORECASE)


def written_slug_of(url: str) -> str | None:
    """Return the slug of a profile URL in its original case, or None for other text."""
    found = _SLUG.search(url.strip())
    return unicodedata.normalize("NFC", unquote(found[1])) if found else None


def slug_of(url: str) -> str | None:
    """Return the slug of a profile URL in lower case, or None for other text."""
    slug = written_slug_of(url)
    return None if slug is None else slug.lower()


@dataclass(slots=True)
class People:
    """Index of the people by slug and by the domains of their employers.

    Attributes:
        by_slug: Every person, under all of their slugs.
        by_domain: Candidates for an email address of the domain.
        redacted: Slugs of people who opted out.
        redacted_emails: Email addresses of people who opted out.
        more_by_default: Extra default fields by person id; the provider's introduction shows more
            of its example person than newer responses do.
    """

    by_slug: dict[str, Person] = field(default_factory=dict[str, Person])
    by_domain: dict[str, list[Candidate]] = field(
        default_factory=lambda: defaultdict[str, list[Candidate]](list)
    )
    redacted: set[str] = field(default_factory=set[str])
    redacted_emails: set[str] = field(default_factory=set[str])
    more_by_default: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def find_by_link(self, url: str) -> Person | None:
        """Return the person of a profile URL."""
        slug = slug_of(url)
        if slug is None or slug in self.redacted:
            return None
        if slug.startswith(GENERATED_PREFIX):
            return generate_person(slug)
        return self.by_slug.get(slug)

    def is_redacted(self, identifier: str) -> bool:
        """Tell whether the person of a profile URL or email address opted out."""
        return slug_of(identifier) in self.redacted or (
            identifier.strip().lower() in self.redacted_emails
        )

    def knows(self, identifier: str) -> bool:
        """Tell whether these people include the person, or the employer, of an identifier."""
        return self.find_by_link(identifier) is not None or bool(self.find_by_domain(identifier))

    def find_by_domain(self, address: str) -> list[Candidate]:
        """Return the candidates for an email address by its domain or a parent domain."""
        local, _, domain = address.strip().lower().rpartition("@")
        if domain == GENERATED_DOMAIN:
            return [candidate_of(_colleague(local))]
        labels = domain.split(".")
        for start in range(len(labels) - 1):
            if found := self.by_domain.get(".".join(labels[start:])):
                return found
        return []

    def add(self, slugs: list[str], person: Person) -> None:
        """Add a person under all of their slugs."""
        self.by_slug |= dict.fromkeys(slugs, person)
        candidate = candidate_of(person)
        for domain in candidate.domains:
            self.by_domain[domain].append(candidate)


def _colleague(local: str) -> Person:
    """Return the generated person of an email address, with matching name and employer."""
    words = [word.capitalize() for word in re.split(r"[\W_\d]+", local) if word] or ["Nobody"]
    first, last = words[0], words[-1]
    name = Name(" ".join(words), first, last, (first, last))
    person = generate_person(f"{GENERATED_PREFIX}{ascii_name(local)}", name=name)
    for role in person["experience"]["employment_details"]["current"]:
        role["name"] = GENERATED_DOMAIN.partition(".")[0].capitalize()
        role["company_website"] = f"https://{GENERATED_DOMAIN}"
        role["company_website_domain"] = GENERATED_DOMAIN
    for email in person["contact"]["business_emails"][:1]:
        email["email"] = f"{local}@{GENERATED_DOMAIN}"
    return person


@lru_cache(maxsize=4)
def _read(path: Path, _changed_ns: int) -> People:
    people = People()
    try:
        for entry in json.loads(path.read_text(encoding="utf-8")):
            slugs = [str(slug).lower() for slug in entry["slugs"]]
            if entry.get("redacted"):
                people.redacted.update(slugs)
                people.redacted_emails.update(entry.get("emails", []))
            else:
                people.add(slugs, entry["person"])
                more = entry.get("more_by_default", [])
                people.more_by_default[str(entry["person"].get("crustdata_person_id"))] = more
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{path} is no list of people with their slugs") from error
    return people


def load_people(path: Path) -> People:
    """Load the people of a file: a JSON list of {slugs, person} or {slugs, emails, redacted}.

    Services that load the same unchanged file share the result, which is read-only.

    Raises:
        OSError: The file cannot be read.
        ValueError: The file has another structure.
    """
    return _read(path, path.stat().st_mtime_ns)
