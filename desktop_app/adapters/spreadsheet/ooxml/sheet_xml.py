"""A sheet's XML as a stream: what stands before the rows, the rows in batches, what follows."""

import re
from collections.abc import Iterator

from desktop_app.adapters.spreadsheet.table.cell_refs import column_letters
from desktop_app.domain.errors.workbook import (
    SheetRowTooLongError,
    SheetTruncatedError,
    UnsafeXmlError,
)

MAX_HELD_BYTES = 64 << 20

# No tag reaches over the start of another one: a part that is never closed is passed over once.
CELL_BODY = rb"([^<>]*?)(?:/>|>([^<]*(?:<(?!/?c[\s>])[^<]*)*)</c>)"
"""The rest of a cell in plain XML, after its reference: other attributes and content."""

COLUMN = rb"[A-Z]{1,3}"
"""A column's letters in plain XML."""

CELL_START = rb'<c r="(' + COLUMN + rb')\d+"'
"""The beginning of a cell in plain XML: its column's letters."""

CELL = re.compile(CELL_START + CELL_BODY)
"""A cell of plain XML: its column's letters, its other attributes, what is in it."""

PLACED_CELL_START = CELL_START.replace(rb"\d+", rb"(\d+)")
"""The beginning of a cell in plain XML: its column's letters, its row."""

PLACED_CELL = re.compile(PLACED_CELL_START + CELL_BODY)
"""A cell of plain XML: its column's letters, its row, its other attributes, what is in it."""

STYLE = re.compile(rb'\ss="(\d+)"')
"""The number of a cell's style, among its attributes."""

VALUE = re.compile(rb"<v(?:\s[^<>]*)?>([^<]*)</v>")
"""The stored value in a cell."""

ROW_START = re.compile(rb'<row r="(\d+)"[^<>]*>')
"""The beginning of a row in plain XML: its number."""

_SHEET_DATA = re.compile(rb"<sheetData(?:\s[^<>]*|/)?>")
_PLAIN_START = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*?(?:encoding=["\']utf-8["\'][^>]*)?\?>)?\s*'
    rb"(?:<!--.*?-->\s*)*<(?:worksheet|sst)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_OTHER_ENCODING = re.compile(rb'<\?xml[^>]*encoding=["\'](?!utf-8["\'])', re.IGNORECASE)


class NotPlainError(Exception):
    """The XML is legal, but not as the scanner wants it: read it through `canonical`."""


def cell_start_in(column: int) -> bytes:
    """Return the pattern of the beginning of a cell in one column, from 0: its row."""
    return rb'<c r="' + column_letters(column).encode() + rb'(\d+)"'


def with_as_much_again(held: bytes, chunks: Iterator[bytes]) -> bytes:
    """Return what is held with at least as much behind it; the same if nothing follows.

    What is searched again whenever it has doubled is searched twice altogether.
    """
    pieces, size = [held], len(held)
    for chunk in chunks:
        pieces.append(chunk)
        size += len(chunk)
        if size >= 2 * len(held):
            break
    return b"".join(pieces)


def check_plain_start(head: bytes) -> None:
    """Look at the first bytes of a part.

    Raises:
        NotPlainError: Another encoding, or a prefix on the root.
        UnsafeXmlError: It declares a document type.
    """
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise UnsafeXmlError
    if not _PLAIN_START.match(head) or _OTHER_ENCODING.match(head.lstrip(b"\xef\xbb\xbf")):
        raise NotPlainError


def check_plain_rows(batch: bytes) -> None:
    """Look at a batch of rows; cheap, because nothing but counting is done.

    Raises:
        NotPlainError: A comment, CDATA, or a row or cell whose reference does not come first.
    """
    cells = batch.count(b'<c r="')
    if (
        batch.count(b"<c ") != cells
        or batch.count(b"<row ") != batch.count(b'<row r="')
        or any(odd in batch for odd in (b"<c>", b"<c/>", b"<row>", b"<row/>", b"<!", b"<?"))
    ):
        raise NotPlainError


class SheetXml:
    """One pass over a sheet's XML in three stretches, to be taken in this order.

    Attributes:
        head: Everything up to and with the `sheetData` start tag.
    """

    def __init__(self, chunks: Iterator[bytes], *, is_known: bool = True) -> None:
        """Begin the pass.

        Args:
            chunks: The XML, made plain where it has to be.
            is_known: Whether it is known to be plain; else its start is looked at.
        """
        self._chunks = chunks
        self._held = b""
        self._hold_more()
        if not is_known:
            check_plain_start(self._held)
        self.head = self._take_head()

    def batches(self) -> Iterator[bytes]:
        """Yield whole rows, many at a time; each batch but the last ends with `</row>`."""
        while True:
            end = self._held.find(b"</sheetData>")
            if end >= 0:
                batch, self._held = self._held[:end], self._held[end:]
                yield batch
                return
            cut = self._held.rfind(b"</row>") + len(b"</row>")
            if cut >= len(b"</row>"):
                batch, self._held = self._held[:cut], self._held[cut:]
                yield batch
            self._hold_more()

    def tail(self) -> Iterator[bytes]:
        """Yield what stands behind the rows, from `</sheetData>` on."""
        yield self._held
        yield from self._chunks

    def _take_head(self) -> bytes:
        while not (found := _SHEET_DATA.search(self._held)):
            if b"</worksheet>" in self._held:
                raise NotPlainError
            self._hold_more()
        if found[0].endswith(b"/>"):
            head = self._held[: found.start()] + b"<sheetData>"
            self._held = b"</sheetData>" + self._held[found.end() :]
            return head
        head, self._held = self._held[: found.end()], self._held[found.end() :]
        return head

    def _hold_more(self) -> None:
        if len(self._held) > MAX_HELD_BYTES:
            raise SheetRowTooLongError
        grown = with_as_much_again(self._held, self._chunks)
        if len(grown) == len(self._held):
            raise SheetTruncatedError
        self._held = grown
