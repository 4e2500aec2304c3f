"""How well a person fits an email address: string similarity, as a reverse lookup has it."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from desktop_app.sandbox.generated import ascii_name
from desktop_app.sandbox.shapes import at

Person = dict[str, Any]
_FLOOR = 0.35
"""Below this nobody would call it a candidate."""
_MOST_CANDIDATES = 5
_EXACT = 0.99


def candidates(
    address: str, people: list[Person], *, least: float | None
) -> list[tuple[float, Person]]:
    """Return who fits an address, the surest first.

    Args:
        address: What was submitted.
        people: Those whose employers use the address's domain.
        least: `min_similarity_score`; None: everybody above a low floor.
    """
    scored = [(similarity(address, person), person) for person in people]
    enough = [one for one in scored if one[0] >= max(least or 0.0, _FLOOR)]
    enough.sort(key=lambda one: one[0], reverse=True)
    return enough[:_MOST_CANDIDATES]


def similarity(address: str, person: Person) -> float:
    """Return 0 to 1: a known address of the person, else how like the name it is."""
    known = at(person, "contact", "business_emails", "email")
    if address.lower() in (str(email).lower() for email in known):
        return _EXACT
    local = re.sub(r"\d+$", "", address.lower().partition("@")[0].partition("+")[0])
    best = max(
        (SequenceMatcher(None, local, form).ratio() for form in _name_forms(person)), default=0.0
    )
    return round(min(best, 1.0) * 0.98, 4)


def _name_forms(person: Person) -> Iterator[str]:
    """The ways in which firms make an address of a name."""
    names = at(person, "basic_profile", "first_name") + at(person, "basic_profile", "last_name")
    if len(names) < 2:  # noqa: PLR2004 - a first and a last name
        names = [part for name in at(person, "basic_profile", "name") for part in name.split()]
    parts = [part for part in (ascii_name(str(name)) for name in names) if part]
    if not parts:
        return
    first, last = parts[0], parts[-1]
    yield from (f"{first}.{last}", f"{first}{last}", f"{first[0]}.{last}", f"{first[0]}{last}")
    yield from (f"{last}.{first}", f"{first}_{last}", f"{first}-{last}", first, last)
