"""Sameness of job titles: one job in other words, not only one of the same trade.

`compare_titles` tells whether two titles may belong to one person. Here a promotion is another job.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from desktop_app.domain.match_check.facts.title_words import (
    ENGLISH,
    RANKS,
    SHORT_FORMS,
    TRADE_OF_WORD,
    TRANSLATED_WORDS,
)
from desktop_app.domain.match_check.names.letters import collapse, plain, repaired

_LONGEST = 160
_WORD = re.compile(r"[^\W\d_]+(?:[.&'\u2019][^\W\d_]+)*")
_EMPLOYER = re.compile(r"\s*(?:[|•·]|\s@\s|\b(?:at|bei|chez|presso|bij)\b).*$", re.IGNORECASE)
_FOR_ANY_SEX = re.compile(
    r"\(\s*(?:[mfwdxhi]\s*[/|,]\s*)+[mfwdxhi]\s*\)|(?<=\w)[*:_/(]-?in(?:nen)?\b\)?", re.IGNORECASE
)
_FEMALE = re.compile(r"(?<=[eo]r)in$|(?<=l)ein$|(?<=t)in(?=$)")
_BETWEEN_JOBS = re.compile(r"\s*[,/;+&]\s*|\s+[-\u2013\u2014]\s+|\s+(?:and|und|et|y|e|i|en)\s+")
_FILLERS = frozenset("of the and for in at a an to de des du la le und fur et y e im von".split())  # noqa: SIM905
_NO_HEADS = frozenset(
    """
    business country area global group ii iii international key national regional program project
    team student junior senior acting interim deputy vice
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_HEADS = (RANKS - _FILLERS - _NO_HEADS) | frozenset(
    """
    chairman chair member engineer developer consultant lawyer physician teacher professor advisor
    investor speaker architect designer
    """.split()  # noqa: SIM905
)
_TOP_JOBS = (frozenset({"chief", "executive"}), frozenset({"general", "director"}))
_TOP_JOB = frozenset({"managing", "director"})


@lru_cache(maxsize=4_000)
def is_same_title(one: str, other: str) -> bool:
    """Tell whether two job titles name the same job.

    It is the same job with the same words, abbreviated, translated or in another order; also if one
    title says more, as long as that is neither a rank nor another trade. Of two titles in one
    ("Founder & CEO"), one has to agree.

    >>> is_same_title("VP Sales", "Vice President, Sales")
    True
    >>> is_same_title("Sales Manager", "Senior Sales Manager")
    False
    """
    mine, theirs = _bare(one), _bare(other)
    is_foreign = _is_foreign(mine) or _is_foreign(theirs)
    return any(
        _is_same_job(_words(a, is_translated=is_foreign), _words(b, is_translated=is_foreign))
        for a in _jobs(mine)
        for b in _jobs(theirs)
    )


def has_title(text: str) -> bool:
    """Tell whether a text has a word that can be compared."""
    return bool(_words(_bare(text), is_translated=False))


def _bare(title: str) -> str:
    """Return a title without the employer that is named with it."""
    text = _FOR_ANY_SEX.sub("", repaired(title[:_LONGEST])).strip()
    return _EMPLOYER.sub("", text).strip() or text


def _jobs(title: str) -> Iterator[str]:
    """Yield the title, and its parts if each of them names a job."""
    yield title
    parts = [part for part in _BETWEEN_JOBS.split(title) if part]
    if len(parts) > 1 and all(_words(part, is_translated=True) & _HEADS for part in parts):
        yield from parts


def _spellings(title: str) -> Iterator[str]:
    for raw in _WORD.findall(title):
        yield collapse(plain(raw.replace(".", "").replace("&", "")))


def _is_foreign(title: str) -> bool:
    """Tell whether a title has a word that is not English, as far as it is known."""
    return any(word in TRANSLATED_WORDS and word not in ENGLISH for word in _spellings(title))


@lru_cache(maxsize=4_000)
def _words(title: str, *, is_translated: bool) -> frozenset[str]:
    """Return the words of a title, with abbreviations written out."""
    found: list[str] = []
    for word in _spellings(title):
        said = TRANSLATED_WORDS.get(word, word) if is_translated else word
        found.extend(SHORT_FORMS.get(said, _FEMALE.sub("", said)).split())
    words = frozenset(found) - _FILLERS
    if is_translated and any(words >= job for job in _TOP_JOBS):
        return words.difference(*_TOP_JOBS) - {"officer"} | _TOP_JOB
    return words


def _is_same_job(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    if mine == theirs:
        return bool(mine)
    less, more = sorted((mine, theirs), key=len)
    if not less or not less <= more:
        return False
    added = more - less
    trades, others = _trades(less), _trades(added)
    return added.isdisjoint(RANKS) and (not trades or others <= trades)


def _trades(words: frozenset[str]) -> frozenset[str]:
    return frozenset(TRADE_OF_WORD[word] for word in words if word in TRADE_OF_WORD)
