"""How far a sheet goes: measured in one pass, because what it declares is often wrong."""

import re
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.adapters.spreadsheet.ooxml.sheet_stream import Form, part_chunks
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import (
    CELL_START,
    COLUMN,
    NotPlainError,
    SheetXml,
    check_plain_rows,
)
from desktop_app.adapters.spreadsheet.ooxml_reading.formula_cells import (
    link_formulas_in,
    uncomputed_in,
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
_MOST_PATTERNS = 20_000
_HELD = re.compile(
    CELL_START + rb"(?:[^<>]*[^<>/])?>[^<]*(?:<(?!/?c[\s>])[^<]*)*?"
    rb"<(?:v|t)(?:\s[^<>]*)?>[^<]"
)
_HIDDEN = re.compile(rb'<row r="(\d+)"[^<>]*\shidden="(?:1|true)"')


@dataclass(frozen=True, slots=True)
class SheetUsedRange:
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
        merges: The merged cells that cover several rows.
        uncomputed: How many cells of a column are formulas without a saved result, by column.
        unfollowed: How many HYPERLINK formulas of a column cannot be worked out, likewise.
        form: How the sheet is written.
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
    unfollowed: Mapping[int, int] = field(default_factory=dict[int, int])
    form: Form = Form.PLAIN


def measure(package: Package, part: str) -> SheetUsedRange:
    """Return how far the sheet in `part` goes.

    Raises:
        SourceError: It is damaged, or has rows or columns no spreadsheet has.
    """
    for form in (Form.PLAIN, Form.ODD):
        with suppress(NotPlainError):
            extent, is_sorted = _Scan().over(part_chunks(package, part, form), form)
            if not is_sorted:
                chunks = part_chunks(package, part, Form.UNSORTED)
                extent, _ = _Scan().over(chunks, Form.UNSORTED)
            return extent
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
        self._unfollowed = Counter[int]()
        self._uncomputed = Counter[int]()

    def over(self, chunks: Iterator[bytes], form: Form) -> tuple[SheetUsedRange, bool]:
        """Return how far the sheet goes, and whether rows and cells are in order, each once."""
        sheet = SheetXml(chunks, is_known=form is not Form.PLAIN)
        for batch in sheet.batches():
            check_plain_rows(batch)
            if b" hidden=" in batch:
                self._hidden.extend(int(row) for row in _HIDDEN.findall(batch))
            if b"<f" in batch:
                self._uncomputed.update(uncomputed_in(batch))
            if b"HYPERLINK(" in batch:
                self._take_links(batch)
            for segment in batch.split(b"</row>"):
                self._measure(segment)
        behind = read_tail(sheet.tail())
        extent = SheetUsedRange(
            self._first_row,
            self._last_row,
            self._last_column,
            self._row,
            self._last_cell_column,
            behind.edge,
            self._hidden,
            behind.linked | self._linked,
            behind.filter_range,
            behind.merges,
            self._uncomputed,
            self._unfollowed,
            form,
        )
        return extent, self._is_sorted

    def _take_links(self, batch: bytes) -> None:
        for columns, is_followed in link_formulas_in(batch):
            self._linked.update(columns)
            if not is_followed:
                self._unfollowed.update(columns)

    def _measure(self, segment: bytes) -> None:
        """Take in one row, with the empty self-closing ones that may stand before it."""
        if segment.count(b'<row r="') > 1:
            for found in _ROW.findall(segment):
                self._number(int(found))
        elif found := _ROW.search(segment):
            self._number(int(found[1]))
        column = self._last_cell(segment)
        if column < 0:
            return
        held = self._last_held(segment, column)
        if held >= 0:
            self._first_row = min(self._first_row or self._row, self._row)
            self._last_row = max(self._last_row, self._row)
            self._last_column = max(self._last_column, held)

    def _last_cell(self, segment: bytes) -> int:
        """Return the last column of the row's cells, and see whether they are in order.

        Not only each row's last cell is looked at: one out of order must not be written over.
        """
        references = _REFERENCE.findall(segment)
        if len(references) != segment.count(b'<c r="'):
            raise NotPlainError
        number = b"%d," % self._row
        pattern = b",".join([*references, b""]).replace(number, b",")
        known = self._patterns.get(pattern)
        if known is None:
            known = _last_in_order(pattern)
            if len(self._patterns) < _MOST_PATTERNS:
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

    def _last_held(self, segment: bytes, column: int) -> int:
        """Return the last column of the row with something to see, -1 if there is none."""
        last = segment.rfind(b'<c r="')
        value = max(segment.rfind(b"</v>"), segment.rfind(b"</t>"))
        if value > last and segment[value - 1] != _GREATER_THAN:
            return column
        if value < 0:
            return -1
        columns = [column_index(letters.decode()) for letters in _HELD.findall(segment)]
        return max(columns, default=-1)


def _last_in_order(pattern: bytes) -> int:
    """Return the last column of a row's cells, -1 for none, if their letters ascend.

    A digit that is left in the letters belongs to a cell of another row.
    """
    letters = pattern.split(b",")[:-1]
    columns = [column_index(one.decode()) if one.isalpha() else _OUT_OF_ORDER for one in letters]
    ascends = all(one < following for one, following in pairwise(columns))
    if not ascends or _OUT_OF_ORDER in columns:
        return _OUT_OF_ORDER
    return columns[-1] if columns else -1


_GREATER_THAN = ord(">")
