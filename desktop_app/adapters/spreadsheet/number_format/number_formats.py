"""Number formats: how stored numbers are shown, the usual ways known beforehand.

Where a built-in format depends on the system's language, its date is ISO: it means one day.
"""

import re
from dataclasses import dataclass
from enum import StrEnum, auto
from xml.etree.ElementTree import Element

from desktop_app.adapters.spreadsheet.number_format.parser import Section, sections_of
from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import resolve_alternatives

_BUILT_IN = {
    9: "0%",
    10: "0.00%",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    11: "0.00E+00",
    14: "yyyy-mm-dd",
    37: "#,##0;-#,##0",
    38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00",
    48: "##0.0E+0",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
}
# East Asian dates, whose wording depends on the language.
_BUILT_IN_DATES = (*range(27, 37), *range(50, 59))
_LONGEST_CODE = 1000  # Excel takes 255 characters
_ZEROS = re.compile(r"0{2,}")
_PERCENT = re.compile(r"0(?:\.(0+))?%")


class Shape(StrEnum):
    """How a stored number is shown."""

    GENERAL = auto()
    ZEROS = auto()
    PERCENT = auto()
    DATE = auto()
    TIME = auto()
    DATE_TIME = auto()
    DURATION = auto()
    CUSTOM = auto()


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A format.

    Attributes:
        shape: What kind it is.
        digits: Of ZEROS, how many; of PERCENT, the decimals.
        sections: Of CUSTOM, its code.
    """

    shape: Shape = Shape.GENERAL
    digits: int = 0
    sections: tuple[Section, ...] = ()


GENERAL = NumberFormat()


def formats_of(styles: Element | None) -> tuple[NumberFormat, ...]:
    """Return the number format of every cell style, by the style's number."""
    if styles is None:
        return ()
    styles = resolve_alternatives(styles)
    codes = {
        int(entry.get("numFmtId", "0")): entry.get("formatCode", "")
        for entry in styles.iterfind("numFmts/numFmt")
    }
    return tuple(
        _format_with_id(int(entry.get("numFmtId", "0")), codes)
        for entry in styles.iterfind("cellXfs/xf")
    )


def _format_with_id(number: int, codes: dict[int, str]) -> NumberFormat:
    if number in codes:
        return parse_format(codes[number])
    if number in _BUILT_IN_DATES:
        return NumberFormat(Shape.DATE)
    return parse_format(_BUILT_IN.get(number, ""))


def parse_format(code: str) -> NumberFormat:
    """Return what a format code does to numbers; GENERAL where it does nothing.

    The usual ones are told apart beforehand, because they are quick to show. What depends on the
    system's language (its own long date) is shown as an ISO date.
    """
    stripped = code.strip()
    if stripped.casefold() in {"", "general", "@"} or len(stripped) > _LONGEST_CODE:
        return GENERAL
    if _ZEROS.fullmatch(stripped):
        return NumberFormat(Shape.ZEROS, len(stripped))
    if percent := _PERCENT.fullmatch(stripped):
        return NumberFormat(Shape.PERCENT, len(percent[1] or ""))
    # The system's own long date and time stand for themselves, whatever follows.
    start = next((mark for mark in _SYSTEM if stripped.casefold().startswith(mark)), stripped)
    if iso := (_SYSTEM | _ISO_SHAPES).get(start.replace("\\", "").casefold()):
        return NumberFormat(iso)
    return NumberFormat(Shape.CUSTOM, sections=sections_of(stripped))


_SYSTEM = {"[$-f800]": Shape.DATE, "[$-f400]": Shape.TIME}
_ISO_SHAPES = {
    "yyyy-mm-dd": Shape.DATE,
    "yyyy-mm-dd hh:mm": Shape.DATE_TIME,
    "yyyy-mm-dd h:mm": Shape.DATE_TIME,
    "yyyy-mm-dd hh:mm:ss": Shape.DATE_TIME,
    "hh:mm": Shape.TIME,
    "hh:mm:ss": Shape.TIME,
    "[h]:mm": Shape.DURATION,
    "[h]:mm:ss": Shape.DURATION,
}
