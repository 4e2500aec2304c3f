"""Compares people with the filters of a search.

Source: contract/search.md section 2. Jobs and schools are nested rows: within an `and`, all
conditions on jobs must be true of the same job; `all_of` may look at different ones. Words are
compared in any order and case, and without tolerance of misspellings.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import Any

from desktop_app.sandbox.contract.json_path import Json, values_at
from desktop_app.sandbox.contract.search_requests import (
    Condition,
    EqualLeaf,
    Group,
    Leaf,
    ListLeaf,
    PlaceLeaf,
    RangeLeaf,
    TextLeaf,
)

Person = dict[str, Any]
Row = dict[str, Any]
_JOBS, _SCHOOLS = "experience.employment_details", "education.schools"
_TENSE = "\0tense"
_OTHER_NAMES = {
    "company_name": "name",
    "company_id": "crustdata_company_id",
    "company_linkedin_profile_url": "company_professional_network_profile_url",
    "company_linkedin_industry": "company_professional_network_industry",
}
_OTHER_PATHS = {
    "metadata.updated_at": "updated_at",
    "social_handles.twitter_handle": "social_handles.twitter_identifier.slug",
    "years_of_experience": "experience.years_of_experience",
    "years_of_experience_raw": "experience.years_of_experience_raw",
}
_FREE_TEXT = frozenset(
    {"name", "first_name", "last_name", "headline", "title", "company_name", "school"}
)
_WORDS = re.compile(r"\w+")


def is_match(person: Person, condition: Condition) -> bool:
    """Tell whether a person fulfils a condition."""
    return _holds(person, condition, {})


def _holds(person: Person, condition: Condition, bound: dict[str, Row]) -> bool:
    if not isinstance(condition, Group):
        return _leaf_holds(person, condition, bound)
    if condition.op == "or":
        return any(_holds(person, one, bound) for one in condition.conditions)
    if condition.op == "all_of":
        return all(_holds(person, one, {}) for one in condition.conditions)
    free = [name for name in (_JOBS, _SCHOOLS) if name not in bound and _uses(condition, name)]
    choices = product(*(_rows(person, name) or [{}] for name in free))
    return any(
        all(_holds(person, one, bound | dict(zip(free, rows, strict=True))) for one in parts)
        for rows in choices
        for parts in [condition.conditions]
    )


def _uses(condition: Condition, prefix: str) -> bool:
    if isinstance(condition, Group):
        return condition.op != "all_of" and any(_uses(one, prefix) for one in condition.conditions)
    return condition.field.startswith(prefix)


def _rows(person: Person, prefix: str) -> list[Row]:
    if prefix == _SCHOOLS:
        return values_at(person, *prefix.split("."))
    parts = prefix.split(".")
    return [
        {**row, _TENSE: tense}
        for tense in ("current", "past")
        for row in values_at(person, *parts, tense)
    ]


def _leaf_holds(person: Person, leaf: Leaf, bound: dict[str, Row]) -> bool:
    prefix = next((one for one in (_JOBS, _SCHOOLS) if leaf.field.startswith(f"{one}.")), None)
    if prefix is None:
        return _fits(leaf, _values(person, _OTHER_PATHS.get(leaf.field, leaf.field)))
    name = leaf.field.removeprefix(f"{prefix}.")
    tense, _, below = name.partition(".")
    if prefix == _JOBS and tense in ("current", "past"):
        name = below
    else:
        tense = ""
    rows = [bound[prefix]] if prefix in bound else _rows(person, prefix)
    if not rows:
        return False
    path = _OTHER_NAMES.get(name, name)
    seen = [row for row in rows if tense in ("", row.get(_TENSE))]
    values = [value for row in seen for value in _values(row, path)]
    return bool(seen) and _fits(leaf, values)


def _values(value: Json, path: str) -> list[Any]:
    """Return the values at a path; a place is all its texts."""
    found = values_at(value, *path.split("."))
    return [text for one in found for text in texts_of(one) if text is not None]


def texts_of(value: Any) -> list[Any]:
    """Return the values of an object, such as a place, or a value alone."""
    return list(value.values()) if isinstance(value, dict) else [value]  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]  # JSON


def _fits(leaf: Leaf, values: list[Any]) -> bool:
    match leaf:
        case TextLeaf():
            return _text_fits(leaf, [str(one) for one in values])
        case EqualLeaf():
            is_free = leaf.field.rpartition(".")[2] in _FREE_TEXT
            is_there = any(_is_equal(one, leaf.value, is_free=is_free) for one in values)
            return is_there is (leaf.type == "=")
        case ListLeaf():
            return _list_fits(leaf, values)
        case RangeLeaf():
            return any(_is_in_range(one, leaf) for one in values)
        case PlaceLeaf():
            where = leaf.value.location
            is_near = where is not None and any(_has_words(str(one), where) for one in values)
            return is_near is (leaf.type == "geo_distance")


def _text_fits(leaf: TextLeaf, texts: list[str]) -> bool:
    if leaf.type == "(!)":
        return not any(_has_words(text, leaf.value) for text in texts)
    if leaf.type == "[.]":
        return any(_has_phrase(text, leaf.value) for text in texts)
    return any(_has_words(text, leaf.value) for text in texts)


def words(text: str) -> list[str]:
    """Return the words of a text, in small letters; accents and hyphens make a difference."""
    return _WORDS.findall(text.casefold())


def _has_words(text: str, wanted: str) -> bool:
    return set(words(wanted)) <= set(words(text))


def _has_phrase(text: str, wanted: str) -> bool:
    return f" {' '.join(words(wanted))} " in f" {' '.join(words(text))} "


def _is_equal(value: Any, wanted: Any, *, is_free: bool) -> bool:
    if isinstance(value, str) and isinstance(wanted, str):
        return _has_phrase(value, wanted) if is_free else value.casefold() == wanted.casefold()
    return type(value) is type(wanted) and value == wanted


def _list_fits(leaf: ListLeaf, values: list[Any]) -> bool:
    if leaf.type == "has_all":
        return all(any(one == value for value in values) for one in leaf.value)
    is_there = any(value in leaf.value for value in values)
    return is_there is (leaf.type == "in")


def _is_in_range(value: Any, leaf: RangeLeaf) -> bool:
    wanted = leaf.value
    if isinstance(value, str) is not isinstance(wanted, str) or isinstance(value, bool):
        return False
    if value == wanted:
        return "=" in leaf.type
    return bool(value < wanted) is ("<" in leaf.type)


def leaves_of(condition: Condition) -> Iterator[Leaf]:
    """Yield all conditions on a field."""
    if isinstance(condition, Group):
        for one in condition.conditions:
            yield from leaves_of(one)
    else:
        yield condition
