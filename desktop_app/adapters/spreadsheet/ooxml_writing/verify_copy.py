"""The result is read back and held against the source, cell by cell: measured, not promised."""

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
_ROUNDING = 1e-9

_Row = tuple[int, bytes]
_What = TypeVar("_What")
_NO_ROW: _Row = (1 << 62, b"")


def compare_rows(
    source: SheetXml, result: SheetXml, *, first_new: int, taken: frozenset[int]
) -> VerificationResult:
    """Compare every cell of a sheet with its copy, as it stands in the XML: value, formula, style.

    What is the same to the last byte is the same to every reader.

    Args:
        source: The sheet.
        result: Its copy, as it was read back.
        first_new: The first column of ours, from 0.
        taken: The sheet's own columns that take values by the user's wish.
    """
    cells = changed = replaced = 0
    for before, after in _beside(_rows(source), result):
        held = before.count(b"<c ")
        cells += held
        if after.startswith(before) and not taken and _begins(after, len(before), first_new):
            continue
        changed_here, replaced_here = _differences(before, after, first_new, taken)
        changed += changed_here
        replaced += replaced_here
    return VerificationResult(cells, changed, replaced)


def compare_cells(
    source: Iterable[Sequence[NewCell]], result: SheetXml, *, taken: frozenset[int]
) -> VerificationResult:
    """Compare every cell of a table with a sheet that was made of it.

    Args:
        source: Its rows, from row 1.
        result: The sheet, as it was read back.
        taken: The table's columns that take values by the user's wish.
    """
    cells = changed = 0
    for row, body in _beside(enumerate(source, start=1), result):
        values = _values(body)
        for column, cell in enumerate(row):
            if cell is None or cell == "" or column in taken:
                continue
            cells += 1
            changed += not _is_same(cell, values.get(column, ""))
    return VerificationResult(cells, changed)


def _beside(wanted: Iterable[tuple[int, _What]], result: SheetXml) -> Iterator[tuple[_What, bytes]]:
    """Yield each row with the cells that the result has in the row of the same number."""
    written = _rows(result)
    number, body = 0, b""
    for row, what in wanted:
        while number < row:
            number, body = next(written, _NO_ROW)
        yield what, body if number == row else b""
    for _ in written:
        pass  # to the end, where the check sum is compared
    for _ in result.tail():
        pass


def _rows(sheet: SheetXml) -> Iterator[_Row]:
    """Yield the rows that hold cells, each with its number and the XML of its cells."""
    for batch in sheet.batches():
        for segment in batch.split(b"</row>"):
            start = segment.rfind(b'<row r="')
            if start >= 0 and (tag := ROW_START.match(segment, start)):
                body = segment[tag.end() :]
                if body and not tag[0].endswith(b"/>"):
                    yield int(tag[1]), body


def _begins(row: bytes, place: int, first_new: int) -> bool:
    """Tell whether what follows in a row are cells of ours."""
    found = _CELL_START.match(row, place)
    return place == len(row) or (found is not None and column_index(found[1].decode()) >= first_new)


def _differences(
    before: bytes, after: bytes, first_new: int, taken: frozenset[int]
) -> tuple[int, int]:
    """Return how many cells differ against the user's wish, and how many by it."""
    copies = {found[1]: found[0] for found in CELL.finditer(after)}
    changed = replaced = 0
    for found in CELL.finditer(before):
        if copies.pop(found[1], None) == found[0]:
            continue
        if column_index(found[1].decode()) not in taken:
            changed += 1
        elif b"<v" in found[0] or b"<is" in found[0]:
            replaced += 1
    strangers = (column_index(letters.decode()) for letters in copies)
    changed += sum(column < first_new and column not in taken for column in strangers)
    return changed, replaced


def _values(body: bytes) -> dict[int, str]:
    """Return what a row of ours holds, by column: text, or a number as it is written."""
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
        return abs(float(written) - number) <= _ROUNDING * max(1.0, abs(number))
    except ValueError:
        return False
