"""Names in the cells of a row: several in one cell, former names, and names in several columns."""

import re
from dataclasses import replace
from functools import lru_cache
from itertools import filterfalse

from desktop_app.domain.match_check.names.forms.short_forms import is_given_name
from desktop_app.domain.match_check.names.letters import plain, repaired
from desktop_app.domain.match_check.names.person_name import (
    MOST_WORDS,
    NO_NAME,
    PersonName,
    parse_name,
)
from desktop_app.domain.match_check.names.word_lists import (
    FEMALE_TITLES,
    MALE_TITLES,
    PLACEHOLDERS,
)

_BRACKETS = re.compile(r"[(\[{\u201c\u201e\"\u00ab]([^)\]}\u201d\"\u00bb]*)[)\]}\u201d\"\u00bb]?")
_FORMULA = re.compile(
    r"#[A-Z/0]+[!?]?|[$]?[A-Z]{1,2}[$]?\d+"
    r"|\b[^\W\d_]+(?=\()"  # a function
)
_TAIL = re.compile(r"(?:\s[-\u2013\u2014@:]+\s|\s*[|•·]|\n|\s(?:at|bei|chez)\s)[^,]*")
_DASH = re.compile(r"\s[-\u2013\u2014@:]+\s|\s*[|•·:]")
_NUMBERED = re.compile(r"[^\W\d_]+[\s_#.-]*\d+")
"""A label such as "Person 12" or "lead_7", which names nobody."""
_REMARK = re.compile(r"\*[^*]*\*?|!.*$")
_RUN_TOGETHER = re.compile(r"(?<=[^\W\d_A-Z]{3})(?=[A-Z][^\W\d_A-Z]{2})")
_SEVERAL = re.compile(r"\s*[/;&+\n]\s*|\s(?:und|and|et)\s")
_MOST_PERSONS = 3


@lru_cache(maxsize=2_000)
def parse_names(text: str) -> tuple[PersonName, ...]:
    """Parse the text of one cell or profile: the name first, then other names in it.

    Other names are in brackets (a former name), or of a second person in the same cell.

    >>> [word.text for word in parse_names("Anna Berg (geb. Tal)")[1].words]
    ['anna', 'tal']
    >>> parse_names("Person 12")
    ()
    """
    text = repaired(text).strip()
    if text.lower() in PLACEHOLDERS or _NUMBERED.fullmatch(text):
        return ()
    if text.startswith("="):
        text = _FORMULA.sub(" ", text.lstrip("=")).replace("&", " ").replace('"', " ")
    bracketed = [found[1] for found in _BRACKETS.finditer(text)]
    bare = _BRACKETS.sub(" ", text) if bracketed else text
    if " " not in bare.strip():
        bare = _RUN_TOGETHER.sub(" ", bare)
    persons = [parse_name(part) for part in _persons(bare)]
    main = persons[0] if persons else NO_NAME
    others = [replace(person, is_second=True) for person in persons[1:]]
    for inner in bracketed:
        former = parse_name(inner)
        main = replace(main, sex=main.sex or former.sex)
        others.extend(_with_former(main, former))
    return tuple(dict.fromkeys(name for name in (main, *others) if name.words))


def _persons(text: str) -> list[str]:
    """Split a cell with several persons; a text after a dash, bar or "at" is a remark."""
    text = _on_one_line(_REMARK.sub(" ", text).strip() or text)
    head = _TAIL.sub(" ", text)
    if not parse_name(head) or parse_name(head).is_department:
        head = _DASH.sub(" ", text)
    parts = [part for part in _SEVERAL.split(head) if part.strip()]
    parts = list(filterfalse(_is_department, parts)) or parts
    if len(parts) < 2:  # noqa: PLR2004 - one person
        return [head] if head.strip() else [text]
    before, comma, _ = parts[0].partition(",")
    last = parse_name(parts[-1]).words[-1:]
    family = before if comma and not parse_name(before).is_whole else "".join(w.text for w in last)
    return [
        f"{part} {family}" if _is_given_name_alone(part) else part for part in parts[:_MOST_PERSONS]
    ]


def _is_given_name_alone(part: str) -> bool:
    """Tell whether a part lacks the family name; "Frau Linde" has one."""
    name = parse_name(part)
    return not name.is_whole and not (name.words and name.sex)


def _is_department(part: str) -> bool:
    return part.strip().casefold() in PLACEHOLDERS or parse_name(part).is_department


def _on_one_line(text: str) -> str:
    """Join the lines of a wrapped name, or those that begin with a given name: several persons."""
    first, *others = text.split("\n")
    if len(first.split()) == 1:
        return " ".join([first, *others])
    names = [
        line for line in others if is_given_name(plain(line.split()[0] if line.strip() else ""))
    ]
    return " / ".join([first, *names]) if names else text


def _with_former(main: PersonName, inner: PersonName) -> list[PersonName]:
    """Return the names that a bracket gives: a former family name, or a whole other name."""
    if not inner:
        return []
    first, last = main.words[:1], main.words[-1:]
    if len(inner.words) > 1:
        return [inner, replace(main, words=(*first, *inner.words))]
    return [
        replace(main, words=(*first, *inner.words)),
        replace(main, words=(*inner.words, *last)),
    ]


def combine(given: str, family: str, full: str, salutation: str) -> tuple[PersonName, ...]:
    """Parse the name columns of a row: the whole name, and the parts that are given apart.

    Args:
        given: Text of the given-name column.
        family: Text of the family-name column.
        full: Text of the full-name column.
        salutation: Text of the form-of-address column.
    """
    whole = parse_names(full)
    names = _from_parts(given, family)
    if not names or (whole and len(whole[0].words) > len(names[0].words) == 1):
        names = whole
    return _addressed(names, salutation)


def _from_parts(given: str, family: str) -> tuple[PersonName, ...]:
    first, last = parse_names(given), parse_names(family)
    if not (first and last):
        return first or last
    given_words, family_words = first[0].words, last[0].words
    given_keys = frozenset([word.key for word in given_words])
    family_keys = frozenset([word.key for word in family_words])
    words = (*given_words, *family_words)
    if len(given_keys | family_keys) < len(words):
        words = tuple(dict.fromkeys(words))
    both = PersonName(
        words[:MOST_WORDS],
        family_keys - given_keys,
        given_keys,
        last[0].generation or first[0].generation,
        first[0].sex or last[0].sex,
        first[0].is_opaque or last[0].is_opaque,
        particles=first[0].particles | last[0].particles,
        text=f"{given} {family}",
        written=(*first[0].written, *last[0].written),
    )
    former = (replace(both, words=(*given_words, *other.words)) for other in last[1:])
    return (both, *former)


def _addressed(names: tuple[PersonName, ...], salutation: str) -> tuple[PersonName, ...]:
    lower = salutation.strip(" .").casefold()
    sex = "m" if lower in MALE_TITLES else "f" if lower in FEMALE_TITLES else ""
    return tuple(replace(name, sex=name.sex or sex) for name in names) if sex else names
