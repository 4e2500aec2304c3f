"""The first rows of a sheet, without reading the rest, to choose a sheet and a header."""

from collections.abc import Iterator, Sequence

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.adapters.spreadsheet.ooxml.sheet_stream import SheetForm, part_chunks
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import (
    NotCanonicalError,
    SheetXml,
    check_canonical_rows,
)
from desktop_app.adapters.spreadsheet.ooxml_reading.table import (
    RawRow,
    SheetPart,
    row_texts,
    shared_numbers,
)

_MAX_SCANNED_ROWS = 20_000
_MAX_COLUMNS = 512


NumberedRows = Sequence[tuple[int, tuple[str, ...]]]
"""Non-empty rows with their row numbers."""


def read_first_rows(part: SheetPart, package: Package, *, rows: int) -> NumberedRows:
    """Return the first `rows` non-empty rows.

    Raises:
        SourceError: The sheet is damaged.
    """
    form = part.used_range.form
    try:
        return _texts(part, package, _first_rows(part, package, rows, form))
    except NotCanonicalError:
        return _texts(part, package, _first_rows(part, package, rows, SheetForm.NON_CANONICAL))


def _first_rows(
    part: SheetPart, package: Package, wanted: int, form: SheetForm
) -> dict[int, RawRow]:
    found: dict[int, RawRow] = {}
    is_canonical = form is not SheetForm.CANONICAL
    sheet = SheetXml(part_chunks(package, part.part, form), is_canonical=is_canonical)
    for scanned, (number, row) in enumerate(_rows(part, sheet, is_canonical=is_canonical)):
        if any(text != "" for text in row.values()):
            found[number] = found.get(number, {}) | row
        if len(found) >= wanted or scanned >= _MAX_SCANNED_ROWS:
            break
    return found


def _rows(part: SheetPart, sheet: SheetXml, *, is_canonical: bool) -> Iterator[tuple[int, RawRow]]:
    for batch in sheet.batches():
        if not is_canonical:
            check_canonical_rows(batch)
        yield from part.rows_of(batch)


def _texts(
    part: SheetPart, package: Package, raw: dict[int, RawRow]
) -> list[tuple[int, tuple[str, ...]]]:
    shared = part.strings.lookup(package, shared_numbers(raw))
    texts = [
        (number, row_texts(row, shared, min(max(row, default=-1) + 1, _MAX_COLUMNS)))
        for number, row in sorted(raw.items())
    ]
    return [(number, row) for number, row in texts if any(text.strip() for text in row)]
