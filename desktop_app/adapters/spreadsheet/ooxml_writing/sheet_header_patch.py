"""Changes to the XML before a sheet's rows: dimension and column widths."""

import re
from collections.abc import Sequence

from desktop_app.adapters.spreadsheet.table.cell_refs import CellRange, parse_range

_DIMENSION = re.compile(rb'(<dimension[^<>]*?\sref=["\'])([^"\']*)(["\'])')
_COL = re.compile(rb"<col(\s[^<>]*?)(?:/>|>\s*</col>)")
_ATTRIBUTE = re.compile(rb"\s([\w:]+)=[\"']([^\"']*)[\"']")


def patch_head(head: bytes, *, last_row: int, first_column: int, widths: Sequence[int]) -> bytes:
    """Return the head with the new widths and an extended dimension.

    Args:
        head: The XML up to and including the `sheetData` start tag.
        last_row: The last row of the sheet, from 1.
        first_column: The first new column, from 0.
        widths: The width of each new column, in characters.
    """
    last_column = first_column + len(widths) - 1
    head = _DIMENSION.sub(
        lambda found: found[1] + _dimension(found[2].decode(), last_row, last_column) + found[3],
        head,
        count=1,
    )
    return _with_widths(head, first_column, widths)


def last_hidden_column(head: bytes) -> int:
    """Return the last column, from 0, that the user has hidden, or -1.

    An entry that hides all remaining columns of the sheet does not count.
    """
    last_column = -1
    for found in _COL.finditer(head):
        attributes = _attributes(found[1])
        is_hidden = attributes.get(b"hidden") in {b"1", b"true"}
        first, last = _span(attributes)
        if is_hidden and last - first < _MAX_HIDDEN_COLUMNS:
            last_column = max(last_column, last - 1)
    return last_column


def _dimension(reference: str, last_row: int, last_column: int) -> bytes:
    area = parse_range(reference)
    row, column = (area.first_row, area.first_column) if area else (1, 0)
    if column > last_column or row > last_row:
        row, column = 1, 0
    return CellRange(row, column, last_row, last_column).reference.encode()


def _with_widths(head: bytes, first_column: int, widths: Sequence[int]) -> bytes:
    first, last = first_column + 1, first_column + len(widths)
    head = _COL.sub(
        lambda found: _without_columns(found[0], _attributes(found[1]), first, last), head
    )
    new_cols = b"".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'.encode()
        for number, width in enumerate(widths, start=first)
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
