"""Readers for the items of a person's lists, in display order: roles, schools, profiles."""

from collections.abc import Callable, Sequence

from desktop_app.domain.fields.catalogue import CURRENT_ROLES, EARLIER_ROLES
from desktop_app.domain.json_values import JsonValue, Person, flat_items, get_path

Item = dict[str, JsonValue]


def whole_person(person: Person) -> Sequence[JsonValue]:
    """Return the person as the only item."""
    return (person,)


_CURRENT = tuple(CURRENT_ROLES.split("."))
_EARLIER = tuple(EARLIER_ROLES.split("."))
_SCHOOLS = ("education", "schools")


def _objects(person: Person, parts: Sequence[str]) -> list[Item]:
    """Return the non-empty objects of a list; a single object is a list of one."""
    found = get_path(person, parts)
    if found is None:
        return []
    if not isinstance(found, list) or list in map(type, found):
        found = flat_items(found)
    return [item for item in found if type(item) is dict and any(item.values())]


def current_roles(person: Person) -> Sequence[Item]:
    """Return the current roles, the primary one (`is_default`) first."""
    roles = _objects(person, _CURRENT)
    if len(roles) < 2:  # noqa: PLR2004 - one role needs no order
        return roles
    return sorted(roles, key=lambda role: role.get("is_default") is not True)


def earlier_roles_newest_first(person: Person) -> Sequence[Item]:
    """Return the earlier roles, newest first; roles without dates last, in their original order."""
    return _newest_first(_objects(person, _EARLIER), end="end_date", start="start_date")


def schools_newest_first(person: Person) -> Sequence[Item]:
    """Return the schools, newest first; schools without years last, in their original order."""
    return _newest_first(_objects(person, _SCHOOLS), end="end_year", start="start_year")


def _newest_first(items: list[Item], *, end: str, start: str) -> list[Item]:
    """Sort by the end, or by the start if there is no end."""

    def age(item: Item) -> tuple[str, str]:
        started = _moment(item.get(start))
        return _moment(item.get(end)) or started, started

    return sorted(items, key=age, reverse=True) if len(items) > 1 else items


def every_item(base: str) -> Callable[[Person], Sequence[JsonValue]]:
    """Return a reader for the items of a list, highest confidence first.

    A plain string, which some answers have for emails, is read as an object with an `email`.
    """
    parts = base.split(".")

    def items(person: Person) -> Sequence[JsonValue]:
        listed = flat_items(get_path(person, parts))
        objects: list[Item] = [
            {"email": item} if isinstance(item, str) else item
            for item in listed
            if isinstance(item, str | dict) and item
        ]
        return sorted(objects, key=_confidence, reverse=True)

    return items


def first_items(base: str) -> Callable[[Person], Sequence[JsonValue]]:
    """Return a reader for the first item of a list, as a list of one; see `every_item`."""
    every = every_item(base)
    return lambda person: every(person)[:1]


def joined_items(base: str) -> Callable[[Person], Sequence[JsonValue]]:
    """Return a reader for a whole list as one item, whose leaves are lists of values."""
    parts = base.split(".")
    return lambda person: (list(_objects(person, parts)),)


def _confidence(item: Item) -> float:
    score = item.get("confidence_score")
    return score if isinstance(score, int | float) else 0.0


def _moment(value: JsonValue) -> str:
    """Return a date or year as sortable text; "" for anything else."""
    text = value.strip() if type(value) is str else str(value) if type(value) is int else ""
    return text if text[:4].isdecimal() else ""
