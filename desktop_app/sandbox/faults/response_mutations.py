"""Response variants that the contract has recorded or considers possible.

Source: contract/README.md sections 3 and 7 ("Points that bite a flattener", "Matching rules").
"""

from typing import Any
from urllib.parse import quote

from desktop_app.sandbox.people.directory import written_slug_of

Entries = list[dict[str, Any]]


def wrap_in_object(answer: Entries) -> dict[str, Any]:
    """Wrap the array in an object."""
    return {"results": answer}


def drop_first_entry(answer: Entries) -> Entries:
    """Drop the first entry, as the provider's batches drop unmatched identifiers."""
    return answer[1:]


def add_unrequested_entry(answer: Entries) -> Entries:
    """Add an entry for an identifier that was not requested."""
    entry: dict[str, Any] = {
        "matched_on": "https://www.linkedin.com/in/nobody-asked",
        "match_type": "professional_network_profile_url",
        "matches": [],
    }
    return [*answer, entry]


def reverse_entries(answer: Entries) -> Entries:
    """Reverse the entries."""
    return list(reversed(answer))


def rewrite_matched_on(answer: Entries) -> Entries:
    """Write each `matched_on` in another form of the same identifier, in rotation."""
    return [
        {**entry, "matched_on": other_form(entry["matched_on"], number)}
        for number, entry in enumerate(answer)
    ]


def other_form(echo: str, number: int) -> str:
    """Return another form of the same identifier; the number chooses which."""
    if "@" in echo and "/" not in echo:
        return echo.upper()
    slug = written_slug_of(echo)
    if slug is None:
        return echo.strip().rstrip("/").lower()
    # Only ASCII is changed to upper case: "ß".upper() is "SS", another person's slug.
    upper = "".join(letter.upper() if letter.isascii() else letter for letter in slug)
    forms = (
        f"http://il.linkedin.com/in/{quote(upper)}/",
        f"linkedin.com/in/{slug.lower()}",
        f"https://www.linkedin.com/in/{quote(slug, safe='').replace('-', '%2D')}",
        f"https://www.linkedin.com/in/{quote(slug)}/?trk=public_profile",
    )
    return forms[number % len(forms)]


def add_match_status(answer: Entries) -> Entries:
    """Add the `match_status` of newer clients; keep an existing one."""
    return [
        {"match_status": "matched" if entry["matches"] else "not_found", **entry}
        for entry in answer
    ]


def lists_to_scalars(answer: Entries) -> Entries:
    """Replace lists of one by their item, lists of strings by one string, empty values by null."""
    return [
        {
            **entry,
            "matches": to_scalar([_match_to_scalars(match) for match in entry["matches"][:1]]),
        }
        for entry in answer
    ]


def _match_to_scalars(match: dict[str, Any]) -> dict[str, Any]:
    return {**match, "person_data": to_scalar(match["person_data"])}


def to_scalar(value: Any) -> Any:
    """Replace lists by scalars where possible, and empty objects by null."""
    if isinstance(value, dict):
        below: dict[str, Any] = value  # pyright: ignore[reportUnknownVariableType]  # JSON
        return {name: to_scalar(part) for name, part in below.items()} or None
    if not isinstance(value, list):
        return value
    items: list[Any] = [to_scalar(item) for item in value]  # pyright: ignore[reportUnknownVariableType]  # JSON
    if all(isinstance(item, str) for item in items):
        return ", ".join(items) or None
    return items[0] if len(items) == 1 else items


def add_unknown_keys(answer: Entries) -> Entries:
    """Add unknown keys at every level."""
    return [
        {
            **entry,
            "novel": {"depth": 1},
            "matches": [_with_unknown_keys(match) for match in entry["matches"]],
        }
        for entry in answer
    ]


def _with_unknown_keys(match: dict[str, Any]) -> dict[str, Any]:
    person = {**match["person_data"], "novel_group": {"novel_leaf": "new"}}
    return {**match, "novel": True, "person_data": person}
