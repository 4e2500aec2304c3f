"""The XML after a sheet's rows: merged cells, links, filter and other ranges."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop_app.adapters.spreadsheet.table.cell_refs import CellRange, last_column_of, parse_range

_LINK = re.compile(rb'<hyperlink\s[^<>]*?\bref="([^"]*)"')
_FILTER = re.compile(rb'<autoFilter\s[^<>]*?\bref="([^"]+)"')
_MERGE = re.compile(rb'<mergeCell\s[^<>]*?\bref="([^"]*)"')
_RANGES = re.compile(rb'(?:\sref|\ssqref)="([^"]*)"')
_MAX_RANGES_LENGTH = 8192


@dataclass(frozen=True, slots=True)
class Tail:
    """The last column of any range, the columns with links, the filter and the merged cells."""

    last_column: int
    linked: frozenset[int]
    filter_range: str
    merges: tuple[CellRange, ...]


def read_tail(tail: Iterator[bytes]) -> Tail:
    """Parse to the end, where the checksum is verified."""
    edge = -1
    linked = set[tuple[int, int]]()
    merged = dict[bytes, None]()
    filter_range = b""
    buffer = b""
    for chunk in tail:
        buffer += chunk
        for ranges in _RANGES.findall(buffer):
            edge = max(edge, last_column_of(ranges.decode("ascii", "replace")))
        linked.update(
            (area.first_column, area.last_column) for area in _areas(_LINK.findall(buffer))
        )
        merged.update(dict.fromkeys(_MERGE.findall(buffer)))
        if not filter_range and (found := _FILTER.search(buffer)):
            filter_range = found[1]
        buffer = buffer[-_MAX_RANGES_LENGTH:]
    return Tail(
        edge,
        frozenset(column for left, right in linked for column in range(left, right + 1)),
        filter_range.decode("ascii", "replace"),
        tuple(area for area in _areas(merged) if area.last_row > area.first_row),
    )


def _areas(references: Iterable[bytes]) -> Iterator[CellRange]:
    for reference in references:
        area = parse_range(reference.decode("ascii", "replace"))
        if area is not None:
            yield area
