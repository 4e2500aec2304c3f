"""Comparison of job titles: the same job, the same trade, or another trade, in many languages."""

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from desktop_app.domain.match_check.facts.title_words import (
    BOTTOM,
    CHIEFS,
    RANKS,
    SHORT_FORMS,
    TOP,
    TRADE_OF_WORD,
    TRANSLATED_WORDS,
)
from desktop_app.domain.match_check.names.letters import collapse, plain, repaired


class TitleRelation(IntEnum):
    """Relation of two job titles."""

    OTHER_TRADE = 0
    UNKNOWN = 1
    SAME_TRADE = 2
    SAME = 3


_LONGEST = 120
_WORD = re.compile(r"[^\W\d_]+(?:[./&][^\W\d_]+)*")
_TAIL = re.compile(r"\s*(?:[|•·]|\s[@\u2013\u2014-]\s|\bat\b|\bbei\b|\bchez\b|,).*$")


@lru_cache(maxsize=2_000)
def _words(title: str) -> frozenset[str]:
    """Return the words of a title in English, with abbreviations written out."""
    text = repaired(title[:_LONGEST])
    text = _TAIL.sub("", text).strip() or text
    found: list[str] = []
    for raw in _WORD.findall(text):
        word = collapse(plain(raw.replace(".", "").replace("/", " ")))
        word = TRANSLATED_WORDS.get(word, word)
        found.extend(SHORT_FORMS.get(word, word).split())
    return frozenset(found)


def _trades(words: frozenset[str]) -> frozenset[str]:
    """Return the trades that a title names."""
    if "chief" in words:
        named = {CHIEFS[word] for word in words if word in CHIEFS}
        if named:
            return frozenset(named - {"general"})
    return frozenset(TRADE_OF_WORD[word] for word in words if word in TRADE_OF_WORD)


@lru_cache(maxsize=4_000)
def compare_titles(one: str, other: str) -> TitleRelation:
    """Return the relation of two job titles.

    >>> compare_titles("Geschäftsführerin", "Managing Director").name
    'SAME'
    >>> compare_titles("Dentist", "CFO").name
    'OTHER_TRADE'
    """
    mine, theirs = _words(one), _words(other)
    if not mine or not theirs:
        return TitleRelation.UNKNOWN
    if mine == theirs or (min(len(mine), len(theirs)) > 1 and (mine <= theirs or theirs <= mine)):
        return TitleRelation.SAME
    if (mine & TOP and theirs & BOTTOM) or (theirs & TOP and mine & BOTTOM):
        return TitleRelation.OTHER_TRADE
    return _compare_trades(mine, theirs)


def best_title(title: str, titles: Sequence[str]) -> TitleRelation:
    """Return the relation of the row's title to the one of a person's titles that is nearest."""
    if not title or not titles:
        return TitleRelation.UNKNOWN
    best = TitleRelation.OTHER_TRADE
    for one in titles:
        best = max(best, compare_titles(title, one))
        if best is TitleRelation.SAME:
            break
    return best


def _compare_trades(mine: frozenset[str], theirs: frozenset[str]) -> TitleRelation:
    my_trades, their_trades = _trades(mine), _trades(theirs)
    if my_trades and their_trades:
        is_same = bool(my_trades & their_trades)
        return TitleRelation.SAME_TRADE if is_same else TitleRelation.OTHER_TRADE
    if my_trades or their_trades:
        # A title without a trade, such as Manager or CEO, contradicts none.
        without = theirs if my_trades else mine
        return TitleRelation.UNKNOWN if without & RANKS else TitleRelation.OTHER_TRADE
    return TitleRelation.SAME_TRADE if mine & theirs - RANKS else TitleRelation.UNKNOWN
