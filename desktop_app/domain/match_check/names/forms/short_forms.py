"""Short and pet forms of given names, and spellings of one name in other alphabets.

English comes from the package `nicknames`; the other languages are a table: every line is a name
and its forms. Two words on one line can be one person.
"""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from desktop_app.domain.lazy import lazy
from desktop_app.domain.match_check.names.forms.given_names import GIVEN_NAMES, MORE_SHORT_FORMS
from desktop_app.domain.match_check.names.forms.short_form_table import SHORT_FORMS
from desktop_app.domain.match_check.names.forms.sounds import sound
from desktop_app.domain.match_check.names.forms.spelling_table import SPELLINGS

if TYPE_CHECKING:
    from nicknames import NickNamer

_NOT_SHORT_FORMS = {
    "robert": {"bill", "billy", "rupert"},
    "rupert": {"bob", "bobby", "robert"},
    "mary": {"marion"},
    "marie": {"marion"},
}
"""Forms in the package that are other names today."""
_NO_NUMBERS: frozenset[int] = frozenset()
_SHORTEST_BEGINNING = 3
_LONGEST_SHORT = 5
_FEMALE_ENDINGS = frozenset(
    """
    ia ie in ine ina ne na ette etta elle ella ita inha ka ova la le
    """.split()  # noqa: SIM905
)
_FOND_ENDING = re.compile(
    "([a-z]{3,}?)(?:i|y|ie|o|u|ek|ik|ko|ke|tje|chen|erl|el|us|inho|inha|ito|ita)"
)
_SOFT_ENDINGS = ("a", "e", "y", "ine", "een", "et", "eth", "len", "lyn", "nor")


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
    """Return the entries of a word; a longer one is found by its sound, too."""
    found = index.get(word, _NO_NUMBERS)
    is_long = len(word) > _SHORTEST_BEGINNING
    return found | index.get(_heard(word), _NO_NUMBERS) if is_long else found


class _Tables:
    """The tables, each made when it is first needed: together they cost a tenth of a second."""

    @lazy
    def english(self) -> "NickNamer":
        from nicknames import NickNamer  # noqa: PLC0415 - see above

        return NickNamer()

    @lazy
    def given(self) -> frozenset[str]:
        return frozenset(GIVEN_NAMES.split())

    @lazy
    def with_short_forms(self) -> frozenset[str]:
        return self.given.union(*self.short_entries)

    @lazy
    def short_entries(self) -> list[list[str]]:
        return _entries(SHORT_FORMS) + _entries(MORE_SHORT_FORMS)

    @lazy
    def spelling_entries(self) -> list[list[str]]:
        return _entries(SPELLINGS)

    @lazy
    def short(self) -> dict[str, frozenset[int]]:
        return _index(self.short_entries)

    @lazy
    def spelled(self) -> dict[str, frozenset[int]]:
        return _index(self.spelling_entries)

    @lazy
    def full_names(self) -> frozenset[str]:
        return frozenset(entry[0] for entry in self.short_entries)


@cache
def _tables() -> _Tables:
    return _Tables()


@lru_cache(maxsize=4_000)
def are_spellings(one: str, other: str) -> bool:
    """Tell whether two words, in plain letters, spell one name of another alphabet or language."""
    return not _numbers(_tables().spelled, one).isdisjoint(_numbers(_tables().spelled, other))


@lru_cache(maxsize=2_000)
def spellings_of(word: str) -> frozenset[str]:
    """Return the other spellings of a name."""
    found = _tables().spelled.get(word, _NO_NUMBERS)
    return frozenset(one for at in found for one in _tables().spelling_entries[at])


@lru_cache(maxsize=4_000)
def are_short_forms(one: str, other: str) -> bool:
    """Tell whether one given name is a short form of the other, or both are of a third.

    >>> are_short_forms("bob", "robert"), are_short_forms("pepe", "jose")
    (True, True)
    """
    mine, theirs = _numbers(_tables().short, one), _numbers(_tables().short, other)
    if not (mine.isdisjoint(_full_entries(other)) and theirs.isdisjoint(_full_entries(one))):
        return True
    for short, full in ((one, other), (other, one)):
        if _is_beginning(short, full) or _is_diminutive(short, full):
            return True
    full_names = _english_full(one), _english_full(other)
    are_short = max(len(one), len(other)) <= _LONGEST_SHORT
    shared = full_names[0] & full_names[1] if are_short else ()
    return (
        other in full_names[0]
        or one in full_names[1]
        or any(len(name) > max(len(one), len(other)) for name in shared)
    )


def is_female_form(short: str, full: str) -> bool:
    """Tell whether a word is a man's name with a woman's ending: Wilhelm, Wilhelmine."""
    is_long = len(short) > _SHORTEST_BEGINNING
    return is_long and full.startswith(short) and full[len(short) :] in _FEMALE_ENDINGS


def _is_beginning(short: str, full: str) -> bool:
    """Tell whether a word is the beginning of a given name, as Dani is of Daniel.

    The name of a man within that of a woman (Stefan, Stefanie) is another name, and so is any
    other full name.
    """
    rest = full[len(short) :]
    return (
        len(short) >= _SHORTEST_BEGINNING
        and full.startswith(short)
        and len(rest) > 1
        and not is_female_form(short, full)
        and short not in _tables().full_names
        and not _tables().english.nicknames_of(short)
    )


def _is_diminutive(short: str, full: str) -> bool:
    """Tell whether a word is the beginning of a name with a fond ending: Moni, Gerti, Rolfi."""
    found = _FOND_ENDING.fullmatch(short)
    return (
        found is not None
        and full.startswith(found[1])
        and len(full) - len(found[1]) != 1  # Nino is not Nina
        and short not in _tables().full_names
        and short not in _tables().given
        and not _tables().english.nicknames_of(short)
    )


@lru_cache(maxsize=2_000)
def _full_entries(word: str) -> frozenset[int]:
    """Return the entries of which a word, or another spelling of it, is the full form."""
    spellings = {word, *spellings_of(word)}
    heard = {sound(one) for one in spellings}
    return frozenset(
        at
        for at in {at for one in spellings for at in _numbers(_tables().short, one)}
        if _tables().short_entries[at][0] in spellings
        or sound(_tables().short_entries[at][0]) in heard
    )


@lru_cache(maxsize=2_000)
def _english_full(short: str) -> frozenset[str]:
    """Return the full forms of an English short form."""
    return frozenset(
        full
        for full in _tables().english.canonicals_of(short)
        if short not in _NOT_SHORT_FORMS.get(full, ())
    )


@lru_cache(maxsize=2_000)
def full_forms_of(short: str) -> frozenset[str]:
    """Return the names of which a word is a short form: Gosia is Malgorzata."""
    found = _numbers(_tables().short, short)
    return _english_full(short) | {_tables().short_entries[at][0] for at in found}


@lru_cache(maxsize=2_000)
def is_ambiguous(short: str) -> bool:
    """Tell whether a short form belongs to names of women and of men: Chris, Alex, Sasha."""
    longer = [name for name in full_forms_of(short) if len(name) > len(short)]
    soft = [name.endswith(_SOFT_ENDINGS) for name in longer]
    return any(soft) and not all(soft)


@lru_cache(maxsize=2_000)
def is_given_name(word: str) -> bool:
    """Tell whether a word, in plain letters, is known as a given name."""
    return (
        word in _tables().with_short_forms
        or bool(_tables().english.nicknames_of(word))
        or bool(_tables().english.canonicals_of(word))
    )
