"""Finding a value in an answer whatever shape the answer has."""

from collections.abc import Sequence

from desktop_app.domain.outcomes import JsonValue


def dig(value: JsonValue, parts: Sequence[str]) -> JsonValue:
    """Return the value at a path; None where there is none; through a list, a list of values."""
    for number, part in enumerate(parts):
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list):
            rest = parts[number:]
            found: list[JsonValue] = []
            for item in flat_items(value):
                below = dig(item, rest)
                found.extend(below if isinstance(below, list) else [below])
            return found
        else:
            return None
    return value


def flat_items(value: JsonValue) -> list[JsonValue]:
    """Return what a list holds, lists within lists opened; a single value is a list of one."""
    if not isinstance(value, list):
        return [value]
    found: list[JsonValue] = []
    pending = list(reversed(value))
    while pending:  # a loop, because an answer can be nested deeper than Python calls
        item = pending.pop()
        if isinstance(item, list):
            pending.extend(reversed(item))
        else:
            found.append(item)
    return found
