"""Short and pet forms of given names, and spellings of one name in other alphabets.

English comes from the package `nicknames`; the other languages are a table: every line is a name
and its forms. Two words on one line can be one person.
"""

from functools import lru_cache

from nicknames import NickNamer

from desktop_app.domain.match_check.names.short_form_table import SHORT_FORMS
from desktop_app.domain.match_check.names.sounds import sound
from desktop_app.domain.match_check.names.spelling_table import SPELLINGS

_ENGLISH = NickNamer()
_NOT_SHORT_FORMS = {"robert": {"bill", "billy", "rupert"}, "rupert": {"bob", "bobby", "robert"}}
_NO_NUMBERS: frozenset[int] = frozenset()
_SOFT_ENDINGS = ("a", "e", "y", "ine", "een")


def _entries(table: str) -> list[list[str]]:
    return [entry.split() for entry in table.replace("\n", "|").split("|") if entry]


def _index(entries: list[list[str]]) -> dict[str, frozenset[int]]:
    """Index entries by their words, and by the sound of the words."""
    found: dict[str, set[int]] = {}
    for number, entry in enumerate(entries):
        for word in entry:
            found.setdefault(word, set()).add(number)
            found.setdefault(_heard(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _heard(word: str) -> str:
    """Return the key of a word's sound; it cannot be mistaken for a word."""
    return f"/{sound(word)}"


def _numbers(index: dict[str, frozenset[int]], word: str) -> frozenset[int]:
    return index.get(word) or index.get(_heard(word), _NO_NUMBERS)


_SHORT_ENTRIES, _SPELLING_ENTRIES = _entries(SHORT_FORMS), _entries(SPELLINGS)
_SHORT, _SPELLED = _index(_SHORT_ENTRIES), _index(_SPELLING_ENTRIES)


@lru_cache(maxsize=50_000)
def are_spellings(one: str, other: str) -> bool:
    """Tell whether two words, in plain letters, spell one name of another alphabet or language."""
    return not _numbers(_SPELLED, one).isdisjoint(_numbers(_SPELLED, other))


@lru_cache(maxsize=20_000)
def spellings_of(word: str) -> frozenset[str]:
    """Return the other spellings of a name."""
    found = _SPELLED.get(word, _NO_NUMBERS)
    return frozenset(one for at in found for one in _SPELLING_ENTRIES[at])


@lru_cache(maxsize=50_000)
def are_short_forms(one: str, other: str) -> bool:
    """Tell whether one given name is a short form of the other, or both are of a third.

    >>> are_short_forms("bob", "robert"), are_short_forms("pepe", "jose")
    (True, True)
    """
    if not _numbers(_SHORT, one).isdisjoint(_numbers(_SHORT, other)):
        return True
    full_names = _english_full(one), _english_full(other)
    shared = full_names[0] & full_names[1]
    return (
        other in full_names[0]
        or one in full_names[1]
        or any(len(name) > max(len(one), len(other)) for name in shared)
    )


@lru_cache(maxsize=20_000)
def _english_full(short: str) -> frozenset[str]:
    """Return the full forms of an English short form."""
    return frozenset(
        full
        for full in _ENGLISH.canonicals_of(short)
        if short not in _NOT_SHORT_FORMS.get(full, ())
    )


@lru_cache(maxsize=20_000)
def is_ambiguous(short: str) -> bool:
    """Tell whether a short form belongs to names of women and of men: Chris, Alex, Sasha."""
    full_names = _english_full(short) | {_SHORT_ENTRIES[at][0] for at in _numbers(_SHORT, short)}
    longer = [name for name in full_names if len(name) > len(short)]
    soft = [name.endswith(_SOFT_ENDINGS) for name in longer]
    return any(soft) and not all(soft)


@lru_cache(maxsize=20_000)
def is_given_name(word: str) -> bool:
    """Tell whether a word, in plain letters, is known as a given name."""
    return (
        word in _SHORT
        or word in _SPELLED
        or bool(_ENGLISH.nicknames_of(word))
        or bool(_ENGLISH.canonicals_of(word))
    )
