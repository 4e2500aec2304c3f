"""The facts of a returned person that the check compares, from `person_data` of any shape."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from desktop_app.domain.json_values import JsonValue, Person, flat_items, get_path
from desktop_app.domain.match_check.employers.employer_match import Employment
from desktop_app.domain.match_check.employers.web_domain import host_of
from desktop_app.domain.match_check.facts.places import Place, parse_place
from desktop_app.domain.match_check.names.name_cells import combine, parse_names
from desktop_app.domain.match_check.names.person_name import PersonName

_ROLES = ("experience", "employment_details")
_AT = re.compile(
    r"(?:\bat|@|\bbei|\bchez|\ben|\bpresso|\bbij|\bem|\bhos)\s+([^|•·,;/]+)", re.IGNORECASE
)
_FEMALE_JOB = re.compile(
    r"(?:leit|führ|halt|hab|arbeit|berat|lehr|verkäuf|einkäuf|manag|referent|assistent|direkt\w*"
    r"|entwickl|ärzt|wält|pfleg|ingenieur|controll|redakteur|architekt|wissenschaftl|vertret"
    r"|kassier|sekretär|unternehm|gründ|sprech|train|design)(?:er|or)?in\b",
    re.IGNORECASE,
)
_MOST_ROLES = 40
_LONGEST = 300


@dataclass(frozen=True)
class Profile:
    """A person's `person_data`, read on demand.

    Attributes:
        person: The provider's object.
    """

    person: Person

    @cached_property
    def name(self) -> str:
        """The name as the profile shows it."""
        return (
            self._text("basic_profile", "name")
            or self._text("basic_profile", "professional_network_name")
            or " ".join(filter(None, self._first_and_last))
        )

    @property
    def _first_and_last(self) -> tuple[str, str]:
        first = self._text("basic_profile", "first_name")
        last = self._text("basic_profile", "last_name")
        return first.strip(". "), last.strip(". ")

    @cached_property
    def names(self) -> tuple[PersonName, ...]:
        """The person's names: the one shown, former ones, and given and family name apart."""
        names = parse_names(self.name)
        first, last = self._first_and_last
        if first and last:
            names = tuple(dict.fromkeys((*combine(first, last, "", ""), *names)))
        sex = next((name.sex for name in names if name.sex), "") or self._sex_of_titles
        return tuple(replace(name, sex=name.sex or sex) for name in names) if sex else names

    @property
    def _sex_of_titles(self) -> str:
        """The sex by a German job title; only the female form tells it."""
        return "f" if any(map(_FEMALE_JOB.search, self.titles)) else ""

    @cached_property
    def slug(self) -> str:
        """The last part of the person's profile link."""
        link = self._text("social_handles", "professional_network_identifier", "profile_url")
        return slug_of(link)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The person's current job titles."""
        found = [self._text("basic_profile", "current_title")]
        found.extend(_words(role.get("title")) for role in self._now)
        return tuple(dict.fromkeys(filter(None, found)))

    @cached_property
    def past_titles(self) -> tuple[str, ...]:
        """The person's earlier job titles."""
        return tuple(filter(None, (_words(role.get("title")) for role in self._before)))

    @cached_property
    def current(self) -> tuple[Employment, ...]:
        """The person's current employers."""
        return tuple(map(employment_of, self._now))

    @cached_property
    def past(self) -> tuple[Employment, ...]:
        """The person's earlier employers."""
        return tuple(map(employment_of, self._before))

    @cached_property
    def schools(self) -> tuple[Employment, ...]:
        """The person's schools."""
        listed = _objects(self.person, ("education", "schools"))
        return tuple(
            Employment(_words(one.get("school")) or _words(one.get("name"))) for one in listed
        )

    @cached_property
    def in_headline(self) -> tuple[Employment, ...]:
        """The employers that the headline names after "at"."""
        texts = (self._text("basic_profile", "headline"), *self.titles)
        return tuple(Employment(found[1].strip()) for text in texts for found in _AT.finditer(text))

    @cached_property
    def location(self) -> str:
        """The person's location as the profile shows it."""
        base = ("basic_profile", "location")
        return next(
            filter(None, (self._text(*base, one) for one in ("raw", "full_location", "country"))),
            "",
        )

    @cached_property
    def place(self) -> Place:
        """The person's location."""
        base = ("basic_profile", "location")
        return parse_place(
            self._text(*base, "city"),
            self._text(*base, "country"),
            self._text(*base, "raw") or self._text(*base, "full_location"),
        )

    @cached_property
    def _now(self) -> list[dict[str, JsonValue]]:
        return _objects(self.person, (*_ROLES, "current"))

    @cached_property
    def _before(self) -> list[dict[str, JsonValue]]:
        return _objects(self.person, (*_ROLES, "past"))

    def _text(self, *path: str) -> str:
        """Return the text at a path; "" also below a list, which is several texts."""
        value: JsonValue = self.person
        for part in path:
            if not isinstance(value, dict):
                return ""
            value = value.get(part)
        return _words(value)


def slug_of(link: str) -> str:
    """Return the last part of a profile link, in lower case.

    >>> slug_of("https://de.linkedin.com/in/Anna-Berg-12a/?trk=x")
    'anna-berg-12a'
    """
    head = re.split(r"[?#]", link[:_LONGEST])[0].rstrip("/")
    return head.rpartition("/in/")[2].lower() if "/in/" in head else ""


def _objects(person: Person, path: tuple[str, ...]) -> list[dict[str, JsonValue]]:
    found = flat_items(get_path(person, path))[:_MOST_ROLES]
    return [item for item in found if isinstance(item, dict)]


def employment_of(role: dict[str, JsonValue]) -> Employment:
    """Return the employer of a role."""
    return Employment(
        _words(role.get("name")),
        tuple(_hosts(role.get("company_website_domain"))),
        _words(role.get("start_date")),
    )


def _hosts(value: JsonValue) -> Iterator[str]:
    for item in flat_items(value):
        if isinstance(item, str) and (host := host_of(item)):
            yield host


def _words(value: JsonValue) -> str:
    return " ".join(value[:_LONGEST].split()) if isinstance(value, str) else ""
