"""Where cells lead: the links that stand behind a sheet's rows, and HYPERLINK formulas.

People paste a list out of a browser, and what they see is "Profile": the address is the link.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.adapters.spreadsheet.ooxml.sheet_stream import Form, part_chunks
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import SheetXml, with_as_much_again
from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import local_name, unescaped
from desktop_app.adapters.spreadsheet.ooxml_reading.formula_cells import (
    HYPERLINK,
    FormulaCell,
    FormulaColumn,
)
from desktop_app.adapters.spreadsheet.ooxml_reading.hyperlink_formulas import CellText, target_of
from desktop_app.adapters.spreadsheet.ooxml_reading.hyperlink_functions import NotWorkedOutError
from desktop_app.adapters.spreadsheet.table.cell_refs import CellRange, range_of
from desktop_app.adapters.spreadsheet.table.row_spans import spread

_LINK = re.compile(rb"<hyperlink\s[^<>]*>")
_ATTRIBUTE = re.compile(rb"\s([\w:]+)=\"([^\"]*)\"")
_WRITTEN = re.compile(rb'HYPERLINK\(\s*(?:"|&quot;)([^"&<]*)')
_MOST_ROWS_OF_A_LINK = 100_000


def links_of(
    package: Package, part: str, column: int, form: Form, cell_text: CellText
) -> dict[int, str]:
    """Return where the cells of one column lead, by row number.

    A link of the sheet goes before a formula's, as in Excel.

    Args:
        package: The open workbook.
        part: The sheet.
        column: From 0.
        form: How the sheet is written.
        cell_text: Gives the cells that formulas refer to.

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
    found = _worked_out(computed, cell_text)
    if areas:
        targets = _targets(package, part)
        known = [(first, last, targets[name]) for first, last, name in areas if name in targets]
        found.update(spread(known))
    return found


def first_links(package: Package, part: str, most: int) -> list[str]:
    """Return where the first links of a sheet lead, those that are written out.

    Only what is quickly found is looked at: the sheet's arrows, and the formulas of its first rows.
    """
    found = list(islice(_targets(package, part).values(), most))
    for chunk in islice(package.chunks(part), 1):
        written = islice(_WRITTEN.findall(chunk), most)
        found += [unescaped(one) for one in written]
    return found


def _worked_out(formulas: Iterable[FormulaCell], cell_text: CellText) -> dict[int, str]:
    """Return where formulas lead, those that can be worked out."""
    found = dict[int, str]()
    for one in formulas:
        with suppress(NotWorkedOutError):
            target = target_of(
                one.text, cell_text, rows_down=one.rows_down, columns_right=one.columns_right
            )
            if target:
                found[one.row] = target
    return found


def _areas(tail: Iterator[bytes], column: int) -> Iterator[tuple[int, int, str]]:
    """Yield the first and last row of each link that covers the column, and the link's name."""
    held = b""
    while len(grown := with_as_much_again(held, tail)) > len(held):
        held, end = grown, 0
        for found in _LINK.finditer(held):
            end = found.end()
            area, link_id = _area_of(found[0])
            if area and link_id and area.first_column <= column <= area.last_column:
                first, last = area.first_row, area.last_row
                if last - first < _MOST_ROWS_OF_A_LINK:
                    yield first, last, link_id
        held = held[max(end, held.rfind(b"<")) :] if end or b"<" in held else held


def _area_of(link: bytes) -> tuple[CellRange | None, str]:
    attributes = {
        name.rpartition(b":")[2]: text.decode() for name, text in _ATTRIBUTE.findall(link)
    }
    return range_of(attributes.get(b"ref", "")), attributes.get(b"id", "")


def _targets(package: Package, part: str) -> dict[str, str]:
    """Return the outside addresses that a part's arrows lead to, by the arrow's name."""
    targets = dict[str, str]()

    def start(name: str, attributes: dict[str, str]) -> None:
        is_link = attributes.get("Type", "").endswith("/hyperlink")
        if local_name(name) == "Relationship" and is_link:
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    package.scan_relations(part, start)
    return targets
