"""Candidate summaries for the review page, where users compare candidates."""

from dataclasses import dataclass

from desktop_app.domain.answers.list_items import current_roles
from desktop_app.domain.answers.outcomes import Candidate
from desktop_app.domain.answers.review import knows_employer
from desktop_app.domain.json_values import JsonValue, Person, get_path


@dataclass(frozen=True, slots=True)
class CandidateSummary:
    """The details by which users compare candidates; "" where the answer has none.

    Attributes:
        name: Full name.
        headline: The headline of the profile.
        title: Job title in the current role.
        company: Company in the current role.
        location: Location as the provider returned it.
        link: URL of the profile.
        confidence: 0 to 1; None if the answer has no score.
        has_employer: Whether a known employer uses the email's domain; None if none is known.
    """

    name: str
    headline: str
    title: str
    company: str
    location: str
    link: str
    confidence: float | None
    has_employer: bool | None


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
        link=_text(person, "social_handles.professional_network_identifier.profile_url"),
        confidence=candidate.confidence,
        has_employer=knows_employer(person, address),
    )


def _text(person: Person, path: str) -> str:
    return _words(get_path(person, path.split(".")))


def _words(value: JsonValue) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
