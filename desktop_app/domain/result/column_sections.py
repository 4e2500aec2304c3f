"""Which values of a person stand side by side, so that they are read quickly."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop_app.domain.json_values import JsonValue, Person
from desktop_app.domain.result.cells import NewCell

Reader = Callable[[JsonValue], NewCell]
Items = Callable[[Person], Sequence[JsonValue]]


@dataclass(frozen=True, slots=True)
class FieldReaders:
    """Columns that stand side by side and are values of one object.

    Attributes:
        parts: The way from the item to the object.
        values: For each column the key in the object ("" for the item itself), and its reader.
    """

    parts: tuple[str, ...]
    values: tuple[tuple[str, Reader], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Columns that read the same items of a person: the person, a role, a school.

    Attributes:
        items: Returns the items; fewer than `repeats` leave cells empty.
        repeats: How many items have columns.
        objects: What is read of an item, object by object, because that is quick.
        width: How many columns an item has.
    """

    items: Items
    repeats: int
    objects: tuple[FieldReaders, ...]
    width: int


def make_section(
    items: Items, repeats: int, leaves: Iterable[tuple[tuple[str, ...], Reader]]
) -> Section:
    """Return a section of columns, each given by the path below the item and its reader."""
    split = [(parts[:-1], (parts[-1] if parts else "", read)) for parts, read in leaves]
    objects = tuple(
        FieldReaders(parts, tuple(value for _, value in group))
        for parts, group in groupby(split, key=lambda pair: pair[0])
    )
    return Section(items, repeats, objects, len(split))


def merge_sections(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Return the sections with neighbours that read the same item as one, which is quicker."""
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
