"""The facts of a returned person that the check compares, from `person_data` of any shape."""

import re
from dataclasses import dataclass, replace

from desktop_app.domain.json_values import JsonValue, Person, flat_items, get_path
from desktop_app.domain.lazy import lazy
from desktop_app.domain.match_check.employers.employer_match import Employment
from desktop_app.domain.match_check.employers.web_domain import host_of
from desktop_app.domain.match_check.facts.places import Place, parse_place
from desktop_app.domain.match_check.names.name_cells import combine, parse_names
from desktop_app.domain.match_check.names.person_name import PersonName
from desktop_app.domain.match_check.names.word_lists import PRONOUNS

_ROLES = ("experience", "employment_details")
_AT = re.compile(
    r"(?:\bat|@|\bbei|\bchez|\ben|\bpresso|\bbij|\bem|\bhos)\s+([^|•·,;/]+)", re.IGNORECASE
)
_AT_WORDS = ("at ", "@ ", "bei ", "chez ", "en ", "presso ", "bij ", "em ", "hos ")
"""One of these is in each text in which `_AT` finds an employer; most texts have none."""
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

    @lazy
    def name(self) -> str:
        """The name as the profile shows it."""
        return (
            _words(self._basic.get("name"))
            or _words(self._basic.get("professional_network_name"))
            or " ".join(filter(None, self._first_and_last))
        )

    @property
    def _first_and_last(self) -> tuple[str, str]:
        first, last = self._basic.get("first_name"), self._basic.get("last_name")
        return _words(first).strip(". "), _words(last).strip(". ")

    @lazy
    def names(self) -> tuple[PersonName, ...]:
        """The person's names: the one shown, former ones, and given and family name apart."""
        names = parse_names(self.name)
        first, last = self._first_and_last
        if first and last:
            apart = combine(first, last, "", "")
            names = (*apart, *[name for name in names if name not in apart])
        sex = next((name.sex for name in names if name.sex), "") or self._sex_of_titles
        return tuple(replace(name, sex=name.sex or sex) for name in names) if sex else names

    @property
    def _sex_of_titles(self) -> str:
        """The sex by a German job title, of which only the female form tells it, or by pronouns."""
        if self._female_title:
            return "f"
        return PRONOUNS.get(self._pronouns, "")

    @property
    def address(self) -> str:
        """The pronouns or the job title that tell the form of address; "" if none does."""
        return self._pronouns or self._female_title

    @property
    def _female_title(self) -> str:
        return next(filter(_FEMALE_JOB.search, self.titles), "")

    @property
    def _pronouns(self) -> str:
        headline = _words(self._basic.get("headline"))
        words = headline.casefold().split() if "/" in headline else ()
        found = (word.strip("()[]|,.") for word in words)
        return next((word for word in found if word in PRONOUNS), "")

    @lazy
    def slug(self) -> str:
        """The last part of the person's profile link."""
        handles = _object(self.person.get("social_handles"))
        known = _object(handles.get("professional_network_identifier"))
        return slug_of(_words(known.get("profile_url")))

    @lazy
    def titles(self) -> tuple[str, ...]:
        """The person's current job titles."""
        found = [_words(self._basic.get("current_title"))]
        found.extend(_words(role.get("title")) for role in self._now)
        return tuple(dict.fromkeys(filter(None, found)))

    @lazy
    def past_titles(self) -> tuple[str, ...]:
        """The person's earlier job titles."""
        return tuple(filter(None, (_words(role.get("title")) for role in self._before)))

    @lazy
    def current(self) -> tuple[Employment, ...]:
        """The person's current employers."""
        return tuple(map(employment_of, self._now))

    @lazy
    def past(self) -> tuple[Employment, ...]:
        """The person's earlier employers."""
        return tuple(map(employment_of, self._before))

    @lazy
    def schools(self) -> tuple[Employment, ...]:
        """The person's schools."""
        listed = _objects(self.person, ("education", "schools"))
        return tuple(
            Employment(_words(one.get("school")) or _words(one.get("name"))) for one in listed
        )

    @lazy
    def in_headline(self) -> tuple[Employment, ...]:
        """The employers that the headline names after "at"."""
        texts = filter(_may_name_employer, (_words(self._basic.get("headline")), *self.titles))
        return tuple(Employment(found[1].strip()) for text in texts for found in _AT.finditer(text))

    @lazy
    def location(self) -> str:
        """The person's location as the profile shows it."""
        known = self._location
        texts = (_words(known.get(one)) for one in ("raw", "full_location", "country"))
        return next(filter(None, texts), "")

    @lazy
    def place(self) -> Place:
        """The person's location."""
        known = self._location
        return parse_place(
            _words(known.get("city")),
            _words(known.get("country")),
            _words(known.get("raw")) or _words(known.get("full_location")),
        )

    @lazy
    def _now(self) -> list[dict[str, JsonValue]]:
        return _objects(self.person, (*_ROLES, "current"))

    @lazy
    def _before(self) -> list[dict[str, JsonValue]]:
        return _objects(self.person, (*_ROLES, "past"))

    @lazy
    def _basic(self) -> dict[str, JsonValue]:
        return _object(self.person.get("basic_profile"))

    @lazy
    def _location(self) -> dict[str, JsonValue]:
        return _object(self._basic.get("location"))


def slug_of(link: str) -> str:
    """Return the last part of a profile link, in lower case.

    >>> slug_of("https://de.linkedin.com/in/Anna-Berg-12a/?trk=x")
    'anna-berg-12a'
    """
    head = re.split(r"[?#]", link[:_LONGEST])[0].rstrip("/")
    return head.rpartition("/in/")[2].lower() if "/in/" in head else ""


def _object(value: JsonValue) -> dict[str, JsonValue]:
    """Return an object; {} for anything else, such as a list of several."""
    return value if isinstance(value, dict) else {}


def _objects(person: Person, path: tuple[str, ...]) -> list[dict[str, JsonValue]]:
    found = flat_items(get_path(person, path))[:_MOST_ROLES]
    return [item for item in found if isinstance(item, dict)]


def employment_of(role: dict[str, JsonValue]) -> Employment:
    """Return the employer of a role."""
    return Employment(
        _words(role.get("name")),
        _hosts(role.get("company_website_domain")),
        _words(role.get("start_date")),
    )


def _may_name_employer(text: str) -> bool:
    lower = text.lower()
    return not text.isascii() or any(word in lower for word in _AT_WORDS)


def _hosts(value: JsonValue) -> tuple[str, ...]:
    if value is None:
        return ()
    found = [host_of(item) for item in flat_items(value) if isinstance(item, str)]
    return tuple(filter(None, found))


def _words(value: JsonValue) -> str:
    return " ".join(value[:_LONGEST].split()) if isinstance(value, str) else ""
