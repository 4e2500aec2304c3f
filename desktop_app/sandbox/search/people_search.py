"""Searches all people that any endpoint knows.

People of the file are always searched. An invented person has to be asked for: a search that names
a person and an employer finds the one that a business email of theirs would find.
"""

import base64
import binascii
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from desktop_app.sandbox.contract.json_path import values_at
from desktop_app.sandbox.contract.search_requests import (
    AutocompleteRequest,
    Condition,
    Leaf,
    Sort,
)
from desktop_app.sandbox.people.companies import Company
from desktop_app.sandbox.people.company_directory import CompanyDirectory
from desktop_app.sandbox.people.directory import slug_of
from desktop_app.sandbox.people.finder import PeopleFinder, link_of
from desktop_app.sandbox.search.conditions import is_match, leaves_of, texts_of, words

Person = dict[str, Any]
_NAME = "basic_profile.name"
_EMPLOYER = "experience.employment_details."
_FEWEST_WORDS = 2


@dataclass
class PeopleSearch:
    """Searches people by conditions.

    Attributes:
        finder: The people.
        companies: Their employers.
    """

    finder: PeopleFinder
    companies: CompanyDirectory

    @cached_property
    def _indexed(self) -> list[Person]:
        """The people of the file, each once, who have not opted out."""
        people = {id(one): one for one in self.finder.people.by_slug.values()}
        return [one for one in people.values() if one.get("basic_profile")]

    def find(self, condition: Condition, sorts: list[Sort]) -> list[Person]:
        """Return everybody who fulfils a condition, in order."""
        found = [one for one in self._indexed if is_match(one, condition)]
        invented = self._invented(list(leaves_of(condition)))
        found += [one for one in invented if is_match(one, condition)]
        for each in reversed(sorts):
            path = each.field.split(".")
            found.sort(key=lambda one: _rank(one, path), reverse=each.order == "desc")
        return found

    def _invented(self, leaves: list[Leaf]) -> list[Person]:
        """Return the people in no file who may fulfil conditions, each once."""
        names = sorted({str(one.value) for one in leaves if one.field == _NAME})
        employers = {company.number: company for one in leaves for company in self._employers(one)}
        found = [person for name in names for person in self.finder.met(name)]
        found += [
            person
            for name in names
            for company in employers.values()
            for person in self._employees(name, company)
        ]
        return list({slug_of(link_of(person)): person for person in found}.values())

    def _employees(self, name: str, company: Company) -> list[Person]:
        made, parts = self.finder.invented, name.split()
        if made is None or len(parts) < _FEWEST_WORDS or not words(name):
            return []
        return made.find_by_name(parts, company)

    def _employers(self, leaf: Leaf) -> list[Company]:
        if not leaf.field.startswith(_EMPLOYER) or leaf.type not in ("=", "in", "(.)", "[.]"):
            return []
        values: list[Any] = leaf.value if isinstance(leaf.value, list) else [leaf.value]
        match leaf.field.rpartition(".")[2]:
            case "company_id":
                numbers = [one for one in values if type(one) is int]
                return [found for one in numbers for found in self.companies.by_number(one)]
            case "company_website_domain":
                return [found for one in values for found in self.companies.by_domain(str(one))]
            case "company_name" | "name":
                names = [str(one) for one in values]
                return [found for one in names for found in self.companies.by_name(one, exact=True)]
            case _:
                return []

    def suggestions(self, asked: AutocompleteRequest) -> list[str]:
        """Return the values of a field that have a text in them, the most frequent first."""
        people = [
            one for one in self._indexed if asked.filters is None or is_match(one, asked.filters)
        ]
        path = asked.field.split(".")
        found = (value for one in people for value in values_at(one, *path))
        values = Counter(
            text for value in found for text in texts_of(value) if isinstance(text, str)
        )
        wanted = asked.query.casefold()
        fitting = [text for text, _ in values.most_common() if wanted in text.casefold()]
        return fitting[: asked.limit]


def _rank(person: Person, path: list[str]) -> tuple[bool, str, float]:
    """Return the position of a person in an order; texts and numbers do not mix."""
    value = next(iter(values_at(person, *path)), None)
    number = float(value) if isinstance(value, int | float) else None
    return value is None, "" if number is not None else str(value), number or 0.0


def cursor_of(query: str, start: int) -> str:
    """Return the cursor of the next page of a query."""
    text = f"{start} {sha256(query.encode()).hexdigest()[:16]}"
    return base64.urlsafe_b64encode(text.encode()).decode()


def start_of(query: str, cursor: str) -> int | None:
    """Return where the page of a cursor starts; None if it belongs to no such query."""
    try:
        text = base64.urlsafe_b64decode(cursor.encode()).decode()
    except (binascii.Error, ValueError):
        return None
    start = text.partition(" ")[0]
    is_start = start.isascii() and start.isdecimal()
    return int(start) if is_start and cursor == cursor_of(query, int(start)) else None
