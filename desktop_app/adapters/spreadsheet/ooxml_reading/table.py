"""An .xlsx sheet as a table: our own pass over its XML, one column at a time."""

import re
from array import array
from collections.abc import Iterator, Mapping
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
from desktop_app.adapters.spreadsheet.ooxml_reading.hyperlinks import links_of
from desktop_app.adapters.spreadsheet.ooxml_reading.referenced_cells import ReferredCells
from desktop_app.adapters.spreadsheet.ooxml_reading.used_range import SheetUsedRange, measure
from desktop_app.adapters.spreadsheet.table.base_table import BaseTable
from desktop_app.adapters.spreadsheet.table.cell_refs import column_index
from desktop_app.adapters.spreadsheet.table.row_spans import merged_texts

RawRow = dict[int, str | int]
"""A row's cells by column; a number is a shared text's."""


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One sheet of one workbook file, ready to be read again and again.

    Attributes:
        source: The file.
        part: The sheet's part in the package.
        extent: How far the sheet goes.
        strings: The texts its cells share.
        styles: The part with the formats, None if there is none.
        decoder: How its values are shown.
        siblings: The part of every sheet, by its folded name.
    """

    source: SourceFile
    part: str
    extent: SheetUsedRange
    strings: SharedStrings
    styles: str | None
    decoder: CellDecoder
    siblings: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)

    def rows(self, package: Package) -> Iterator[tuple[int, RawRow]]:
        """Yield the rows that hold cells, each with its number from 1."""
        for batch in self._batches(package):
            yield from self.rows_of(batch)

    def rows_of(self, batch: bytes) -> Iterator[tuple[int, RawRow]]:
        """Yield the rows of a batch that hold cells, each with its number from 1."""
        for segment in batch.split(b"</row>"):
            number, row = self._raw_row(segment)
            if number:
                yield number, row

    def column(self, package: Package, index: int, *, first_row: int, rows: int) -> list[str]:
        """Return one column's text; cells of other columns are passed over unread."""
        cell = re.compile(cell_start_in(index) + CELL_BODY)
        texts = [""] * rows
        places, numbers = array("L"), array("L")
        decode = self.decoder.decode
        for batch in self._batches(package):
            for row, attributes, body in cell.findall(batch):
                place = int(row) - first_row
                if not body or not 0 <= place < rows:
                    continue
                text = decode(attributes, body)
                if isinstance(text, str):
                    texts[place] = text
                else:
                    places.append(place)
                    numbers.append(text)
        shared = self.strings.lookup(package, set(numbers))
        for place, number in zip(places, numbers, strict=True):
            texts[place] = shared.get(number, "")
        return texts

    def links(self, package: Package, index: int) -> dict[int, str]:
        """Return where the cells of one column lead, by row number."""
        text = ReferredCells(self, package).text
        links = links_of(package, self.part, index, self.extent.form, text)
        return links | merged_texts(self.extent.merges, index, links)

    def sibling(self, package: Package, name: str | None) -> "SheetPart | None":
        """Return the sheet with a name, or this one for None."""
        if name is None:
            return self
        part = self.siblings.get(name.casefold())
        return None if part is None else replace(self, part=part, extent=measure(package, part))

    def _batches(self, package: Package) -> Iterator[bytes]:
        chunks = part_chunks(package, self.part, self.extent.form)
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
    """A `SourceTable` over one sheet of an .xlsx file."""

    sheet_part: SheetPart = field(repr=False)

    def column(self, index: int) -> list[str]:
        """Return the text of every data row in one column."""
        self._check_column(index)
        with open_package(self.sheet_part.source) as package:
            first, rows = self.info.header_row + 1, self.info.row_count
            texts = self.sheet_part.column(package, index, first_row=first, rows=rows)
        return self._with_merged(texts, self.sheet_part.extent.merges, index)

    def links(self, index: int) -> dict[int, str]:
        """Return where the cells of one column link to, by data row."""
        with open_package(self.sheet_part.source) as package:
            return self._by_data_row(self.sheet_part.links(package, index))

    def hidden_rows(self) -> frozenset[int]:
        """Return the data rows that are hidden."""
        return hidden_data_rows(self.sheet_part.extent, self.info.header_row, self.info.row_count)

    def sample(self, *, rows: int) -> list[tuple[str, ...]]:
        """Return the first data rows; the file is read only as far as they go."""
        first = self.info.header_row + 1
        last = self.info.header_row + min(rows, self.info.row_count)
        with open_package(self.sheet_part.source) as package:
            raw = rows_between(self.sheet_part, package, first, last)
            shared = self.sheet_part.strings.lookup(package, shared_numbers(raw))
        width = len(self.info.headers)
        return [row_texts(raw.get(number, {}), shared, width) for number in range(first, last + 1)]

    @override
    def records(self) -> Iterator[list[str]]:
        """Yield the text of every row from row 1 to the last, the header and gaps included."""
        width = len(self.info.headers)
        if self.adds_names:
            yield list(self.info.headers)
        due, last = 1, self._last_row
        with open_package(self.sheet_part.source) as package:
            shared = dict(enumerate(self.sheet_part.strings.every(package)))
            for number, row in self.sheet_part.rows(package):
                if number > last:
                    break
                for _ in range(due, number):
                    yield [""] * width
                yield list(row_texts(row, shared, width))
                due = number + 1
        for _ in range(due, last + 1):
            yield [""] * width


def hidden_data_rows(extent: SheetUsedRange, header_row: int, row_count: int) -> frozenset[int]:
    """Return the hidden rows among the data rows, counted from 0."""
    first = header_row + 1
    return frozenset(
        number - first for number in extent.hidden_rows if 0 <= number - first < row_count
    )


def rows_between(part: SheetPart, package: Package, first: int, last: int) -> dict[int, RawRow]:
    """Return the raw rows with these numbers, those that exist."""
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
    """Return the header row's texts, from column A to the sheet's last column."""
    raw = rows_between(part, package, header_row, header_row)
    shared = part.strings.lookup(package, shared_numbers(raw))
    return list(row_texts(raw.get(header_row, {}), shared, part.extent.last_column + 1))


def shared_numbers(rows: dict[int, RawRow]) -> set[int]:
    """Return the numbers of the shared texts that these rows show."""
    return {text for row in rows.values() for text in row.values() if isinstance(text, int)}


def row_texts(row: RawRow, shared: dict[int, str], width: int) -> tuple[str, ...]:
    """Return a raw row's cells as so many texts, "" where there is none."""
    texts = [""] * width
    for column, text in row.items():
        if column < width:
            texts[column] = shared.get(text, "") if isinstance(text, int) else text
    return tuple(texts)
