"""Number formats: which stored numbers are dates, times, zeros-padded or percentages."""

import re
from dataclasses import dataclass
from enum import StrEnum, auto
from xml.etree.ElementTree import Element

_BUILT_IN = {
    9: "0%",
    10: "0.00%",
    14: "yyyy-mm-dd",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yy h:mm",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
}
# East Asian dates, whose wording depends on the language.
_BUILT_IN_DATES = (*range(27, 37), *range(50, 59))
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
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


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A format as far as it is understood; `digits` are padded zeros or decimals."""

    shape: Shape = Shape.GENERAL
    digits: int = 0


GENERAL = NumberFormat()


def formats_of(styles: Element | None) -> tuple[NumberFormat, ...]:
    """Return the number format of every cell style, by the style's number."""
    if styles is None:
        return ()
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
    """Return what a format code does to positive numbers; GENERAL where it is not understood."""
    first = _LITERAL.sub("", code.partition(";")[0]).strip()
    if _ZEROS.fullmatch(first):
        return NumberFormat(Shape.ZEROS, len(first))
    if percent := _PERCENT.fullmatch(first):
        return NumberFormat(Shape.PERCENT, len(percent[1] or ""))
    return NumberFormat(_clock_shape(first.casefold()))


def _clock_shape(code: str) -> Shape:
    if code == "general":
        return Shape.GENERAL
    if "[" in code:
        return Shape.DURATION
    has_time = "h" in code or "s" in code
    has_date = "y" in code or "d" in code or ("m" in code and not has_time)
    if has_date:
        return Shape.DATE_TIME if has_time else Shape.DATE
    return Shape.TIME if has_time else Shape.GENERAL
