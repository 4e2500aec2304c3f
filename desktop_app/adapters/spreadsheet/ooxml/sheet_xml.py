"""A sheet's XML as a stream: head, rows in batches, tail."""

import re
from collections.abc import Iterator

from desktop_app.adapters.spreadsheet.table.cell_refs import MAX_COLUMNS, column_letters
from desktop_app.domain.errors.workbook import (
    SheetRowTooLongError,
    SheetTruncatedError,
    UnsafeXmlError,
)

MAX_BUFFER_BYTES = 64 << 20

# The pattern never crosses the start of another tag, so an unclosed tag costs linear time.
CELL_BODY = rb"([^<>]*?)(?:/>|>([^<]*(?:<(?!/?c[\s>])[^<]*)*)</c>)"
"""The rest of a canonical cell after its reference: other attributes and content."""

COLUMN = rb"[A-Z]{1,3}"
"""The column letters of a canonical cell."""

CELL_START = rb'<c r="(' + COLUMN + rb')\d+"'
"""The start of a canonical cell: its column letters."""

CELL = re.compile(CELL_START + CELL_BODY)
"""A canonical cell: column letters, other attributes, content."""

PLACED_CELL_START = CELL_START.replace(rb"\d+", rb"(\d+)")
"""The start of a canonical cell: column letters and row."""

PLACED_CELL = re.compile(PLACED_CELL_START + CELL_BODY)
"""A canonical cell: column letters, row, other attributes, content."""

STYLE = re.compile(rb'\ss="(\d+)"')
"""The style index in a cell's attributes."""

VALUE = re.compile(rb"<v(?:\s[^<>]*)?>([^<]*)</v>")
"""The stored value of a cell."""

ROW_START = re.compile(rb'<row r="(\d+)"[^<>]*>')
"""The start of a canonical row: its row number."""

_COL = re.compile(rb"<(?:[\w.-]+:)?col\s[^<>]*>")
_COL_ATTRIBUTE = re.compile(rb"\s(min|max|hidden)\s*=\s*[\"']([^\"']*)[\"']")
_SHEET_DATA = re.compile(rb"<sheetData(?:\s[^<>]*|/)?>")
_CANONICAL_START = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*?(?:encoding=["\']utf-8["\'][^>]*)?\?>)?\s*'
    rb"(?:<!--.*?-->\s*)*<(?:worksheet|sst)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_OTHER_ENCODING = re.compile(rb'<\?xml[^>]*encoding=["\'](?!utf-8["\'])', re.IGNORECASE)


class NotCanonicalError(Exception):
    """The XML is valid but not canonical; convert it with `to_canonical_xml`."""


def hidden_columns(head: bytes) -> frozenset[int]:
    """Return the columns, from 0, that the XML before the rows hides."""
    hidden = set[int]()
    for entry in _COL.findall(head):
        found = dict(_COL_ATTRIBUTE.findall(entry))
        first, last = found.get(b"min", b""), found.get(b"max", b"")
        is_hidden = found.get(b"hidden") in {b"1", b"true"}
        if is_hidden and first.isdigit() and last.isdigit():
            hidden.update(range(int(first) - 1, min(int(last), MAX_COLUMNS)))
    return frozenset(hidden)


def cell_start_in(column: int) -> bytes:
    """Return the pattern for the start of a cell in one column, from 0; it captures the row."""
    return rb'<c r="' + column_letters(column).encode() + rb'(\d+)"'


def double_buffer(buffer: bytes, chunks: Iterator[bytes]) -> bytes:
    """Return the buffer with at least its own size of new data; unchanged at the end.

    Doubling keeps the total cost of repeated searches linear.
    """
    pieces, size = [buffer], len(buffer)
    for chunk in chunks:
        pieces.append(chunk)
        size += len(chunk)
        if size >= 2 * len(buffer):
            break
    return b"".join(pieces)


def check_canonical_start(head: bytes) -> None:
    """Check the first bytes of a part.

    Raises:
        NotCanonicalError: Another encoding, or a prefix on the root element.
        UnsafeXmlError: The XML declares a document type.
    """
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise UnsafeXmlError
    if not _CANONICAL_START.match(head) or _OTHER_ENCODING.match(head.lstrip(b"\xef\xbb\xbf")):
        raise NotCanonicalError


def check_canonical_rows(batch: bytes) -> None:
    """Check a batch of rows by counting tags, which is fast.

    Raises:
        NotCanonicalError: A comment, CDATA, or a reference that is not the first attribute.
    """
    cells = batch.count(b'<c r="')
    if (
        batch.count(b"<c ") != cells
        or batch.count(b"<row ") != batch.count(b'<row r="')
        or any(marker in batch for marker in (b"<c>", b"<c/>", b"<row>", b"<row/>", b"<!", b"<?"))
    ):
        raise NotCanonicalError


class SheetXml:
    """One pass over a sheet's XML: read `head`, `batches` and `tail` in this order.

    Attributes:
        head: Everything up to and including the `sheetData` start tag.
    """

    def __init__(self, chunks: Iterator[bytes], *, is_canonical: bool = True) -> None:
        """Start the pass.

        Args:
            chunks: The XML, canonical if possible.
            is_canonical: Whether the XML is known to be canonical; otherwise its start is checked.
        """
        self._chunks = chunks
        self._buffer = b""
        self._read_more()
        if not is_canonical:
            check_canonical_start(self._buffer)
        self.head = self._take_head()

    def batches(self) -> Iterator[bytes]:
        """Yield complete rows in batches; each batch but the last ends with `</row>`."""
        while True:
            end = self._buffer.find(b"</sheetData>")
            if end >= 0:
                batch, self._buffer = self._buffer[:end], self._buffer[end:]
                yield batch
                return
            cut = self._buffer.rfind(b"</row>") + len(b"</row>")
            if cut >= len(b"</row>"):
                batch, self._buffer = self._buffer[:cut], self._buffer[cut:]
                yield batch
            self._read_more()

    def tail(self) -> Iterator[bytes]:
        """Yield everything from `</sheetData>` on."""
        yield self._buffer
        yield from self._chunks

    def _take_head(self) -> bytes:
        while not (found := _SHEET_DATA.search(self._buffer)):
            if b"</worksheet>" in self._buffer:
                raise NotCanonicalError
            self._read_more()
        if found[0].endswith(b"/>"):
            head = self._buffer[: found.start()] + b"<sheetData>"
            self._buffer = b"</sheetData>" + self._buffer[found.end() :]
            return head
        head, self._buffer = self._buffer[: found.end()], self._buffer[found.end() :]
        return head

    def _read_more(self) -> None:
        if len(self._buffer) > MAX_BUFFER_BYTES:
            raise SheetRowTooLongError
        extended = double_buffer(self._buffer, self._chunks)
        if len(extended) == len(self._buffer):
            raise SheetTruncatedError
        self._buffer = extended
