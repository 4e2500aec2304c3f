"""Lookup of shared strings in one pass that stops after the last one needed."""

import re
from array import array
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import compress, repeat

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.adapters.spreadsheet.ooxml.sheet_stream import SheetForm, part_chunks
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import (
    MAX_BUFFER_BYTES,
    NotCanonicalError,
    check_canonical_start,
    double_buffer,
)
from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import decode_excel_escapes, unescape
from desktop_app.domain.errors.workbook import CellTextTooLongError

_TEXT = re.compile(rb"<t(?:\s[^<>]*)?>([^<]*)</t>")
_PLAIN = re.compile(rb"<(?:si|is)><t>([^<]*)</t>(?:</is>)?")
_PHONETIC = re.compile(rb"<rPh\b[^<]*(?:<(?!/?rPh\b)[^<]*)*</rPh>")
_ROOT = re.compile(rb"<sst[^<>]*>")
_MOST_GAPS = 8
_NOT_CANONICAL = (b"<si/>", b"<si ", b"<!", b"<?")


@dataclass(frozen=True, slots=True)
class SharedStrings:
    """The part with the shared strings; None if the workbook has none."""

    part: str | None

    def lookup(self, package: Package, wanted: Collection[int]) -> dict[int, str]:
        """Return the strings with these indexes; unknown indexes are omitted."""
        if not wanted or self.part is None:
            return {}
        try:
            return _select(_entries(package, self.part, is_canonical=True), wanted)
        except NotCanonicalError:
            return _select(_entries(package, self.part, is_canonical=False), wanted)

    def texts_of(self, package: Package, numbers: "array[int]") -> Iterator[str]:
        """Yield the string with each of many indexes, from 0; "" for an unknown index.

        A million different strings take a quarter of the memory that they take in a dictionary.
        """
        if not numbers or self.part is None:
            return repeat("", len(numbers))
        last = max(numbers)
        if last >= _MOST_GAPS * len(numbers):  # room for all up to the last would be wasted
            found = self.lookup(package, set(numbers))
            return (found.get(number, "") for number in numbers)
        wanted, texts = bytearray(last + 1), [""] * (last + 1)
        for number in numbers:
            wanted[number] = 1
        try:
            _put(_entries(package, self.part, is_canonical=True), wanted, texts)
        except NotCanonicalError:
            _put(_entries(package, self.part, is_canonical=False), wanted, texts)
        return map(texts.__getitem__, numbers)

    def all_texts(self, package: Package) -> list[str]:
        """Return all strings, for reading all rows."""
        if self.part is None:
            return []
        try:
            batches = _entries(package, self.part, is_canonical=True)
            return [text_of(entry) for entries in batches for entry in entries]
        except NotCanonicalError:
            batches = _entries(package, self.part, is_canonical=False)
            return [text_of(entry) for entries in batches for entry in entries]


def text_of(entry: bytes) -> str:
    """Return the text of a string item: all runs without the phonetic guide."""
    if plain := _PLAIN.fullmatch(entry):  # most are
        return decode_excel_escapes(unescape(plain[1]))
    if b"<rPh" in entry:
        entry = _PHONETIC.sub(b"", entry)
    return decode_excel_escapes(unescape(b"".join(_TEXT.findall(entry))))


def _put(batches: Iterator[list[bytes]], wanted: bytearray, texts: list[str]) -> None:
    """Put each wanted string into the list at its index."""
    number = 0
    for entries in batches:
        here = wanted[number : number + len(entries)]
        chosen = compress(range(number, number + len(entries)), here)
        for at, entry in zip(chosen, compress(entries, here), strict=True):
            texts[at] = text_of(entry)
        number += len(entries)
        if number >= len(texts):
            return


def _select(batches: Iterator[list[bytes]], wanted: Collection[int]) -> dict[int, str]:
    chosen = set(wanted)
    last = max(chosen)
    texts: dict[int, str] = {}
    number = 0
    for entries in batches:
        for entry in entries:
            if number in chosen:
                texts[number] = text_of(entry)
            number += 1
        if number > last:
            break
    return texts


def _entries(package: Package, part: str, *, is_canonical: bool) -> Iterator[list[bytes]]:
    chunks = part_chunks(
        package, part, SheetForm.CANONICAL if is_canonical else SheetForm.NON_CANONICAL
    )
    buffer = b""
    is_start = is_canonical
    while True:
        extended = double_buffer(buffer, chunks)
        if len(extended) == len(buffer):
            return
        buffer = extended
        if is_start:
            buffer = _after_start(buffer)
            is_start = False
        if is_canonical and any(marker in buffer for marker in _NOT_CANONICAL):
            raise NotCanonicalError
        if len(buffer) > MAX_BUFFER_BYTES:
            raise CellTextTooLongError
        entries = buffer.split(b"</si>")
        buffer = entries.pop()
        yield entries


def _after_start(buffer: bytes) -> bytes:
    check_canonical_start(buffer)
    root = _ROOT.search(buffer)
    if not root:
        raise NotCanonicalError
    return buffer[root.end() :]
