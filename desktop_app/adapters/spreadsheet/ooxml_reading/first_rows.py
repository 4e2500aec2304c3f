"""The first rows of a sheet, without reading the rest: enough to choose a sheet and a header."""

from collections.abc import Iterator, Sequence

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.adapters.spreadsheet.ooxml.sheet_stream import Form, part_chunks
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import (
    NotPlainError,
    SheetXml,
    check_plain_rows,
)
from desktop_app.adapters.spreadsheet.ooxml_reading.table import (
    RawRow,
    SheetPart,
    row_texts,
    shared_numbers,
)

_MOST_ROWS_PASSED = 20_000
_MOST_COLUMNS = 512


NumberedRows = Sequence[tuple[int, tuple[str, ...]]]
"""Rows that hold anything, each with its number."""


def peek(part: SheetPart, package: Package, *, rows: int) -> NumberedRows:
    """Return the first `rows` rows that hold anything.

    Raises:
        SourceError: The sheet is damaged.
    """
    form = part.extent.form
    try:
        return _texts(part, package, _first_rows(part, package, rows, form))
    except NotPlainError:
        return _texts(part, package, _first_rows(part, package, rows, Form.ODD))


def _first_rows(part: SheetPart, package: Package, wanted: int, form: Form) -> dict[int, RawRow]:
    found: dict[int, RawRow] = {}
    is_known = form is not Form.PLAIN
    sheet = SheetXml(part_chunks(package, part.part, form), is_known=is_known)
    for passed, (number, row) in enumerate(_rows(part, sheet, is_known=is_known)):
        if any(text != "" for text in row.values()):
            found[number] = found.get(number, {}) | row
        if len(found) >= wanted or passed >= _MOST_ROWS_PASSED:
            break
    return found


def _rows(part: SheetPart, sheet: SheetXml, *, is_known: bool) -> Iterator[tuple[int, RawRow]]:
    for batch in sheet.batches():
        if not is_known:
            check_plain_rows(batch)
        yield from part.rows_of(batch)


def _texts(
    part: SheetPart, package: Package, raw: dict[int, RawRow]
) -> list[tuple[int, tuple[str, ...]]]:
    shared = part.strings.lookup(package, shared_numbers(raw))
    texts = [
        (number, row_texts(row, shared, min(max(row, default=-1) + 1, _MOST_COLUMNS)))
        for number, row in sorted(raw.items())
    ]
    return [(number, row) for number, row in texts if any(text.strip() for text in row)]
