"""JSON from outside, decoded so that one odd value costs one entry at most.

A bad byte becomes U+FFFD, half a surrogate pair likewise, and what is nested deeper than
`MOST_LEVELS` becomes a short text. What cannot be decoded as a whole is decoded entry by entry.
"""

import json
import re
from collections.abc import Iterator
from typing import cast

import msgspec

from desktop_app.domain.json_values import JsonValue

MOST_LEVELS = 64
"""Deeper than anything that the contract knows, and far from where Python stops calling."""
TOO_DEEP = "(nested too deeply to show)"

_CONTAINERS = frozenset({list, dict})
_HALF_PAIR = re.compile(r"\\u[dD][89a-fA-F]")
# A whole string, or all that is left where it does not end; a bracket. Linear: it never backtracks.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)


class JsonError(ValueError):
    """A text that is no JSON, or more than can be decoded."""


def decode_text(body: bytes) -> str:
    """Return a body as text; a byte that is not UTF-8 becomes U+FFFD."""
    return body.decode(json.detect_encoding(body), "replace").removeprefix("\ufeff")


def load_json(text: str | bytes) -> JsonValue:
    """Return the value of a text; UTF-8 where it is bytes.

    The quick decoder takes plain JSON. What it refuses (half a surrogate pair, a byte that is no
    UTF-8, NaN) the standard library decodes; both give the same value for what both take.

    Raises:
        JsonError: It is no JSON, or holds numbers or nesting beyond what can be decoded.
    """
    try:
        value: JsonValue = msgspec.json.decode(text)
    except (msgspec.MsgspecError, ValueError, RecursionError, MemoryError):
        return _load_patiently(text if isinstance(text, str) else decode_text(text))
    return _tamed(value) if _is_too_deep(value) else value


def _load_patiently(text: str) -> JsonValue:
    try:
        value: JsonValue = json.loads(text)
    except (ValueError, RecursionError, OverflowError, MemoryError) as error:
        raise JsonError(str(error)) from error
    return _tamed(value) if _HALF_PAIR.search(text) or _is_too_deep(value) else value


def _is_too_deep(value: JsonValue) -> bool:
    """Tell whether lists and objects are nested deeper than `MOST_LEVELS`, level by level."""
    level: list[JsonValue] = [value] if type(value) in _CONTAINERS else []
    for _ in range(MOST_LEVELS):
        if not level:
            return False
        below: list[JsonValue] = []
        for one in level:
            children = one.values() if isinstance(one, dict) else cast("list[JsonValue]", one)
            below += [child for child in children if type(child) in _CONTAINERS]
        level = below
    return bool(level)


def _tamed(value: JsonValue, level: int = 0) -> JsonValue:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if not isinstance(value, list | dict):
        return value
    if level >= MOST_LEVELS:
        return TOO_DEEP
    if isinstance(value, list):
        return [_tamed(item, level + 1) for item in value]
    return {cast("str", _tamed(name)): _tamed(item, level + 1) for name, item in value.items()}


def split_entries(text: str) -> Iterator[str]:
    """Yield the text of every whole object in the outermost list; what is cut off is left out."""
    depth, start = 0, 0
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "[{":
            if depth == 1 and mark == "{":
                start = token.start()
            elif depth == 0 and mark == "{":
                return  # no list
            depth += 1
        elif mark in "]}":
            depth -= 1
            if depth == 1 and mark == "}":
                yield text[start : token.end()]
            if depth == 0:
                return
