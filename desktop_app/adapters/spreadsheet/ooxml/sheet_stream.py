"""A sheet's XML in the form that the scanner needs: canonical, each row once, in order.

Repeated, unordered or divided rows are combined as other readers do it: each cell goes where its
reference says, and the last of several cells with the same reference wins.
"""

import re
from collections.abc import Iterator
from enum import StrEnum, auto

from desktop_app.adapters.spreadsheet.ooxml.canonical_xml import to_canonical_xml
from desktop_app.adapters.spreadsheet.ooxml.package import Package, package_errors
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import PLACED_CELL, SheetXml
from desktop_app.adapters.spreadsheet.table.cell_refs import column_index
from desktop_app.domain.errors.workbook import RowsOutOfOrderError

MAX_SORTED_BYTES = 128 << 20

_ROW = re.compile(rb'<row r="(\d+)"([^<>]*?)/?>')
_SPANS = re.compile(rb'\sspans="[^"]*"')

_Cells = dict[int, dict[int, bytes]]


class SheetForm(StrEnum):
    """The form of a sheet's XML."""

    CANONICAL = auto()
    """The usual form, which can be scanned without conversion."""

    NON_CANONICAL = auto()
    """Valid XML in another form; it is converted first."""

    UNSORTED = auto()
    """Rows or cells are unordered or repeated; they are converted and sorted first."""


def part_chunks(package: Package, part: str, form: SheetForm) -> Iterator[bytes]:
    """Decompress a sheet, and convert and sort it if necessary.

    Raises:
        SourceError: The sheet is damaged, or too large to be sorted.
    """
    chunks = package.chunks(part)
    if form is SheetForm.CANONICAL:
        return chunks
    plain = _canonicalized(package, chunks)
    return plain if form is SheetForm.NON_CANONICAL else _sorted_rows(plain)


def _canonicalized(package: Package, chunks: Iterator[bytes]) -> Iterator[bytes]:
    with package_errors(package.name):
        yield from to_canonical_xml(chunks)


def _sorted_rows(chunks: Iterator[bytes]) -> Iterator[bytes]:
    sheet = SheetXml(chunks)
    tags: dict[int, bytes] = {}
    cells: _Cells = {}
    size = 0
    for batch in sheet.batches():
        size += len(batch)
        if size > MAX_SORTED_BYTES:
            raise RowsOutOfOrderError
        for segment in batch.split(b"</row>"):
            _collect(segment, tags, cells)
    yield sheet.head
    for number in sorted(tags.keys() | cells.keys()):
        row = cells.get(number, {})
        yield b'<row r="%d"%b>' % (number, tags.get(number, b""))
        yield b"".join(row[column] for column in sorted(row))
        yield b"</row>"
    yield from sheet.tail()


def _collect(segment: bytes, tags: dict[int, bytes], cells: _Cells) -> None:
    """Collect one row element and the empty ones before it."""
    for row, attributes in _ROW.findall(segment):
        tags.setdefault(int(row), _SPANS.sub(b"", attributes))
    end = 0
    for found in PLACED_CELL.finditer(segment):
        end = found.end()
        cells.setdefault(int(found[2]), {})[column_index(found[1].decode())] = found[0]
    if end and segment[end:].strip():
        raise RowsOutOfOrderError  # a row extension cannot be assigned to one of two elements
