"""A part's XML in the one form that the scanner reads: plain, each row once, in order.

A row that is repeated, out of order or written in two elements is what other readers make of it:
one row, in which every cell is where its reference says; of two cells at one place the last counts.
"""

import re
from collections.abc import Iterator
from enum import StrEnum, auto

from desktop_app.adapters.spreadsheet.ooxml.canonical_xml import canonical
from desktop_app.adapters.spreadsheet.ooxml.package import Package, package_errors
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import PLACED_CELL, SheetXml
from desktop_app.adapters.spreadsheet.table.cell_refs import column_index
from desktop_app.domain.errors.workbook import RowsOutOfOrderError

MOST_SORTED_BYTES = 128 << 20

_ROW = re.compile(rb'<row r="(\d+)"([^<>]*?)/?>')
_SPANS = re.compile(rb'\sspans="[^"]*"')

_Cells = dict[int, dict[int, bytes]]


class Form(StrEnum):
    """How a sheet is written."""

    PLAIN = auto()
    """As nearly every program writes it: it can be scanned as the bytes it is."""

    ODD = auto()
    """Legal XML, but written in another way: it is made plain on the way."""

    UNSORTED = auto()
    """Rows or cells are not in order, or not each once: they are made plain and sorted."""


def part_chunks(package: Package, part: str, form: Form) -> Iterator[bytes]:
    """Inflate a part, made plain and sorted on the way where it is not.

    Raises:
        SourceError: It is damaged, or too large to be sorted.
    """
    chunks = package.chunks(part)
    if form is Form.PLAIN:
        return chunks
    plain = _made_plain(package, chunks)
    return plain if form is Form.ODD else _sorted_rows(plain)


def _made_plain(package: Package, chunks: Iterator[bytes]) -> Iterator[bytes]:
    with package_errors(package.name):
        yield from canonical(chunks)


def _sorted_rows(chunks: Iterator[bytes]) -> Iterator[bytes]:
    sheet = SheetXml(chunks)
    tags: dict[int, bytes] = {}
    cells: _Cells = {}
    size = 0
    for batch in sheet.batches():
        size += len(batch)
        if size > MOST_SORTED_BYTES:
            raise RowsOutOfOrderError
        for segment in batch.split(b"</row>"):
            _take(segment, tags, cells)
    yield sheet.head
    for number in sorted(tags.keys() | cells.keys()):
        row = cells.get(number, {})
        yield b'<row r="%d"%b>' % (number, tags.get(number, b""))
        yield b"".join(row[column] for column in sorted(row))
        yield b"</row>"
    yield from sheet.tail()


def _take(segment: bytes, tags: dict[int, bytes], cells: _Cells) -> None:
    """Take in one row element, with the empty ones before it."""
    for row, attributes in _ROW.findall(segment):
        tags.setdefault(int(row), _SPANS.sub(b"", attributes))
    end = 0
    for found in PLACED_CELL.finditer(segment):
        end = found.end()
        cells.setdefault(int(found[2]), {})[column_index(found[1].decode())] = found[0]
    if end and segment[end:].strip():
        raise RowsOutOfOrderError  # extensions of a row, which belong to one of two elements
