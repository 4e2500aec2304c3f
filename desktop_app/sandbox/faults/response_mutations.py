"""Answers in other shapes: all of them seen, or thought possible, by the contract.

Source: contract/README.md sections 3 and 7 ("Points that bite a flattener", "Matching rules").
"""

from typing import Any
from urllib.parse import quote

from desktop_app.sandbox.people.directory import written_slug_of

Entries = list[dict[str, Any]]


def in_an_object(answer: Entries) -> dict[str, Any]:
    """Return an object where the contract has an array."""
    return {"results": answer}


def without_the_first(answer: Entries) -> Entries:
    """Drop the first entry, as batches drop who is not found."""
    return answer[1:]


def with_a_stranger(answer: Entries) -> Entries:
    """Add an entry that nobody asked for."""
    stranger: dict[str, Any] = {
        "matched_on": "https://www.linkedin.com/in/nobody-asked",
        "match_type": "professional_network_profile_url",
        "matches": [],
    }
    return [*answer, stranger]


def backwards(answer: Entries) -> Entries:
    """Reverse the entries."""
    return list(reversed(answer))


def with_changed_echoes(answer: Entries) -> Entries:
    """Write every `matched_on` in another form of the same identifier, the forms in turn."""
    return [
        {**entry, "matched_on": _other_form(entry["matched_on"], number)}
        for number, entry in enumerate(answer)
    ]


def _other_form(echo: str, number: int) -> str:
    if "@" in echo and "/" not in echo:
        return echo.upper()
    slug = written_slug_of(echo)
    if slug is None:
        return echo.strip().rstrip("/").lower()
    # Only ASCII is shouted: "ß".upper() is "SS", which is somebody else's slug.
    shouted = "".join(letter.upper() if letter.isascii() else letter for letter in slug)
    forms = (
        f"http://il.linkedin.com/in/{quote(shouted)}/",
        f"linkedin.com/in/{slug.lower()}",
        f"https://www.linkedin.com/in/{quote(slug, safe='').replace('-', '%2D')}",
        f"https://www.linkedin.com/in/{quote(slug)}/?trk=public_profile",
    )
    return forms[number % len(forms)]


def with_status(answer: Entries) -> Entries:
    """Add the `match_status` of newer clients; one that is there stays."""
    return [
        {"match_status": "matched" if entry["matches"] else "not_found", **entry}
        for entry in answer
    ]


def with_scalars(answer: Entries) -> Entries:
    """Write lists of one as the one, texts as one text, nothing as null."""
    return [
        {
            **entry,
            "matches": scalar([_scalar_match(match) for match in entry["matches"][:1]]),
        }
        for entry in answer
    ]


def _scalar_match(match: dict[str, Any]) -> dict[str, Any]:
    return {**match, "person_data": scalar(match["person_data"])}


def scalar(value: Any) -> Any:
    """Return a value without lists where it can do without, and without empty objects."""
    if isinstance(value, dict):
        below: dict[str, Any] = value  # pyright: ignore[reportUnknownVariableType]  # JSON
        return {name: scalar(part) for name, part in below.items()} or None
    if not isinstance(value, list):
        return value
    items: list[Any] = [scalar(item) for item in value]  # pyright: ignore[reportUnknownVariableType]  # JSON
    if all(isinstance(item, str) for item in items):
        return ", ".join(items) or None
    return items[0] if len(items) == 1 else items


def with_unknown_keys(answer: Entries) -> Entries:
    """Add keys at every level that no list of fields names."""
    return [
        {
            **entry,
            "novel": {"depth": 1},
            "matches": [_novel_match(match) for match in entry["matches"]],
        }
        for entry in answer
    ]


def _novel_match(match: dict[str, Any]) -> dict[str, Any]:
    person = {**match["person_data"], "novel_group": {"novel_leaf": "new"}}
    return {**match, "novel": True, "person_data": person}
