"""A text file as a table: streamed record by record, nothing kept but what was asked for."""

import csv
import io
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from desktop_app.adapters.spreadsheet.delimiter import (
    declared_delimiter,
    guess_delimiter,
    parse,
)
from desktop_app.adapters.spreadsheet.headers import name_headers
from desktop_app.adapters.spreadsheet.source_file import SourceFile
from desktop_app.adapters.spreadsheet.table_bounds import check_header_row
from desktop_app.adapters.spreadsheet.text_encoding import detect_encoding, errors_for
from desktop_app.domain.errors import SourceError, UsageError, offer_nearest
from desktop_app.domain.table import SheetInfo, TableInfo

_SAMPLE_CHARACTERS = 1 << 16

# The limit is the csv module's own and global; a long cell is no reason to lose a file.
csv.field_size_limit(min(sys.maxsize, 2**31 - 1))


@dataclass(frozen=True, slots=True)
class TextShape:
    """How a text file is written.

    Attributes:
        encoding: By Python's name.
        delimiter: What separates fields.
        declares_delimiter: Whether a line "sep=;" stands before the first record.
        line_end: What ends its first line.
    """

    encoding: str
    delimiter: str
    declares_delimiter: bool
    line_end: str


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A `SourceTable` over a text file; each question is one pass over it."""

    info: TableInfo
    source: SourceFile = field(repr=False)
    shape: TextShape = field(repr=False)

    def column(self, index: int) -> list[str]:
        """Return the text of every data row in one column."""
        if not 0 <= index < len(self.info.headers):
            raise IndexError(index)
        with _records(self.source, self.shape) as records:
            return [
                record[index] if index < len(record) else ""
                for record in self._data_rows(records, self.info.row_count)
            ]

    def sample(self, *, rows: int) -> list[tuple[str, ...]]:
        """Return the first data rows; the file is read only as far as they go."""
        with _records(self.source, self.shape) as records:
            wanted = self._data_rows(records, min(rows, self.info.row_count))
            return [tuple(self._filled(record)) for record in wanted]

    def row_number(self, row: int) -> int:
        """Return the row number a spreadsheet would show."""
        return self.info.header_row + 1 + row

    def records(self) -> Iterator[list[str]]:
        """Yield every row from row 1 to the last, the header and blank ones included."""
        with _records(self.source, self.shape) as records:
            for record in islice(records, self.info.header_row + self.info.row_count):
                yield self._filled(record)

    def _data_rows(self, records: Iterator[list[str]], rows: int) -> Iterator[list[str]]:
        first = self.info.header_row
        return islice(records, first, first + rows)

    def _filled(self, record: list[str]) -> list[str]:
        width = len(self.info.headers)
        return record[:width] + [""] * (width - len(record))


def open_csv(source: SourceFile, sheet: str | None, header_row: int | None) -> CsvTable:
    """Open a text file: find out how it is written, and pass over it once to measure it.

    Raises:
        SourceError: It cannot be read, or there is nothing below the header.
        UsageError: Another sheet than its one was asked for.
    """
    name = source.path.stem
    if sheet is not None and sheet.casefold() != name.casefold():
        raise UsageError(
            f'There is no sheet "{sheet}": a text file has only one.', offer_nearest(sheet, [name])
        )
    shape = _find_shape(source)
    with _records(source, shape) as records:
        first, last, width, header_cells = _measure(records, header_row)
    header = check_header_row(first, last, header_row, source.path.name)
    info = TableInfo(
        path=source.path,
        file_format="csv",
        sheet=name,
        sheets=(SheetInfo(name),),
        header_row=header,
        headers=name_headers(header_cells, width=width, by_letter=False),
        row_count=last - header,
        encoding=shape.encoding,
        delimiter=shape.delimiter,
    )
    return CsvTable(info, source, shape)


def _measure(
    records: Iterator[list[str]], header_row: int | None
) -> tuple[int, int, int, list[str]]:
    """Return the first and last row with anything in them, the width, the header's cells."""
    first = last = width = 0
    header_cells: list[str] = []
    for number, record in enumerate(records, start=1):
        if number == header_row:
            header_cells = record
        if not any(record):
            continue
        first = first or number
        last = number
        if header_row is None and number == first:
            header_cells = record
        width = max(width, len(record))
    return first, last, width, header_cells


def _find_shape(source: SourceFile) -> TextShape:
    encoding = detect_encoding(source)
    with _text(source, encoding) as text:
        sample = text.read(_SAMPLE_CHARACTERS)
        is_whole = not text.read(1)
    first_line = next(iter(sample.splitlines(keepends=True)), "")
    declared = declared_delimiter(first_line)
    body = sample[len(first_line) :] if declared else sample
    line_end = "\r\n" if "\r\n" in sample else "\n"
    delimiter = declared or guess_delimiter(body, is_whole=is_whole)
    return TextShape(encoding, delimiter, declared is not None, line_end)


@contextmanager
def _text(source: SourceFile, encoding: str) -> Generator[io.TextIOWrapper]:
    with source.open() as file:
        text = io.TextIOWrapper(file, encoding, errors_for(encoding), newline="")
        try:
            yield text
        finally:
            text.detach()


@contextmanager
def _records(source: SourceFile, shape: TextShape) -> Generator[Iterator[list[str]]]:
    with _text(source, shape.encoding) as text:
        if shape.declares_delimiter:
            text.readline()
        try:
            yield parse(text, shape.delimiter)
        except (csv.Error, UnicodeError) as error:
            raise SourceError(
                f"{source.path.name} cannot be read as text: {error}.",
                "Save it as CSV (UTF-8) and open that.",
            ) from error
