"""Link targets of cells, from the sheet's hyperlinks and HYPERLINK formulas.

Lists pasted from a browser show only a text such as "Profile"; the URL is in the link.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.adapters.spreadsheet.ooxml.sheet_stream import SheetForm, part_chunks
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import SheetXml, double_buffer
from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import local_name, unescape
from desktop_app.adapters.spreadsheet.ooxml_reading.formula_cells import (
    HYPERLINK,
    FormulaCell,
    FormulaColumn,
)
from desktop_app.adapters.spreadsheet.ooxml_reading.hyperlink_formulas import (
    CellText,
    evaluate_link,
)
from desktop_app.adapters.spreadsheet.ooxml_reading.hyperlink_functions import (
    UnsupportedFormulaError,
)
from desktop_app.adapters.spreadsheet.table.cell_refs import CellRange, parse_range
from desktop_app.adapters.spreadsheet.table.row_spans import expand_spans

_LINK = re.compile(rb"<hyperlink\s[^<>]*>")
_ATTRIBUTE = re.compile(rb"\s([\w:]+)=\"([^\"]*)\"")
_LITERAL_LINK = re.compile(rb'HYPERLINK\(\s*(?:"|&quot;)([^"&<]*)')
_MAX_LINK_ROWS = 100_000


def read_links(
    package: Package, part: str, column: int, form: SheetForm, cell_text: CellText
) -> dict[int, str]:
    """Return the link targets of one column, by row number.

    A hyperlink of the sheet takes precedence over a formula, as in Excel.

    Args:
        package: The open workbook.
        part: The sheet.
        column: The column index, from 0.
        form: The form of the sheet's XML.
        cell_text: Returns the text of cells that formulas reference.

    Raises:
        SourceError: The sheet is damaged.
    """
    sheet = SheetXml(part_chunks(package, part, form))
    formulas = FormulaColumn(column)
    computed = [
        formula
        for batch in sheet.batches()
        for formula in formulas.formulas(batch)
        if HYPERLINK in formula.text.upper()
    ]
    areas = list(_areas(sheet.tail(), column))
    found = _evaluated(computed, cell_text)
    if areas:
        targets = _targets(package, part)
        known = [(first, last, targets[name]) for first, last, name in areas if name in targets]
        found.update(expand_spans(known))
    return found


def first_links(package: Package, part: str, limit: int) -> list[str]:
    """Return the targets of the first links of a sheet that are literal URLs.

    For speed only the sheet's relationships and the formulas of its first rows are searched.
    """
    found = list(islice(_targets(package, part).values(), limit))
    for chunk in islice(package.chunks(part), 1):
        written = islice(_LITERAL_LINK.findall(chunk), limit)
        found += [unescape(one) for one in written]
    return found


def _evaluated(formulas: Iterable[FormulaCell], cell_text: CellText) -> dict[int, str]:
    """Return the link targets of the supported formulas, by row number."""
    found = dict[int, str]()
    for one in formulas:
        with suppress(UnsupportedFormulaError):
            target = evaluate_link(
                one.text, cell_text, rows_down=one.rows_down, columns_right=one.columns_right
            )
            if target:
                found[one.row] = target
    return found


def _areas(tail: Iterator[bytes], column: int) -> Iterator[tuple[int, int, str]]:
    """Yield the first row, last row and relationship id of each link on the column."""
    buffer = b""
    while len(extended := double_buffer(buffer, tail)) > len(buffer):
        buffer, end = extended, 0
        for found in _LINK.finditer(buffer):
            end = found.end()
            area, link_id = _area_of(found[0])
            if area and link_id and area.first_column <= column <= area.last_column:
                first, last = area.first_row, area.last_row
                if last - first < _MAX_LINK_ROWS:
                    yield first, last, link_id
        buffer = buffer[max(end, buffer.rfind(b"<")) :] if end or b"<" in buffer else buffer


def _area_of(link: bytes) -> tuple[CellRange | None, str]:
    attributes = {
        name.rpartition(b":")[2]: text.decode() for name, text in _ATTRIBUTE.findall(link)
    }
    return parse_range(attributes.get(b"ref", "")), attributes.get(b"id", "")


def _targets(package: Package, part: str) -> dict[str, str]:
    """Return the external hyperlink targets of a part, by relationship id."""
    targets = dict[str, str]()

    def start(name: str, attributes: dict[str, str]) -> None:
        is_link = attributes.get("Type", "").endswith("/hyperlink")
        if local_name(name) == "Relationship" and is_link:
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    package.scan_relationships(part, start)
    return targets
