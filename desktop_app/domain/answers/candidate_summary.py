"""Candidate summaries for the review page, where users compare candidates."""

from dataclasses import dataclass

from desktop_app.domain.answers.composition import link_of
from desktop_app.domain.answers.list_items import current_roles, earlier_roles_newest_first
from desktop_app.domain.answers.outcomes import Candidate
from desktop_app.domain.answers.review import knows_employer, uses_domain
from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey
from desktop_app.domain.json_values import JsonValue, Person, get_path


@dataclass(frozen=True, slots=True)
class MatchingEmployer:
    """An employer that uses the domain of the email that was looked up.

    Attributes:
        name: Name of the company; "" if the answer has none.
        title: Job title there.
        is_current: The person works there now.
        is_main: It is the current main role, which `CandidateSummary.company` names as well.
    """

    name: str
    title: str
    is_current: bool
    is_main: bool


@dataclass(frozen=True, slots=True)
class CandidateSummary:
    """The details by which users compare candidates; "" where the answer has none.

    Attributes:
        name: Full name.
        headline: The headline of the profile.
        title: Job title in the current role.
        company: Company in the current role.
        location: Location as the provider returned it.
        link: URL of the profile, as it is looked up.
        confidence: 0 to 1; None if the answer has no score.
        has_employer: Whether a known employer uses the email's domain; None if none is known.
        employer: The employer that uses it, the main role first, then other current roles, then
            earlier ones, newest first.
    """

    name: str
    headline: str
    title: str
    company: str
    location: str
    link: str
    confidence: float | None
    has_employer: bool | None
    employer: MatchingEmployer | None = None


def summarize_candidate(candidate: Candidate, address: str) -> CandidateSummary:
    """Summarize a candidate.

    Args:
        candidate: The candidate as the provider sent it.
        address: The email that was looked up.
    """
    person = candidate.person
    role = next(iter(current_roles(person)), dict[str, JsonValue]())
    return CandidateSummary(
        name=_text(person, "basic_profile.name"),
        headline=_text(person, "basic_profile.headline"),
        title=_words(role.get("title")) or _text(person, "basic_profile.current_title"),
        company=_words(role.get("name")),
        location=_text(person, "basic_profile.location.full_location")
        or _text(person, "basic_profile.location.raw"),
        link=_link(person),
        confidence=candidate.confidence,
        has_employer=knows_employer(person, address),
        employer=_matching_employer(person, address),
    )


def _matching_employer(person: Person, address: str) -> MatchingEmployer | None:
    current = current_roles(person)
    for number, role in enumerate([*current, *earlier_roles_newest_first(person)]):
        if uses_domain(role, address):
            return MatchingEmployer(
                name=_words(role.get("name")),
                title=_words(role.get("title")),
                is_current=number < len(current),
                is_main=number == 0 and bool(current),
            )
    return None


def _text(person: Person, path: str) -> str:
    return _words(get_path(person, path.split(".")))


def _link(person: Person) -> str:
    normal = link_of(person)
    return "" if normal is None else LookupKey(IdentifierKind.PROFILE_URL, normal).as_sent


def _words(value: JsonValue) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
