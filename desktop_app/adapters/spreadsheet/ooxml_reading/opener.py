"""From a zip file to a table: which sheet, which header row, and every way it can fail."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.adapters.spreadsheet.files.source_file import SourceFile
from desktop_app.adapters.spreadsheet.number_format.number_formats import formats_of
from desktop_app.adapters.spreadsheet.ooxml.package import Package, open_package, package_errors
from desktop_app.adapters.spreadsheet.ooxml.shared_strings import SharedStrings
from desktop_app.adapters.spreadsheet.ooxml.sheet_stream import Form
from desktop_app.adapters.spreadsheet.ooxml.workbook_parts import WorkbookParts, find_parts
from desktop_app.adapters.spreadsheet.ooxml_reading.cell_decoder import CellDecoder
from desktop_app.adapters.spreadsheet.ooxml_reading.first_rows import NumberedRows, peek
from desktop_app.adapters.spreadsheet.ooxml_reading.hyperlinks import first_links
from desktop_app.adapters.spreadsheet.ooxml_reading.table import (
    SheetPart,
    WorkbookTable,
    header_texts,
    hidden_data_rows,
)
from desktop_app.adapters.spreadsheet.ooxml_reading.used_range import SheetUsedRange, measure
from desktop_app.adapters.spreadsheet.table.cell_refs import CellRange, range_of
from desktop_app.adapters.spreadsheet.table.headers import (
    check_header_row,
    header_why,
    last_header_row,
    named_columns,
    person_notes,
    usual_header,
    with_merged_names,
)
from desktop_app.adapters.spreadsheet.table.reading_notes import formula_notes
from desktop_app.adapters.spreadsheet.table.sheet_selection import (
    chosen_by_name,
    chosen_by_people,
    visible_sheets,
)
from desktop_app.domain.errors import SourceError
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.source.header_row import HEADER_SEARCH_ROWS, FoundHeader
from desktop_app.domain.source.table import ReadOptions, TableInfo

_STRAY_COLUMNS = 256


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sheet that may be the one, with its first rows."""

    index: int
    part: SheetPart
    rows: NumberedRows


def open_workbook(source: SourceFile, options: ReadOptions) -> WorkbookTable:
    """Open one sheet of an .xlsx or .xlsm file.

    Args:
        source: The file.
        options: Its sheet and header row, where the user has named them; else the visible sheet
            with the most people, and the row that names its columns.

    Raises:
        SourceError: It cannot be read, or there is nothing below the header.
        UsageError: There is no such sheet.
    """
    with open_package(source) as package:
        parts = find_parts(package)
        chosen, sheet_why = _chosen(package, parts, source, options.sheet)
        try:
            return _table(package, parts, chosen, options.header_row, sheet_why)
        except SourceError as error:
            names = [sheet.name for sheet in parts.sheets]
            error.offer_sheets(names[chosen.index], names)
            raise


def first_rows(source: SourceFile, options: ReadOptions, rows: int) -> NumberedRows:
    """Return the first rows of the sheet that would be opened, without reading the rest.

    Raises:
        SourceError: It cannot be read.
        UsageError: There is no such sheet.
    """
    with open_package(source) as package:
        chosen, _ = _chosen(package, find_parts(package), source, options.sheet)
        return peek(chosen.part, package, rows=rows)


def _chosen(
    package: Package, parts: WorkbookParts, source: SourceFile, asked: str | None
) -> tuple[_Candidate, Message]:
    """Return the sheet that is meant, and why it is that one."""
    with package_errors(package.name):
        formats = formats_of(package.tree(parts.styles) if parts.styles else None)
    decoder = CellDecoder(formats, parts.counts_from_1904)
    strings = SharedStrings(parts.shared_strings)
    names = [sheet.name.casefold() for sheet in parts.sheets]
    siblings = dict(zip(names, parts.sheet_parts, strict=True))

    def candidate(index: int) -> _Candidate:
        part = SheetPart(
            source,
            parts.sheet_parts[index],
            SheetUsedRange(),
            strings,
            parts.styles,
            decoder,
            siblings,
        )
        return _Candidate(index, part, peek(part, package, rows=HEADER_SEARCH_ROWS))

    if asked is not None:
        return candidate(chosen_by_name(asked, [sheet.name for sheet in parts.sheets])), NOTHING
    candidates = [candidate(index) for index in visible_sheets(parts.sheets)]
    links: list[list[str]] = []
    if len(candidates) > 1:
        links = [first_links(package, one.part.part, HEADER_SEARCH_ROWS) for one in candidates]
    at, why = chosen_by_people([one.rows for one in candidates], links)
    return candidates[at], why


def _table(
    package: Package,
    parts: WorkbookParts,
    chosen: _Candidate,
    asked: int | None,
    sheet_why: Message,
) -> WorkbookTable:
    name = parts.sheets[chosen.index].name
    extent = measure(package, chosen.part.part)
    part = replace(chosen.part, extent=extent)
    ranges = _table_ranges(package, part.part)
    seen = chosen.rows
    if extent.form is Form.UNSORTED:
        seen = peek(part, package, rows=HEADER_SEARCH_ROWS)
    found = _header(seen, extent, ranges)
    rows = dict(seen)
    if found is not None and not found.is_person:
        found = replace(found, row=last_header_row(found.row, extent.merges))
    header = check_header_row(extent.first_row, extent.last_row, asked, f'"{name}"', found=found)
    texts = header_texts(part, package, header)
    texts = with_merged_names(texts, header, extent.merges, rows)
    width, stray = _width(texts, rows, extent)
    row_count = _without_totals(extent.last_row, header, ranges) - header
    info = TableInfo(
        path=part.source.path,
        file_format=parts.file_format,
        sheet=name,
        sheets=parts.sheets,
        header_row=header,
        headers=named_columns(rows.get(header - 1, ()), texts, width=width, by_letter=True),
        row_count=row_count,
        header_why=header_why(asked, found),
        seems_headless=asked is None and found is not None and found.is_person,
        sheet_why=sheet_why,
        linked_columns=frozenset(column for column in extent.linked_columns if column < width),
        hidden_rows=len(hidden_data_rows(extent, header, row_count)),
        notes=tuple(_notes(found if asked is None else None, parts, stray)),
    )
    notes = info.notes + formula_notes(info.headers, extent.uncomputed, extent.unfollowed)
    return WorkbookTable(replace(info, notes=notes), part)


def _header(
    rows: Sequence[tuple[int, tuple[str, ...]]], extent: SheetUsedRange, ranges: Sequence[CellRange]
) -> FoundHeader | None:
    """Return the header: a table's, a filter's, else the one that the cells suggest."""
    for area in sorted(ranges, key=lambda area: area.first_row - area.last_row):
        if extent.first_row <= area.first_row < extent.last_row:
            row = area.first_row
            return FoundHeader(row, Message("an Excel table has its header in row {row}", row=row))
    filtered = range_of(extent.filter_range)
    if filtered is not None and extent.first_row <= filtered.first_row < extent.last_row:
        row = filtered.first_row
        return FoundHeader(row, Message("the sheet's filter has its header in row {row}", row=row))
    return usual_header(rows)


def _table_ranges(package: Package, part: str) -> list[CellRange]:
    """Return what the Excel tables on a sheet cover, those that have a header."""
    trees = [
        package.tree(relation.target)
        for relation in package.relations(part)
        if relation.kind == "table" and package.find(relation.target)
    ]
    ranges = [
        replace(area, totals_rows=int(tree.get("totalsRowCount", "0")))
        for tree in trees
        if tree.get("headerRowCount", "1") != "0"
        and (area := range_of(tree.get("ref", ""))) is not None
    ]
    return [area for area in ranges if area.last_row > area.first_row]


def _without_totals(last_row: int, header: int, ranges: Sequence[CellRange]) -> int:
    """Return the last data row: the totals of a table are no person."""
    for area in ranges:
        if area.first_row == header and area.last_row == last_row:
            return max(last_row - area.totals_rows, header + 1)
    return last_row


def _width(
    header: Sequence[str], rows: dict[int, tuple[str, ...]], extent: SheetUsedRange
) -> tuple[int, bool]:
    """Return how many columns the table has, and whether cells stand far to its right.

    One cell in the last column of a sheet makes no table of 16,384 columns.
    """
    named = max((at + 1 for at, text in enumerate(header) if text.strip()), default=0)
    held = max((len(texts) for texts in rows.values()), default=0)
    near = max(named, held)
    width = extent.last_column + 1
    return (near, True) if near and width - near > _STRAY_COLUMNS else (width, False)


def _notes(found: FoundHeader | None, parts: WorkbookParts, stray: bool) -> list[Message]:  # noqa: FBT001
    notes = [*person_notes(found)]
    if stray:
        notes.append(Message("Cells far to the right of the table are kept but not shown."))
    if parts.is_signed:
        notes.append(Message("The workbook is signed. The signature does not apply to the copy."))
    return notes
