"""First and last name from a full name, for people whose names the provider has only as one text.

The last word is the last name, together with the particles before it ("de la Cruz", "van den
Berg"); titles, degrees, remarks and emoji are left out. A name of one word is a last name, because
every customer list needs one.
"""

import re
import unicodedata
from functools import lru_cache

_REMARK = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]")
_AFTER_NAME = re.compile(r"\s[-|/•·–—:]\s|[|•·;]")  # noqa: RUF001 - the dashes that people type
_JOINERS = frozenset("\u200d\ufe0e\ufe0f\u20e3")
_SYMBOLS = frozenset({"So", "Co", "Cn", "Cs", "Cc"})
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0000, 0xE0080)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TITLES = _words("dr prof professor mr mrs ms miss mx sir dame ing dipl-ing mag herr frau")
_DEGREES = _words(
    "mba emba phd dphil dba msc bsc meng beng mphil llm llb edd psyd mph mpa mpp mfa bfa bcom mcom"
    " cpa cfa cma cia acca fcca pmp csm cspo phr sphr shrm-cp shrm-scp cissp cisa cism esq mcips"
    " pharmd dvm dds dmd"
)
_DEGREES_IN_CAPITALS = _words("MD JD RN PE MS MA BA BS")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_PARTICLES = _words(
    "de del della dello dei di da das dos du des van von vom zu zum zur der den het ter ten la las"
    " le los el al bin ibn bint abu af av op 't"
)
_SMALL_PARTICLES = frozenset({"do", "ben", "e", "y", "i", "of", "san", "santa"})
_BETWEEN_NAMES = frozenset({"e", "y", "i"})

Names = tuple[str | None, str | None]


@lru_cache(maxsize=4096)
def names_from(full_name: str) -> Names:
    """Return the first and the last name that a full name contains; None for a missing part.

    >>> names_from("Erika von der Heide, MBA")
    ('Erika', 'von der Heide')
    >>> names_from("Dr. Juan Carlos García 🚀")
    ('Juan Carlos', 'García')
    >>> names_from("Cher")
    (None, 'Cher')
    """
    name = _REMARK.sub(" ", _without_symbols(full_name))
    name = next((part for part in _AFTER_NAME.split(name) if part.strip(" ,")), "")
    before, _, after = name.partition(",")
    words, rest = _without_titles(before.split()), _without_degrees(after.replace(",", " ").split())
    if len(words) == 1 and rest and not after.count(","):  # "Smith, John"
        return " ".join(rest), words[0]
    words = _without_degrees(words or _without_titles(rest))
    if not words:
        return None, None
    start = _start_of_last_name(words)
    return " ".join(words[:start]) or None, " ".join(words[start:])


def _without_symbols(text: str) -> str:
    """Return the text without emoji and other symbols, and without what joins them."""
    kept: list[str] = []
    was_symbol = False
    for character in text:
        code = ord(character)
        is_symbol = (
            (unicodedata.category(character) in _SYMBOLS and not character.isspace())
            or code in _SKIN_TONES
            or code in _TAGS
            or (character in _JOINERS and (was_symbol or code != 0x200D))  # noqa: PLR2004 - as below
        )  # a joiner belongs to a name in scripts such as Sinhala
        kept.append(" " if is_symbol else character)
        was_symbol = is_symbol
    return "".join(kept)


def _plain(word: str) -> str:
    return word.replace(".", "").strip("'\"").casefold()


def _without_titles(words: list[str]) -> list[str]:
    first = 0
    while first < len(words) - 1 and _plain(words[first]) in _TITLES:
        first += 1
    return words[first:]


def _without_degrees(words: list[str]) -> list[str]:
    """Return the words without degrees at their end; "Ma" and "Do" are names, "MA" a degree."""
    last = len(words)
    while last and _is_degree(words[last - 1], may_be_name=last <= 2):  # noqa: PLR2004 - two names
        last -= 1
    return words[:last]


def _is_degree(word: str, *, may_be_name: bool) -> bool:
    if _plain(word) in _DEGREES:
        return True
    has_dots = "." in word[:-1]
    return word.replace(".", "") in _DEGREES_IN_CAPITALS and (has_dots or not may_be_name)


def _start_of_last_name(words: list[str]) -> int:
    """Return the index of the first word of the last name; a first name is left if there is one."""
    start = len(words) - 1
    if start > 1 and _plain(words[start]) in _SUFFIXES:
        start -= 1
    while start > 1 and _is_particle(words[start - 1]):
        start -= 1
        if words[start] in _BETWEEN_NAMES and start > 1:
            start -= 1
    return start


def _is_particle(word: str) -> bool:
    return word.casefold() in _PARTICLES or word in _SMALL_PARTICLES
