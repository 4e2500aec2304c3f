"""A stored number as its format shows it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from desktop_app.adapters.spreadsheet.number_format.parser import Part, Piece, Section

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT = 3
_NOON = 12
_SPAN_SECONDS = {Piece.ELAPSED_HOURS: 3600, Piece.ELAPSED_MINUTES: 60, Piece.ELAPSED_SECONDS: 1}


def chosen_section(sections: Sequence[Section], number: Decimal) -> tuple[Section, bool]:
    """Return the section that shows a number, and whether it needs a minus sign before it."""
    conditions = [section for section in sections if section.condition is not None]
    if conditions:
        for section in conditions:
            if _holds(section, number):
                return section, number < 0 and section is sections[0]
        rest = [section for section in sections[:3] if section.condition is None]
        return (rest or list(sections))[-1], number < 0
    if number > 0 or len(sections) == 1:
        return sections[0], number < 0
    if number < 0:
        return sections[1], False
    return sections[2 if len(sections) > 2 else 0], False  # noqa: PLR2004 - positive, negative, zero


def _holds(section: Section, number: Decimal) -> bool:
    sign, limit = section.condition or ("", 0.0)
    value = float(number)
    return {
        "<": value < limit,
        ">": value > limit,
        "=": value == limit,
        "<=": value <= limit,
        ">=": value >= limit,
        "<>": value != limit,
    }.get(sign, False)


def rounded(number: Decimal, decimals: int) -> Decimal:
    """Return a number with so many decimals, halves rounded away from zero, as Excel does it."""
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def signed(text: str, *, is_negative: bool) -> str:
    """Return what is shown of a number with its sign; nothing but zeros has none."""
    return f"-{text}" if is_negative and any(digit in text for digit in "123456789") else text


def number_in(section: Section, number: Decimal, general: str) -> str:
    """Return a number in a section of digits and words.

    Args:
        section: Which shows it.
        number: Its sign does not matter.
        general: What stands for "General".
    """
    value = abs(number) * 100**section.percents / 1000**section.scale
    parts = section.parts
    split = next((at for at, part in enumerate(parts) if part.piece is Piece.EXPONENT), len(parts))
    mantissa, exponent = parts[:split], parts[split:]
    power = 0
    if exponent and value:
        width, decimals = _places(mantissa)
        width = width or 1
        # Several digits before the point mean that the exponent is a multiple of their number.
        power = value.adjusted() // width * width
        if rounded(value.scaleb(-power), decimals).adjusted() >= width:
            power += width
        value = value.scaleb(-power)
    return _mantissa(mantissa, value, section, general) + _exponent(exponent, power)


def _places(parts: Sequence[Part]) -> tuple[int, int]:
    """Return how many digits stand before and after the point."""
    point = next((at for at, part in enumerate(parts) if part.piece is Piece.POINT), len(parts))
    before = sum(part.piece is Piece.DIGIT for part in parts[:point])
    return before, sum(part.piece is Piece.DIGIT for part in parts[point:])


def _mantissa(parts: Sequence[Part], value: Decimal, section: Section, general: str) -> str:
    whole_places, decimal_places = _places(parts)
    digits, _, decimals = f"{rounded(value, decimal_places):f}".partition(".")
    whole = _whole_digits([p.text for p in parts if p.piece is Piece.DIGIT][:whole_places], digits)
    if section.thousands:
        whole = _grouped(whole)
    shown: list[str] = []
    at = place = 0
    is_after = False
    for part in parts:
        if part.piece is Piece.DIGIT and not is_after:
            shown.append(whole[at])
            at += 1
        elif part.piece is Piece.DIGIT:
            is_left_out = part.text != "0" and not decimals[place:].strip("0")
            shown.append("" if is_left_out else decimals[place])
            place += 1
        elif part.piece is Piece.POINT:
            is_after = True
            shown.append(".")
        else:
            shown.append(general if part.piece is Piece.GENERAL else part.text)
    return "".join(shown)


def _whole_digits(places: Sequence[str], digits: str) -> list[str]:
    """Return what stands at each place before the point; more digits go to the first place."""
    digits = digits.lstrip("0")
    filled: list[str] = []
    for back, place in enumerate(reversed(places), start=1):
        if back <= len(digits):
            filled.append(digits[-back])
        else:
            filled.append({"0": "0", "?": " "}.get(place, ""))
    filled.reverse()
    if filled and len(digits) > len(filled):
        filled[0] = digits[: len(digits) - len(filled) + 1]
    return filled


def _grouped(whole: list[str]) -> list[str]:
    """Return the digits with commas between thousands."""
    grouped: list[str] = []
    behind = 0
    for digits in reversed(whole):
        shown = ""
        for digit in reversed(digits):
            shown = digit + ("," if behind and behind % 3 == 0 and digit.isdigit() else "") + shown
            behind += digit.isdigit()
        grouped.append(shown)
    return grouped[::-1]


def _exponent(parts: Sequence[Part], power: int) -> str:
    if not parts:
        return ""
    width = sum(part.piece is Piece.DIGIT for part in parts)
    sign = "-" if power < 0 else "+" if parts[0].text.endswith("+") else ""
    rest = "".join(part.text for part in parts[1:] if part.piece is not Piece.DIGIT)
    return f"E{sign}{abs(power):0{width}}{rest}"


def moment_in(section: Section, moment: datetime, span: timedelta) -> str:
    """Return a date or time in a section of the clock.

    Args:
        section: Which shows it.
        moment: The date and time.
        span: The same since the first day, for hours beyond a day.
    """
    has_noon = any(part.piece is Piece.AM_PM for part in section.parts)
    return "".join(_clock(part, moment, span, has_noon=has_noon) for part in section.parts)


def _clock(part: Part, moment: datetime, span: timedelta, *, has_noon: bool) -> str:
    text, width = part.text, len(part.text)
    if part.piece in _SPAN_SECONDS:
        whole = int(abs(span).total_seconds() + 0.5) // _SPAN_SECONDS[part.piece]
        return f"{'-' if span < timedelta() else ''}{whole:0{width}}"
    if part.piece in {Piece.MONTH, Piece.DAY}:
        return _named(part, moment)
    hour = (moment.hour % _NOON or _NOON) if has_noon else moment.hour
    noon = "AM" if moment.hour < _NOON else "PM"
    return {
        Piece.YEAR: f"{moment.year:04}" if width >= _SHORT else f"{moment.year % 100:02}",
        Piece.HOUR: f"{hour:0{width}}",
        Piece.MINUTE: f"{moment.minute:0{width}}",
        Piece.SECOND: f"{moment.second:0{width}}",
        Piece.FRACTION: f".{moment.microsecond:06}"[:width].ljust(width, "0"),
        Piece.AM_PM: noon if width > _SHORT else noon[0],
    }.get(part.piece, text)


def _named(part: Part, moment: datetime) -> str:
    """Return a month or day: 5, 05, May, M or Mon, by the number of letters."""
    letters = len(part.text)
    is_month = part.piece is Piece.MONTH
    if letters < _SHORT:
        return f"{moment.month if is_month else moment.day:0{letters}}"
    name = _MONTHS[moment.month - 1] if is_month else _DAYS[moment.weekday()]
    if is_month and letters > 4:  # noqa: PLR2004 - mmmmm
        return name[0]
    return name[:_SHORT] if letters == _SHORT else name
