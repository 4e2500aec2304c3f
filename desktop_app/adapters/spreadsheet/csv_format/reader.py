"""A text file as a table, streamed record by record."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from typing_extensions import override

from desktop_app.adapters.spreadsheet.csv_format.encoding import (
    decode_stray_bytes,
    detect_encoding,
    encoding_from_option,
)
from desktop_app.adapters.spreadsheet.csv_format.lines import (
    BOM,
    open_text,
    read_lines,
    without_ctrl_z,
)
from desktop_app.adapters.spreadsheet.csv_format.records import read_records
from desktop_app.adapters.spreadsheet.csv_format.text_format import TextFormat, detect_text_format
from desktop_app.adapters.spreadsheet.files.source_file import SourceFile
from desktop_app.adapters.spreadsheet.table.base_table import BaseTable
from desktop_app.adapters.spreadsheet.table.headers import (
    check_header_row,
    column_names,
    header_reason,
    person_notes,
)
from desktop_app.adapters.spreadsheet.table.reading_notes import misnamed_notes, stray_row_notes
from desktop_app.adapters.spreadsheet.table.used_range import measure_rows
from desktop_app.domain.errors.usage import TextHasOneSheetError
from desktop_app.domain.source.compact_texts import CompactTexts
from desktop_app.domain.source.header_row import find_header
from desktop_app.domain.source.table import ReadOptions, SheetInfo, TableInfo

_SAMPLE_CHARACTERS = 1 << 16


@dataclass(frozen=True, slots=True)
class CsvTable(BaseTable):
    """A `SourceTable` of a text file; each method reads the file once."""

    source: SourceFile = field(repr=False)
    text_format: TextFormat = field(repr=False)

    @override
    def column(self, index: int) -> list[str]:
        """Return the text of every data row in one column."""
        self._check_column(index)
        with _records(self.source, self.text_format) as records:
            return [
                record[index] if index < len(record) else ""
                for record in self._first_data_rows(records, self.info.row_count)
            ]

    @override
    def texts(self, indexes: Sequence[int]) -> Sequence[Sequence[str]]:
        """Return the texts of several columns, read in one pass and kept in little memory."""
        columns = [(index, CompactTexts()) for index in indexes]
        with _records(self.source, self.text_format) as records:
            for record in self._first_data_rows(records, self.info.row_count):
                for index, texts in columns:
                    texts.append(record[index] if index < len(record) else "")
        return [texts for _, texts in columns]

    def links(self, index: int) -> dict[int, str]:
        """Return {}: text files have no links."""
        del index
        return {}

    def hidden_rows(self) -> frozenset[int]:
        """Return no rows: text files have no hidden rows."""
        return frozenset()

    def sample(self, *, rows: int) -> list[tuple[str, ...]]:
        """Return the first data rows without reading the rest of the file."""
        with _records(self.source, self.text_format) as records:
            wanted = self._first_data_rows(records, min(rows, self.info.row_count))
            return [tuple(self._padded(record)) for record in wanted]

    @override
    def records(self) -> Iterator[list[str]]:
        """Yield all rows from row 1 to the last, including the header and blank rows."""
        if self.adds_names:
            yield list(self.info.headers)
        with _records(self.source, self.text_format) as records:
            for record in islice(records, self._last_row):
                yield self._padded(record)

    def _first_data_rows(self, records: Iterator[list[str]], rows: int) -> Iterator[list[str]]:
        first = self.info.header_row
        return islice(records, first, first + rows)

    def _padded(self, record: list[str]) -> list[str]:
        width = len(self.info.headers)
        if len(record) == width:
            return record
        return record[:width] + [""] * (width - len(record))


def open_csv(source: SourceFile, options: ReadOptions) -> CsvTable:
    """Open a text file: detect its format and measure it in one pass.

    Raises:
        SourceError: The file cannot be read, or has no rows below the header.
        UsageError: The user chose a sheet that does not exist.
    """
    name = source.path.stem
    _check_sheet(options.sheet, name)
    shape = _detect_text_format(source, options)
    stray_rows: list[int] = []
    with _records(source, shape, stray_rows) as records:
        measured = measure_rows(records, str)
    found = find_header(measured.first_rows) if measured.first_rows else None
    requested = options.header_row
    header = check_header_row(
        measured.first, measured.last, requested, source.path.name, found=found
    )
    above, names = _header_records(source, shape, header)
    info = TableInfo(
        path=source.path,
        file_format="csv",
        sheet=name,
        sheets=(SheetInfo(name),),
        header_row=header,
        headers=column_names(above, names, width=max(measured.width, len(names)), by_letter=False),
        row_count=measured.last - header,
        encoding=shape.encoding,
        delimiter=shape.delimiter,
        header_why=header_reason(requested, found),
        seems_headless=requested is None and found is not None and found.is_person,
        notes=(
            *misnamed_notes(source.path, "text"),
            *person_notes(found if requested is None else None),
            *shape.notes,
            *stray_row_notes(stray_rows),
        ),
    )
    return CsvTable(info, source, shape)


def _check_sheet(sheet: str | None, name: str) -> None:
    if sheet is not None and sheet.casefold() != name.casefold():
        raise TextHasOneSheetError(sheet, [name])


def _header_records(
    source: SourceFile, shape: TextFormat, header: int
) -> tuple[list[str], list[str]]:
    """Return the record above the header, or [], and the header record."""
    with _records(source, shape) as records:
        around = list(islice(records, max(header - 2, 0), header))
    return around[0] if len(around) > 1 else [], around[-1] if around else []


def _detect_text_format(source: SourceFile, options: ReadOptions) -> TextFormat:
    if options.encoding is None:
        found = detect_encoding(source)
    else:
        found = encoding_from_option(source, options.encoding)
    with open_text(source, found.name, is_mixed=found.is_mixed) as text:
        sample = text.read(_SAMPLE_CHARACTERS)
        is_whole = not text.read(1)
    if is_whole:
        sample = without_ctrl_z(sample)
    sample = decode_stray_bytes(sample) if found.is_mixed else sample
    sample = sample.lstrip(BOM)
    return detect_text_format(sample, found, options, is_whole=is_whole)


@contextmanager
def _records(
    source: SourceFile, shape: TextFormat, stray_rows: list[int] | None = None
) -> Generator[Iterator[list[str]]]:
    """Yield the records; add the numbers of rows that are not UTF-8 to `stray_rows`."""
    with open_text(source, shape.encoding, is_mixed=shape.is_mixed) as text:
        lines = read_lines(text, source.path.name)
        if shape.declares_delimiter:
            next(lines, None)
        records = read_records(lines, shape.dialect)
        yield _with_stray_bytes_decoded(records, stray_rows) if shape.is_mixed else records


def _with_stray_bytes_decoded(
    records: Iterator[list[str]], stray_rows: list[int] | None
) -> Iterator[list[str]]:
    for number, record in enumerate(records, start=1):
        decoded = [decode_stray_bytes(field) for field in record]
        if stray_rows is not None and decoded != record:
            stray_rows.append(number)
        yield decoded
