"""The name that a profile slug or the local part of an email address spells.

Missing parts are invented: "j.haas" becomes a first name with J, and Haas.
"""

import re
import unicodedata
from collections.abc import Sequence

from desktop_app.sandbox.people.names import Name, words_of
from desktop_app.sandbox.people.person_factory import ascii_name

_APOSTROPHE, _TYPED_APOSTROPHE = "'", "\N{RIGHT SINGLE QUOTATION MARK}"
_HAS_DIGIT = re.compile(r"\d")
_LAST_DIGITS = re.compile(r"\d+$")
_TITLES = frozenset(
    words_of("""
        dr prof mr mrs ms ing dipl mag mba emba phd msc bsc ma ba bs md cpa cfa pmp jr sr ii iii
        """)
)
_PARTICLES = frozenset(words_of("van von der den de del della di da dos du la le al el bin ibn zu"))
_VOWELS = frozenset("aeiouy")
_ONSETS = frozenset(
    words_of("""
        bl br ch cl cr cz dr dz fl fr gh gl gr kh kl kn kr mc ng ph pl pr rh sc sh sk sl sm sn sp st
        sw sz th tr ts tw vl vr wh wr zh zw
        """)
)
"""Pairs of consonants that a name may begin with; "jh" is an initial and a surname."""
_SHORTEST_SURNAME = 3
_LONGEST_INITIALS = 2
_LONGEST_WORD = 40
FIRST_NAMES = words_of(
    """
    Anna Adam Aisha Bruno Bea Björn Chiara Carl Clara Daan Diana David Elif Emil Eva Farid Frida
    Felix Greta Gabriel Gina Hanna Hiro Hugo Irene Ivan Ida Jonas Julia Jan Katya Karl Kira Liam
    Lena Lukas Maya Marco Maria Noor Nils Nina Olga Oscar Olivia Pablo Paula Peter Quinn Rosa Rafael
    Ruth Sven Sofia Simon Tara Thomas Tilda Uwe Ursula Ugo Vera Viktor Vivian Wanda Walter Xenia
    Xavier Yara Yusuf Yvonne Zoe Zeno
    """
)
LAST_NAMES = words_of(
    """
    Adler Akin Berg Banerjee Costa Conti Dvorak Dubois Eriksen Engel Fontaine Fuchs Garcia Gruber
    Haas Hansen Ito Iyer Jensen Jung Kowalski Keller Lind Lopez Moreau Maier Novak Nagy Okafor Otto
    Petrov Pena Quist Rossi Richter Silva Sato Tanaka Toth Urban Vogt Varga Winter Weber Xu Yilmaz
    Young Zimmer Zeman
    """
)
_KNOWN_FIRST = {ascii_name(name): name for name in FIRST_NAMES}


def name_of_slug(slug: str, number: int) -> Name:
    """Return the name in the slug of a profile URL.

    Words with a digit are ids ("jonas-haas-1a2b"), and titles are not names ("-mba").

    Args:
        slug: The slug, decoded.
        number: Any number that chooses the invented parts.
    """
    words = _words(slug)
    return _name_of([word for word in words if word.casefold() not in _TITLES] or words, number)


def name_of_local_part(local: str, number: int) -> Name:
    """Return the name in the local part of an email address; for `number`, see `name_of_slug`."""
    words = _words(_LAST_DIGITS.sub("", local.partition("+")[0]))
    return _name_of(words, number)


def _words(text: str) -> list[str]:
    """Return the words of letters; those with a digit are ids."""
    plain = text.replace(_TYPED_APOSTROPHE, _APOSTROPHE)
    words = "".join(one if _is_in_word(one) else " " for one in plain).split()
    return [w for w in words if any(map(str.isalpha, w)) and not _HAS_DIGIT.search(w)]


def _is_in_word(sign: str) -> bool:
    """Tell whether a sign can be in a word: a vowel sign of Devanagari can, an emoji cannot."""
    return sign.isalnum() or sign == _APOSTROPHE or unicodedata.category(sign).startswith("M")


def _name_of(words: Sequence[str], number: int) -> Name:
    if len(words) == 1:
        words = _split_word(words[0])
    if not words:
        return _made([_pick(FIRST_NAMES, "", number), _pick(LAST_NAMES, "", number)], number)
    if len(words) == 1:
        return _one_word(words[0], number)
    first, *middle, last = words
    if len(first) == 1:
        first = _pick(FIRST_NAMES, first, number)
    if len(last) == 1:
        last = _pick(LAST_NAMES, last, number)
    kept = [word if word in _PARTICLES else _title(word) for word in middle]
    return _made([_title(first), *kept, _title(last)], number)


def _split_word(word: str) -> list[str]:
    """Split a word without separators: "jonashaas", "jhaas", "jh"; else return it whole."""
    folded = ascii_name(word)
    if len(folded) != len(word) or folded in _KNOWN_FIRST:
        return [word]
    if len(word) <= _LONGEST_INITIALS:
        return [word[0], word[-1]]
    for length in range(len(word) - _SHORTEST_SURNAME, _SHORTEST_SURNAME - 1, -1):
        if folded[:length] in _KNOWN_FIRST:
            return [_KNOWN_FIRST[folded[:length]], word[length:]]
    starts_oddly = not _VOWELS & set(folded[:2]) and folded[:2] not in _ONSETS
    return [word[0], word[1:]] if starts_oddly and len(word) > _SHORTEST_SURNAME else [word]


def _one_word(word: str, number: int) -> Name:
    if not ascii_name(word):  # a script that is often written without a space
        return Name(word, None, None, _latin("", "", number))
    first = _KNOWN_FIRST.get(ascii_name(word), _title(word))
    return _made([first, _pick(LAST_NAMES, "", number)], number)


def _made(words: Sequence[str], number: int) -> Name:
    first, last = words[0], words[-1]
    return Name(" ".join(words), first, last, _latin(first, last, number))


def _latin(first: str, last: str, number: int) -> tuple[str, str]:
    """Return a name for email addresses; another one if it has no Latin letters."""
    return (
        first if ascii_name(first) else _pick(FIRST_NAMES, "", number),
        last if ascii_name(last) else _pick(LAST_NAMES, "", number),
    )


def _pick(names: Sequence[str], initial: str, number: int) -> str:
    """Return an invented name with an initial; with any other sign, one of all names."""
    letter = ascii_name(initial)[:1].upper()
    fitting = [name for name in names if letter and name.startswith(letter)] or names
    return fitting[number % len(fitting)]


def _title(word: str) -> str:
    """Return a word as a name is written: "HAAS" and "haas" are "Haas", "o'neill" is "O'Neill"."""
    short = unicodedata.normalize("NFC", word[:_LONGEST_WORD])
    parts = (short.lower() if short.isupper() else short).strip(_APOSTROPHE).split(_APOSTROPHE)
    return _APOSTROPHE.join(part[:1].upper() + part[1:] for part in parts)
