"""Tables and filters that end where our columns begin grow over them, as they would in Excel."""

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import quoteattr

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.adapters.spreadsheet.ooxml_writing.added_sheets import read_part
from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import clean_text
from desktop_app.adapters.spreadsheet.table.cell_refs import (
    CellRange,
    absolute,
    column_letters,
    range_of,
)
from desktop_app.domain.result.cells import NewColumn

_TABLE_START = re.compile(rb"<(?:[\w.-]+:)?table\s[^>]*>")
_REF = re.compile(rb"(\sref=[\"'])([^\"']+)([\"'])")
_FILTER = re.compile(rb"<(?:[\w.-]+:)?autoFilter\s[^>]*>")
_COLUMNS = re.compile(rb"<(([\w.-]+:)?)tableColumns(\s[^>]*)?>(.*?)</\1tableColumns>", re.DOTALL)
_COLUMN = re.compile(rb"<(?:[\w.-]+:)?tableColumn\s[^>]*?\bid=[\"'](\d+)[\"']")
_TAIL_BYTES = 1 << 20


def grown_tables(
    package: Package, part: str, *, header_row: int, first_column: int, columns: Sequence[NewColumn]
) -> dict[str, bytes]:
    """Return the tables of a sheet that grow over new columns, by part, with their new content.

    A table grows if its header stands in our header's row and it ends just before our columns.
    One that is filled from elsewhere (a query) belongs to its source and stays as it is.

    Args:
        package: The open workbook.
        part: The sheet.
        header_row: From 1.
        first_column: Our first column, from 0.
        columns: Ours.
    """
    grown: dict[str, bytes] = {}
    for relation in package.relations(part):
        if relation.kind != "table" or package.find(relation.target) is None or not columns:
            continue
        raw = read_part(package, relation.target)
        start = _TABLE_START.search(raw)
        if start is None or b"queryTable" in start[0] or b'headerRowCount="0"' in start[0]:
            continue
        found = _REF.search(start[0])
        area = range_of(found[2].decode()) if found else None
        if area and _ends_before(area, header_row, first_column):
            grown[relation.target] = _grown_table(raw, start, first_column, columns)
    return grown


def grown_filter(reference: str, *, header_row: int, first_column: int, added: int) -> str:
    """Return what the sheet's own filter covers afterwards; "" if it does not grow."""
    area = range_of(reference)
    if area is None or not added or not _ends_before(area, header_row, first_column):
        return ""
    return _wider(reference, first_column + added - 1)


def patched_tail(tail: Iterator[bytes], before: str, after: str) -> Iterator[bytes]:
    """Yield what stands behind the rows, with the filter's range replaced."""
    held = b""
    for chunk in tail:
        held += chunk
        if len(held) >= _TAIL_BYTES:
            break
    yield _FILTER.sub(
        lambda found: found[0].replace(f'"{before}"'.encode(), f'"{after}"'.encode()), held, count=1
    )
    yield from tail


def grown_filter_name(workbook: bytes, sheet_index: int, before: str, after: str) -> bytes:
    """Return the workbook part with the hidden name grown that Excel keeps for a filter."""
    name = re.compile(
        rb"(<(?:[\w.-]+:)?definedName\s(?=[^>]*_xlnm\._FilterDatabase)"
        rb"(?=[^>]*\slocalSheetId=[\"']%d[\"'])[^>]*>)([^<]*)(<)" % sheet_index
    )
    old, new = absolute(before).encode(), absolute(after).encode()
    return name.sub(lambda found: found[1] + found[2].replace(old, new) + found[3], workbook)


def _ends_before(area: CellRange, header_row: int, first_column: int) -> bool:
    return area.first_row == header_row and area.last_column == first_column - 1


def _grown_table(
    raw: bytes, start: re.Match[bytes], first_column: int, columns: Sequence[NewColumn]
) -> bytes:
    last = first_column + len(columns) - 1

    def widen(found: re.Match[bytes]) -> bytes:
        return found[1] + _wider(found[2].decode(), last).encode() + found[3]

    head = _REF.sub(widen, start[0], count=1)
    body = _FILTER.sub(
        lambda found: _REF.sub(widen, found[0], count=1), raw[start.end() :], count=1
    )

    def add(found: re.Match[bytes]) -> bytes:
        numbers = [int(number) for number in _COLUMN.findall(found[4])]
        first_id = max(numbers, default=0) + 1
        prefix = found[1].decode()
        ours = "".join(
            f'<{prefix}tableColumn id="{number}" name={_attribute(column.header)}/>'
            for number, column in enumerate(columns, start=first_id)
        )
        count = len(numbers) + len(columns)
        return b'<%btableColumns count="%d">%b%b</%btableColumns>' % (
            found[1], count, found[4], ours.encode(), found[1],
        )  # fmt: skip

    return raw[: start.start()] + head + _COLUMNS.sub(add, body, count=1)


def _attribute(header: str) -> str:
    return quoteattr(clean_text(header).replace("\n", "_x000a_"))


def _wider(reference: str, last_column: int) -> str:
    area = range_of(reference)
    if area is None:
        return reference
    first = reference.partition(":")[0]
    return f"{first}:{column_letters(last_column)}{area.last_row}"
