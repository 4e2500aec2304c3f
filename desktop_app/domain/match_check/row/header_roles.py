"""The context role that a column's header names, in many languages."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from desktop_app.domain.match_check.names.letters import plain
from desktop_app.domain.match_check.row.asian_headers import asian_role, is_asian
from desktop_app.domain.match_check.row.context_role import ContextRole
from desktop_app.domain.match_check.row.header_words import (
    HEADERS,
    NEVER_THE_PERSON,
    NOT_THE_PERSON,
    PROPERTIES,
)

_EXACT = 100
_WORD = re.compile("[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BRACKETS = re.compile(r"\([^)]*\)?|\[[^\]]*\]?")


def _phrases(table: str) -> frozenset[str]:
    return frozenset(phrase for line in table.strip().splitlines() for phrase in line.split("|"))


_BY_PHRASE = {
    phrase: role for role, table in reversed(HEADERS.items()) for phrase in _phrases(table)
}
_NOT = _phrases(NOT_THE_PERSON)
_NEVER = _phrases(NEVER_THE_PERSON)
_PROPERTIES = _phrases(PROPERTIES)
_ONLY_ALONE = frozenset(
    "first last given des ten nam ming mei sei shi ho il ir by pad tara".split()  # noqa: SIM905 - words
)
_LONGEST_PHRASE = 5
_LONGEST_HEADER = 80


@lru_cache(maxsize=2_000)
def role_of_header(header: str) -> tuple[ContextRole | None, int]:
    """Return the role that a header names, and how clearly; None if it names none.

    >>> role_of_header("Ansprechpartner")[0], role_of_header("Account Owner")[0]
    (<ContextRole.FULL_NAME: 'full_name'>, None)
    """
    if is_excluded_header(header):
        return None, 0
    if is_asian(header) and (role := asian_role(header)[0]) is not None:
        return role, _EXACT
    readings = list(_readings(header))
    for words in readings:
        if (phrase := " ".join(words)) in _BY_PHRASE:
            return _BY_PHRASE[phrase], _EXACT
    return max(map(_longest_phrase, readings), key=lambda found: found[1])


def _readings(header: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of a header, and those without a group's name and remarks in brackets."""
    text = header[:_LONGEST_HEADER].strip()
    for one in (text, _CAMEL.sub(" ", text)):
        yield header_words(one)
        yield header_words(_BRACKETS.sub(" ", one.rpartition(":")[2]))


def is_excluded_header(header: str) -> bool:
    """Tell whether a header is about something or somebody else than the row's person."""
    if is_asian(header) and (known := asian_role(header))[1]:
        return known[0] is None
    return any(
        " ".join(words) in _NOT or _contains(words, _NEVER) or _is_about_property(words)
        for words in _readings(header)
    )


def _is_about_property(words: Sequence[str]) -> bool:
    """Tell whether a word is a property, and in no known phrase such as "phone number"."""
    return any(
        word in _PROPERTIES and not _is_in_phrase(words, at) for at, word in enumerate(words)
    )


def _is_in_phrase(words: Sequence[str], at: int) -> bool:
    return any(
        " ".join(words[start:end]) in _BY_PHRASE
        for start in range(max(0, at - _LONGEST_PHRASE + 1), at + 1)
        for end in range(at + 1, min(len(words), start + _LONGEST_PHRASE) + 1)
    )


def header_words(text: str) -> tuple[str, ...]:
    """Return the words of a header in plain letters."""
    return tuple(_WORD.findall(plain(text)))


def _contains(words: Sequence[str], phrases: frozenset[str]) -> bool:
    return any(
        " ".join(words[start:end]) in phrases
        for start in range(len(words))
        for end in range(start + 1, min(len(words), start + _LONGEST_PHRASE) + 1)
    )


def _longest_phrase(words: Sequence[str]) -> tuple[ContextRole | None, int]:
    """Return the role of the longest known phrase in a header; the last one of equal length.

    A company beside another fact says whose it is (phone of the company), and so does a word for a
    name or a contact: "Nome da empresa" is a company.
    """
    best: tuple[ContextRole | None, int] = (None, 0)
    best_rank = (0, 0)
    parts = set[ContextRole]()
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + _LONGEST_PHRASE) + 1):
            phrase = " ".join(words[start:end])
            if phrase not in _BY_PHRASE or len(phrase) <= 2 or phrase in _ONLY_ALONE:  # noqa: PLR2004 - de, la, in
                continue
            role = _BY_PHRASE[phrase]
            parts.add(role)
            rank = (0 if phrase in _NAME_WORDS else _RANKS.get(role, 2), end - start)
            if rank >= best_rank:
                best, best_rank = (role, end - start), rank
    is_whole = {ContextRole.GIVEN_NAME, ContextRole.FAMILY_NAME} <= parts
    return (ContextRole.FULL_NAME, best[1]) if is_whole else best


_RANKS = {ContextRole.FULL_NAME: 1, ContextRole.COMPANY: 1}
_NAME_WORDS = frozenset(
    "name nom nombre nome naam nazwa nazev nazvanie navn namn nimi jmeno nume nev imya adi".split()  # noqa: SIM905
)
