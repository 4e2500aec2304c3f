"""Tolerant JSON decoding: an invalid value costs at most one entry.

Invalid bytes and unpaired surrogates become U+FFFD; values nested deeper than `MAX_DEPTH` become a
short text. If the document as a whole cannot be decoded, its entries are decoded one by one.
"""

import json
import re
from collections.abc import Iterator
from typing import cast

from desktop_app.domain.json_values import JsonValue

MAX_DEPTH = 64
"""Deeper than anything in the contract, and far below Python's recursion limit."""
TOO_DEEP_TEXT = "(nested too deeply to show)"

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
# A string, complete or unterminated; or a bracket. Possessive, so the time is linear.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)


class JsonError(ValueError):
    """A text that is not JSON or exceeds the decoder's limits."""


def decode_text(body: bytes) -> str:
    """Decode a body; bytes that are not UTF-8 become U+FFFD."""
    return body.decode(json.detect_encoding(body), "replace").removeprefix("\ufeff")


def load_json(text: str) -> JsonValue:
    """Parse a JSON text.

    Raises:
        JsonError: The text is not JSON, or its numbers or nesting exceed the limits.
    """
    try:
        value: JsonValue = json.loads(text)
    except (ValueError, RecursionError, OverflowError, MemoryError) as error:
        raise JsonError(str(error)) from error
    if _needs_cleaning(text, value):
        value = _cleaned(value)
    return value


def _needs_cleaning(text: str, value: JsonValue) -> bool:
    return _SURROGATE.search(text) is not None or _is_too_deep(value)


def _is_too_deep(value: JsonValue) -> bool:
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [
            child for one in level for child in _children(one) if isinstance(child, list | dict)
        ]
        if not level:
            return False
    return True


def _children(value: JsonValue) -> Iterator[JsonValue]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value


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
