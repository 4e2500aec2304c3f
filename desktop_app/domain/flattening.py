"""A person becomes the cells of a row."""

from collections.abc import Iterator

from desktop_app.domain.catalogue import ValueType, leaf_paths, leaves
from desktop_app.domain.cells import NewCell
from desktop_app.domain.digging import dig
from desktop_app.domain.layout import Layout
from desktop_app.domain.outcomes import JsonValue, Person
from desktop_app.domain.pricing import is_missing

# Below a leaf whose own shape is unknown or plain, nothing is news.
_OPAQUE = frozenset(
    leaf.path for leaf in leaves() if leaf.value in {ValueType.LIST, ValueType.JSON}
)


def flatten(person: Person, layout: Layout) -> tuple[NewCell, ...]:
    """Return the cells of one person, as many as the layout has columns; never raises.

    Absent, null, "", {} and [] are all an empty cell.
    """
    cells: list[NewCell] = []
    for section in layout.sections:
        items = section.items(person)
        for number in range(section.repeats):
            item = items[number] if number < len(items) else None
            if item is None:
                cells.extend([None] * len(section.leaves))
            else:
                cells.extend(read(dig(item, parts)) for parts, read in section.leaves)
    return tuple(cells)


def unknown_paths(person: Person) -> tuple[str, ...]:
    """Return the paths of values that the catalogue does not know, lists without their places."""
    return tuple(dict.fromkeys(_unknown(person, "")))


def _unknown(value: JsonValue, path: str) -> Iterator[str]:
    if path in _OPAQUE or is_missing(value):
        return
    if isinstance(value, dict):
        for name, below in value.items():
            yield from _unknown(below, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for item in value:
            yield from _unknown(item, path)
    elif path not in leaf_paths() and not _is_item_as_text(path):
        yield path


def _is_item_as_text(path: str) -> bool:
    """Emails may come as plain texts where objects are documented; they are read as such."""
    return f"{path}.email" in leaf_paths()
