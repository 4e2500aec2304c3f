"""From a zip file to a table: which sheet, which header row, and every way it can fail."""

from desktop_app.adapters.spreadsheet.cell_decoder import CellDecoder
from desktop_app.adapters.spreadsheet.headers import name_headers
from desktop_app.adapters.spreadsheet.number_formats import formats_of
from desktop_app.adapters.spreadsheet.package import Package, open_package, package_errors
from desktop_app.adapters.spreadsheet.shared_strings import SharedStrings
from desktop_app.adapters.spreadsheet.sheet_scanner import Extent, measure
from desktop_app.adapters.spreadsheet.source_file import SourceFile
from desktop_app.adapters.spreadsheet.table_bounds import check_header_row
from desktop_app.adapters.spreadsheet.workbook_parts import WorkbookParts, find_parts
from desktop_app.adapters.spreadsheet.workbook_reader import (
    SheetPart,
    WorkbookTable,
    header_texts,
)
from desktop_app.domain.errors import UsageError, offer_nearest
from desktop_app.domain.table import TableInfo


def open_workbook(source: SourceFile, sheet: str | None, header_row: int | None) -> WorkbookTable:
    """Open one sheet of an .xlsx file.

    Args:
        source: The file.
        sheet: Its name, whatever its case; None for the first visible one that holds anything.
        header_row: From 1; None for the first row that holds anything.

    Raises:
        SourceError: It cannot be read, or there is nothing below the header.
        UsageError: There is no such sheet.
    """
    with open_package(source) as package:
        parts = find_parts(package)
        index, extent = _chosen_sheet(package, parts, sheet)
        name = parts.sheets[index].name
        header = check_header_row(extent.first_row, extent.last_row, header_row, f'"{name}"')
        with package_errors(package.name):
            formats = formats_of(package.tree(parts.styles) if parts.styles else None)
        part = SheetPart(
            source,
            parts.sheet_parts[index],
            extent,
            SharedStrings(parts.shared_strings),
            parts.styles,
            CellDecoder(formats, parts.counts_from_1904),
        )
        texts = header_texts(part, package, header)
    info = TableInfo(
        path=source.path,
        file_format="xlsx",
        sheet=name,
        sheets=parts.sheets,
        header_row=header,
        headers=name_headers(texts, width=extent.last_column + 1, by_letter=True),
        row_count=extent.last_row - header,
    )
    return WorkbookTable(info, part)


def _chosen_sheet(package: Package, parts: WorkbookParts, asked: str | None) -> tuple[int, Extent]:
    names = [sheet.name for sheet in parts.sheets]
    if asked is not None:
        folded = [name.casefold() for name in names]
        if asked.casefold() not in folded:
            raise UsageError(f'There is no sheet "{asked}".', offer_nearest(asked, names))
        index = names.index(asked) if asked in names else folded.index(asked.casefold())
        return index, measure(package, parts.sheet_parts[index])
    visible = [index for index, sheet in enumerate(parts.sheets) if not sheet.is_hidden] or [0]
    for index in visible:
        extent = measure(package, parts.sheet_parts[index])
        if extent.last_row:
            return index, extent
    return visible[0], measure(package, parts.sheet_parts[visible[0]])
