"""Tolerant JSON decoding: an invalid value costs at most one entry.

Invalid bytes and unpaired surrogates become U+FFFD; values nested deeper than `MAX_DEPTH` become a
short text. If the document as a whole cannot be decoded, its entries are decoded one by one.
"""

import gc
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, cast

import msgspec

from desktop_app.domain.json_values import JsonValue

MAX_DEPTH = 64
"""Deeper than anything in the contract, and far below Python's recursion limit."""
_USUAL_DEPTH = 7
"""Objects in objects of an answer: entry, match, person, experience, roles, role, location."""
TOO_DEEP_TEXT = "(nested too deeply to show)"

_CONTAINERS = frozenset({list, dict})
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
# A string, complete or unterminated; or a bracket. Possessive, so the time is linear.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)


class JsonError(ValueError):
    """A text that is not JSON or exceeds the decoder's limits."""


def decode_text(body: bytes) -> str:
    """Decode a body; bytes that are not UTF-8 become U+FFFD."""
    return body.decode(json.detect_encoding(body), "replace").removeprefix("\ufeff")


def load_json(text: str | bytes) -> JsonValue:
    """Parse a JSON text; UTF-8 if it is bytes.

    The fast decoder parses plain JSON. What it rejects (a lone surrogate, invalid UTF-8, NaN) is
    parsed by the standard library; both return the same value for every text that both accept.

    Raises:
        JsonError: The text is not JSON, or its numbers or nesting exceed the limits.
    """
    try:
        return _usual_decoder().decode(text)
    except (msgspec.MsgspecError, ValueError, RecursionError, MemoryError):
        return _load_unusual(text)


@cache
def _usual_decoder() -> msgspec.json.Decoder[JsonValue]:
    """Return a decoder of values that are flat enough, as answers are.

    It checks the depth while it decodes, at no cost: one that decodes any depth, and a search for
    values that are too deep, take half as long again. A list in a list is not usual either.
    """
    scalar = bool | int | float | str | None
    value: Any = scalar
    for _ in range(_USUAL_DEPTH):  # each more takes twice the time to build
        value = scalar | dict[str, value] | list[scalar | dict[str, value]]
    return msgspec.json.Decoder(value)


def _load_unusual(text: str | bytes) -> JsonValue:
    try:
        value: JsonValue = msgspec.json.decode(text)
    except (msgspec.MsgspecError, ValueError, RecursionError, MemoryError):
        return _load_leniently(text if isinstance(text, str) else decode_text(text))
    return _cleaned(value) if _is_too_deep(value) else value


def _load_leniently(text: str) -> JsonValue:
    try:
        value: JsonValue = json.loads(text)
    except (ValueError, RecursionError, OverflowError, MemoryError) as error:
        raise JsonError(str(error)) from error
    return _cleaned(value) if _SURROGATE.search(text) or _is_too_deep(value) else value


def _is_too_deep(value: JsonValue) -> bool:
    """Tell whether lists and objects are nested deeper than `MAX_DEPTH`."""
    return _may_be_too_deep(value) and _is_deeper_by_levels(value)


def _may_be_too_deep(value: JsonValue) -> bool:
    """Go down level by level with the garbage collector's functions, at a quarter of the cost.

    It tracks every container that holds another one; one that holds none may be left out, hence
    one level less.
    """
    level: list[object] = [value]
    for _ in range(MAX_DEPTH - 1):
        level = list(filter(gc.is_tracked, gc.get_referents(*level)))
        if not level:
            return False
    return True


def _is_deeper_by_levels(value: JsonValue) -> bool:
    level: list[JsonValue] = [value] if type(value) in _CONTAINERS else []
    for _ in range(MAX_DEPTH):
        if not level:
            return False
        below: list[JsonValue] = []
        for one in level:
            children = one.values() if isinstance(one, dict) else cast("list[JsonValue]", one)
            below += [child for child in children if type(child) in _CONTAINERS]
        level = below
    return bool(level)


def _cleaned(value: JsonValue, depth: int = 0) -> JsonValue:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if not isinstance(value, list | dict):
        return value
    if depth >= MAX_DEPTH:
        return TOO_DEEP_TEXT
    if isinstance(value, list):
        return [_cleaned(item, depth + 1) for item in value]
    return {cast("str", _cleaned(name)): _cleaned(item, depth + 1) for name, item in value.items()}


def split_entries(text: str) -> Iterator[str]:
    """Yield the text of each complete object in the outermost list; skip a truncated one."""
    depth, start = 0, 0
    for token in _TOKEN.finditer(text):
        symbol = token[0]
        if symbol in "[{":
            if depth == 1 and symbol == "{":
                start = token.start()
            elif depth == 0 and symbol == "{":
                return  # not a list
            depth += 1
        elif symbol in "]}":
            depth -= 1
            if depth == 1 and symbol == "}":
                yield text[start : token.end()]
            if depth == 0:
                return
