"""Conversion of a person to the cells of a row."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from desktop_app.domain.fields.catalogue import leaves
from desktop_app.domain.json_values import JsonValue, Person, flat_items, is_missing
from desktop_app.domain.result.cell_values import as_joined
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.layout import Layout

_Tree: TypeAlias = "dict[str, _Tree]"
_Test: TypeAlias = Callable[[Mapping[str, JsonValue]], bool]
_DEEPEST = 12  # depth to which unknown fields are expanded; deeper values are shown as JSON


def flatten(person: Person, layout: Layout) -> tuple[NewCell, ...]:
    """Return the cells of one person, one per column of the layout; never raises.

    Absent values, null, "", {} and [] become empty cells.
    """
    cells = layout.read(person)
    if not layout.unknown:
        return cells
    found = dict[str, list[JsonValue]]()
    for path, value in _unknown(person):
        found.setdefault(path, []).append(value)
    return (*cells, *[as_joined(found.get(path)) for path in layout.unknown])


def unknown_paths(person: Person) -> tuple[str, ...]:
    """Return the paths of values that are not in the catalogue, without list indexes."""
    if _plain_person()(person):
        return ()
    return tuple(dict.fromkeys(path for path, _ in _unknown(person)))


def still_unknown(paths: Iterable[str]) -> list[str]:
    """Return the paths that the current catalogue does not know either."""
    return [path for path in paths if not _is_known(path.split("."))]


def _is_known(parts: Sequence[str]) -> bool:
    """Tell whether a path leads to a leaf of the catalogue, or below one."""
    known = _known_person()
    for part in parts:
        if part not in known.names:
            return False
        below = dict(known.objects).get(part)
        if below is None:
            return True
        known = below
    return False


@dataclass(frozen=True, slots=True)
class _KnownObject:
    """The names that the catalogue knows in an object.

    Attributes:
        names: All of them; a value below a name that is in no `objects` is never opened.
        objects: Those that hold objects or lists of objects, with what is known of these.
    """

    names: frozenset[str]
    objects: tuple[tuple[str, "_KnownObject"], ...]


@cache
def _known_person() -> _KnownObject:
    """Return the names that the catalogue knows; leaves are never expanded."""
    tree: _Tree = {}
    for leaf in leaves():
        node = tree
        for part in leaf.path.split("."):
            node = node.setdefault(part, {})
    return _compiled(tree)


def _compiled(tree: _Tree) -> _KnownObject:
    objects = tuple((name, _compiled(below)) for name, below in tree.items() if below)
    return _KnownObject(frozenset(tree), objects)


@cache
def _plain_person() -> _Test:
    """Return what tells whether a person has known names and the usual shape, as nearly all have.

    Takes a third of the time of `_unknown`, which looks at every other object.
    """
    return _plain_test(_known_person())


def _plain_test(known: _KnownObject) -> _Test:
    """Return the same for an object; one that holds no known objects only needs known names."""
    has_known_names = known.names.issuperset
    if not known.objects:
        return has_known_names
    tests = [(name, _plain_test(below)) for name, below in known.objects]

    def is_plain(item: Mapping[str, JsonValue]) -> bool:
        if not has_known_names(item):
            return False
        for name, is_known in tests:
            value = item.get(name)
            if value is None:
                continue
            for inner in value if type(value) is list else (value,):
                if type(inner) is not dict or not is_known(inner):
                    return False
        return True

    return is_plain


def _unknown(person: Person) -> Iterator[tuple[str, JsonValue]]:
    return _unknown_of(person, _known_person(), "", 0)


def _unknown_of(
    item: Mapping[str, JsonValue], known: _KnownObject, path: str, depth: int
) -> Iterator[tuple[str, JsonValue]]:
    """Yield the values of an object that the catalogue does not know, at any depth.

    Most objects have no unknown names, which one comparison of the names shows.
    """
    if not item.keys() <= known.names:
        for name, value in item.items():
            if name not in known.names:
                yield from _values(value, f"{path}{name}", depth + 1)
    for name, below in known.objects:
        if (value := item.get(name)) is not None:
            yield from _unknown_in(value, below, f"{path}{name}", depth + 1)


def _unknown_in(
    value: JsonValue, known: _KnownObject, path: str, depth: int
) -> Iterator[tuple[str, JsonValue]]:
    """Yield the unknown values in a known object or list of objects."""
    for item in flat_items(value) if isinstance(value, list) else (value,):
        if isinstance(item, dict):
            yield from _unknown_of(item, known, f"{path}.", depth)
        elif not is_missing(item) and not (isinstance(item, str) and "email" in known.names):
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
