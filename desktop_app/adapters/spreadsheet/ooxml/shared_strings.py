"""The texts that cells share: only those asked for are made, in one pass that ends early."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.adapters.spreadsheet.ooxml.sheet_stream import Form, part_chunks
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import (
    MAX_HELD_BYTES,
    NotPlainError,
    check_plain_start,
    with_as_much_again,
)
from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import unescaped, without_excel_escapes
from desktop_app.domain.errors.workbook import CellTextTooLongError

_TEXT = re.compile(rb"<t(?:\s[^<>]*)?>([^<]*)</t>")
_PHONETIC = re.compile(rb"<rPh\b[^<]*(?:<(?!/?rPh\b)[^<]*)*</rPh>")
_ROOT = re.compile(rb"<sst[^<>]*>")
_ODD = (b"<si/>", b"<si ", b"<!", b"<?")


@dataclass(frozen=True, slots=True)
class SharedStrings:
    """The part they live in; None where a workbook has none."""

    part: str | None

    def lookup(self, package: Package, wanted: Collection[int]) -> dict[int, str]:
        """Return the texts with these numbers; a number that does not exist is left out."""
        if not wanted or self.part is None:
            return {}
        try:
            return _pick(_entries(package, self.part, is_plain=True), wanted)
        except NotPlainError:
            return _pick(_entries(package, self.part, is_plain=False), wanted)

    def every(self, package: Package) -> list[str]:
        """Return all texts, for a pass over whole rows."""
        if self.part is None:
            return []
        try:
            batches = _entries(package, self.part, is_plain=True)
            return [text_of(entry) for entries in batches for entry in entries]
        except NotPlainError:
            batches = _entries(package, self.part, is_plain=False)
            return [text_of(entry) for entries in batches for entry in entries]


def text_of(entry: bytes) -> str:
    """Return the text of a string item: its runs joined, without the phonetic guide."""
    if b"<rPh" in entry:
        entry = _PHONETIC.sub(b"", entry)
    return without_excel_escapes(unescaped(b"".join(_TEXT.findall(entry))))


def _pick(batches: Iterator[list[bytes]], wanted: Collection[int]) -> dict[int, str]:
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


def _entries(package: Package, part: str, *, is_plain: bool) -> Iterator[list[bytes]]:
    chunks = part_chunks(package, part, Form.PLAIN if is_plain else Form.ODD)
    held = b""
    is_start = is_plain
    while True:
        grown = with_as_much_again(held, chunks)
        if len(grown) == len(held):
            return
        held = grown
        if is_start:
            held = _after_start(held)
            is_start = False
        if is_plain and any(odd in held for odd in _ODD):
            raise NotPlainError
        if len(held) > MAX_HELD_BYTES:
            raise CellTextTooLongError
        entries = held.split(b"</si>")
        held = entries.pop()
        yield entries


def _after_start(held: bytes) -> bytes:
    check_plain_start(held)
    root = _ROOT.search(held)
    if not root:
        raise NotPlainError
    return held[root.end() :]
