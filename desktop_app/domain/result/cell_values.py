"""Conversion of one JSON value to one cell: typed where possible; it never raises."""

import json
import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

from desktop_app.domain.fields.catalogue import ValueType
from desktop_app.domain.json_values import JsonValue, is_missing
from desktop_app.domain.result.cells import LARGEST_EXACT_INTEGER, CellKind, CellShape, NewCell

_BETWEEN = "; "
_FULL_DATE = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?",
    re.ASCII,
)
_FIRST_YEAR = 1900  # Excel has no earlier dates
_MOST_ROLES = 50


def as_text(value: JsonValue) -> NewCell:
    """Convert to text, including unexpected numbers and objects."""
    if isinstance(value, str):
        return value.strip() or None
    if is_missing(value):
        return None
    if isinstance(value, list):
        return as_joined(value)
    return _plain(value)


def as_number(value: JsonValue) -> NewCell:
    """Convert to a number; an integer beyond 2**53 and anything else become text."""
    if isinstance(value, float) and math.isfinite(value):
        return int(value) if value.is_integer() and abs(value) <= LARGEST_EXACT_INTEGER else value
    if isinstance(value, int) and abs(value) <= LARGEST_EXACT_INTEGER:
        return value
    return as_text(value)


def as_date(value: JsonValue) -> NewCell:
    """Convert a complete date; a partial date stays text, so that no day is invented."""
    return _parse_date(value.strip()) if isinstance(value, str) else as_text(value)


@lru_cache(maxsize=4096)
def _parse_date(text: str) -> NewCell:
    found = _FULL_DATE.fullmatch(text)
    if found is None:
        return text or None
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day) if year >= _FIRST_YEAR else text
    except ValueError:
        return text


def as_yes_no(value: JsonValue) -> NewCell:
    """Convert to a Boolean; a number stays a number, anything else becomes text."""
    return value if isinstance(value, bool) else as_number(value)


def as_joined(value: JsonValue) -> NewCell:
    """Join the values of a list with "; "; a scalar counts as a list of one."""
    if value == []:  # which most lists are
        return None
    listed = value if isinstance(value, list) else [value]
    texts = [
        item.strip().replace(";", ",")
        if isinstance(item, str)
        else ""
        if is_missing(item)
        else _plain(item).replace(";", ",")
        for item in listed
    ]
    return _BETWEEN.join(filter(None, texts)) or None


def split_joined(text: str) -> list[str]:
    """Return the values that `as_joined` or `as_roles` joined.

    >>> split_joined("Python; SQL")
    ['Python', 'SQL']
    """
    return text.split(_BETWEEN)


def as_count(value: JsonValue) -> NewCell:
    """Count the values of a list; an empty list gives an empty cell."""
    if value == []:  # which most lists are
        return None
    listed = value if isinstance(value, list) else [value]
    return sum([not is_missing(item) for item in listed]) or None


def as_json(value: JsonValue) -> NewCell:
    """Convert anything to compact JSON."""
    if isinstance(value, str):
        return as_text(value)
    return None if is_missing(value) else _as_json_text(value)


def as_roles(value: JsonValue) -> NewCell:
    """Join roles as "title at company" with "; "."""
    roles = value if isinstance(value, list) else []
    texts: list[str] = []
    for role in roles[:_MOST_ROLES]:
        if isinstance(role, dict):
            words = [as_text(role.get("title")), as_text(role.get("name"))]
            texts.append(" at ".join(str(word).replace(";", ",") for word in words if word))
    return _BETWEEN.join(text for text in texts if text) or None


def _plain(value: JsonValue) -> str:
    """Convert a value to text; an object to its `email` or `name` if it has one."""
    match value:
        case str():
            return value.strip()
        case bool():
            return "TRUE" if value else "FALSE"
        case Mapping() if isinstance(name := value.get("email") or value.get("name"), str):
            return name.strip()
        case list() | Mapping():
            return _as_json_text(value)
        case float() if value.is_integer() and abs(value) <= LARGEST_EXACT_INTEGER:
            return str(int(value))
        case _:
            return str(value)


def _as_json_text(value: JsonValue) -> str:
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    except RecursionError:
        return "(nested too deeply to be shown)"


READERS: dict[ValueType, Callable[[JsonValue], NewCell]] = {
    ValueType.TEXT: as_text,
    ValueType.LONG: as_text,
    ValueType.LINK: as_text,
    ValueType.NUMBER: as_number,
    ValueType.SCORE: as_number,
    ValueType.DATE: as_date,
    ValueType.YES_NO: as_yes_no,
    ValueType.ID: as_text,
    ValueType.LIST: as_joined,
    ValueType.JSON: as_json,
}
KINDS = {
    ValueType.TEXT: CellKind.TEXT,
    ValueType.LONG: CellKind.LONG_TEXT,
    ValueType.LINK: CellKind.LINK,
    ValueType.NUMBER: CellKind.NUMBER,
    ValueType.SCORE: CellKind.SCORE,
    ValueType.DATE: CellKind.DATE,
    ValueType.YES_NO: CellKind.YES_NO,
    ValueType.ID: CellKind.TEXT,
    ValueType.LIST: CellKind.TEXT,
    ValueType.JSON: CellKind.LONG_TEXT,
}
SHAPES = {ValueType.LIST: CellShape.LIST, ValueType.JSON: CellShape.JSON}
