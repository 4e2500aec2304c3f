"""A person's name as it is searched for: without titles, and without middle names where sent.

Source: contract/search.md section 2: the words of the filter are found in any order and case, and
none may be missing, so that a middle name that a profile leaves out would find nobody.
"""

from unicodedata import normalize

from desktop_app.domain.match_check.names.letters import plain
from desktop_app.domain.match_check.names.name_cells import combine, parse_names
from desktop_app.domain.match_check.names.person_name import PersonName
from desktop_app.domain.match_check.names.word_lists import PARTICLES

_PAIR = 2


def name_to_search(given: str, family: str, full: str) -> str:
    """Return the name of a row in lower case, without titles; "" if it names nobody for sure.

    A first and a last name are needed: an initial or one word would find anybody.

    Args:
        given: Text of the given-name column.
        family: Text of the family-name column.
        full: Text of the full-name column.

    >>> name_to_search("", "", "Dr. Anna M. VAN DER BERG, MBA")
    'anna m van der berg'
    """
    names = combine(given, family, full, "")
    if not names or not _is_searchable(names[0]):
        return ""
    return _spaced(_in_order(names[0]))


def _is_searchable(name: PersonName) -> bool:
    if name.is_department or not name.is_whole:
        return False
    return not (name.words[0].is_initial or name.words[-1].is_initial)


def _in_order(name: PersonName) -> tuple[str, ...]:
    """Return the written words, the family name last: "Berg, Anna" is Anna Berg."""
    head, comma, _ = name.text.partition(",")
    size = len(head.split())
    if not (comma and name.family and not name.given and size < len(name.written)):
        return name.written
    return (*name.written[size:], *name.written[:size])


def _spaced(words: tuple[str, ...]) -> str:
    text = " ".join(word.strip(".,'\u2019") for word in words)
    return normalize("NFC", " ".join(text.split()).lower())


def sent_forms(name: str) -> tuple[str, ...]:
    """Return the forms of a name to search for, any of which may fit: as written, and plain.

    Middle names are left out; the particles of a last name stay with it.

    >>> sent_forms("anna m van der berg"), sent_forms("zoë meyer")
    (('anna van der berg',), ('zoë meyer', 'zoe meyer'))
    """
    words = name.split()
    last = len(words) - 1
    while last > 1 and plain(words[last - 1]) in PARTICLES:
        last -= 1
    short = " ".join(words if len(words) <= _PAIR else (words[0], *words[last:]))
    unmarked = plain(short)
    return tuple(dict.fromkeys((short, unmarked) if unmarked.isascii() and unmarked else (short,)))


def is_same_person_name(name: str, found: PersonName) -> bool:
    """Tell whether a name has the first and the last word of another one: no longer surname.

    Args:
        name: A name as `name_to_search` returns it.
        found: The name of a profile.
    """
    mine = next(iter(parse_names(name)), None)
    if mine is None or not (mine.is_whole and found.is_whole):
        return False
    ends = [(one.words[0].key, one.words[-1].key) for one in (mine, found)]
    return ends[0] == ends[1]
