"""Opening of a workbook: choice of the sheet and header row, and error handling."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.adapters.spreadsheet.files.source_file import SourceFile
from desktop_app.adapters.spreadsheet.number_format.number_formats import parse_cell_formats
from desktop_app.adapters.spreadsheet.ooxml.package import Package, open_package, package_errors
from desktop_app.adapters.spreadsheet.ooxml.shared_strings import SharedStrings
from desktop_app.adapters.spreadsheet.ooxml.sheet_stream import SheetForm
from desktop_app.adapters.spreadsheet.ooxml.workbook_parts import WorkbookParts, find_parts
from desktop_app.adapters.spreadsheet.ooxml_reading.cell_decoder import CellDecoder
from desktop_app.adapters.spreadsheet.ooxml_reading.first_rows import NumberedRows, read_first_rows
from desktop_app.adapters.spreadsheet.ooxml_reading.hyperlinks import first_links
from desktop_app.adapters.spreadsheet.ooxml_reading.table import (
    SheetPart,
    WorkbookTable,
    header_texts,
    hidden_data_rows,
)
from desktop_app.adapters.spreadsheet.ooxml_reading.used_range import (
    SheetUsedRange,
    measure_used_range,
)
from desktop_app.adapters.spreadsheet.table.cell_refs import CellRange, parse_range
from desktop_app.adapters.spreadsheet.table.headers import (
    check_header_row,
    column_names,
    header_reason,
    last_header_row,
    person_notes,
    with_merged_names,
)
from desktop_app.adapters.spreadsheet.table.reading_notes import formula_notes
from desktop_app.adapters.spreadsheet.table.sheet_selection import (
    sheet_by_name,
    sheet_with_most_people,
    visible_sheets,
)
from desktop_app.domain.errors import SourceError
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.source.header_row import HEADER_SEARCH_ROWS, FoundHeader, find_header
from desktop_app.domain.source.table import ReadOptions, TableInfo

_STRAY_COLUMNS = 256


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A candidate sheet with its first rows."""

    index: int
    part: SheetPart
    rows: NumberedRows


def open_workbook(source: SourceFile, options: ReadOptions) -> WorkbookTable:
    """Open one sheet of an .xlsx or .xlsm file.

    Args:
        source: The file.
        options: The user's sheet and header row; the defaults are the visible sheet with the most
            people and the detected header.

    Raises:
        SourceError: The file cannot be read, or has no rows below the header.
        UsageError: The sheet does not exist.
    """
    with open_package(source) as package:
        parts = find_parts(package)
        chosen, sheet_why = _choose_sheet(package, parts, source, options.sheet)
        try:
            return _table(package, parts, chosen, options.header_row, sheet_why)
        except SourceError as error:
            names = [sheet.name for sheet in parts.sheets]
            error.offer_sheets(names[chosen.index], names)
            raise


def first_rows(source: SourceFile, options: ReadOptions, rows: int) -> NumberedRows:
    """Return the first rows of the sheet that would be opened, without reading the rest.

    Raises:
        SourceError: The file cannot be read.
        UsageError: The sheet does not exist.
    """
    with open_package(source) as package:
        parts = find_parts(package)
        if options.sheet is None and len(visible_sheets(parts.sheets)) > 1:
            chosen, _ = _choose_sheet(package, parts, source, None)
            return read_first_rows(chosen.part, package, rows=rows)
        return _choose_sheet(package, parts, source, options.sheet, rows=rows)[0].rows


def _choose_sheet(
    package: Package,
    parts: WorkbookParts,
    source: SourceFile,
    requested: str | None,
    *,
    rows: int = HEADER_SEARCH_ROWS,
) -> tuple[_Candidate, Message]:
    """Return the chosen sheet with its first rows, and the reason."""
    with package_errors(package.name):
        formats = parse_cell_formats(package.tree(parts.styles) if parts.styles else None)
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
        return _Candidate(index, part, read_first_rows(part, package, rows=rows))

    if requested is not None:
        return candidate(sheet_by_name(requested, [sheet.name for sheet in parts.sheets])), NOTHING
    candidates = [candidate(index) for index in visible_sheets(parts.sheets)]
    links: list[list[str]] = []
    if len(candidates) > 1:
        links = [first_links(package, one.part.part, HEADER_SEARCH_ROWS) for one in candidates]
    at, why = sheet_with_most_people([one.rows for one in candidates], links)
    return candidates[at], why


def _table(
    package: Package,
    parts: WorkbookParts,
    chosen: _Candidate,
    requested: int | None,
    sheet_why: Message,
) -> WorkbookTable:
    name = parts.sheets[chosen.index].name
    used_range = measure_used_range(package, chosen.part.part)
    part = replace(chosen.part, used_range=used_range)
    ranges = _table_ranges(package, part.part)
    preview_rows = chosen.rows
    if used_range.form is SheetForm.UNSORTED:
        preview_rows = read_first_rows(part, package, rows=HEADER_SEARCH_ROWS)
    found = _below_merges(_header(preview_rows, used_range, ranges), used_range)
    rows = dict(preview_rows)
    header = check_header_row(
        used_range.first_row, used_range.last_row, requested, f'"{name}"', found=found
    )
    texts = header_texts(part, package, header)
    texts = with_merged_names(texts, header, used_range.merges, rows)
    width, stray = _width(texts, rows, used_range)
    row_count = _without_totals(used_range.last_row, header, ranges) - header
    info = TableInfo(
        path=part.source.path,
        file_format=parts.file_format,
        sheet=name,
        sheets=parts.sheets,
        header_row=header,
        headers=column_names(rows.get(header - 1, ()), texts, width=width, by_letter=True),
        row_count=row_count,
        header_why=header_reason(requested, found),
        seems_headless=requested is None and found is not None and found.is_person,
        sheet_why=sheet_why,
        linked_columns=frozenset(column for column in used_range.linked_columns if column < width),
        hidden_columns=used_range.hidden_columns,
        hidden_rows=len(hidden_data_rows(used_range, header, row_count)),
        notes=tuple(_notes(found if requested is None else None, parts, stray)),
    )
    return WorkbookTable(_with_formula_notes(info, used_range), part)


def _below_merges(found: FoundHeader | None, used_range: SheetUsedRange) -> FoundHeader | None:
    """Return a header with the last row of the cells that are merged over several header rows."""
    if found is None or found.is_person:
        return found
    return replace(found, row=last_header_row(found.row, used_range.merges))


def _with_formula_notes(info: TableInfo, used_range: SheetUsedRange) -> TableInfo:
    notes = formula_notes(info.headers, used_range.uncomputed, used_range.unresolved_links)
    return replace(info, notes=info.notes + notes)


def _header(
    rows: Sequence[tuple[int, tuple[str, ...]]],
    used_range: SheetUsedRange,
    ranges: Sequence[CellRange],
) -> FoundHeader | None:
    """Return the header of an Excel table or filter, else the detected one."""
    for area in sorted(ranges, key=lambda area: area.first_row - area.last_row):
        if used_range.first_row <= area.first_row < used_range.last_row:
            row = area.first_row
            return FoundHeader(row, Message("an Excel table has its header in row {row}", row=row))
    filtered = parse_range(used_range.filter_range)
    if filtered is not None and used_range.first_row <= filtered.first_row < used_range.last_row:
        row = filtered.first_row
        return FoundHeader(row, Message("the sheet's filter has its header in row {row}", row=row))
    return find_header(rows) if rows else None


def _table_ranges(package: Package, part: str) -> list[CellRange]:
    """Return the ranges of the sheet's Excel tables that have a header."""
    trees = [
        package.tree(relation.target)
        for relation in package.relationships(part)
        if relation.kind == "table" and package.find(relation.target)
    ]
    ranges = [
        replace(area, totals_rows=int(tree.get("totalsRowCount", "0")))
        for tree in trees
        if tree.get("headerRowCount", "1") != "0"
        and (area := parse_range(tree.get("ref", ""))) is not None
    ]
    return [area for area in ranges if area.last_row > area.first_row]


def _without_totals(last_row: int, header: int, ranges: Sequence[CellRange]) -> int:
    """Return the last data row, without the totals rows of an Excel table."""
    for area in ranges:
        if area.first_row == header and area.last_row == last_row:
            return max(last_row - area.totals_rows, header + 1)
    return last_row


def _width(
    header: Sequence[str], rows: dict[int, tuple[str, ...]], used_range: SheetUsedRange
) -> tuple[int, bool]:
    """Return the number of columns, and whether there are stray cells far to the right.

    One cell in the last column must not make a table of 16,384 columns.
    """
    named = max((at + 1 for at, text in enumerate(header) if text.strip()), default=0)
    held = max((len(texts) for texts in rows.values()), default=0)
    near = max(named, held)
    width = used_range.last_column + 1
    return (near, True) if near and width - near > _STRAY_COLUMNS else (width, False)


def _notes(found: FoundHeader | None, parts: WorkbookParts, stray: bool) -> list[Message]:  # noqa: FBT001
    notes = [*person_notes(found)]
    if stray:
        notes.append(Message("Cells far to the right of the table are kept but not shown."))
    if parts.is_signed:
        notes.append(Message("The workbook is signed. The signature does not apply to the copy."))
    return notes
