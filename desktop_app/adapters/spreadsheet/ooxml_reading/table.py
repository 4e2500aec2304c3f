"""An .xlsx sheet as a table: a scanner over its XML that reads one column at a time."""

import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from typing_extensions import override

from desktop_app.adapters.spreadsheet.files.source_file import SourceFile
from desktop_app.adapters.spreadsheet.ooxml.package import Package, open_package
from desktop_app.adapters.spreadsheet.ooxml.shared_strings import SharedStrings
from desktop_app.adapters.spreadsheet.ooxml.sheet_stream import part_chunks
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import (
    CELL_BODY,
    PLACED_CELL,
    SheetXml,
    cell_start_in,
)
from desktop_app.adapters.spreadsheet.ooxml_reading.cell_decoder import CellDecoder
from desktop_app.adapters.spreadsheet.ooxml_reading.column_texts import ColumnCodes
from desktop_app.adapters.spreadsheet.ooxml_reading.hyperlinks import read_links
from desktop_app.adapters.spreadsheet.ooxml_reading.referenced_cells import ReferencedCells
from desktop_app.adapters.spreadsheet.ooxml_reading.used_range import (
    SheetUsedRange,
    measure_used_range,
)
from desktop_app.adapters.spreadsheet.table.base_table import BaseTable
from desktop_app.adapters.spreadsheet.table.cell_refs import column_index
from desktop_app.adapters.spreadsheet.table.row_spans import merged_texts

RawRow = dict[int, str | int]
"""The cells of a row by column; an int is the index of a shared string."""


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One sheet of a workbook file, which can be read repeatedly.

    Attributes:
        source: The file.
        part: The sheet's part in the package.
        used_range: The used range of the sheet.
        strings: The shared strings.
        styles: The part with styles, or None.
        decoder: Decodes cell values.
        siblings: The part of each sheet of the workbook, by its case-folded name.
    """

    source: SourceFile
    part: str
    used_range: SheetUsedRange
    strings: SharedStrings
    styles: str | None
    decoder: CellDecoder
    siblings: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)

    def rows(self, package: Package) -> Iterator[tuple[int, RawRow]]:
        """Yield the non-empty rows with their row numbers."""
        for batch in self._batches(package):
            yield from self.rows_of(batch)

    def rows_of(self, batch: bytes) -> Iterator[tuple[int, RawRow]]:
        """Yield the non-empty rows of a batch with their row numbers."""
        for segment in batch.split(b"</row>"):
            number, row = self._raw_row(segment)
            if number:
                yield number, row

    def column(self, package: Package, index: int, *, first_row: int, rows: int) -> list[str]:
        """Return the text of one column; other columns are not decoded."""
        cell = re.compile(cell_start_in(index) + CELL_BODY)
        texts = [""] * rows
        offsets, numbers = array("L"), array("L")
        decode = self.decoder.decode
        for batch in self._batches(package):
            for row, attributes, body in cell.findall(batch):
                offset = int(row) - first_row
                if not body or not 0 <= offset < rows:
                    continue
                text = decode(attributes, body)
                if isinstance(text, str):
                    texts[offset] = text
                else:
                    offsets.append(offset)
                    numbers.append(text)
        for offset, text in zip(offsets, self.strings.texts_of(package, numbers), strict=True):
            texts[offset] = text
        return texts

    def texts(
        self, package: Package, indexes: Sequence[int], *, first_row: int, rows: int
    ) -> list[Sequence[str]]:
        """Return the texts of several columns; other columns are not decoded."""
        codes = ColumnCodes(indexes, rows)
        for batch in self._batches(package):
            codes.read(batch, first_row, self.decoder.decode)
        return codes.resolved(self.strings.texts_of(package, codes.shared()))

    def links(self, package: Package, index: int) -> dict[int, str]:
        """Return where the cells of one column lead, by row number."""
        text = ReferencedCells(self, package).text
        links = read_links(package, self.part, index, self.used_range.form, text)
        return links | merged_texts(self.used_range.merges, index, links)

    def sibling(self, package: Package, name: str | None) -> "SheetPart | None":
        """Return the sheet with this name, or this sheet for None."""
        if name is None:
            return self
        part = self.siblings.get(name.casefold())
        return (
            None
            if part is None
            else replace(self, part=part, used_range=measure_used_range(package, part))
        )

    def _batches(self, package: Package) -> Iterator[bytes]:
        chunks = part_chunks(package, self.part, self.used_range.form)
        return SheetXml(chunks).batches()

    def _raw_row(self, segment: bytes) -> tuple[int, RawRow]:
        number = 0
        row: RawRow = {}
        for letters, digits, attributes, body in PLACED_CELL.findall(segment):
            number = int(digits)
            if body:
                row[column_index(letters.decode())] = self.decoder.decode(attributes, body)
        return number, row


@dataclass(frozen=True, slots=True)
class WorkbookTable(BaseTable):
    """A `SourceTable` of one sheet of an .xlsx file."""

    sheet_part: SheetPart = field(repr=False)

    @override
    def column(self, index: int) -> list[str]:
        """Return the text of every data row in one column."""
        self._check_column(index)
        with open_package(self.sheet_part.source) as package:
            first, rows = self.info.header_row + 1, self.info.row_count
            texts = self.sheet_part.column(package, index, first_row=first, rows=rows)
        return self._with_merged(texts, self.sheet_part.used_range.merges, index)

    @override
    def texts(self, indexes: Sequence[int]) -> Sequence[Sequence[str]]:
        """Return the texts of several columns, read in one pass and kept in little memory."""
        if not indexes or self.sheet_part.used_range.merges:
            return BaseTable.texts(self, indexes)  # a class with slots has no plain `super`
        first, rows = self.info.header_row + 1, self.info.row_count
        with open_package(self.sheet_part.source) as package:
            return self.sheet_part.texts(package, indexes, first_row=first, rows=rows)

    def links(self, index: int) -> dict[int, str]:
        """Return where the cells of one column link to, by data row."""
        with open_package(self.sheet_part.source) as package:
            return self._by_data_row(self.sheet_part.links(package, index))

    def hidden_rows(self) -> frozenset[int]:
        """Return the hidden data rows."""
        return hidden_data_rows(
            self.sheet_part.used_range, self.info.header_row, self.info.row_count
        )

    def sample(self, *, rows: int) -> list[tuple[str, ...]]:
        """Return the first data rows without reading the rest of the file."""
        first = self.info.header_row + 1
        last = self.info.header_row + min(rows, self.info.row_count)
        with open_package(self.sheet_part.source) as package:
            raw = rows_between(self.sheet_part, package, first, last)
            shared = self.sheet_part.strings.lookup(package, shared_numbers(raw))
        width = len(self.info.headers)
        return [row_texts(raw.get(number, {}), shared, width) for number in range(first, last + 1)]

    @override
    def records(self) -> Iterator[list[str]]:
        """Yield the text of all rows from row 1 on, including the header and blank rows."""
        width = len(self.info.headers)
        if self.adds_names:
            yield list(self.info.headers)
        due, last = 1, self._last_row
        with open_package(self.sheet_part.source) as package:
            shared = dict(enumerate(self.sheet_part.strings.all_texts(package)))
            for number, row in self.sheet_part.rows(package):
                if number > last:
                    break
                for _ in range(due, number):
                    yield [""] * width
                yield list(row_texts(row, shared, width))
                due = number + 1
        for _ in range(due, last + 1):
            yield [""] * width


def hidden_data_rows(used_range: SheetUsedRange, header_row: int, row_count: int) -> frozenset[int]:
    """Return the hidden rows among the data rows, from 0."""
    first = header_row + 1
    return frozenset(
        number - first for number in used_range.hidden_rows if 0 <= number - first < row_count
    )


def rows_between(part: SheetPart, package: Package, first: int, last: int) -> dict[int, RawRow]:
    """Return the raw rows in a range of row numbers; missing rows are omitted."""
    found: dict[int, RawRow] = {}
    if first > last:
        return found
    for number, row in part.rows(package):
        if first <= number <= last:
            found[number] = row
        if number >= last:
            break
    return found


def header_texts(part: SheetPart, package: Package, header_row: int) -> list[str]:
    """Return the texts of the header row, up to the sheet's last column."""
    raw = rows_between(part, package, header_row, header_row)
    shared = part.strings.lookup(package, shared_numbers(raw))
    return list(row_texts(raw.get(header_row, {}), shared, part.used_range.last_column + 1))


def shared_numbers(rows: dict[int, RawRow]) -> set[int]:
    """Return the indexes of the shared strings in these rows."""
    return {text for row in rows.values() for text in row.values() if isinstance(text, int)}


def row_texts(row: RawRow, shared: dict[int, str], width: int) -> tuple[str, ...]:
    """Return a raw row as `width` texts."""
    texts = [""] * width
    for column, text in row.items():
        if column < width:
            texts[column] = shared.get(text, "") if isinstance(text, int) else text
    return tuple(texts)
