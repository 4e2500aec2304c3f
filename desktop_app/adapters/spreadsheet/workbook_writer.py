"""The result for a text file: a new workbook, its frame by openpyxl, its rows streamed."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from desktop_app.adapters.spreadsheet.cell_refs import MAX_COLUMNS, MAX_ROWS, column_letters
from desktop_app.adapters.spreadsheet.cell_xml import CellStyles, CellWriter, clean_text
from desktop_app.adapters.spreadsheet.column_widths import width_of, width_of_texts
from desktop_app.adapters.spreadsheet.foreign_table import cell_text
from desktop_app.adapters.spreadsheet.package_writer import PackageWriter
from desktop_app.adapters.spreadsheet.records import TypedTable
from desktop_app.domain.cells import NewCell, NewColumn
from desktop_app.domain.errors import SourceError

_SHEET_PART = "xl/worksheets/sheet1.xml"
_MAX_NAME_UNITS = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_SAMPLED_ROWS = 50
_BATCH_ROWS = 200
_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def check_new_workbook(table: TypedTable, new_column_count: int) -> None:
    """Check that the result fits into one sheet.

    Raises:
        SourceError: It has more rows or columns than Excel takes.
    """
    rows = table.info.header_row + table.info.row_count
    columns = len(table.info.headers) + new_column_count
    if rows > MAX_ROWS:
        raise SourceError(
            f"{table.info.path.name} has {rows:,} rows; an Excel sheet takes {MAX_ROWS:,}.",
            "Split the file, or choose a .csv file as the result.",
        )
    if columns > MAX_COLUMNS:
        raise SourceError(
            f"The result would have {columns:,} columns; an Excel sheet takes {MAX_COLUMNS:,}.",
            "Ask for fewer, or choose a .csv file as the result.",
        )


def write_new_workbook(
    table: TypedTable,
    columns: Sequence[NewColumn],
    rows: Iterator[Sequence[NewCell]],
    target: BinaryIO,
) -> None:
    """Write a workbook with one sheet: the table as text, our columns at its right."""
    check_new_workbook(table, len(columns))
    template, styles = _template(sheet_name(table.info.sheet))
    with zipfile.ZipFile(template) as frame, PackageWriter(target) as writer:
        for member in frame.infolist():
            if member.filename == _SHEET_PART:
                writer.write_part(member, _sheet(table, columns, rows, styles))
            else:
                writer.copy_member(member, template)


def sheet_name(name: str) -> str:
    """Return a name that Excel takes for a sheet."""
    cleaned = _NOT_IN_NAMES.sub(" ", name).strip().strip("'").strip()
    units = cleaned.encode("utf-16-le")[: 2 * _MAX_NAME_UNITS]
    cleaned = units.decode("utf-16-le", "ignore").strip().strip("'")
    return "Sheet1" if cleaned.casefold() in {"", "history"} else cleaned


def _template(name: str) -> tuple[io.BytesIO, CellStyles]:
    """Return an empty workbook with our styles in it, and their numbers."""
    from openpyxl import Workbook  # noqa: PLC0415 - heavy, and needed only here
    from openpyxl.styles import Font  # noqa: PLC0415 - as above

    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = name
    header, quoted, day, moment, span = (sheet[f"A{row}"] for row in range(1, 6))
    header.font = Font(bold=True)
    quoted.number_format = "@"
    quoted.quotePrefix = True
    day.number_format = "yyyy-mm-dd"
    moment.number_format = "yyyy-mm-dd hh:mm:ss"
    span.number_format = "[h]:mm:ss"
    styles = CellStyles(
        quoted=quoted.style_id,
        day=day.style_id,
        moment=moment.style_id,
        span=span.style_id,
        header=header.style_id,
    )
    frame = io.BytesIO()
    workbook.save(frame)
    return frame, styles


def _sheet(
    table: TypedTable,
    columns: Sequence[NewColumn],
    rows: Iterator[Sequence[NewCell]],
    styles: CellStyles,
) -> Iterator[bytes]:
    width = len(table.info.headers) + len(columns)
    writer = CellWriter(range(width), styles)
    yield _head(table, columns).encode()
    batch: list[str] = []
    header_row = table.info.header_row
    ours_from = len(table.info.headers)
    for number, record in enumerate(table.cells(), start=1):
        filled = [*record, *[None] * (ours_from - len(record))]
        if number == header_row:
            texts = ["" if cell is None else cell_text(cell) for cell in filled]
            cells = writer.header(number, [*texts, *(column.header for column in columns)])
        elif number < header_row:
            cells = writer.row(number, record)
        else:
            cells = writer.row(number, [*filled, *next(rows)])
        batch.append(f'<row r="{number}">{cells}</row>')
        if len(batch) >= _BATCH_ROWS:
            yield "".join(batch).encode()
            batch.clear()
    yield ("".join(batch) + "</sheetData></worksheet>").encode()


def _head(table: TypedTable, columns: Sequence[NewColumn]) -> str:
    info = table.info
    sample = table.sample(rows=_SAMPLED_ROWS)
    widths = [
        width_of_texts([header, *(clean_text(row[index]) for row in sample)])
        for index, header in enumerate(info.headers)
    ]
    widths += [width_of(column) for column in columns]
    cols = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(widths, start=1)
    )
    end = f"{column_letters(len(widths) - 1)}{info.header_row + info.row_count}"
    below = f"A{info.header_row + 1}"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{_NAMESPACE}"><dimension ref="A1:{end}"/>'
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0">'
        f'<pane ySplit="{info.header_row}" topLeftCell="{below}" activePane="bottomLeft" '
        'state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{cols}</cols><sheetData>'
    )
