"""Formulas in a sheet: those without a cached result, and HYPERLINK formulas."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import (
    CELL_START,
    PLACED_CELL_START,
    cell_start_in,
)
from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import unescape
from desktop_app.adapters.spreadsheet.ooxml_reading.hyperlink_functions import SUPPORTED_FUNCTIONS
from desktop_app.adapters.spreadsheet.table.cell_refs import (
    column_index,
    column_letters,
    parse_range,
)

_FORMULA = rb"\s*<f(\s[^<>]*?)?(?:/>|>([^<]*)</f>)"
_UNCOMPUTED = re.compile(
    CELL_START + rb"([^<>]*)>" + _FORMULA + rb"\s*(?:(<v\s*/>|<v>\s*</v>)\s*)?</c>"
)
_LINK = re.compile(CELL_START + rb"[^<>]*>" + _FORMULA)
_ANY = re.compile(PLACED_CELL_START + rb"[^<>]*>" + _FORMULA)
_FUNCTION_CALL = re.compile(r"([A-Za-z][A-Za-z0-9.]*)\s*\(")
_SHARED_RANGE = re.compile(rb'\bref="([^"]*)"')
HYPERLINK = "HYPERLINK("
_SHARED = re.compile(rb'\bsi="(\d+)"')


def count_uncomputed(batch: bytes) -> Counter[int]:
    """Count the formulas without a cached result in a batch of rows, by column.

    A cached string may be empty. HYPERLINK formulas are not counted: their target is evaluated from
    the formula.
    """
    return Counter(
        column_index(letters.decode())
        for letters, attributes, _shared, formula, value in _UNCOMPUTED.findall(batch)
        if b"HYPERLINK(" not in formula.upper() and not (value and b't="str"' in attributes)
    )


def find_link_formulas(batch: bytes) -> Iterator[tuple[range, bool]]:
    """Yield the columns of each HYPERLINK formula in a batch, and whether it is supported."""
    for letters, attributes, formula in _LINK.findall(batch):
        if b"HYPERLINK(" not in formula:
            continue
        column = column_index(letters.decode())
        shared = _SHARED_RANGE.search(attributes)
        area = parse_range(shared[1].decode()) if shared else None
        last = max(column, area.last_column) if area else column
        called = {name.upper() for name in _FUNCTION_CALL.findall(unescape(formula))}
        yield range(column, last + 1), called <= SUPPORTED_FUNCTIONS


@dataclass(frozen=True, slots=True)
class FormulaCell:
    """A formula and its offset from the cell that it was written for.

    Attributes:
        row: The row of the cell, from 1.
        text: The formula without "=".
        rows_down: Offset of relative row references; negative is up.
        columns_right: Offset of relative column references.
    """

    row: int
    text: str
    rows_down: int = 0
    columns_right: int = 0


class FormulaColumn:
    """Collects the formulas of one column, including shared ones."""

    def __init__(self, column: int) -> None:
        self._column = column
        self._letters = column_letters(column).encode()
        self._cell = re.compile(cell_start_in(column) + rb"[^<>]*>" + _FORMULA)
        self._shared: dict[bytes, tuple[str, int, int]] = {}

    def formulas(self, batch: bytes) -> Iterator[FormulaCell]:
        """Yield the formulas of the column in a batch of rows."""
        if b't="shared"' in batch:
            found = _ANY.findall(batch)
        else:
            found = [(self._letters, *groups) for groups in self._cell.findall(batch)]
        for letters, digits, attributes, raw in found:
            column, row = column_index(letters.decode()), int(digits)
            shared = _SHARED.search(attributes) if b't="shared"' in attributes else None
            if shared and raw:
                self._shared[shared[1]] = (unescape(raw), row, column)
            if column != self._column:
                continue
            if raw:
                yield FormulaCell(row, unescape(raw))
            elif shared and shared[1] in self._shared:
                text, at_row, at_column = self._shared[shared[1]]
                yield FormulaCell(row, text, row - at_row, column - at_column)
