"""Comparison of two words of names: equal, another form, a typing error, an initial, or not."""

import re
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from desktop_app.domain.match_check.names.forms.short_forms import (
    are_short_forms,
    are_spellings,
    full_forms_of,
    is_female_form,
    is_given_name,
    spellings_of,
)
from desktop_app.domain.match_check.names.forms.sounds import (
    eastern,
    japanese,
    skeleton,
    slavic,
    sound,
    vowel_pattern,
)
from desktop_app.domain.match_check.names.name_words import NameWord

_SHORTEST_SOUND = 3
_SHORTEST_SLAVIC = 4
_SHORTEST_TYPO = 5
_SHORTEST_DOUBLE_TYPO = 9
_SHORTEST_PART = 6
_LEAST_CUT = 2
_MOST_LOST = 4
_SKELETON_SHARE = 74
_SLAVIC_ENDINGS = ("ow", "ov", "owa", "ova", "ew", "ev", "ski", "sky", "skij", "in", "ina", "enko")
_GREEK_ENDINGS = ("is", "os", "as", "ou")
_VOWELS = frozenset("aeiouy")
UNVOWELLED = frozenset(
    {"hebrew", "arabic", "thai", "indic", "georgian", "armenian", "ethiopic", "other"}
)
"""Scripts whose folding to Latin letters loses the vowels or changes them."""


class Likeness(IntEnum):
    """Likeness of two words, ascending."""

    NONE = 0
    INITIAL = 1
    PART = 2
    TYPO = 3
    SHORT = 4
    SPELLING = 5
    EQUAL = 6


@lru_cache(maxsize=4_000)
def compare_words(one: NameWord, other: NameWord, *, is_eastern: bool) -> Likeness:
    """Return the likeness of two words.

    Args:
        one: A word.
        other: Another word.
        is_eastern: One of the names is Chinese or Korean.
    """
    if one.text == other.text or one.key == other.key or not set(one.forms).isdisjoint(other.forms):
        return Likeness.EQUAL
    if one.is_initial or other.is_initial:
        return Likeness.INITIAL if _begins(one.text, other.text) else Likeness.NONE
    if "?" in one.text or "?" in other.text:
        return Likeness.EQUAL if _fits_damaged(one.text, other.text) else Likeness.NONE
    if (one.script in UNVOWELLED) != (other.script in UNVOWELLED):
        return _across_scripts(one.text, other.text)
    return _by_rules(one, other, is_eastern=is_eastern)


def compare_families(one: NameWord, other: NameWord) -> Likeness:
    """Return the likeness of two family names that are not spelled alike."""
    if _is_slip(one, other):
        return Likeness.TYPO
    return Likeness.PART if is_part(one.text, other.text) else Likeness.NONE


def _by_rules(one: NameWord, other: NameWord, *, is_eastern: bool) -> Likeness:
    """Return the likeness of two whole words in letters that can be compared."""
    if _sounds_alike(one, other, is_eastern=is_eastern):
        return Likeness.SPELLING
    if _are_short_forms(one, other):
        return Likeness.SHORT
    return compare_families(one, other)


def _is_slip(one: NameWord, other: NameWord) -> bool:
    """Tell whether two words differ by a slip, in their letters or in their sound.

    A difference between two known given names (Karin and Katrin) is no slip.
    """
    if is_given_name(one.text) and is_given_name(other.text):
        return False
    if _is_typo(one.key, other.key) or _is_typo(one.text, other.text):
        return True
    heard = sound(one.text), sound(other.text)
    return len(heard[0]) != len(heard[1]) and _is_typo(*heard)


def _are_short_forms(one: NameWord, other: NameWord) -> bool:
    return are_short_forms(one.text, other.text) or are_short_forms(one.key, other.key)


def _begins(one: str, other: str) -> bool:
    """Tell whether an initial fits a word, in any usual spelling or full form of it."""
    initial, word = sorted((one, other), key=len)
    return sound(word)[:1] == sound(initial)[:1] or any(
        spelling[0] == initial for spelling in (word, *spellings_of(word), *full_forms_of(word))
    )


def _fits_damaged(one: str, other: str) -> bool:
    """Tell whether two words agree where a question mark replaces a lost letter, ß as ss too."""
    damaged, whole = (one, other) if "?" in one else (other, one)
    pattern = damaged.replace("?", ".{1,2}") if damaged.count("?") <= _MOST_LOST else ""
    return re.fullmatch(pattern, whole) is not None


def _across_scripts(one: str, other: str) -> Likeness:
    a, b = skeleton(one), skeleton(other)
    if a and a == b:
        return Likeness.SPELLING
    is_like = min(len(a), len(b)) > 1 and ratio(a, b) > _SKELETON_SHARE
    return Likeness.SPELLING if is_like else Likeness.NONE


def _sounds_alike(one: NameWord, other: NameWord, *, is_eastern: bool) -> bool:
    for a in _respelled(one):
        for b in _respelled(other):
            if are_spellings(a, b) or (
                min(len(a), len(b)) > _SHORTEST_SOUND and sound(a) == sound(b)
            ):
                return True
            if (key := japanese(a)) and key == japanese(b):
                return True
            if not is_eastern and min(len(a), len(b)) > _SHORTEST_SLAVIC and slavic(a) == slavic(b):
                return True
            if is_eastern and (key := eastern(a)) and key == eastern(b):
                return True
    return False


def _respelled(word: NameWord) -> tuple[str, ...]:
    """Return the forms of a word, also without the habits of German and of Greek on keyboards.

    German writes the Russian zh as sch (Schukow), and x is often the Greek ch (Xatzis).
    """
    forms = word.forms
    if "sch" in word.text and word.text.endswith(_SLAVIC_ENDINGS):
        forms += (word.text.replace("sch", "zh"),)
    if "x" in word.text and word.text.endswith(_GREEK_ENDINGS):
        forms += (word.text.replace("x", "ch"),)
    return forms


def _is_typo(one: str, other: str) -> bool:
    """Tell whether one word is the other with a slip of the finger inside.

    A changed ending (Daniel and Daniela) makes another name.
    """
    shorter = min(len(one), len(other))
    if shorter < _SHORTEST_TYPO - 1 or max(len(one), len(other)) < _SHORTEST_TYPO:
        return False
    if _ending(one) != _ending(other) and sorted(one) != sorted(other):
        return False
    most = 2 if shorter >= _SHORTEST_DOUBLE_TYPO else 1
    if OSA.distance(one, other, score_cutoff=most) <= most:
        return True
    return min(len(one), len(other)) > _SHORTEST_SOUND and vowel_pattern(one) == vowel_pattern(
        other
    )


def _ending(word: str) -> str:
    """Return the last letter if it is a vowel; all consonants are alike."""
    return word[-1] if word[-1] in _VOWELS else ""


def is_part(one: str, other: str) -> bool:
    """Tell whether one word begins or ends the other: cut off, or joined from two surnames."""
    if is_given_name(one) and is_given_name(other):
        return False
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) < _LEAST_CUT or is_female_form(short, long):
        return False
    return len(short) >= _SHORTEST_PART and (long.startswith(short) or long.endswith(short))
