"""Number formats of cells, with fast paths for the common ones.

Built-in dates that depend on the system's language are shown as unambiguous ISO dates.
"""

import re
from dataclasses import dataclass
from enum import StrEnum, auto
from xml.etree.ElementTree import Element

from desktop_app.adapters.spreadsheet.number_format.parser import Section, parse_sections
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
# East Asian dates, whose format depends on the language.
_BUILT_IN_DATES = (*range(27, 37), *range(50, 59))
_MAX_CODE_LENGTH = 1000  # Excel allows 255 characters
_ZEROS = re.compile(r"0{2,}")
_PERCENT = re.compile(r"0(?:\.(0+))?%")


class FormatKind(StrEnum):
    """Kinds of number formats."""

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
    """A number format.

    Attributes:
        kind: The kind of format.
        digits: For ZEROS the number of digits, for PERCENT the number of decimals.
        sections: For CUSTOM the parsed format code.
    """

    kind: FormatKind = FormatKind.GENERAL
    digits: int = 0
    sections: tuple[Section, ...] = ()


GENERAL = NumberFormat()


def parse_cell_formats(styles: Element | None) -> tuple[NumberFormat, ...]:
    """Return the number format of each cell style, by style index."""
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
        return NumberFormat(FormatKind.DATE)
    return parse_format(_BUILT_IN.get(number, ""))


def parse_format(code: str) -> NumberFormat:
    """Parse a format code; return GENERAL if it does not change numbers.

    Common formats get their own kind, because it is fast to render. The system's long date, which
    depends on its language, becomes an ISO date.
    """
    stripped = code.strip()
    if stripped.casefold() in {"", "general", "@"} or len(stripped) > _MAX_CODE_LENGTH:
        return GENERAL
    if _ZEROS.fullmatch(stripped):
        return NumberFormat(FormatKind.ZEROS, len(stripped))
    if percent := _PERCENT.fullmatch(stripped):
        return NumberFormat(FormatKind.PERCENT, len(percent[1] or ""))
    # The system's long date and time are complete formats, whatever follows them.
    start = next((prefix for prefix in _SYSTEM if stripped.casefold().startswith(prefix)), stripped)
    if iso := (_SYSTEM | _ISO_KINDS).get(start.replace("\\", "").casefold()):
        return NumberFormat(iso)
    return NumberFormat(FormatKind.CUSTOM, sections=parse_sections(stripped))


_SYSTEM = {"[$-f800]": FormatKind.DATE, "[$-f400]": FormatKind.TIME}
_ISO_KINDS = {
    "yyyy-mm-dd": FormatKind.DATE,
    "yyyy-mm-dd hh:mm": FormatKind.DATE_TIME,
    "yyyy-mm-dd h:mm": FormatKind.DATE_TIME,
    "yyyy-mm-dd hh:mm:ss": FormatKind.DATE_TIME,
    "hh:mm": FormatKind.TIME,
    "hh:mm:ss": FormatKind.TIME,
    "[h]:mm": FormatKind.DURATION,
    "[h]:mm:ss": FormatKind.DURATION,
}
