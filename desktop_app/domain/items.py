"""Which items of a person's lists have columns: the person, roles, schools, profiles."""

from collections.abc import Callable, Sequence

from desktop_app.domain.catalogue import CURRENT_ROLES, EARLIER_ROLES
from desktop_app.domain.digging import dig
from desktop_app.domain.outcomes import JsonValue, Person

Item = dict[str, JsonValue]


def whole_person(person: Person) -> Sequence[JsonValue]:
    """Return the person as the only item."""
    return (person,)


def _objects(person: Person, base: str) -> list[Item]:
    """Return the objects of a list; a single object counts as a list of one."""
    found = dig(person, base.split("."))
    listed = found if isinstance(found, list) else [found]
    return [item for item in listed if isinstance(item, dict)]


def current_roles(person: Person) -> Sequence[Item]:
    """Return the current roles, the primary one first: `is_default`, else the first."""
    roles = _objects(person, CURRENT_ROLES)
    return sorted(roles, key=lambda role: role.get("is_default") is not True)


def newest_roles(person: Person) -> Sequence[Item]:
    """Return the earlier roles, newest first; those without dates as they came, at the end."""
    roles = _objects(person, EARLIER_ROLES)
    return sorted(
        roles, key=lambda role: (_text(role, "end_date"), _text(role, "start_date")), reverse=True
    )


def newest_schools(person: Person) -> Sequence[Item]:
    """Return the schools, newest first; those without years as they came, at the end."""
    schools = _objects(person, "education.schools")
    return sorted(
        schools,
        key=lambda school: (_year(school, "end_year"), _year(school, "start_year")),
        reverse=True,
    )


def first_items(base: str) -> Callable[[Person], Sequence[JsonValue]]:
    """Return what reads the first item of a list; by confidence where it has one.

    A list of plain texts, as some answers have it for emails, counts as objects of an `email`.
    """
    parts = base.split(".")

    def items(person: Person) -> Sequence[JsonValue]:
        found = dig(person, parts)
        listed = found if isinstance(found, list) else [found]
        objects: list[Item] = [
            {"email": item} if isinstance(item, str) else item
            for item in listed
            if isinstance(item, str | dict)
        ]
        return sorted(objects, key=_confidence, reverse=True)[:1]

    return items


def joined_items(base: str) -> Callable[[Person], Sequence[JsonValue]]:
    """Return what reads a whole list as one item, so that a leaf of it is a list of values."""
    return lambda person: (list(_objects(person, base)),)


def _confidence(item: Item) -> float:
    score = item.get("confidence_score")
    return float(score) if isinstance(score, int | float) else 0.0


def _text(item: Item, name: str) -> str:
    value = item.get(name)
    return value if isinstance(value, str) else ""


def _year(item: Item, name: str) -> float:
    value = item.get(name)
    return float(value) if isinstance(value, int | float) else 0.0
