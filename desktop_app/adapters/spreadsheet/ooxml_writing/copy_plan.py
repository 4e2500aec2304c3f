"""What a copy of a workbook needs beside its rows: room, styles, the small parts that change."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.adapters.spreadsheet.ooxml.sheet_stream import part_chunks
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import CELL_START, STYLE, SheetXml
from desktop_app.adapters.spreadsheet.ooxml.workbook_parts import (
    CONTENT_TYPES,
    WorkbookParts,
    content_type,
    find_parts,
)
from desktop_app.adapters.spreadsheet.ooxml_reading.table import SheetPart, WorkbookTable
from desktop_app.adapters.spreadsheet.ooxml_writing.added_sheets import ExtraParts, read_part
from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import CellStyles
from desktop_app.adapters.spreadsheet.ooxml_writing.extend_tables import (
    grown_filter,
    grown_filter_name,
    grown_tables,
)
from desktop_app.adapters.spreadsheet.ooxml_writing.first_free_column import first_free_column
from desktop_app.adapters.spreadsheet.ooxml_writing.styles_patch import patch_styles
from desktop_app.adapters.spreadsheet.table.cell_refs import (
    MAX_COLUMNS,
    column_index,
    column_letters,
)
from desktop_app.domain.errors.workbook import NoRoomForColumnsError
from desktop_app.domain.result.cells import NewColumn
from desktop_app.domain.result.existing_columns import Placement
from desktop_app.domain.result.result_content import ExtraSheet

_STYLED_CELL = re.compile(CELL_START + rb"([^<>]*)>")


@dataclass(frozen=True, slots=True)
class CopyPlan:
    """All that is decided before the first byte is written.

    Attributes:
        first_column: The first new column, from 0.
        added: The columns that are added at the right.
        styles: The numbers of the styles of our cells.
        filter_range: What the sheet's own filter covers afterwards; "" if it stays as it is.
        patches: The new content of the small parts that change, by name.
        extra: The sheets of ours.
    """

    first_column: int
    added: tuple[NewColumn, ...]
    styles: CellStyles
    filter_range: str
    patches: dict[str, bytes]
    extra: ExtraParts


def plan_copy(
    package: Package,
    table: WorkbookTable,
    placement: Placement,
    sheets: Sequence[ExtraSheet],
) -> CopyPlan:
    """Find room for the new columns, styles for their cells, and what else must change.

    Raises:
        SourceError: There is no room, or the sheet is not in order.
    """
    part, added = table.sheet_part, placement.added
    first = _first_column(package, table, len(added))
    header_row = table.info.header_row
    parts = find_parts(package)
    extra = ExtraParts(package, parts, sheets)
    styles = patch_styles(package, part.styles)
    patches = extra.patched() | grown_tables(
        package, part.part, header_row=header_row, first_column=first, columns=added
    )
    if part.styles and styles.xml:
        patches[part.styles] = styles.xml
    grown = grown_filter(
        part.extent.filter_range, header_row=header_row, first_column=first, added=len(added)
    )
    if grown:
        patches |= _with_grown_filter(package, parts, part, patches, grown)
    patches |= _as_workbook(package, parts, patches)
    header = _header_style(package, part, header_row)
    return CopyPlan(first, added, replace(styles.styles, header=header), grown, patches, extra)


def _first_column(package: Package, table: WorkbookTable, added: int) -> int:
    part = table.sheet_part
    head = SheetXml(part_chunks(package, part.part, part.extent.form)).head
    first = first_free_column(package, part.part, head, part.extent)
    if added and first + added > MAX_COLUMNS:
        raise NoRoomForColumnsError(table.info.sheet, column_letters(first - 1), added)
    return first


def _with_grown_filter(
    package: Package,
    parts: WorkbookParts,
    part: SheetPart,
    patches: dict[str, bytes],
    grown: str,
) -> dict[str, bytes]:
    """Return the workbook part if it repeats the range of the sheet's filter."""
    workbook = patches.get(parts.workbook) or read_part(package, parts.workbook)
    position = parts.positions[parts.sheet_parts.index(part.part)]
    named = grown_filter_name(workbook, position, part.extent.filter_range, grown)
    return {} if named == workbook else {parts.workbook: named}


def _as_workbook(
    package: Package, parts: WorkbookParts, patches: dict[str, bytes]
) -> dict[str, bytes]:
    """Return what a template's parts are said to be, once the copy is a workbook."""
    if "template" not in content_type(package, parts.workbook):
        return {}
    types = patches.get(CONTENT_TYPES) or read_part(package, CONTENT_TYPES)
    types = types.replace(b".template.main+xml", b".sheet.main+xml")
    return {CONTENT_TYPES: types.replace(b".template.macroEnabled.", b".sheet.macroEnabled.")}


def _header_style(package: Package, part: SheetPart, header_row: int) -> int | None:
    """Return the style of the last header cell, so that ours look like their neighbours."""
    sheet = SheetXml(part_chunks(package, part.part, part.extent.form))
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
            found = STYLE.search(attributes)
            rightmost, style = column, int(found[1]) if found else None
    return style
