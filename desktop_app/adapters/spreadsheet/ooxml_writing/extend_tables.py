"""Extension of Excel tables and filters over adjacent new columns, as in Excel."""

import re
from collections.abc import Iterator, Sequence

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import quote_attribute
from desktop_app.adapters.spreadsheet.ooxml_writing.added_sheets import read_part
from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import clean_text
from desktop_app.adapters.spreadsheet.table.cell_refs import (
    CellRange,
    absolute,
    column_letters,
    parse_range,
)
from desktop_app.domain.result.cells import NewColumn

_TABLE_START = re.compile(rb"<(?:[\w.-]+:)?table\s[^>]*>")
_REF = re.compile(rb"(\sref=[\"'])([^\"']+)([\"'])")
_FILTER = re.compile(rb"<(?:[\w.-]+:)?autoFilter\s[^>]*>")
_COLUMNS = re.compile(rb"<(([\w.-]+:)?)tableColumns(\s[^>]*)?>(.*?)</\1tableColumns>", re.DOTALL)
_COLUMN = re.compile(rb"<(?:[\w.-]+:)?tableColumn\s[^>]*?\bid=[\"'](\d+)[\"']")
_TAIL_BYTES = 1 << 20


def extend_tables(
    package: Package, part: str, *, header_row: int, first_column: int, columns: Sequence[NewColumn]
) -> dict[str, bytes]:
    """Return the extended tables of a sheet, by part.

    A table is extended if its header is in the header row and it ends just before the new columns.
    A query table is not extended, because it belongs to its data source.

    Args:
        package: The open workbook.
        part: The sheet.
        header_row: The header row, from 1.
        first_column: The first new column, from 0.
        columns: The new columns.
    """
    extended: dict[str, bytes] = {}
    for relationship in package.relationships(part):
        if relationship.kind != "table" or package.find(relationship.target) is None or not columns:
            continue
        raw = read_part(package, relationship.target)
        start = _TABLE_START.search(raw)
        if start is None or b"queryTable" in start[0] or b'headerRowCount="0"' in start[0]:
            continue
        found = _REF.search(start[0])
        area = parse_range(found[2].decode()) if found else None
        if area and _ends_before(area, header_row, first_column):
            extended[relationship.target] = _extended_table(raw, start, first_column, columns)
    return extended


def extend_filter(reference: str, *, header_row: int, first_column: int, added: int) -> str:
    """Return the extended range of the sheet's filter; "" if it does not change."""
    area = parse_range(reference)
    if area is None or not added or not _ends_before(area, header_row, first_column):
        return ""
    return _widened(reference, first_column + added - 1)


def patch_tail(tail: Iterator[bytes], before: str, after: str) -> Iterator[bytes]:
    """Yield the XML after the rows with the filter's range replaced."""
    buffer = b""
    for chunk in tail:
        buffer += chunk
        if len(buffer) >= _TAIL_BYTES:
            break
    yield _FILTER.sub(
        lambda found: found[0].replace(f'"{before}"'.encode(), f'"{after}"'.encode()),
        buffer,
        count=1,
    )
    yield from tail


def extend_filter_name(workbook: bytes, sheet_index: int, before: str, after: str) -> bytes:
    """Return the workbook part with Excel's hidden name of the filter range extended."""
    name = re.compile(
        rb"(<(?:[\w.-]+:)?definedName\s(?=[^>]*_xlnm\._FilterDatabase)"
        rb"(?=[^>]*\slocalSheetId=[\"']%d[\"'])[^>]*>)([^<]*)(<)" % sheet_index
    )
    old, new = absolute(before).encode(), absolute(after).encode()
    return name.sub(lambda found: found[1] + found[2].replace(old, new) + found[3], workbook)


def _ends_before(area: CellRange, header_row: int, first_column: int) -> bool:
    return area.first_row == header_row and area.last_column == first_column - 1


def _extended_table(
    raw: bytes, start: re.Match[bytes], first_column: int, columns: Sequence[NewColumn]
) -> bytes:
    last = first_column + len(columns) - 1

    def widen(found: re.Match[bytes]) -> bytes:
        return found[1] + _widened(found[2].decode(), last).encode() + found[3]

    head = _REF.sub(widen, start[0], count=1)
    body = _FILTER.sub(
        lambda found: _REF.sub(widen, found[0], count=1), raw[start.end() :], count=1
    )

    def add(found: re.Match[bytes]) -> bytes:
        numbers = [int(number) for number in _COLUMN.findall(found[4])]
        first_id = max(numbers, default=0) + 1
        prefix = found[1].decode()
        new_columns = "".join(
            f'<{prefix}tableColumn id="{number}" name={_attribute(column.header)}/>'
            for number, column in enumerate(columns, start=first_id)
        )
        count = len(numbers) + len(columns)
        return b'<%btableColumns count="%d">%b%b</%btableColumns>' % (
            found[1], count, found[4], new_columns.encode(), found[1],
        )  # fmt: skip

    return raw[: start.start()] + head + _COLUMNS.sub(add, body, count=1)


def _attribute(header: str) -> str:
    return quote_attribute(clean_text(header).replace("\n", "_x000a_"))


def _widened(reference: str, last_column: int) -> str:
    area = parse_range(reference)
    if area is None:
        return reference
    first = reference.partition(":")[0]
    return f"{first}:{column_letters(last_column)}{area.last_row}"
