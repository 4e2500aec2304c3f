"""What follows a sheet's rows: merged cells, links, the filter, ranges of every kind."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop_app.adapters.spreadsheet.table.cell_refs import CellRange, range_of, right_edge

_LINK = re.compile(rb'<hyperlink\s[^<>]*?\bref="([^"]*)"')
_FILTER = re.compile(rb'<autoFilter\s[^<>]*?\bref="([^"]+)"')
_MERGE = re.compile(rb'<mergeCell\s[^<>]*?\bref="([^"]*)"')
_RANGES = re.compile(rb'(?:\sref|\ssqref)="([^"]*)"')
_LONGEST_RANGES = 8192


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows the rows: how far ranges go, which columns have links, the filter, merges."""

    edge: int
    linked: frozenset[int]
    filter_range: str
    merges: tuple[CellRange, ...]


def read_tail(tail: Iterator[bytes]) -> Tail:
    """Read to the end, where the check sum is compared."""
    edge = -1
    linked = set[tuple[int, int]]()
    merged = dict[bytes, None]()
    filter_range = b""
    held = b""
    for chunk in tail:
        held += chunk
        for ranges in _RANGES.findall(held):
            edge = max(edge, right_edge(ranges.decode("ascii", "replace")))
        linked.update((area.first_column, area.last_column) for area in _areas(_LINK.findall(held)))
        merged.update(dict.fromkeys(_MERGE.findall(held)))
        if not filter_range and (found := _FILTER.search(held)):
            filter_range = found[1]
        held = held[-_LONGEST_RANGES:]
    return Tail(
        edge,
        frozenset(column for left, right in linked for column in range(left, right + 1)),
        filter_range.decode("ascii", "replace"),
        tuple(area for area in _areas(merged) if area.last_row > area.first_row),
    )


def _areas(references: Iterable[bytes]) -> Iterator[CellRange]:
    for reference in references:
        area = range_of(reference.decode("ascii", "replace"))
        if area is not None:
            yield area
