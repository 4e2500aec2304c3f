"""Parsing of one personal name: the words that identify, without titles, remarks and particles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from typing_extensions import override

from desktop_app.domain.match_check.names.letters import plain, script_of
from desktop_app.domain.match_check.names.name_words import NameWord, name_words
from desktop_app.domain.match_check.names.word_lists import (
    DEPARTMENTS,
    FEMALE_TITLES,
    FORMER,
    GENERATIONS,
    HONORIFICS,
    MALE_TITLES,
    PARTICLES,
    PLACEHOLDERS,
    PRONOUNS,
    REMARKS,
    UNIT_WORDS,
)

MOST_WORDS = 8
EDGES = ".,:;*!\"()[]{}<>=~^°'`\u00b4\u2018\u2019"

_MOST_TOKENS = 20
_ALSO_NAMES = frozenset("ma ba er hon ca jun sen ed di mag ra pe an do don pan pak bay".split())  # noqa: SIM905
"""Titles and suffixes that are names where a name has no other second word: Jack Ma."""

_SHORT_DEGREE = 3
_WORD_GAP = re.compile(r"[\s,_]+")
_NOT_LETTERS = re.compile("[^a-z]")
_DIGITS = re.compile(r"\d+")
_ADDRESS_GAP = re.compile(r"[._\-\d]+")
_CAPITALS = re.compile("(?!II|IV)(?!MD|DR|MA|BA|PE|CA|RN|QC|KC|JD|PT|ED|FR|HR|IT|ME|MR|MS)[A-Z]{2}")
_DOTTED = re.compile(r"(?<!\S)[^\W\d_]{1,4}\.(?:[^\W\d_]{1,4}\.?){1,3}(?=[\s,]|$)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?\.?|[^\W\d_]\.(?=\w{2})")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A parsed name.

    Attributes:
        words: The words in order, without titles and particles.
        family: Keys of the words known to be the family name; empty if not known.
        given: Keys of the words known to be given names; empty if not known.
        generation: 1 for senior, 2 for junior, and so on; 0 if not given.
        sex: "m" or "f" by the form of address; "" if not given.
        is_opaque: Han characters whose reading is not known.
        particles: The particles that were dropped.
        is_department: The words are those of a department.
        is_second: The name of a second person in the same cell.
        text: The text that was parsed.
        written: The words as they were written, particles included, without titles.
    """

    words: tuple[NameWord, ...]
    family: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    generation: int = 0
    sex: str = ""
    is_opaque: bool = False
    particles: frozenset[str] = frozenset()
    is_department: bool = False
    is_second: bool = False
    text: str = field(default="", compare=False)
    written: tuple[str, ...] = field(default=(), compare=False)

    @override
    def __hash__(self) -> int:
        """Hash the words alone, which tell nearly all names apart."""
        return hash(self.words)

    def __bool__(self) -> bool:
        """True if the name has a word that is more than an initial."""
        return any(not word.is_initial for word in self.words)

    @property
    def is_whole(self) -> bool:
        """True if the name has two words, such as a first and a last name."""
        return len(self.words) > 1

    @property
    def characters(self) -> str:
        """The part of the name in Han characters that begins with the family name."""
        parts = [part for part in _WORD_GAP.split(self.text) if script_of(part) == "han"]
        return (parts[-1] if self.given else parts[0]) if parts else ""

    def is_family(self, word: NameWord) -> bool:
        """Tell whether a word is the family name: as the columns say, otherwise the last word."""
        if self.family or self.given:
            return word.key in self.family or (bool(self.given) and word.key not in self.given)
        return len(self.words) > 1 and word == self.words[-1]


NO_NAME = PersonName(())


@dataclass(slots=True)
class _Sorted:
    """The tokens of a text, sorted into words of the name and what is beside them."""

    words: list[str] = field(default_factory=list[str])
    generation: int = 0
    sex: str = ""

    beside: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])

    def add(self, token: str, *, has_dot: bool) -> None:
        """Sort in one token; with a dot, it is an abbreviation rather than a name."""
        lower = token.casefold()
        if lower in _ALSO_NAMES and not has_dot:
            self.beside.append((len(self.words), token))
        if lower in GENERATIONS and self.words:
            self.generation = GENERATIONS[lower]
        elif lower in MALE_TITLES or lower in FEMALE_TITLES:
            self.sex = "m" if lower in MALE_TITLES else "f"
        elif lower in PRONOUNS:
            self.sex = PRONOUNS[lower]
        elif not _is_beside(lower, token) and (word := _DIGITS.sub("", token)):
            self.words.append(word)

    def close(self) -> None:
        """Take a title for a name if there is only one other word."""
        if len(self.words) == 1 and len(self.beside) == 1:
            at, token = self.beside[0]
            if token.casefold() not in {word.casefold() for word in self.words}:
                self.words.insert(at, token)
                self.generation, self.sex = 0, ""


@lru_cache(maxsize=2_000)
def parse_name(text: str) -> PersonName:
    """Parse the name of one person.

    >>> [word.text for word in parse_name("Dr. Anna VAN DER BERG, MBA").words]
    ['anna', 'berg']
    """
    if text.strip().lower() in PLACEHOLDERS:
        return NO_NAME
    if "@" in text:
        text = _ADDRESS_GAP.sub(" ", text.partition("@")[0])
    text = _DOTTED.sub(_without_degree_dots, text)
    text = _INITIALS.sub(lambda found: found[0].replace(".", " . "), text.replace("\u2019", "'"))
    found = _Sorted()
    has_lower = any(letter.islower() for letter in text)
    for token in _WORD_GAP.split(text)[:_MOST_TOKENS]:
        bare = token.strip(EDGES)
        for part in bare if has_lower and _CAPITALS.fullmatch(bare) else filter(None, (bare,)):
            found.add(part, has_dot=token.endswith("."))
    found.close()
    kept = [word for word in found.words if word.casefold() not in DEPARTMENTS]
    is_department = bool(found.words) and not kept
    is_department |= any(word.casefold() in UNIT_WORDS for word in found.words)
    kept = kept or found.words
    words = name_words(kept)
    particles = frozenset(map(plain, kept)) & PARTICLES
    return PersonName(
        words=tuple(words[:MOST_WORDS]),
        family=_before_comma(text, words),
        generation=found.generation,
        sex=found.sex,
        is_opaque=_is_opaque(kept),
        particles=particles,
        is_department=is_department,
        text=text,
        written=tuple(kept),
    )


def _without_degree_dots(found: re.Match[str]) -> str:
    """Return a degree in one word: MSc for M.Sc.; two letters after a name are one, too: M.A."""
    bare = found[0].replace(".", "")
    if bare.casefold() not in HONORIFICS:
        return found[0]
    is_last = found.end() == len(found.string) and len(found.string[: found.start()].split()) > 1
    return f"{bare} " if len(bare) >= _SHORT_DEGREE or is_last else found[0]


def _before_comma(text: str, words: Sequence[NameWord]) -> frozenset[str]:
    """Return the keys of the words before a comma: the family name in "Berg, Anna"."""
    head, comma, tail = text.partition(",")
    if not comma or not tail.strip(" .,"):
        return frozenset()
    before = {_NOT_LETTERS.sub("", plain(token)) for token in _WORD_GAP.split(head)}
    family = frozenset(
        word.key for word in words if word.text in before or not before.isdisjoint(word.parts)
    )
    return family if len(family) < len(words) else frozenset()


def _is_beside(lower: str, token: str) -> bool:
    """Tell whether a token is a title, degree, placeholder or remark beside the name."""
    if lower in HONORIFICS:
        return True
    dotted = token.replace(".", "").casefold()
    return (
        lower in PLACEHOLDERS
        or lower in REMARKS
        or lower in FORMER
        or not any(letter.isalpha() for letter in token)
        or ("." in token and dotted in HONORIFICS and len(token) > _SHORT_DEGREE)
    )


def _is_opaque(words: Sequence[str]) -> bool:
    return any(script_of(word) in {"han", "kana"} for word in words)
