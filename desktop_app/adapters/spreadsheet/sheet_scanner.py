"""How far a sheet goes: measured in one pass, because what it declares is often wrong."""

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.adapters.spreadsheet.cell_refs import (
    MAX_COLUMNS,
    MAX_ROWS,
    column_index,
    right_edge,
)
from desktop_app.adapters.spreadsheet.package import Package
from desktop_app.adapters.spreadsheet.sheet_xml import (
    NotPlainError,
    SheetXml,
    check_plain_rows,
    part_chunks,
)
from desktop_app.domain.errors import SourceError

_ROW = re.compile(rb'<row r="(\d+)"')
_REFERENCE = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"')
_LETTERS = re.compile(rb'<c r="([A-Z]{1,3})')
_HELD = re.compile(
    rb'<c r="([A-Z]{1,3})\d+"(?:[^<>]*[^<>/])?>[^<]*(?:<(?!/?c[\s>])[^<]*)*?'
    rb"<(?:v|t)(?:\s[^<>]*)?>[^<]"
)
_HIDDEN = re.compile(rb'<row r="(\d+)"[^<>]*\shidden="(?:1|true)"')
_LINK_FORMULA = re.compile(rb'<c r="([A-Z]{1,3})\d+"[^<>]*>\s*<f[^<>]*>\s*HYPERLINK\(')
_LINK = re.compile(rb'<hyperlink\s[^<>]*?\bref="([A-Z]{1,3})\d+(?::([A-Z]{1,3})\d)?')
_FILTER = re.compile(rb'<autoFilter\s[^<>]*?\bref="([^"]+)"')
_RANGES = re.compile(rb'(?:\sref|\ssqref)="([^"]*)"')
_LONGEST_RANGES = 8192


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a sheet's cells are; rows from 1, columns from 0, -1 or 0 where there are none.

    Attributes:
        first_row: The first row with something to see.
        last_row: The last one.
        last_column: The last column with something to see.
        last_cell_row: The last row that is there at all, styled and empty ones included.
        last_cell_column: The last column of any cell, likewise.
        last_range_column: The last column that merges, filters, validations and so on touch.
        hidden_rows: The numbers of the rows that are hidden.
        linked_columns: The columns with cells that carry a link.
        filter_range: What the sheet's own filter covers, "" if it has none.
        is_ordered: Whether rows come in ascending order, each once.
        is_plain: Whether the XML can be scanned as it stands.
    """

    first_row: int = 0
    last_row: int = 0
    last_column: int = -1
    last_cell_row: int = 0
    last_cell_column: int = -1
    last_range_column: int = -1
    hidden_rows: Sequence[int] = field(default=(), repr=False)
    linked_columns: frozenset[int] = frozenset()
    filter_range: str = ""
    is_ordered: bool = True
    is_plain: bool = True


def measure(package: Package, part: str) -> Extent:
    """Return how far the sheet in `part` goes.

    Raises:
        SourceError: It is damaged, or has rows or columns no spreadsheet has.
    """
    try:
        return _Scan().over(part_chunks(package, part, is_plain=True), is_plain=True)
    except NotPlainError:
        pass
    try:
        extent = _Scan().over(part_chunks(package, part, is_plain=False), is_plain=False)
    except NotPlainError as error:
        raise SourceError(
            "The sheet is not written as a spreadsheet's is.",
            "Open it in Excel and save it under a new name.",
        ) from error
    return replace(extent, is_plain=False)


class _Scan:
    def __init__(self) -> None:
        self._first_row = 0
        self._last_row = 0
        self._last_column = -1
        self._row = 0
        self._is_ordered = True
        self._letters: set[bytes] = set()
        self._columns: dict[bytes, int] = {}
        self._hidden = array("L")
        self._linked: set[bytes] = set()

    def over(self, chunks: Iterator[bytes], *, is_plain: bool) -> Extent:
        sheet = SheetXml(chunks, is_known=not is_plain)
        for batch in sheet.batches():
            check_plain_rows(batch)
            # Not only each row's last cell: a cell out of its order must not be written over.
            self._letters.update(_LETTERS.findall(batch))
            if b" hidden=" in batch:
                self._hidden.extend(int(row) for row in _HIDDEN.findall(batch))
            if b"HYPERLINK(" in batch:
                self._linked.update(_LINK_FORMULA.findall(batch))
            for segment in batch.split(b"</row>"):
                self._measure(segment)
        behind = _behind(sheet.tail())
        return Extent(
            self._first_row,
            self._last_row,
            self._last_column,
            self._row,
            max((column_index(letters.decode()) for letters in self._letters), default=-1),
            behind.edge,
            self._hidden,
            behind.linked | {column_index(letters.decode()) for letters in self._linked},
            behind.filter_range,
            self._is_ordered,
        )

    def _measure(self, segment: bytes) -> None:
        """Take in one row, with the empty self-closing ones that may stand before it."""
        if segment.count(b'<row r="') > 1:
            for found in _ROW.findall(segment):
                self._number(int(found))
        elif found := _ROW.search(segment):
            self._number(int(found[1]))
        last = segment.rfind(b'<c r="')
        if last < 0:
            return
        column, number = self._place_at(segment, last)
        if number != self._row:
            self._is_ordered = False
        held = self._last_held(segment, last, column)
        if held >= 0:
            self._first_row = min(self._first_row or number, number)
            self._last_row = max(self._last_row, number)
            self._last_column = max(self._last_column, held)

    def _number(self, number: int) -> None:
        if number > MAX_ROWS or not number:
            raise _beyond()
        if number <= self._row:
            self._is_ordered = False
        self._row = max(self._row, number)

    def _place_at(self, segment: bytes, place: int) -> tuple[int, int]:
        found = _REFERENCE.match(segment, place)
        if not found:
            raise NotPlainError
        letters = found[1]
        if letters not in self._columns:
            self._columns[letters] = column_index(letters.decode())
            if self._columns[letters] >= MAX_COLUMNS:
                raise _beyond()
        return self._columns[letters], int(found[2])

    def _last_held(self, segment: bytes, last: int, column: int) -> int:
        """Return the last column of the row with something to see, -1 if there is none."""
        value = max(segment.rfind(b"</v>"), segment.rfind(b"</t>"))
        if value > last and segment[value - 1] != _GREATER_THAN:
            return column
        if value < 0:
            return -1
        columns = [column_index(letters.decode()) for letters in _HELD.findall(segment)]
        return max(columns, default=-1)


@dataclass(frozen=True, slots=True)
class _Behind:
    """What stands behind the rows: how far ranges go, which columns have links, the filter."""

    edge: int
    linked: frozenset[int]
    filter_range: str


def _behind(tail: Iterator[bytes]) -> _Behind:
    """Read to the end, where the check sum is compared."""
    edge = -1
    linked = set[tuple[bytes, bytes]]()
    filter_range = b""
    held = b""
    for chunk in tail:
        held += chunk
        for ranges in _RANGES.findall(held):
            edge = max(edge, right_edge(ranges.decode("ascii", "replace")))
        linked.update(_LINK.findall(held))
        if not filter_range and (found := _FILTER.search(held)):
            filter_range = found[1]
        held = held[-_LONGEST_RANGES:]
    columns = [
        range(column_index(left.decode()), column_index((right or left).decode()) + 1)
        for left, right in linked
    ]
    return _Behind(
        edge,
        frozenset(column for span in columns for column in span),
        filter_range.decode("ascii", "replace"),
    )


def _beyond() -> SourceError:
    return SourceError(
        "The sheet has cells beyond the last row or column a spreadsheet can have.",
        "Open it in Excel and save it under a new name.",
    )


_GREATER_THAN = ord(">")
