"""Changes to the XML before a sheet's rows: dimension and column widths."""

import re
from collections.abc import Collection, Sequence

from desktop_app.adapters.spreadsheet.table.cell_refs import CellRange, parse_range

_DIMENSION = re.compile(rb'(<dimension[^<>]*?\sref=["\'])([^"\']*)(["\'])')
_COL = re.compile(rb"<col(\s[^<>]*?)(?:/>|>\s*</col>)")
_ATTRIBUTE = re.compile(rb"\s([\w:]+)=[\"']([^\"']*)[\"']")


def patch_head(
    head: bytes,
    *,
    last_row: int,
    first_column: int,
    widths: Sequence[int],
    hidden: Collection[int] = (),
    unhidden: Collection[int] = (),
) -> bytes:
    """Return the head with the new widths and an extended dimension.

    Args:
        head: The XML up to and including the `sheetData` start tag.
        last_row: The last row of the sheet, from 1.
        first_column: The first new column, from 0.
        widths: The width of each new column, in characters.
        hidden: The new columns to hide, by their index among them.
        unhidden: The existing columns, from 0, that must not be hidden.
    """
    last_column = first_column + len(widths) - 1
    head = _DIMENSION.sub(
        lambda found: found[1] + _dimension(found[2].decode(), last_row, last_column) + found[3],
        head,
        count=1,
    )
    new_cols = b"".join(
        col_element(number, width, is_hidden=at in hidden).encode()
        for at, (number, width) in enumerate(enumerate(widths, start=first_column + 1))
    )
    head = _COL.sub(lambda found: _unhidden(found[0], _attributes(found[1]), unhidden), head)
    return _with_columns(head, first_column, last_column, new_cols)


def col_element(number: int, width: int, *, is_hidden: bool) -> str:
    """Return the element for the width of one column, from 1.

    >>> col_element(3, 12, is_hidden=True)
    '<col min="3" max="3" width="12" hidden="1" customWidth="1"/>'
    """
    hidden = ' hidden="1"' if is_hidden else ""
    return f'<col min="{number}" max="{number}" width="{width}"{hidden} customWidth="1"/>'


def last_hidden_column(head: bytes) -> int:
    """Return the last column, from 0, that the user has hidden, or -1.

    An entry that hides all remaining columns of the sheet does not count.
    """
    last_column = -1
    for found in _COL.finditer(head):
        attributes = _attributes(found[1])
        first, last = _span(attributes)
        if _is_hidden(attributes) and last - first < _MAX_HIDDEN_COLUMNS:
            last_column = max(last_column, last - 1)
    return last_column


def _dimension(reference: str, last_row: int, last_column: int) -> bytes:
    area = parse_range(reference)
    row, column = (area.first_row, area.first_column) if area else (1, 0)
    if column > last_column or row > last_row:
        row, column = 1, 0
    return CellRange(row, column, last_row, last_column).reference.encode()


def _with_columns(head: bytes, first_column: int, last_column: int, new_cols: bytes) -> bytes:
    first, last = first_column + 1, last_column + 1
    head = _COL.sub(
        lambda found: _without_columns(found[0], _attributes(found[1]), first, last), head
    )
    entries = [found for found in _COL.finditer(head) if _span(_attributes(found[1]))[0] > last]
    if entries:
        position = entries[0].start()
        return head[:position] + new_cols + head[position:]
    if b"<cols>" in head:
        position = head.rfind(b"</cols>")
        return head[:position] + new_cols + head[position:]
    position = head.rfind(b"<sheetData")
    return head[:position] + b"<cols>" + new_cols + b"</cols>" + head[position:]


def _unhidden(entry: bytes, attributes: dict[bytes, bytes], columns: Collection[int]) -> bytes:
    """Return an entry in as many parts as needed so that the columns, from 0, are not hidden."""
    low, high = _span(attributes)
    shown = sorted(column + 1 for column in columns if low <= column + 1 <= high)
    if not shown or not _is_hidden(attributes):
        return entry
    visible = {name: value for name, value in attributes.items() if name != b"hidden"}
    pieces: list[bytes] = []
    start = low
    for column in shown:
        if start < column:
            pieces.append(_entry(attributes, start, column - 1))
        pieces.append(_entry(visible, column, column))
        start = column + 1
    if start <= high:
        pieces.append(_entry(attributes, start, high))
    return b"".join(pieces)


def _is_hidden(attributes: dict[bytes, bytes]) -> bool:
    return attributes.get(b"hidden") in {b"1", b"true"}


def _without_columns(entry: bytes, attributes: dict[bytes, bytes], first: int, last: int) -> bytes:
    """Return an entry without the columns from `first` to `last`, in up to two parts."""
    low, high = _span(attributes)
    if high < first or low > last:
        return entry
    pieces = [(low, first - 1), (last + 1, high)]
    return b"".join(_entry(attributes, start, end) for start, end in pieces if start <= end)


def _entry(attributes: dict[bytes, bytes], start: int, end: int) -> bytes:
    changed = attributes | {b"min": str(start).encode(), b"max": str(end).encode()}
    return b"<col" + b"".join(b' %b="%b"' % item for item in changed.items()) + b"/>"


def _attributes(raw: bytes) -> dict[bytes, bytes]:
    return dict(_ATTRIBUTE.findall(raw))


def _span(attributes: dict[bytes, bytes]) -> tuple[int, int]:
    low = int(attributes.get(b"min", b"0"))
    return low, int(attributes.get(b"max", b"%d" % low))


_MAX_HIDDEN_COLUMNS = 64
