"""The XML after a sheet's rows: merged cells, links, filter and other ranges."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop_app.adapters.spreadsheet.table.cell_refs import (
    CellRange,
    column_index,
    last_column_of,
    parse_range,
)

_LINK = re.compile(rb'<hyperlink\s[^<>]*?\bref="([A-Z]{1,3})\d+(?::([A-Z]{1,3})\d)?')
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
    last_column = -1
    linked = set[tuple[bytes, bytes]]()
    merged = dict[bytes, None]()
    filter_range = b""
    buffer = b""
    for chunk in tail:
        buffer += chunk
        for ranges in _RANGES.findall(buffer):
            last_column = max(last_column, last_column_of(ranges.decode("ascii", "replace")))
        linked.update(_LINK.findall(buffer))
        merged.update(dict.fromkeys(_MERGE.findall(buffer)))
        if not filter_range and (found := _FILTER.search(buffer)):
            filter_range = found[1]
        buffer = buffer[-_MAX_RANGES_LENGTH:]
    columns = [
        range(column_index(left.decode()), column_index((right or left).decode()) + 1)
        for left, right in linked
    ]
    return Tail(
        last_column,
        frozenset(column for span in columns for column in span),
        filter_range.decode("ascii", "replace"),
        tuple(area for area in _areas(merged) if area.last_row > area.first_row),
    )


def _areas(references: Iterable[bytes]) -> Iterator[CellRange]:
    for reference in references:
        area = parse_range(reference.decode("ascii", "replace"))
        if area is not None:
            yield area
