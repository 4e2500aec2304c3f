"""The result for a text file: a new workbook from an openpyxl template, with streamed rows."""

import io
import zipfile
from collections.abc import Collection, Iterator, Sequence
from typing import BinaryIO

from desktop_app.adapters.spreadsheet.number_format.cell_text import cell_text
from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.adapters.spreadsheet.ooxml.package_writer import PackageWriter
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import SheetXml
from desktop_app.adapters.spreadsheet.ooxml.workbook_parts import find_parts
from desktop_app.adapters.spreadsheet.ooxml_writing.added_sheets import AddedSheets
from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import (
    CellStyles,
    CellWriter,
    clean_text,
)
from desktop_app.adapters.spreadsheet.ooxml_writing.column_widths import width_of, width_of_texts
from desktop_app.adapters.spreadsheet.ooxml_writing.filled_cells.marked_styles import MARK_COLOUR
from desktop_app.adapters.spreadsheet.ooxml_writing.sheet_header_patch import col_element
from desktop_app.adapters.spreadsheet.ooxml_writing.sheet_names import sheet_name
from desktop_app.adapters.spreadsheet.ooxml_writing.verify_copy import compare_cells
from desktop_app.adapters.spreadsheet.table.cell_refs import MAX_COLUMNS, MAX_ROWS, column_letters
from desktop_app.domain.errors.workbook import TooManyColumnsError, TooManyRowsError
from desktop_app.domain.result.cells import NewColumn
from desktop_app.domain.result.existing_columns import Placement
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import NewContent, merged_rows
from desktop_app.domain.source.table import SourceTable

_SHEET_PART = "xl/worksheets/sheet1.xml"
_SAMPLED_ROWS = 50
_BATCH_ROWS = 200
_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def check_new_workbook(table: SourceTable, placement: Placement) -> None:
    """Check that the result fits into one sheet.

    Raises:
        SourceError: The result has too many rows or columns for Excel.
    """
    rows = table.info.header_row + table.info.row_count
    columns = len(table.info.headers) + len(placement.added)
    if rows > MAX_ROWS:
        raise TooManyRowsError(table.info.path.name, rows, MAX_ROWS)
    if columns > MAX_COLUMNS:
        raise TooManyColumnsError(columns, MAX_COLUMNS)


def write_new_workbook(
    table: SourceTable, content: NewContent, target: BinaryIO
) -> VerificationResult:
    """Write a workbook with the table, the new columns to its right, and the added sheets.

    Returns:
        The result of reading the sheet back and comparing it with the table.
    """
    check_new_workbook(table, content.placement)
    template, styles = _template(sheet_name(table.info.sheet))
    with zipfile.ZipFile(template) as template_zip, PackageWriter(target) as writer:
        package = Package(template_zip, template, table.info.path.name)
        added_sheets = AddedSheets(package, find_parts(package), content.sheets)
        patches = {package.find(name): raw for name, raw in added_sheets.patched_parts().items()}
        written = package.part(_SHEET_PART)
        for member in template_zip.infolist():
            if member.filename == _SHEET_PART:
                written = writer.write_part(member, _sheet(table, content, styles))
            elif member in patches:
                writer.write_part(member, [patches[member]])
            else:
                writer.copy_member(member, template)
        checked = compare_cells(
            table.cells(),
            SheetXml(writer.read_back(written)),
            taken=content.placement.taken,
        )
        added_sheets.write(writer, styles, checked)
    return checked


def _template(name: str) -> tuple[io.BytesIO, CellStyles]:
    """Return an empty workbook with the new styles, and their indexes."""
    from openpyxl import Workbook  # noqa: PLC0415 - slow import, needed only here
    from openpyxl.styles import Font, PatternFill  # noqa: PLC0415 - as above

    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = name
    header, quoted, date, date_time, duration, percent = (sheet[f"A{row}"] for row in range(1, 7))
    header.font = Font(bold=True)
    quoted.number_format = "@"
    quoted.quotePrefix = True
    date.number_format = "yyyy-mm-dd"
    date_time.number_format = "yyyy-mm-dd hh:mm:ss"
    duration.number_format = "[h]:mm:ss"
    percent.number_format = "0%"
    marked = dict[int, int]()
    for row, cell in enumerate((sheet["A8"], quoted, date, date_time, duration), start=9):
        copy = sheet[f"A{row}"]
        copy.number_format = cell.number_format
        copy.quotePrefix = cell is quoted
        copy.fill = PatternFill("solid", fgColor=MARK_COLOUR)
        marked[cell.style_id] = copy.style_id
    styles = CellStyles(
        quoted=quoted.style_id,
        date=date.style_id,
        datetime=date_time.style_id,
        duration=duration.style_id,
        header=header.style_id,
        percent=percent.style_id,
        marked=marked,
    )
    template_zip = io.BytesIO()
    workbook.save(template_zip)
    return template_zip, styles


def _sheet(table: SourceTable, content: NewContent, styles: CellStyles) -> Iterator[bytes]:
    added = content.placement.added
    first_new_column = len(table.info.headers)
    writer = CellWriter(range(first_new_column + len(added)), styles)
    rows = merged_rows(table, content.placement, iter(content.rows))
    yield _head(table, added, content.hidden).encode()
    batch: list[bytes] = []
    header_row = table.info.header_row
    for number, record in enumerate(table.cells(), start=1):
        filled = [*record, *[None] * (first_new_column - len(record))]
        if number == header_row:
            texts = ["" if cell is None else cell_text(cell) for cell in filled]
            cells = writer.header(number, [*texts, *(column.header for column in added)])
        elif number < header_row:
            cells = writer.row(number, record)
        else:
            merged = next(rows)
            for column, value in merged.placed.items():
                filled[column] = value
            for change in merged.changes:
                content.changed(number, change)
            cells = writer.row(number, [*filled, *merged.added])
            for column in content.placement.filled.intersection(merged.placed):
                start = f'<c r="{column_letters(column)}{number}"'
                cells = _with_mark(cells, start.encode(), writer)
        batch.append(b'<row r="%d">%b</row>' % (number, cells))
        if len(batch) >= _BATCH_ROWS:
            yield b"".join(batch)
            batch.clear()
    yield b"".join((*batch, b"</sheetData></worksheet>"))


def _with_mark(cells: bytes, start: bytes, writer: CellWriter) -> bytes:
    """Return the cells of a row with a mark in the one that starts with a text."""
    before, found, after = cells.partition(start)
    return before + writer.marked(found + after)


def _head(table: SourceTable, columns: Sequence[NewColumn], hidden: Collection[int]) -> str:
    info = table.info
    sample = table.sample(rows=_SAMPLED_ROWS)
    widths = [
        width_of_texts([header, *(clean_text(row[index]) for row in sample)])
        for index, header in enumerate(info.headers)
    ]
    widths += [width_of(column) for column in columns]
    first_new = len(info.headers)
    cols = "".join(
        col_element(number + 1, width, is_hidden=number - first_new in hidden)
        for number, width in enumerate(widths)
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
