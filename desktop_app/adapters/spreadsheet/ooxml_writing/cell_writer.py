"""XML of a cell: typed, safe from formulas, and valid for any value."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeVar

from desktop_app.adapters.spreadsheet.number_format.date_serials import (
    FIRST_VALID_SERIAL,
    days_of,
    serial_of,
)
from desktop_app.adapters.spreadsheet.table.cell_refs import column_letters
from desktop_app.domain.result.cells import LARGEST_EXACT_INTEGER, NewCell

_Value = TypeVar("_Value", str, int, date | timedelta)
MAX_UNITS = 32_767
TRUNCATION_MARK = " … (cut)"

_SHORT_TEXT, _MAX_CACHED_TEXTS, _MAX_CACHED_VALUES = 80, 20_000, 4_000
_TRUE, _FALSE = b' t="b"><v>1</v></c>', b' t="b"><v>0</v></c>'
_NEEDS_CLEANING = re.compile(
    r"[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_"
)
_INVALID = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_STYLE = re.compile(r'\ss="\d+"')
_START = re.compile(rb'(<c r="[A-Z]+\d+")(?:\ss="(\d+)")?')
_ESCAPE_LIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
# Text that Excel would convert to a formula, number, date or boolean when it is edited, such as the
# phone number +49 30 1234: it gets the quoted style.
_REINTERPRETED = re.compile(
    r"\s*(?:[=+\-@'(.$€£%/]|\d|(?:true|false)\s*$"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ ./-]*\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CellStyles:
    """Style indexes for new cells; None is the workbook's default.

    Attributes:
        quoted: Text that remains text when it is edited.
        date: Dates; None writes them as text.
        datetime: Dates with time; None writes them as dates.
        duration: Durations; None uses the default style.
        header: Header cells.
        percent: Shares from 0 to 1.
        marked: For each style, the same with the background of a filled cell.
    """

    quoted: int | None = None
    date: int | None = None
    datetime: int | None = None
    duration: int | None = None
    header: int | None = None
    percent: int | None = None
    marked: Mapping[int, int] = field(default_factory=dict[int, int])


class CellWriter:
    """Writes the cells of given columns, row by row."""

    def __init__(
        self, columns: Iterable[int], styles: CellStyles, *, counts_from_1904: bool = False
    ) -> None:
        self._letters = [column_letters(column) for column in columns]
        self._starts = [f'<c r="{letters}'.encode() for letters in self._letters]
        self._quoted = style_attribute(styles.quoted)
        self._date = None if styles.date is None else style_attribute(styles.date)
        self._datetime = style_attribute(styles.datetime)
        self._duration = style_attribute(styles.duration)
        self._header = style_attribute(styles.header)
        self._marked = styles.marked
        self._texts: dict[str, bytes] = {}
        self._integers: dict[int, bytes] = {}
        self._times: dict[date | timedelta, bytes] = {}
        self._counts_from_1904 = counts_from_1904

    def header(self, number: int, names: Iterable[str]) -> bytes:
        """Return the header cells of row `number`."""
        return b"".join(
            _text_cell(f"{letters}{number}", name, self._header)
            for letters, name in zip(self._letters, names, strict=False)
        )

    def row(self, number: int, values: Sequence[NewCell]) -> bytes:
        """Return the cells of row `number`, one value per column; empty values are omitted.

        The XML of a value is remembered where values repeat; each type has a memory of its own,
        because 1, 1.0 and True are equal.
        """
        pieces: list[bytes] = []
        add, place = pieces.append, b'%d"' % number
        text, integer, time = self._texts.get, self._integers.get, self._times.get
        for start, value in zip(self._starts, values, strict=False):
            if value is None:
                continue
            if type(value) is str:
                ending = text(value) or self._text_ending(value)
            elif type(value) is int:
                ending = integer(value) or self._integer_ending(value)
            elif type(value) is date:
                ending = time(value) or self._time_ending(value)
            else:
                ending = self._ending(value)
            if ending:
                add(start)
                add(place)
                add(ending)
        return b"".join(pieces)

    def cell(self, column: int, number: int, value: NewCell, *, instead_of: bytes = b"") -> bytes:
        """Return one cell at any position of the sheet.

        Args:
            column: The column index, from 0.
            number: The row number, from 1.
            value: The value; None leaves an empty cell.
            instead_of: The attributes of the replaced cell, whose style is kept except for dates.
        """
        reference = f"{column_letters(column)}{number}"
        style_match = _STYLE.search(instead_of.decode())
        style = style_match[0] if style_match else ""
        if not (ending := b"" if value is None else self._ending(value)):
            return f'<c r="{reference}"{style}/>'.encode() if style else b""
        written = f'<c r="{reference}"{ending.decode()}'
        if style and not isinstance(value, date | timedelta):
            plain = _STYLE.sub("", written.partition(">")[0])
            start = f'<c r="{reference}"'
            written = start + style + plain.removeprefix(start) + ">" + written.partition(">")[2]
        return written.encode()

    def marked(self, cell: bytes) -> bytes:
        """Return a cell, as it was written, with the background of a filled cell."""
        found = _START.match(cell)
        if found is None:
            return cell
        style = int(found[2] or 0)
        start = found[1] + style_attribute(self._marked.get(style, style)).encode()
        return start + cell[found.end() :]

    def _ending(self, value: str | float | date | timedelta) -> bytes:
        """Return the XML of a cell after its reference; b"" if there is nothing to write."""
        if isinstance(value, str):
            return self._text_ending(value)
        if isinstance(value, bool):
            return _TRUE if value else _FALSE
        if isinstance(value, int):
            return self._integer_ending(value)
        if isinstance(value, float):
            return b"><v>%b</v></c>" % repr(value).encode() if math.isfinite(value) else b""
        return self._times.get(value) or self._time_ending(value)

    def _text_ending(self, text: str) -> bytes:
        style = self._quoted if _REINTERPRETED.match(text) else ""
        ending = _text_ending(text, style)
        if len(text) <= _SHORT_TEXT:
            _remember(self._texts, text, ending, _MAX_CACHED_TEXTS)
        return ending

    def _integer_ending(self, value: int) -> bytes:
        if abs(value) > LARGEST_EXACT_INTEGER:
            return _text_ending(str(value), self._quoted)
        ending = b"><v>%d</v></c>" % value
        _remember(self._integers, value, ending, _MAX_CACHED_VALUES)
        return ending

    def _time_ending(self, value: date | timedelta) -> bytes:
        ending = self._time_text(value)
        _remember(self._times, value, ending, _MAX_CACHED_VALUES)
        return ending

    def _time_text(self, value: date | timedelta) -> bytes:
        if isinstance(value, timedelta):
            return f"{self._duration}><v>{days_of(value)!r}</v></c>".encode()
        serial = serial_of(value, counts_from_1904=self._counts_from_1904)
        if isinstance(value, datetime) and self._datetime and serial >= FIRST_VALID_SERIAL:
            return f"{self._datetime}><v>{serial!r}</v></c>".encode()
        if self._date is None or serial < FIRST_VALID_SERIAL:
            return _text_ending(value.isoformat()[:10], self._quoted)
        return f"{self._date}><v>{int(serial)}</v></c>".encode()


def _remember(known: dict[_Value, bytes], value: _Value, ending: bytes, most: int) -> None:
    """Keep the XML of a value; start over rather than keep too many."""
    if len(known) >= most:
        known.clear()
    known[value] = ending


def style_attribute(style: int | None) -> str:
    """Return the attribute for a style index."""
    return "" if style is None else f' s="{style}"'


def clean_text(text: str) -> str:
    """Remove characters that a spreadsheet cannot hold, and truncate to a cell's limit."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return truncate_text(_INVALID.sub("", text))


def truncate_text(text: str) -> str:
    """Truncate to a cell's limit in UTF-16 units, with a mark at the end."""
    if len(text) <= MAX_UNITS // 2:
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * MAX_UNITS:
        return text
    kept = units[: 2 * (MAX_UNITS - len(TRUNCATION_MARK))]
    return kept.decode("utf-16-le", "ignore") + TRUNCATION_MARK


def _text_cell(reference: str, text: str, style: str) -> bytes:
    ending = _text_ending(text, style)
    return f'<c r="{reference}"'.encode() + ending if ending else b""


def _text_ending(text: str, style: str) -> bytes:
    """Return the XML of a text cell after its reference; b"" if no text is left to write."""
    if _NEEDS_CLEANING.search(text):
        text = _escaped(clean_text(text))
    elif len(text) > MAX_UNITS // 2:
        text = truncate_text(text)
    if not text:
        return b""
    preserve = (
        ' xml:space="preserve"' if text[0].isspace() or text[-1].isspace() or "\n" in text else ""
    )
    return f'{style} t="inlineStr"><is><t{preserve}>{text}</t></is></c>'.encode()


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _ESCAPE_LIKE.sub("_x005F_", text)
