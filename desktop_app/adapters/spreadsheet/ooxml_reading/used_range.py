"""The used range of a sheet, measured in one pass, because the declared one is often wrong."""

import re
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.adapters.spreadsheet.ooxml.sheet_stream import SheetForm, part_chunks
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import (
    CELL_START,
    COLUMN,
    NotCanonicalError,
    SheetXml,
    check_canonical_rows,
    hidden_columns,
)
from desktop_app.adapters.spreadsheet.ooxml_reading.formula_cells import (
    count_uncomputed,
    find_link_formulas,
)
from desktop_app.adapters.spreadsheet.ooxml_reading.sheet_tail import read_tail
from desktop_app.adapters.spreadsheet.table.cell_refs import (
    MAX_COLUMNS,
    MAX_ROWS,
    CellRange,
    column_index,
)
from desktop_app.domain.errors.workbook import CellOutsideSheetError, SheetXmlError

_ROW = re.compile(rb'<row r="(\d+)"')
_REFERENCE = re.compile(rb'<c r="(' + COLUMN + rb'\d{1,7})"')
_DIGITS = b"0123456789"
_OUT_OF_ORDER = -2
_MAX_PATTERNS = 20_000
_NON_EMPTY_CELL = re.compile(
    CELL_START + rb"(?:[^<>]*[^<>/])?>[^<]*(?:<(?!/?c[\s>])[^<]*)*?"
    rb"<(?:v|t)(?:\s[^<>]*)?>[^<]"
)
_HIDDEN = re.compile(rb'<row r="(\d+)"[^<>]*\shidden="(?:1|true)"')


@dataclass(frozen=True, slots=True)
class SheetUsedRange:
    """The used range of a sheet; rows count from 1, columns from 0; 0 or -1 if empty.

    Attributes:
        first_row: The first row with visible content.
        last_row: The last row with visible content.
        last_column: The last column with visible content.
        last_cell_row: The last row in the XML, including styled and empty ones.
        last_cell_column: The last column of any cell, including styled and empty ones.
        last_range_column: The last column of merges, filters, validations and other ranges.
        hidden_rows: Row numbers of hidden rows.
        linked_columns: Columns with links.
        filter_range: The range of the sheet's filter, or "".
        merges: Merged ranges of several rows.
        uncomputed: Number of formulas without a cached result, by column.
        unresolved_links: Number of unsupported HYPERLINK formulas, by column.
        form: The form of the sheet's XML.
        hidden_columns: The columns, from 0, that are hidden.
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
    merges: Sequence[CellRange] = field(default=(), repr=False)
    uncomputed: Mapping[int, int] = field(default_factory=dict[int, int])
    unresolved_links: Mapping[int, int] = field(default_factory=dict[int, int])
    form: SheetForm = SheetForm.CANONICAL
    hidden_columns: frozenset[int] = frozenset()


def measure_used_range(package: Package, part: str) -> SheetUsedRange:
    """Measure the used range of a sheet.

    Raises:
        SourceError: The sheet is damaged, or exceeds the limits of a spreadsheet.
    """
    for form in (SheetForm.CANONICAL, SheetForm.NON_CANONICAL):
        with suppress(NotCanonicalError):
            used_range, is_sorted = _Scan().scan(part_chunks(package, part, form), form)
            if not is_sorted:
                chunks = part_chunks(package, part, SheetForm.UNSORTED)
                used_range, _ = _Scan().scan(chunks, SheetForm.UNSORTED)
            return used_range
    raise SheetXmlError


class _Scan:
    def __init__(self) -> None:
        self._first_row = 0
        self._last_row = 0
        self._last_column = -1
        self._row = 0
        self._is_sorted = True
        self._last_cell_column = -1
        self._patterns: dict[bytes, int] = {}
        self._hidden = array("L")
        self._linked: set[int] = set()
        self._unresolved_links = Counter[int]()
        self._uncomputed = Counter[int]()

    def scan(self, chunks: Iterator[bytes], form: SheetForm) -> tuple[SheetUsedRange, bool]:
        """Return the used range, and whether all rows and cells are unique and in order."""
        sheet = SheetXml(chunks, is_canonical=form is not SheetForm.CANONICAL)
        for batch in sheet.batches():
            check_canonical_rows(batch)
            if b" hidden=" in batch:
                self._hidden.extend(int(row) for row in _HIDDEN.findall(batch))
            if b"<f" in batch:
                self._uncomputed.update(count_uncomputed(batch))
            if b"HYPERLINK(" in batch:
                self._collect_links(batch)
            for segment in batch.split(b"</row>"):
                self._measure(segment)
        tail = read_tail(sheet.tail())
        used_range = SheetUsedRange(
            self._first_row,
            self._last_row,
            self._last_column,
            self._row,
            self._last_cell_column,
            tail.last_column,
            self._hidden,
            tail.linked | self._linked,
            tail.filter_range,
            tail.merges,
            self._uncomputed,
            self._unresolved_links,
            form,
            hidden_columns(sheet.head),
        )
        return used_range, self._is_sorted

    def _collect_links(self, batch: bytes) -> None:
        for columns, is_resolved in find_link_formulas(batch):
            self._linked.update(columns)
            if not is_resolved:
                self._unresolved_links.update(columns)

    def _measure(self, segment: bytes) -> None:
        """Measure one row and the empty self-closing ones before it."""
        if segment.count(b'<row r="') > 1:
            for found in _ROW.findall(segment):
                self._number(int(found))
        elif found := _ROW.search(segment):
            self._number(int(found[1]))
        column = self._last_cell(segment)
        if column < 0:
            return
        non_empty = self._last_non_empty(segment, column)
        if non_empty >= 0:
            self._first_row = min(self._first_row or self._row, self._row)
            self._last_row = max(self._last_row, self._row)
            self._last_column = max(self._last_column, non_empty)

    def _last_cell(self, segment: bytes) -> int:
        """Return the last column of the row's cells, and check their order.

        All cells are checked, because unordered ones must not be overwritten.
        """
        references = _REFERENCE.findall(segment)
        if len(references) != segment.count(b'<c r="'):
            raise NotCanonicalError
        number = b"%d," % self._row
        pattern = b",".join([*references, b""]).replace(number, b",")
        known = self._patterns.get(pattern)
        if known is None:
            known = _last_in_order(pattern)
            if len(self._patterns) < _MAX_PATTERNS:
                self._patterns[pattern] = known
            if known == _OUT_OF_ORDER:
                self._is_sorted = False
                columns = [column_index(one.rstrip(_DIGITS).decode()) for one in references]
                known = max(columns)
            self._last_cell_column = max(self._last_cell_column, known)
            if known >= MAX_COLUMNS:
                raise CellOutsideSheetError
        return known

    def _number(self, number: int) -> None:
        if number > MAX_ROWS or not number:
            raise CellOutsideSheetError
        if number <= self._row:
            self._is_sorted = False
        self._row = max(self._row, number)

    def _last_non_empty(self, segment: bytes, column: int) -> int:
        """Return the last column with visible content, or -1."""
        last = segment.rfind(b'<c r="')
        value = max(segment.rfind(b"</v>"), segment.rfind(b"</t>"))
        if value > last and segment[value - 1] != _GREATER_THAN:
            return column
        if value < 0:
            return -1
        columns = [column_index(letters.decode()) for letters in _NON_EMPTY_CELL.findall(segment)]
        return max(columns, default=-1)


def _last_in_order(pattern: bytes) -> int:
    """Return the last column of a row's cells if their letters ascend; -1 for no cells.

    A digit in the letters means that the cell is in another row.
    """
    letters = pattern.split(b",")[:-1]
    columns = [column_index(one.decode()) if one.isalpha() else _OUT_OF_ORDER for one in letters]
    ascends = all(one < following for one, following in pairwise(columns))
    if not ascends or _OUT_OF_ORDER in columns:
        return _OUT_OF_ORDER
    return columns[-1] if columns else -1


_GREATER_THAN = ord(">")
