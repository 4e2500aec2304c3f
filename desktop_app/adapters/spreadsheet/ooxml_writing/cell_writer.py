"""XML of a cell: typed, safe from formulas, and valid for any value."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.adapters.spreadsheet.number_format.date_serials import (
    FIRST_VALID_SERIAL,
    days_of,
    serial_of,
)
from desktop_app.adapters.spreadsheet.table.cell_refs import column_letters
from desktop_app.domain.result.cells import LARGEST_EXACT_INTEGER, NewCell

MAX_UNITS = 32_767
TRUNCATION_MARK = " … (cut)"

_SHORT_TEXT, _MAX_CACHED_TEXTS, _MAX_CACHED_TIMES = 80, 20_000, 4_000
_LEAST = -LARGEST_EXACT_INTEGER
_TRUE, _FALSE = ' t="b"><v>1</v></c>', ' t="b"><v>0</v></c>'
_NEEDS_CLEANING = re.compile(
    r"[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_"
)
_INVALID = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_STYLE = re.compile(r'\ss="\d+"')
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
    """

    quoted: int | None = None
    date: int | None = None
    datetime: int | None = None
    duration: int | None = None
    header: int | None = None
    percent: int | None = None


class CellWriter:
    """Writes the cells of given columns, row by row."""

    def __init__(
        self, columns: Iterable[int], styles: CellStyles, *, counts_from_1904: bool = False
    ) -> None:
        self._letters = [column_letters(column) for column in columns]
        self._starts = [f'<c r="{letters}' for letters in self._letters]
        self._quoted = style_attribute(styles.quoted)
        self._date = None if styles.date is None else style_attribute(styles.date)
        self._datetime = style_attribute(styles.datetime)
        self._duration = style_attribute(styles.duration)
        self._header = style_attribute(styles.header)
        self._text_endings: dict[str, str] = {}
        self._time_endings: dict[date | timedelta, str] = {}
        self._counts_from_1904 = counts_from_1904

    def header(self, number: int, names: Iterable[str]) -> str:
        """Return the header cells of row `number`."""
        return "".join(
            _text_cell(f"{letters}{number}", name, self._header)
            for letters, name in zip(self._letters, names, strict=False)
        )

    def row(self, number: int, values: Sequence[NewCell]) -> str:
        """Return the cells of row `number`, one value per column; empty values are omitted."""
        cells: list[str] = []
        add, place = cells.append, f'{number}"'
        cached, make_text, make_other = self._text_endings.get, self._text_ending, self._ending
        for start, value in zip(self._starts, values, strict=False):
            if value is None:
                continue
            if type(value) is str:
                ending = cached(value) or make_text(value)
            elif type(value) is int and _LEAST <= value <= LARGEST_EXACT_INTEGER:
                ending = f"><v>{value}</v></c>"
            else:
                ending = make_other(value)
            if ending:
                add(f"{start}{place}{ending}")
        return "".join(cells)

    def _text_ending(self, text: str) -> str:
        """Return the XML of a text cell after its reference; cached, because short texts repeat."""
        style = self._quoted if _REINTERPRETED.match(text) else ""
        ending = _text_ending(text, style)
        if len(text) <= _SHORT_TEXT:
            if len(self._text_endings) >= _MAX_CACHED_TEXTS:
                self._text_endings.clear()
            self._text_endings[text] = ending
        return ending

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
        if not (ending := "" if value is None else self._ending(value)):
            return f'<c r="{reference}"{style}/>'.encode() if style else b""
        written = f'<c r="{reference}"{ending}'
        if style and not isinstance(value, date | timedelta):
            plain = _STYLE.sub("", written.partition(">")[0])
            start = f'<c r="{reference}"'
            written = start + style + plain.removeprefix(start) + ">" + written.partition(">")[2]
        return written.encode()

    def _ending(self, value: str | float | date | timedelta) -> str:
        """Return the XML of a cell after its reference; "" if there is nothing to write."""
        if isinstance(value, str):
            return self._text_ending(value)
        if isinstance(value, bool):
            return _TRUE if value else _FALSE
        if isinstance(value, int):
            if abs(value) > LARGEST_EXACT_INTEGER:
                return _text_ending(str(value), self._quoted)
            return f"><v>{value}</v></c>"
        if isinstance(value, float):
            return f"><v>{value!r}</v></c>" if math.isfinite(value) else ""
        if (ending := self._time_endings.get(value)) is None:
            if len(self._time_endings) >= _MAX_CACHED_TIMES:
                self._time_endings.clear()
            ending = self._time_endings[value] = self._time_ending(value)
        return ending

    def _time_ending(self, value: date | timedelta) -> str:
        if isinstance(value, timedelta):
            return f"{self._duration}><v>{days_of(value)!r}</v></c>"
        serial = serial_of(value, counts_from_1904=self._counts_from_1904)
        if isinstance(value, datetime) and self._datetime and serial >= FIRST_VALID_SERIAL:
            return f"{self._datetime}><v>{serial!r}</v></c>"
        if self._date is None or serial < FIRST_VALID_SERIAL:
            return _text_ending(value.isoformat()[:10], self._quoted)
        return f"{self._date}><v>{int(serial)}</v></c>"


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


def _text_cell(reference: str, text: str, style: str) -> str:
    ending = _text_ending(text, style)
    return f'<c r="{reference}"{ending}' if ending else ""


def _text_ending(text: str, style: str) -> str:
    """Return the XML of a text cell after its reference; "" if no text is left to write."""
    if _NEEDS_CLEANING.search(text):
        text = _escaped(clean_text(text))
    elif len(text) > MAX_UNITS // 2:
        text = truncate_text(text)
    if not text:
        return ""
    preserve = (
        ' xml:space="preserve"' if text[0].isspace() or text[-1].isspace() or "\n" in text else ""
    )
    return f'{style} t="inlineStr"><is><t{preserve}>{text}</t></is></c>'


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _ESCAPE_LIKE.sub("_x005F_", text)
