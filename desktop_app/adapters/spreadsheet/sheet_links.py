"""Where cells lead: the links that stand behind a sheet's rows, and HYPERLINK formulas.

People paste a list out of a browser, and what they see is "Profile": the address is the link.
"""

import re
from collections.abc import Iterator, Sequence

from desktop_app.adapters.spreadsheet.cell_refs import column_index, column_letters
from desktop_app.adapters.spreadsheet.package import Package
from desktop_app.adapters.spreadsheet.sheet_xml import (
    SheetXml,
    part_chunks,
    with_as_much_again,
)
from desktop_app.adapters.spreadsheet.xml_parts import local_name, unescaped

_LINK = re.compile(rb"<hyperlink\s[^<>]*>")
_ATTRIBUTE = re.compile(rb"\s([\w:]+)=\"([^\"]*)\"")
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?")
# The first argument as a text of its own: what is put together from other cells is not followed.
_FORMULA = re.compile(r'\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,)]')
_MOST_ROWS_OF_A_LINK = 100_000


def links_of(package: Package, part: str, column: int, *, is_plain: bool) -> dict[int, str]:
    """Return where the cells of one column lead, by row number.

    A link of the sheet goes before a formula's, as in Excel.

    Args:
        package: The open workbook.
        part: The sheet.
        column: From 0.
        is_plain: As the sheet's extent says.

    Raises:
        SourceError: The sheet is damaged.
    """
    sheet = SheetXml(part_chunks(package, part, is_plain=is_plain))
    found = dict[int, str]()
    letters = column_letters(column).encode()
    cell = re.compile(rb'<c r="' + letters + rb'(\d+)"[^<>]*>\s*<f[^<>]*>([^<]*)</f>')
    for batch in sheet.batches():
        if b"HYPERLINK(" in batch:
            found.update(_formula_links(cell, batch))
    areas = list(_areas(sheet.tail(), column))
    if areas:
        targets = _targets(package, part)
        known = [(first, last, targets[name]) for first, last, name in areas if name in targets]
        found.update(_spread(known))
    return found


def _spread(areas: Sequence[tuple[int, int, str]]) -> dict[int, str]:
    """Return where each row leads; of areas that overlap the last one counts.

    Every row is visited once, however many areas cover it.
    """
    leads: dict[int, str] = {}
    free_after: dict[int, int] = {}  # a row that is taken, and one behind it that may be free
    for first, last, target in reversed(areas):
        row = first
        while row <= last:
            if row not in leads:
                leads[row] = target
                free_after[row] = last + 1
                row += 1
            else:
                row = _free_row(row, free_after)
    return leads


def _free_row(row: int, free_after: dict[int, int]) -> int:
    """Return the first row from `row` on that is not taken; what was walked is shortened."""
    walked: list[int] = []
    while row in free_after:
        walked.append(row)
        row = free_after[row]
    free_after.update(dict.fromkeys(walked, row))
    return row


def _formula_links(cell: re.Pattern[bytes], batch: bytes) -> Iterator[tuple[int, str]]:
    for row, formula in cell.findall(batch):
        target = _FORMULA.match(unescaped(formula))
        if target:
            yield int(row), target[1].replace('""', '"')


def _areas(tail: Iterator[bytes], column: int) -> Iterator[tuple[int, int, str]]:
    """Yield the first and last row of each link that covers the column, and the link's name."""
    held = b""
    while len(grown := with_as_much_again(held, tail)) > len(held):
        held, end = grown, 0
        for found in _LINK.finditer(held):
            end = found.end()
            area, link_id = _area_of(found[0])
            if area and link_id:
                left = column_index(area[1])
                right = column_index(area[3]) if area[3] else left
                first, last = int(area[2]), int(area[4] or area[2])
                if left <= column <= right and last - first < _MOST_ROWS_OF_A_LINK:
                    yield first, last, link_id
        held = held[max(end, held.rfind(b"<")) :] if end or b"<" in held else held


def _area_of(link: bytes) -> tuple[re.Match[str] | None, str]:
    attributes = {
        name.rpartition(b":")[2]: text.decode() for name, text in _ATTRIBUTE.findall(link)
    }
    return _AREA.fullmatch(attributes.get(b"ref", "")), attributes.get(b"id", "")


def _targets(package: Package, part: str) -> dict[str, str]:
    """Return the outside addresses that a part's arrows lead to, by the arrow's name."""
    targets = dict[str, str]()

    def start(name: str, attributes: dict[str, str]) -> None:
        is_link = attributes.get("Type", "").endswith("/hyperlink")
        if local_name(name) == "Relationship" and is_link:
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    package.scan_relations(part, start)
    return targets
