"""Which fields there are, what they cost, and how an answer is cut down to those asked for.

Source: contract/README.md sections 3 to 5.
"""

from collections.abc import Iterable
from functools import cache

from desktop_app.sandbox.generated import generate_person
from desktop_app.sandbox.shapes import Json, at

Person = dict[str, Json]

DEFAULT_FIELDS = ("basic_profile", "social_handles")
"""What an answer holds without `fields`, since mid-2026 (PROBE, MCP, LIVE)."""
GATED = ("certifications", "honors", "updated_at", "assessment", "social_posts")
_ALWAYS = "crustdata_person_id"
_PLACE = ("raw", "city", "state", "country", "continent", "full_location")
_CERTIFICATE = ("expiration_date", "credential_id", "credential_url", "source")
_DEVELOPER = ("profile_picture_url", "metadata.last_scraped_source", "location.raw")
_MORE = (
    *(f"basic_profile.location.{part}" for part in _PLACE),
    *(f"education.schools.location.{part}" for part in _PLACE),
    "education.schools.description",
    "education.schools.institute_logo_permalink",
    "social_handles.twitter_identifier.slug",
    "contact.business_emails_message",
    *(f"certifications.{part}" for part in _CERTIFICATE),
    *(f"dev_platform_profiles.{part}" for part in _DEVELOPER),
)


@cache
def known_fields() -> frozenset[str]:
    """Return every name that `fields` may hold: groups, inner nodes and leaves."""
    paths: set[str] = set()
    for number in range(40):  # together they have every part of the shape
        _collect(generate_person(f"shape-{number}"), "", paths)
    for path in _MORE:
        parts = path.split(".")
        paths.update(".".join(parts[:depth]) for depth in range(1, len(parts) + 1))
    return frozenset(paths)


def _collect(value: Json, path: str, paths: set[str]) -> None:
    if path:
        paths.add(path)
    if isinstance(value, dict):
        for name, below in value.items():
            _collect(below, f"{path}.{name}" if path else name, paths)
    elif isinstance(value, list):
        for item in value:
            if isinstance(item, dict):
                _collect(item, path, paths)


def groups() -> list[str]:
    """Return the names of the groups."""
    return sorted(path for path in known_fields() if "." not in path)


def denied(asked: Iterable[str]) -> list[str]:
    """Return those of the asked fields that need a grant which the account does not have."""
    return [name for name in asked if name.split(".")[0] in GATED]


def project(person: Person, asked: Iterable[str]) -> Person:
    """Return the asked parts of a person; the id always rides along."""
    result: Person = {}
    for name in asked:
        _copy(person, result, name.split("."))
    if _ALWAYS in person:
        result[_ALWAYS] = person[_ALWAYS]
    return result


def _copy(source: Json, target: Json, parts: list[str]) -> None:
    name, rest = parts[0], parts[1:]
    if not isinstance(source, dict) or name not in source or not isinstance(target, dict):
        return
    value = source[name]
    if not rest:
        target[name] = value
    elif isinstance(value, dict):
        _copy(value, target.setdefault(name, {}), rest)
    elif isinstance(value, list):
        kept = target.setdefault(name, [{} for _ in value])
        for item, into in zip(value, kept if isinstance(kept, list) else [], strict=True):
            _copy(item, into, rest)


_ADD_ONS = {
    ("contact", "business_emails"): 1,
    ("contact", "personal_emails"): 2,
    ("contact", "phone_numbers"): 2,
    ("dev_platform_profiles",): 1,
}
_CAP = 7


def price(answered: Person) -> int:
    """Return what one matched person costs, by what is returned."""
    added = sum(credits_added for parts, credits_added in _ADD_ONS.items() if at(answered, *parts))
    return min(1 + added, _CAP)
