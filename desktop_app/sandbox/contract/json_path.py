"""JSON access by path; any part may be missing."""

from typing import Any, TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


def values_at(value: Json, *path: str) -> list[Any]:
    """Return all non-empty values at a path; lists on the way are flattened."""
    found: list[Json] = [value]
    for name in path:
        below = [one.get(name) for one in found if isinstance(one, dict)]
        found = [item for one in below for item in _items(one) if item]
    return found


def _items(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]
