"""Insertion of new cells into a sheet's rows; everything else in a row is kept."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import CELL, ROW_START
from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import CellWriter
from desktop_app.adapters.spreadsheet.table.cell_refs import column_index
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.existing_columns import Change, MergedRow

_SPANS = re.compile(rb'(\sspans=")(\d+):(\d+)(")')


@dataclass(frozen=True, slots=True)
class NewCells:
    """The cells to insert.

    Attributes:
        header_row: The header row, from 1.
        last_row: The last data row; each row after the header takes one of `rows`.
        last_column: The last new column, from 0.
        headers: The headers of the new columns.
        rows: The new values in row order.
        writer: Writes the cells.
        changed: Called with the row and change of every replaced or filled cell of the sheet.
        filled: The existing columns, from 0, whose filled cells are marked.
    """

    header_row: int
    last_row: int
    last_column: int
    headers: Sequence[str]
    rows: Iterator[MergedRow]
    writer: CellWriter
    changed: Callable[[int, Change], None]
    filled: frozenset[int] = frozenset()


class RowPatcher:
    """Patches the rows of a sheet in order, and adds missing rows."""

    def __init__(self, cells: NewCells) -> None:
        self._cells = cells
        self._due = max(cells.header_row, 1)  # a sheet without a header row gets no header cells

    def patch(self, batch: bytes) -> bytes:
        """Return a batch of complete rows with the new cells."""
        segments = batch.split(b"</row>")
        rest = segments.pop()
        out = [self._segment(segment) for segment in segments]
        out.append(self._empty_rows(rest) if b"<row " in rest else rest)
        return b"".join(out)

    def missing_rows(self, *, until: int) -> bytes:
        """Return the rows before `until` that need cells but are missing in the sheet."""
        until = min(until, self._cells.last_row + 1)
        rows: list[bytes] = []
        while self._due < until:
            number = self._due
            if cells := self._take():
                rows.append(b'<row r="%d">%b</row>' % (number, cells))
        return b"".join(rows)

    def _segment(self, segment: bytes) -> bytes:
        """Return one row without its end tag, and the empty rows before it, patched."""
        start = segment.rfind(b'<row r="')
        if start < 0:
            return segment + b"</row>"
        before, row = segment[:start], segment[start:]
        if b"<row " in before:
            before = self._empty_rows(before)
        tag_end = row.find(b">") + 1
        number = int(row[8 : row.find(b'"', 8)])
        missing = self.missing_rows(until=number)
        if not self._is_due(number):
            return b"".join((before, missing, row, b"</row>"))
        body = row[tag_end:]
        cells_end = _end_of_cells(body)
        tag = self._widened(row[:tag_end])
        kept, added = self._take_into(body[:cells_end])
        return b"".join((before, missing, tag, kept, added, body[cells_end:], b"</row>"))

    def _empty_rows(self, text: bytes) -> bytes:
        """Return self-closing rows, expanded where cells are inserted."""
        return ROW_START.sub(self._fill_empty_row, text)

    def _fill_empty_row(self, found: re.Match[bytes]) -> bytes:
        number = int(found[1])
        missing = self.missing_rows(until=number)
        if not self._is_due(number) or not (cells := self._take()):
            return missing + found[0]
        tag = self._widened(found[0].removesuffix(b"/>").rstrip() + b">")
        return b"".join((missing, tag, cells, b"</row>"))

    def _is_due(self, number: int) -> bool:
        return number == self._due <= self._cells.last_row

    def _widened(self, tag: bytes) -> bytes:
        if b"spans=" not in tag:
            return tag
        last = self._cells.last_column + 1
        return _SPANS.sub(
            lambda found: b"%b%b:%d%b" % (found[1], found[2], max(int(found[3]), last), found[4]),
            tag,
        )

    def _take(self) -> bytes:
        """Return the cells of the next row if the sheet has no cells in it."""
        return b"".join(self._take_into(b""))

    def _take_into(self, body: bytes) -> tuple[bytes, bytes]:
        """Return the existing and the new cells of the next row, and advance."""
        cells, number = self._cells, self._due
        self._due = number + 1
        if number == cells.header_row:
            return body, cells.writer.header(number, cells.headers)
        merged = next(cells.rows)
        if merged.placed:
            kept_formulas = set[int]()
            body = _with_placed(body, number, merged.placed, cells, kept_formulas)
            for change in merged.changes:
                if change.column not in kept_formulas:
                    cells.changed(number, change)
        return body, cells.writer.row(number, merged.added)


def _with_placed(
    body: bytes,
    number: int,
    placed: Mapping[int, NewCell],
    cells: NewCells,
    kept_formulas: set[int],
) -> bytes:
    """Insert or replace cells of a row in column order; formulas are not replaced."""

    def written(column: int, *, instead_of: bytes = b"") -> bytes:
        cell = cells.writer.cell(column, number, left.pop(column), instead_of=instead_of)
        return cells.writer.marked(cell) if column in cells.filled else cell

    left = dict(placed)
    waiting = sorted(left, reverse=True)
    pieces: list[bytes] = []
    end = 0
    for found in CELL.finditer(body):
        column = column_index(found[1].decode())
        pieces.append(body[end : found.start()])
        end = found.end()
        while waiting and waiting[-1] < column:
            before = waiting.pop()
            if before in left:
                pieces.append(written(before))
        if column not in left:
            pieces.append(found[0])
            continue
        if b"<f" in (found[3] or b""):
            del left[column]
            kept_formulas.add(column)
            pieces.append(found[0])
        else:
            pieces.append(written(column, instead_of=found[2]))
    pieces.append(body[end:])
    pieces += [written(column) for column in sorted(left)]
    return b"".join(pieces)


def _end_of_cells(body: bytes) -> int:
    """Return the end of the cells in a row, which is before its extension list."""
    extension = body.rfind(b"<extLst")
    return extension if extension > body.rfind(b"</c>") else len(body)
