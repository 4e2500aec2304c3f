"""Verification: the result is read back and compared with the source, cell by cell."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TypeVar

from desktop_app.adapters.spreadsheet.number_format.date_serials import days_of, serial_of
from desktop_app.adapters.spreadsheet.ooxml.shared_strings import text_of
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import (
    CELL,
    CELL_START,
    ROW_START,
    VALUE,
    SheetXml,
)
from desktop_app.adapters.spreadsheet.table.cell_refs import column_index
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.report import VerificationResult

_CELL_START = re.compile(CELL_START)
_TOLERANCE = 1e-9

_Row = tuple[int, bytes]
_SourceRow = TypeVar("_SourceRow")
_NO_ROW: _Row = (1 << 62, b"")


def compare_rows(
    source: SheetXml, result: SheetXml, *, first_new: int, taken: frozenset[int]
) -> VerificationResult:
    """Compare every cell of a sheet with its copy in the XML: value, formula and style.

    Identical bytes are identical for every reader.

    Args:
        source: The sheet.
        result: The copy, read back.
        first_new: The first new column, from 0.
        taken: Existing columns that the user allowed to be changed.
    """
    cells = changed = replaced = 0
    for before, after in _paired_rows(_rows(source), result):
        count = before.count(b"<c ")
        cells += count
        if (
            after.startswith(before)
            and not taken
            and _continues_with_new_cells(after, len(before), first_new)
        ):
            continue
        changed_here, replaced_here = _differences(before, after, first_new, taken)
        changed += changed_here
        replaced += replaced_here
    return VerificationResult(cells, changed, replaced)


def compare_cells(
    source: Iterable[Sequence[NewCell]], result: SheetXml, *, taken: frozenset[int]
) -> VerificationResult:
    """Compare every cell of a table with the sheet made from it.

    Args:
        source: The rows of the table, from row 1.
        result: The sheet, read back.
        taken: Existing columns that the user allowed to be changed.
    """
    cells = changed = 0
    for row, body in _paired_rows(enumerate(source, start=1), result):
        values = _values(body)
        for column, cell in enumerate(row):
            if cell is None or cell == "" or column in taken:
                continue
            cells += 1
            changed += not _is_same(cell, values.get(column, ""))
    return VerificationResult(cells, changed)


def _paired_rows(
    wanted: Iterable[tuple[int, _SourceRow]], result: SheetXml
) -> Iterator[tuple[_SourceRow, bytes]]:
    """Pair each source row with the result's cells in the row of the same number."""
    written = _rows(result)
    number, body = 0, b""
    for row, source_row in wanted:
        while number < row:
            number, body = next(written, _NO_ROW)
        yield source_row, body if number == row else b""
    for _ in written:
        pass  # read to the end, where the checksum is verified
    for _ in result.tail():
        pass


def _rows(sheet: SheetXml) -> Iterator[_Row]:
    """Yield the non-empty rows with their row numbers and the XML of their cells."""
    for batch in sheet.batches():
        for segment in batch.split(b"</row>"):
            tag = ROW_START.match(segment)
            if tag is None or tag[0].endswith(b"/>"):  # a row without end tag: another may follow
                tag = ROW_START.match(segment, max(segment.rfind(b'<row r="'), 0))
            if tag is not None:
                body = segment[tag.end() :]
                if body and not tag[0].endswith(b"/>"):
                    yield int(tag[1]), body


def _continues_with_new_cells(row: bytes, position: int, first_new: int) -> bool:
    """Tell whether only new cells follow in a row."""
    found = _CELL_START.match(row, position)
    return position == len(row) or (
        found is not None and column_index(found[1].decode()) >= first_new
    )


def _differences(
    before: bytes, after: bytes, first_new: int, taken: frozenset[int]
) -> tuple[int, int]:
    """Return the number of unwanted changes, and of changes that the user allowed."""
    copies = {found[1]: found[0] for found in CELL.finditer(after)}
    changed = replaced = 0
    for found in CELL.finditer(before):
        if copies.pop(found[1], None) == found[0]:
            continue
        if column_index(found[1].decode()) not in taken:
            changed += 1
        elif b"<v" in found[0] or b"<is" in found[0]:
            replaced += 1
    extra_columns = (column_index(letters.decode()) for letters in copies)
    changed += sum(column < first_new and column not in taken for column in extra_columns)
    return changed, replaced


def _values(body: bytes) -> dict[int, str]:
    """Return the values of a written row by column: text, or a number as written."""
    values: dict[int, str] = {}
    for letters, attributes, content in CELL.findall(body):
        if b"inlineStr" in attributes:
            values[column_index(letters.decode())] = text_of(content)
        elif found := VALUE.search(content):
            values[column_index(letters.decode())] = found[1].decode()
    return values


def _is_same(cell: NewCell, written: str) -> bool:
    match cell:
        case None:
            return not written
        case str():
            return cell == written
        case bool():
            return written == str(int(cell))
        case int() | float():
            return _is_number(float(cell), written)
        case timedelta():
            return _is_number(days_of(cell), written)
        case date():
            return written == cell.isoformat()[:10] or _is_number(serial_of(cell), written)


def _is_number(number: float, written: str) -> bool:
    try:
        return abs(float(written) - number) <= _TOLERANCE * max(1.0, abs(number))
    except ValueError:
        return False
