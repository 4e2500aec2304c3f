"""JSON values: types, access by path, and test for missing values."""

import math
from collections.abc import Sequence
from typing import TypeAlias

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
"""Any JSON value."""


Person: TypeAlias = dict[str, JsonValue]
"""A `person_data` object as the provider sent it, including unknown keys."""


def get_path(value: JsonValue, parts: Sequence[str]) -> JsonValue:
    """Return the value at a path; None if absent. A list on the path yields a list of values."""
    found = value
    for part in parts:
        if type(found) is not dict:
            return None if found is None else _get_through_lists(value, parts)
        found = found.get(part)
    return found


def _get_through_lists(value: JsonValue, parts: Sequence[str]) -> JsonValue:
    for number, part in enumerate(parts):
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list):
            rest = parts[number:]
            found: list[JsonValue] = []
            for item in flat_items(value):
                below = get_path(item, rest)
                found.extend(below if isinstance(below, list) else [below])
            return found
        else:
            return None
    return value


def flat_items(value: JsonValue) -> list[JsonValue]:
    """Return the items of a list, with nested lists flattened; wrap a single value in a list."""
    if not isinstance(value, list):
        return [value]
    if list not in map(type, value):
        return value.copy()
    found: list[JsonValue] = []
    pending = list(reversed(value))
    while pending:  # a loop, because an answer can be nested deeper than Python's recursion limit
        item = pending.pop()
        if isinstance(item, list):
            pending.extend(reversed(item))
        else:
            found.append(item)
    return found


def is_missing(value: JsonValue) -> bool:
    """Tell whether a value is empty: null, "", {}, [], NaN, or any nesting of these."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, (list, dict)):
        return not value or _holds_nothing(value)
    return value is None or (isinstance(value, float) and not math.isfinite(value))


def _holds_nothing(value: list[JsonValue] | dict[str, JsonValue]) -> bool:
    pending: list[list[JsonValue] | dict[str, JsonValue]] = [value]
    while pending:  # a loop, because an answer can be nested deeper than Python's recursion limit
        one = pending.pop()
        for item in one.values() if isinstance(one, dict) else one:
            if isinstance(item, (list, dict)):
                pending.append(item)
            elif not is_missing(item):
                return False
    return True
