"""Untrusted text cannot control a terminal."""

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.plain_text import escape_controls, escape_to_line

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT)
def test_that_no_control_character_is_left(text: str) -> None:
    assert not {unicodedata.category(c) for c in escape_to_line(text)} & {"Cc", "Cs", "Zl", "Zp"}
    assert {c for c in escape_controls(text) if unicodedata.category(c) == "Cc"} <= {"\n", "\t"}


@given(ANY_TEXT)
def test_that_json_stays_the_same(text: str) -> None:
    line = json.dumps({"a": text}, ensure_ascii=False)
    assert json.loads(escape_controls(line)) == {"a": text}


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_that_other_text_stays_unchanged(text: str) -> None:
    assert escape_controls(text) == text
