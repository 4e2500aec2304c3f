"""Column sections: adjacent columns that are read from the same objects, for speed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop_app.domain.json_values import JsonValue, Person
from desktop_app.domain.result.cells import NewCell

Reader = Callable[[JsonValue], NewCell]
Items = Callable[[Person], Sequence[JsonValue]]


@dataclass(frozen=True, slots=True)
class FieldReaders:
    """Adjacent columns with values of one object.

    Attributes:
        parts: The path from the item to the object.
        values: For each column, the key in the object ("" for the item itself) and the reader.
    """

    parts: tuple[str, ...]
    values: tuple[tuple[str, Reader], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Columns with values of the same items: the person, a role, a school.

    Attributes:
        items: Returns the items; if there are fewer than `repeats`, cells stay empty.
        repeats: Number of items that have columns.
        objects: The readers of an item, grouped by object for speed.
        width: Number of columns per item.
    """

    items: Items
    repeats: int
    objects: tuple[FieldReaders, ...]
    width: int


def make_section(
    items: Items, repeats: int, leaves: Iterable[tuple[tuple[str, ...], Reader]]
) -> Section:
    """Return a section; each leaf is a path below the item and a reader."""
    split = [(parts[:-1], (parts[-1] if parts else "", read)) for parts, read in leaves]
    objects = tuple(
        FieldReaders(parts, tuple(value for _, value in group))
        for parts, group in groupby(split, key=lambda pair: pair[0])
    )
    return Section(items, repeats, objects, len(split))


def merge_sections(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Merge adjacent sections that read the same item, for speed."""
    merged: list[Section] = []
    for section in sections:
        last = merged[-1] if merged else None
        if last is not None and last.items is section.items and last.repeats == 1:
            merged[-1] = replace(
                last,
                objects=_joined_objects(last.objects, section.objects),
                width=last.width + section.width,
            )
        else:
            merged.append(section)
    return tuple(merged)


def _joined_objects(
    first: tuple[FieldReaders, ...], second: tuple[FieldReaders, ...]
) -> tuple[FieldReaders, ...]:
    left, right = first[-1], second[0]
    if left.parts != right.parts:
        return (*first, *second)
    both = replace(left, values=(*left.values, *right.values))
    return (*first[:-1], both, *second[1:])
