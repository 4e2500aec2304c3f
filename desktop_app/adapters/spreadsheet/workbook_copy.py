"""The result for a workbook: a copy of it, in which only the chosen sheet's rows have grown.

Every other part is carried over as the bytes it is; the styles get ours added at their end.
"""

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from desktop_app.adapters.spreadsheet.cell_refs import (
    MAX_COLUMNS,
    column_index,
    column_letters,
)
from desktop_app.adapters.spreadsheet.cell_xml import CellStyles, CellWriter
from desktop_app.adapters.spreadsheet.column_widths import width_of
from desktop_app.adapters.spreadsheet.package import Package, open_package, package_errors
from desktop_app.adapters.spreadsheet.package_writer import PackageWriter
from desktop_app.adapters.spreadsheet.sheet_edges import first_free_column
from desktop_app.adapters.spreadsheet.sheet_head import patch_head
from desktop_app.adapters.spreadsheet.sheet_rows import NewCells, RowPatcher
from desktop_app.adapters.spreadsheet.sheet_xml import SheetXml, part_chunks
from desktop_app.adapters.spreadsheet.styles_patch import patch_styles
from desktop_app.adapters.spreadsheet.workbook_reader import SheetPart, WorkbookTable
from desktop_app.adapters.spreadsheet.xml_parts import check_well_formed
from desktop_app.domain.cells import NewCell, NewColumn
from desktop_app.domain.errors import SourceError

_STYLED_CELL = re.compile(rb'<c r="([A-Z]{1,3})\d+"([^>]*)>')
_STYLE = re.compile(rb'\ss="(\d+)"')


@dataclass(frozen=True, slots=True)
class CopyPlan:
    """All that is decided before the first byte is written.

    Attributes:
        first_column: The first new column, from 0.
        styles: The numbers of the styles of our cells.
        styles_xml: The style part with ours in it, None if it stays as it is.
    """

    first_column: int
    styles: CellStyles
    styles_xml: bytes | None


def check_copy_of(table: WorkbookTable, new_column_count: int) -> None:
    """Do everything that can fail before anything is spent: a copy is read, and planned.

    Raises:
        SourceError: The workbook cannot be copied with that many columns more.
    """
    with open_package(table.sheet_part.source) as package:
        with package_errors(package.name):
            plan_copy(package, table, new_column_count)
            check_well_formed(package.chunks(table.sheet_part.part))
        package.check_every_part()


def plan_copy(package: Package, table: WorkbookTable, new_column_count: int) -> CopyPlan:
    """Find room for the new columns and styles for their cells.

    Raises:
        SourceError: There is no room, or the sheet is not in order.
    """
    part = table.sheet_part
    if not part.extent.is_ordered:
        raise SourceError(
            f'The rows of "{table.info.sheet}" are not in order: columns cannot be added safely.',
            "Open the workbook in Excel and save it under a new name.",
        )
    head = SheetXml(part_chunks(package, part.part, is_plain=part.extent.is_plain)).head
    first = first_free_column(package, part.part, head, part.extent)
    if first + new_column_count > MAX_COLUMNS:
        raise SourceError(
            f'"{table.info.sheet}" is used up to column {column_letters(first - 1)}: '
            f"there is no room for {new_column_count} more.",
            "Copy the columns you need into a new workbook, and open that.",
        )
    patched = patch_styles(package, part.styles)
    header = _header_style(package, part, table.info.header_row)
    return CopyPlan(first, replace(patched.styles, header=header), patched.xml)


def write_copy(
    table: WorkbookTable,
    columns: Sequence[NewColumn],
    rows: Iterator[Sequence[NewCell]],
    target: BinaryIO,
) -> None:
    """Write the copy to `target`; memory does not grow with the sheet.

    Raises:
        SourceError: The source has changed, or cannot be copied.
    """
    part = table.sheet_part
    with open_package(part.source) as package:
        with package_errors(package.name):
            plan = plan_copy(package, table, len(columns))
        with PackageWriter(target) as writer:
            for member in sorted(package.members, key=_place):
                if member is package.find(part.part):
                    writer.write_part(member, _patched_sheet(package, table, plan, columns, rows))
                elif part.styles and plan.styles_xml and member is package.find(part.styles):
                    writer.write_part(member, [plan.styles_xml])
                else:
                    writer.copy_member(member, package.file)


def _place(member: zipfile.ZipInfo) -> int:
    return member.header_offset


def _patched_sheet(
    package: Package,
    table: WorkbookTable,
    plan: CopyPlan,
    columns: Sequence[NewColumn],
    rows: Iterator[Sequence[NewCell]],
) -> Iterator[bytes]:
    part, info = table.sheet_part, table.info
    first, last = plan.first_column, plan.first_column + len(columns) - 1
    cells = NewCells(
        header_row=info.header_row,
        last_row=info.header_row + info.row_count,
        last_column=last,
        headers=[column.header for column in columns],
        rows=rows,
        writer=CellWriter(
            range(first, last + 1),
            plan.styles,
            counts_from_1904=part.decoder.counts_from_1904,
        ),
    )
    sheet = SheetXml(part_chunks(package, part.part, is_plain=part.extent.is_plain))
    yield patch_head(
        sheet.head,
        last_row=max(part.extent.last_cell_row, cells.last_row),
        first_column=first,
        widths=[width_of(column) for column in columns],
    )
    patcher = RowPatcher(cells)
    for batch in sheet.batches():
        yield patcher.patched(batch)
    yield patcher.missing_rows(until=cells.last_row + 1)
    yield from sheet.tail()


def _header_style(package: Package, part: SheetPart, header_row: int) -> int | None:
    """Return the style of the last header cell, so that ours look like their neighbours."""
    sheet = SheetXml(part_chunks(package, part.part, is_plain=part.extent.is_plain))
    mark = b'<row r="%d"' % header_row
    for batch in sheet.batches():
        start = batch.find(mark)
        if start >= 0:
            row = batch[start : batch.find(b"</row>", start)]
            return _last_style(row)
    return None


def _last_style(row: bytes) -> int | None:
    style: int | None = None
    rightmost = -1
    for letters, attributes in _STYLED_CELL.findall(row):
        column = column_index(letters.decode())
        if not attributes.endswith(b"/") and column > rightmost:
            found = _STYLE.search(attributes)
            rightmost, style = column, int(found[1]) if found else None
    return style
