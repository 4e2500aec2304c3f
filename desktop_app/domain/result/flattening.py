"""Conversion of a person to the cells of a row."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypeAlias

from desktop_app.domain.fields.catalogue import leaves
from desktop_app.domain.json_values import JsonValue, Person, flat_items, get_path, is_missing
from desktop_app.domain.result.cell_values import as_joined
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.column_sections import FieldReaders
from desktop_app.domain.result.layout import Layout

_Tree: TypeAlias = "dict[str, _Tree]"
_DEEPEST = 12  # depth to which unknown fields are expanded; deeper values are shown as JSON


def flatten(person: Person, layout: Layout) -> tuple[NewCell, ...]:
    """Return the cells of one person, one per column of the layout; never raises.

    Absent values, null, "", {} and [] become empty cells.
    """
    cells: list[NewCell] = []
    for section in layout.sections:
        items = section.items(person)
        for number in range(section.repeats):
            if number < len(items):
                for reads in section.objects:
                    _read(items[number], reads, cells)
            else:
                cells.extend([None] * section.width)
    if layout.unknown:
        found = dict[str, list[JsonValue]]()
        for path, value in _unknown(person):
            found.setdefault(path, []).append(value)
        cells.extend(as_joined(found.get(path)) for path in layout.unknown)
    return tuple(cells)


def _read(item: JsonValue, reads: FieldReaders, cells: list[NewCell]) -> None:
    node = get_path(item, reads.parts) if reads.parts else item
    if isinstance(node, dict):
        get = node.get
        cells.extend(
            [
                None if (value := get(key)) is None or value == "" else read(value)
                for key, read in reads.values
            ]
        )
    elif node is None:
        cells.extend([None] * len(reads.values))
    else:
        cells.extend(read(get_path(node, (key,) if key else ())) for key, read in reads.values)


def unknown_paths(person: Person) -> tuple[str, ...]:
    """Return the paths of values that are not in the catalogue, without list indexes."""
    return tuple(dict.fromkeys(path for path, _ in _unknown(person)))


@cache
def _catalogue_tree() -> _Tree:
    """Return the catalogue's paths as a tree; leaves are never expanded."""
    tree: _Tree = {}
    for leaf in leaves():
        node = tree
        for part in leaf.path.split("."):
            node = node.setdefault(part, {})
    return tree


def _unknown(person: Person) -> Iterator[tuple[str, JsonValue]]:
    for name, value in person.items():
        known = _catalogue_tree().get(name)
        if known is None:
            yield from _values(value, name, 1)
        elif known:
            yield from _unknown_in(value, known, name)


def _unknown_in(value: JsonValue, known: _Tree, path: str) -> Iterator[tuple[str, JsonValue]]:
    """Yield the unknown values in a known object or list of objects."""
    for item in flat_items(value) if isinstance(value, list) else (value,):
        if isinstance(item, dict):
            for name, below in item.items():
                deeper = known.get(name)
                if deeper is None:
                    yield from _values(below, f"{path}.{name}", path.count(".") + 2)
                elif deeper:
                    yield from _unknown_in(below, deeper, f"{path}.{name}")
        elif not is_missing(item) and not (isinstance(item, str) and "email" in known):
            yield path, item  # emails may be plain strings, which `every_item` reads


def _values(value: JsonValue, path: str, depth: int) -> Iterator[tuple[str, JsonValue]]:
    """Yield the scalar values below a path."""
    if depth >= _DEEPEST and not is_missing(value):
        yield path, value
        return
    items: Sequence[JsonValue] = flat_items(value) if isinstance(value, list) else (value,)
    for item in items:
        if isinstance(item, dict):
            for name, below in item.items():
                yield from _values(below, f"{path}.{name}", depth + 1)
        elif not is_missing(item):
            yield path, item
