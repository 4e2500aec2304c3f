"""Comparison of company names: legal forms, units, acronyms, former names and translations."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA
from typing_extensions import override

from desktop_app.domain.match_check.employers.brands import groups_of
from desktop_app.domain.match_check.employers.company_words import (
    FILLERS,
    GENERIC,
    LEGAL_FORMS,
    PLACEHOLDER_COMPANIES,
    TRANSLATED,
    UNITS,
)
from desktop_app.domain.match_check.employers.web_domain import core_of, label_of
from desktop_app.domain.match_check.names.letters import collapse, plain, repaired

_BRACKETS = re.compile(r"\(([^)]*)\)?|\[([^\]]*)\]?")
_INTRODUCED = re.compile(
    r"^(?:formerly|former|previously|ex|now|now part of|part of|acquired by|an?|by|a part of"
    r"|vormals|ehemals|ehem|früher|jetzt|teil von|anciennement|antes|ahora|già|voorheen|dawniej"
    r"|brand of|acquired|owner of|owns|parent of|incl|including|subsidiary of"
    r"|member of|fka|f/k/a|dba|d/b/a)\.?\s+"
    r"|\s+(?:company|brand|group|gruppe|unternehmen)$",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\s*[,;-]?\s*\b(?:formerly|previously|now part of|part of|acquired by|vormals|ehemals|fka"
    r"|f/k/a|dba|d/b/a|anciennement|teil der|teil von|now)\b\.?\s+",
    re.IGNORECASE,
)
_FORMER_WORDS = (
    "formerly", "previously", "part of", "acquired by", "vormals", "ehemals", "fka", "f/k/a",
    "dba", "d/b/a", "anciennement", "teil der", "teil von", "now",
)  # fmt: skip
"""One of these is in each text that `_FORMER` splits; to look for them takes a tenth of that."""
_UNIT_TAIL = re.compile(r"\s+[-\u2013\u2014|/@]+\s+.*$|,.*$")
_WORD = re.compile(r"[^\W_]+(?:['\u2019&.+][^\W_]+)*\.?")
_SHORTEST_TYPO = 6
_SHORTEST_LABEL = 4
_LONGEST_ACRONYM = 6
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class CompanyName:
    """A parsed company name.

    Attributes:
        words: The words in plain letters, translated, without legal forms and units.
        known: The words, to compare them.
        key: The words joined.
        raw: The words joined, not translated.
        text: All words joined, with legal forms and units.
        initials: Initials of all words, and of those that are no fillers.
        is_short: Written as one short word, which can be an acronym.
        groups: The groups of brands that the company belongs to.
    """

    words: tuple[str, ...]
    known: frozenset[str]
    key: str
    raw: str
    text: str
    initials: frozenset[str]
    is_short: bool
    groups: frozenset[int]

    @override
    def __hash__(self) -> int:
        """Hash the key alone, which tells nearly all names apart."""
        return hash(self.key)

    @property
    def distinctive(self) -> tuple[str, ...]:
        """The words that identify the company."""
        return tuple(word for word in self.words if word not in GENERIC) or self.words


@lru_cache(maxsize=2_000)
def parse_companies(text: str) -> tuple[CompanyName, ...]:
    """Parse a company's name: the name first, then former names and parents given with it.

    >>> [name.key for name in parse_companies("Solasnet GmbH (formerly Celtic Telecom)")]
    ['solasnet', 'celtictelecom']
    """
    text = repaired(text[:_LONGEST]).strip()
    return tuple(
        name
        for name in map(_parse, _parts(text))
        if name.key and PLACEHOLDER_COMPANIES.isdisjoint((name.key, name.raw, name.text))
    )


def _parts(text: str) -> list[str]:
    """Return the name, the former names beside it, and what is in brackets."""
    inner: list[str] = []
    if "(" in text or "[" in text:
        inner = [part for found in _BRACKETS.findall(text) for part in found if part]
        text = _BRACKETS.sub(" ", text)
    lower = text.lower()
    has_former = not text.isascii() or any(word in lower for word in _FORMER_WORDS)
    parts = _FORMER.split(text) if has_former else [text]
    return [*parts, *(_INTRODUCED.sub("", part) for part in inner)]


def _parse(text: str) -> CompanyName:
    bare = _UNIT_TAIL.sub("", text).strip() or text
    raw = [plain(word.replace("&", "").replace(".", "")) for word in _WORD.findall(bare)]
    raw = [word for word in raw if word]
    words = [collapse(word) for word in raw if word not in LEGAL_FORMS] or raw
    kept = [word for word in words if word not in FILLERS] or words
    while len(kept) > 1 and kept[-1] in UNITS:
        kept.pop()
    if len(kept) > 1 and kept[0] in {"group", "gruppe", "groupe", "grupo", "gruppo"}:
        kept.pop(0)
    if len(kept) > 1 and all(len(word) == 1 for word in kept):
        kept = ["".join(kept)]
    main = [word for word in words if word not in FILLERS]
    initials = {"".join([word[0] for word in group]) for group in (words, kept, main)}
    is_short = len(kept) == 1 and len(kept[0]) <= _LONGEST_ACRONYM
    translated = tuple(TRANSLATED.get(word, word) for word in kept)
    key, bare = "".join(translated), "".join(kept)
    groups = groups_of(key) | groups_of(bare)
    known, text = frozenset(translated), "".join(raw)
    return CompanyName(translated, known, key, bare, text, frozenset(initials), is_short, groups)


def are_one_company(one: CompanyName, other: CompanyName) -> bool:
    """Tell whether two names are of one company, or of one group.

    One name can be the other shortened to its beginning; a shared first word beside different
    words (Fenmark Motors, Fenmark Pharma) is no agreement.
    """
    if one.key == other.key or not one.groups.isdisjoint(other.groups):
        return True
    if not (mine := one.known).isdisjoint(theirs := other.known):
        shared = mine & theirs
        is_shortened = shared in (mine, theirs)
        if is_shortened and one.distinctive[0] in shared and other.distinctive[0] in shared:
            return not shared <= GENERIC
    return (one.is_short and _is_acronym(one, other)) or (
        other.is_short and _is_acronym(other, one)
    )


def _is_acronym(short: CompanyName, long: CompanyName) -> bool:
    return len(short.key) > 1 and len(long.words) > 1 and short.key in long.initials


def are_misspelled(one: CompanyName, other: CompanyName) -> bool:
    """Tell whether the names differ by a slip of the finger."""
    if one.key[0] != other.key[0] or min(len(one.key), len(other.key)) < _SHORTEST_TYPO:
        return False
    return OSA.distance(one.key, other.key, score_cutoff=1) <= 1


@lru_cache(maxsize=4_000)
def is_domain_of(domain: str, company: CompanyName) -> bool:
    """Tell whether a web domain spells a company's name, its first words or its initials."""
    if not groups_of(domain).isdisjoint(company.groups):
        return True
    labels = {label_of(domain).replace("-", ""), core_of(domain)}
    first = company.distinctive[0]
    spelled = {company.key, "".join(company.words[:2]), "".join(company.distinctive)}
    if len(first) >= _SHORTEST_LABEL:
        spelled.add(first)
    spelled |= {initials for initials in company.initials if len(initials) > 2}  # noqa: PLR2004
    return any(collapse(label) in spelled for label in labels)


def is_full_domain_of(domain: str, company: CompanyName) -> bool:
    """Tell whether a web domain spells the whole name of a company."""
    label = label_of(domain).replace("-", "")
    return collapse(label) in {company.key, company.raw} and len(label) >= _SHORTEST_LABEL
