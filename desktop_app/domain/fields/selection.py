"""Field selections: valid names for the provider, in a fixed order, without duplicates."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from desktop_app.domain.errors.nearest import nearest_names
from desktop_app.domain.errors.usage import FieldNotFoundError, NoFieldNamedError
from desktop_app.domain.fields.catalogue import GROUPS, leaf_paths, leaves


@cache
def _nodes() -> dict[str, frozenset[str]]:
    """Return every group, inner node and leaf as sent in requests, with the leaves it contains."""
    found: dict[str, set[str]] = {}
    for leaf in leaves():
        parts = leaf.path.split(".")
        for depth in range(1, len(parts) + 1):
            found.setdefault(".".join(parts[:depth]), set()).add(leaf.path)
    return {path: frozenset(held) for path, held in found.items()}


def is_within(path: str, outer: str) -> bool:
    """Tell whether a path is another one or lies below it."""
    return path == outer or path.startswith(outer + ".")


def overlap(one: str, other: str) -> bool:
    """Tell whether one of two paths is within the other."""
    return is_within(one, other) or is_within(other, one)


@dataclass(frozen=True, slots=True)
class FieldSelection:
    """A selection of fields; equal selections produce equal requests.

    Attributes:
        names: Groups and dot paths as sent in requests, in the catalogue's order.
    """

    names: tuple[str, ...]

    @property
    def leaves(self) -> frozenset[str]:
        """The paths of the selected leaf fields."""
        return _leaves_of(self.names)

    def covers(self, other: "FieldSelection") -> bool:
        """Tell whether this selection contains all fields of another."""
        return self.names == other.names or other.leaves <= self.leaves

    def includes(self, path: str) -> bool:
        """Tell whether any field at or below a path is selected."""
        return any(is_within(leaf, path) for leaf in self.leaves)

    def without(self, denied: Iterable[str]) -> "FieldSelection | None":
        """Return the selection without denied fields; None if nothing is left.

        A group that contains a denied field is replaced by its other parts (contract section 4).
        """
        excluded = [_plain(name) for name in denied]
        kept = [part for name in self.names for part in _parts_without(name, excluded)]
        return FieldSelection(tuple(kept)) if kept else None


_BETWEEN = re.compile(r"[,;\s]+")
_LIST_MARK = re.compile(r"\[\d*\]")


def _plain(name: str) -> str:
    """Return a name in the catalogue's form."""
    return _LIST_MARK.sub("", name).strip().lower()


@cache
def _leaves_of(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(leaf for name in names for leaf in _nodes()[name])


def _parts_without(name: str, excluded: Sequence[str]) -> Iterator[str]:
    if any(is_within(name, denied) for denied in excluded):
        return
    if not any(is_within(denied, name) for denied in excluded):
        yield name
        return
    depth = name.count(".") + 1
    for child in _nodes():
        if child.count(".") == depth and child.startswith(name + "."):
            yield from _parts_without(child, excluded)


def parse_selection(texts: Sequence[str]) -> FieldSelection:
    """Parse the names given by a user or stored by an earlier run.

    Args:
        texts: Groups or dot paths, separated by commas or spaces; case and "[]" are ignored.

    Raises:
        UsageError: A name is unknown, or there are no names.
    """
    requested = [_plain(name) for text in texts for name in _BETWEEN.split(text) if name]
    groups = [group.name for group in GROUPS]
    if not requested:
        raise NoFieldNamedError(groups)
    for name in requested:
        if name not in _nodes():
            near = nearest_names(name, groups if "." not in name else sorted(leaf_paths()))
            raise FieldNotFoundError(name, near, groups)
    chosen = set(requested)
    order = {path: number for number, path in enumerate(_nodes())}
    names = [name for name in chosen if not any(_has_parent_in(name, chosen))]
    return FieldSelection(tuple(sorted(names, key=order.__getitem__)))


def _has_parent_in(name: str, chosen: set[str]) -> Iterator[bool]:
    parts = name.split(".")
    return (".".join(parts[:depth]) in chosen for depth in range(1, len(parts)))


DEFAULT_SELECTION = parse_selection(
    # All are included in the base price and available to normal accounts (contract section 4).
    ["basic_profile,social_handles,professional_network,experience,education,skills"]
)
