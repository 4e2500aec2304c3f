"""Plan for a workbook copy: free columns, styles and the changes to small parts."""

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
from desktop_app.adapters.spreadsheet.ooxml_writing.added_sheets import AddedSheets, read_part
from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import CellStyles
from desktop_app.adapters.spreadsheet.ooxml_writing.extend_tables import (
    extend_filter,
    extend_filter_name,
    extend_tables,
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
from desktop_app.domain.result.result_content import ChartSheet, ExtraSheet

_STYLED_CELL = re.compile(CELL_START + rb"([^<>]*)>")


@dataclass(frozen=True, slots=True)
class CopyPlan:
    """All decisions made before the first byte is written.

    Attributes:
        first_column: The first new column, from 0.
        added: The columns added at the right.
        styles: Style indexes of the new cells.
        filter_range: The new range of the sheet's filter; "" if it does not change.
        patches: The new content of small parts, by name.
        added_sheets: The added sheets.
    """

    first_column: int
    added: tuple[NewColumn, ...]
    styles: CellStyles
    filter_range: str
    patches: dict[str, bytes]
    added_sheets: AddedSheets


def plan_copy(
    package: Package,
    table: WorkbookTable,
    placement: Placement,
    sheets: Sequence[ExtraSheet | ChartSheet],
) -> CopyPlan:
    """Plan columns, styles and all other changes.

    Raises:
        SourceError: There is no free column, or the sheet is damaged.
    """
    part, added = table.sheet_part, placement.added
    first = _first_column(package, table, len(added))
    header_row = table.info.header_row
    parts = find_parts(package)
    added_sheets = AddedSheets(package, parts, sheets)
    has_shares = any(isinstance(sheet, ChartSheet) for sheet in sheets)
    styles = patch_styles(
        package, part.styles, has_shares=has_shares, marks_cells=bool(placement.filled)
    )
    patches = added_sheets.patched_parts() | extend_tables(
        package, part.part, header_row=header_row, first_column=first, columns=added
    )
    if part.styles and styles.xml:
        patches[part.styles] = styles.xml
    new_filter = extend_filter(
        part.used_range.filter_range, header_row=header_row, first_column=first, added=len(added)
    )
    if new_filter:
        patches |= _with_extended_filter(package, parts, part, patches, new_filter)
    patches |= _template_to_workbook(package, parts, patches)
    header = _header_style(package, part, header_row)
    return CopyPlan(
        first, added, replace(styles.styles, header=header), new_filter, patches, added_sheets
    )


def _first_column(package: Package, table: WorkbookTable, added: int) -> int:
    part = table.sheet_part
    head = SheetXml(part_chunks(package, part.part, part.used_range.form)).head
    first = first_free_column(package, part.part, head, part.used_range)
    if added and first + added > MAX_COLUMNS:
        raise NoRoomForColumnsError(table.info.sheet, column_letters(first - 1), added)
    return first


def _with_extended_filter(
    package: Package,
    parts: WorkbookParts,
    part: SheetPart,
    patches: dict[str, bytes],
    new_filter: str,
) -> dict[str, bytes]:
    """Return the workbook part if it repeats the range of the sheet's filter."""
    workbook = patches.get(parts.workbook) or read_part(package, parts.workbook)
    position = parts.positions[parts.sheet_parts.index(part.part)]
    named = extend_filter_name(workbook, position, part.used_range.filter_range, new_filter)
    return {} if named == workbook else {parts.workbook: named}


def _template_to_workbook(
    package: Package, parts: WorkbookParts, patches: dict[str, bytes]
) -> dict[str, bytes]:
    """Return the content types of a copied template, changed to those of a workbook."""
    if "template" not in content_type(package, parts.workbook):
        return {}
    types = patches.get(CONTENT_TYPES) or read_part(package, CONTENT_TYPES)
    types = types.replace(b".template.main+xml", b".sheet.main+xml")
    return {CONTENT_TYPES: types.replace(b".template.macroEnabled.", b".sheet.macroEnabled.")}


def _header_style(package: Package, part: SheetPart, header_row: int) -> int | None:
    """Return the style of the last header cell, for the new header cells."""
    sheet = SheetXml(part_chunks(package, part.part, part.used_range.form))
    row_start = b'<row r="%d"' % header_row
    for batch in sheet.batches():
        start = batch.find(row_start)
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
