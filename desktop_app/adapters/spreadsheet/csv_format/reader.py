"""A text file as a table: streamed record by record, nothing kept but what was asked for."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from typing_extensions import override

from desktop_app.adapters.spreadsheet.csv_format.encoding import (
    detect_encoding,
    named_by_user,
    without_wrong_bytes,
)
from desktop_app.adapters.spreadsheet.csv_format.lines import (
    MARK,
    open_text,
    read_lines,
    without_end_mark,
)
from desktop_app.adapters.spreadsheet.csv_format.records import read_records
from desktop_app.adapters.spreadsheet.csv_format.text_format import TextShape, text_shape
from desktop_app.adapters.spreadsheet.files.source_file import SourceFile
from desktop_app.adapters.spreadsheet.table.base_table import BaseTable
from desktop_app.adapters.spreadsheet.table.headers import (
    check_header_row,
    header_why,
    named_columns,
    person_notes,
    usual_header,
)
from desktop_app.adapters.spreadsheet.table.reading_notes import misnamed_notes, wrong_row_notes
from desktop_app.adapters.spreadsheet.table.used_range import measure_rows
from desktop_app.domain.errors.usage import TextHasOneSheetError
from desktop_app.domain.source.table import ReadOptions, SheetInfo, TableInfo

_SAMPLE_CHARACTERS = 1 << 16


@dataclass(frozen=True, slots=True)
class CsvTable(BaseTable):
    """A `SourceTable` over a text file; each question is one pass over it."""

    source: SourceFile = field(repr=False)
    shape: TextShape = field(repr=False)

    def column(self, index: int) -> list[str]:
        """Return the text of every data row in one column."""
        self._check_column(index)
        with _records(self.source, self.shape) as records:
            return [
                record[index] if index < len(record) else ""
                for record in self._first_data_rows(records, self.info.row_count)
            ]

    def links(self, index: int) -> dict[int, str]:
        """Return {}: text carries no links."""
        del index
        return {}

    def hidden_rows(self) -> frozenset[int]:
        """Return nothing: text hides no rows."""
        return frozenset()

    def sample(self, *, rows: int) -> list[tuple[str, ...]]:
        """Return the first data rows; the file is read only as far as they go."""
        with _records(self.source, self.shape) as records:
            wanted = self._first_data_rows(records, min(rows, self.info.row_count))
            return [tuple(self._filled(record)) for record in wanted]

    @override
    def records(self) -> Iterator[list[str]]:
        """Yield every row from row 1 to the last, the header and blank ones included."""
        if self.adds_names:
            yield list(self.info.headers)
        with _records(self.source, self.shape) as records:
            for record in islice(records, self._last_row):
                yield self._filled(record)

    def _first_data_rows(self, records: Iterator[list[str]], rows: int) -> Iterator[list[str]]:
        first = self.info.header_row
        return islice(records, first, first + rows)

    def _filled(self, record: list[str]) -> list[str]:
        width = len(self.info.headers)
        return record[:width] + [""] * (width - len(record))


def open_csv(source: SourceFile, options: ReadOptions) -> CsvTable:
    """Open a text file: find out how it is written, and pass over it once to measure it.

    Raises:
        SourceError: It cannot be read, or there is nothing below the header.
        UsageError: Another sheet than its one was asked for.
    """
    name = source.path.stem
    _check_sheet(options.sheet, name)
    shape = _find_shape(source, options)
    wrong_rows: list[int] = []
    with _records(source, shape, wrong_rows) as records:
        measured = measure_rows(records, str)
    found = usual_header(measured.first_rows)
    asked = options.header_row
    header = check_header_row(measured.first, measured.last, asked, source.path.name, found=found)
    above, names = _header_records(source, shape, header)
    info = TableInfo(
        path=source.path,
        file_format="csv",
        sheet=name,
        sheets=(SheetInfo(name),),
        header_row=header,
        headers=named_columns(above, names, width=max(measured.width, len(names)), by_letter=False),
        row_count=measured.last - header,
        encoding=shape.encoding,
        delimiter=shape.delimiter,
        header_why=header_why(asked, found),
        seems_headless=asked is None and found is not None and found.is_person,
        notes=(
            *misnamed_notes(source.path, "text"),
            *person_notes(found if asked is None else None),
            *shape.notes,
            *wrong_row_notes(wrong_rows),
        ),
    )
    return CsvTable(info, source, shape)


def _check_sheet(sheet: str | None, name: str) -> None:
    if sheet is not None and sheet.casefold() != name.casefold():
        raise TextHasOneSheetError(sheet, [name])


def _header_records(
    source: SourceFile, shape: TextShape, header: int
) -> tuple[list[str], list[str]]:
    """Return the record above the header, [] if there is none, and the header's."""
    with _records(source, shape) as records:
        around = list(islice(records, max(header - 2, 0), header))
    return around[0] if len(around) > 1 else [], around[-1] if around else []


def _find_shape(source: SourceFile, options: ReadOptions) -> TextShape:
    if options.encoding is None:
        found = detect_encoding(source)
    else:
        found = named_by_user(source, options.encoding)
    with open_text(source, found.name, is_mixed=found.is_mixed) as text:
        sample = text.read(_SAMPLE_CHARACTERS)
        is_whole = not text.read(1)
    if is_whole:
        sample = without_end_mark(sample)
    sample = without_wrong_bytes(sample) if found.is_mixed else sample
    sample = sample.lstrip(MARK)
    return text_shape(sample, found, options, is_whole=is_whole)


@contextmanager
def _records(
    source: SourceFile, shape: TextShape, wrong_rows: list[int] | None = None
) -> Generator[Iterator[list[str]]]:
    """Give the records of a text file; the numbers of rows in cp1252 are put into `wrong_rows`."""
    with open_text(source, shape.encoding, is_mixed=shape.is_mixed) as text:
        lines = read_lines(text, source.path.name)
        if shape.declares_delimiter:
            next(lines, None)
        records = read_records(lines, shape.dialect)
        yield _one_by_one(records, wrong_rows) if shape.is_mixed else records


def _one_by_one(records: Iterator[list[str]], wrong_rows: list[int] | None) -> Iterator[list[str]]:
    for number, record in enumerate(records, start=1):
        mended = [without_wrong_bytes(field) for field in record]
        if wrong_rows is not None and mended != record:
            wrong_rows.append(number)
        yield mended
