"""Texts in a few bytes each behave like a list."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.source import compact_texts
from desktop_app.domain.source.compact_texts import CompactTexts

TEXTS = st.lists(st.text("aä\U0001f600\ud83d", max_size=3), max_size=200)


@given(TEXTS)
def test_that_texts_are_those_of_a_list(texts: list[str]) -> None:
    kept = CompactTexts(texts)
    assert (list(kept), len(kept)) == (texts, len(texts))
    assert kept[1:7:2] == tuple(texts[1:7:2])
    assert [kept[at - len(texts)] for at in range(len(texts))] == texts


def test_that_texts_stay_right_when_more_differ_than_are_remembered() -> None:
    texts = [f"text {at % (compact_texts._MOST_RECENT + 7)}" for at in range(30_000)]
    assert list(CompactTexts(texts)) == texts
