"""JSON from outside: the fast decoder and the standard library give one value."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.adapters.provider.json_text import (
    MAX_DEPTH,
    TOO_DEEP_TEXT,
    JsonError,
    load_json,
)

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(values)
@example(12345678901234567890123)  # more digits than a float keeps
@example("\x00\u2028 \N{GRINNING FACE}")
def test_that_every_value_comes_back_as_the_standard_library_reads_it(value: object) -> None:
    for text in (json.dumps(value), json.dumps(value, ensure_ascii=False)):
        assert load_json(text) == json.loads(text)
        assert repr(load_json(text.encode("utf-8", "replace"))) == repr(load_json(text))


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b'["\\ud83d"]', ["\ufffd"]),
        (b'["\\ud83d\\ude00"]', ["\N{GRINNING FACE}"]),
        (b'["\\\\ud83d"]', ["\\ud83d"]),
        (b'["\xff"]', ["\ufffd"]),
        (b'\xef\xbb\xbf["a"]', ["a"]),
        ('["ä"]'.encode("utf-16"), ["ä"]),
        (b'{"a": 1, "a": 2}', {"a": 2}),
        (b"[1e400]", [float("inf")]),
    ],
)
def test_that_odd_json_is_read_as_far_as_it_can_be(body: bytes, value: object) -> None:
    assert load_json(body) == value


@pytest.mark.parametrize("body", [b"", b"[", b"[1,]", b"[" * 100_000, b"9" * 10_000, b"nul"])
def test_that_anything_else_is_an_error(body: bytes) -> None:
    with pytest.raises(JsonError):
        load_json(body)


@pytest.mark.parametrize(("start", "end"), [(b'{"a":', b"}"), (b"[", b"]")])
def test_that_only_nesting_beyond_the_limit_becomes_a_text(start: bytes, end: bytes) -> None:
    def read(depth: int) -> str:
        return json.dumps(load_json(start * depth + b"1" + end * depth))

    assert TOO_DEEP_TEXT not in read(MAX_DEPTH)
    assert TOO_DEEP_TEXT in read(MAX_DEPTH + 1)


STARTS = st.sampled_from(["[", '[1, "]", ', '{"a": ', '{"b": [], "a": '])


@given(st.lists(STARTS, min_size=MAX_DEPTH - 3, max_size=MAX_DEPTH + 3))
def test_that_the_depth_counts_every_list_and_object_around_a_value(starts: list[str]) -> None:
    ends = ["]" if start[0] == "[" else "}" for start in reversed(starts)]
    value = load_json("".join([*starts, "{}", *ends]))
    assert (TOO_DEEP_TEXT in json.dumps(value)) == (len(starts) >= MAX_DEPTH)
