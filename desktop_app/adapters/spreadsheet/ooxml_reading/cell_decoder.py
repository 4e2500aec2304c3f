"""Decoding of a cell's XML; shared strings remain indexes until they are looked up."""

import re
from dataclasses import dataclass, field

from desktop_app.adapters.spreadsheet.number_format.cell_text import iso_text, number_text
from desktop_app.adapters.spreadsheet.number_format.number_formats import GENERAL, NumberFormat
from desktop_app.adapters.spreadsheet.ooxml.shared_strings import text_of
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import STYLE, VALUE
from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import decode_excel_escapes, unescape

_TYPE = re.compile(rb'\st="(\w+)"')
_BOOLEANS = {"1": "TRUE", "0": "FALSE", "true": "TRUE", "false": "FALSE"}


@dataclass(frozen=True, slots=True)
class _Kind:
    """Type and number format from a cell's attributes."""

    type: bytes
    format: NumberFormat


@dataclass(frozen=True, slots=True)
class CellDecoder:
    """A decoder with the workbook's formats and a cache of parsed attributes."""

    formats: tuple[NumberFormat, ...]
    counts_from_1904: bool
    _kinds: dict[bytes, _Kind] = field(default_factory=dict[bytes, _Kind])

    def decode(self, attributes: bytes, body: bytes) -> str | int:
        """Return the text of a cell, or the index of its shared string."""
        kind = self._kinds.get(attributes)
        if kind is None:
            kind = self._kinds[attributes] = self._kind_of(attributes)
        if kind.type == b"inlineStr":
            return text_of(body)
        found = VALUE.search(body)
        if not found:
            return ""
        if kind.type == b"s":
            number = found[1].strip()
            return int(number) if number.isdigit() else ""
        return self._text(kind, unescape(found[1]))

    def _text(self, kind: _Kind, raw: str) -> str:
        match kind.type:
            case b"str":
                return decode_excel_escapes(raw)
            case b"b":
                return _BOOLEANS.get(raw.strip(), raw.strip())
            case b"e":
                return raw.strip()
            case b"d":
                return iso_text(raw.strip())
            case _:
                return number_text(raw.strip(), kind.format, counts_from_1904=self.counts_from_1904)

    def _kind_of(self, attributes: bytes) -> _Kind:
        typed = _TYPE.search(attributes)
        styled = STYLE.search(attributes)
        style = int(styled[1]) if styled else 0
        known = style < len(self.formats)
        return _Kind(typed[1] if typed else b"n", self.formats[style] if known else GENERAL)
