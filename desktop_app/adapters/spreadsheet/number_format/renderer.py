"""Rendering of a number with a parsed number format."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from desktop_app.adapters.spreadsheet.number_format.parser import Section, Token, TokenKind

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT = 3
_NOON = 12
_ELAPSED_SECONDS = {
    TokenKind.ELAPSED_HOURS: 3600,
    TokenKind.ELAPSED_MINUTES: 60,
    TokenKind.ELAPSED_SECONDS: 1,
}


def select_section(sections: Sequence[Section], number: Decimal) -> tuple[Section, bool]:
    """Return the section that applies to a number, and whether to prepend a minus sign."""
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
    return sections[2 if len(sections) > 2 else 0], False  # noqa: PLR2004 - positive; negative; zero


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


def round_half_up(number: Decimal, decimals: int) -> Decimal:
    """Round half away from zero, as Excel does."""
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def with_sign(text: str, *, is_negative: bool) -> str:
    """Prepend a minus sign to a negative number unless it shows only zeros."""
    return f"-{text}" if is_negative and any(digit in text for digit in "123456789") else text


def format_number(section: Section, number: Decimal, general: str) -> str:
    """Render a number with a numeric section.

    Args:
        section: The section.
        number: The number; its sign is ignored.
        general: The text for the "General" token.
    """
    value = abs(number) * 100**section.percents / 1000**section.scale
    parts = section.tokens
    split = next(
        (at for at, part in enumerate(parts) if part.kind is TokenKind.EXPONENT), len(parts)
    )
    mantissa, exponent = parts[:split], parts[split:]
    power = 0
    if exponent and value:
        width, decimals = _digit_counts(mantissa)
        width = width or 1
        # With several integer digits, the exponent is a multiple of their number.
        power = value.adjusted() // width * width
        if round_half_up(value.scaleb(-power), decimals).adjusted() >= width:
            power += width
        value = value.scaleb(-power)
    return _mantissa(mantissa, value, section, general) + _exponent(exponent, power)


def _digit_counts(parts: Sequence[Token]) -> tuple[int, int]:
    """Return the number of digit placeholders before and after the decimal point."""
    point = next((at for at, part in enumerate(parts) if part.kind is TokenKind.POINT), len(parts))
    before = sum(part.kind is TokenKind.DIGIT for part in parts[:point])
    return before, sum(part.kind is TokenKind.DIGIT for part in parts[point:])


def _mantissa(parts: Sequence[Token], value: Decimal, section: Section, general: str) -> str:
    whole_digit_counts, decimal_digit_counts = _digit_counts(parts)
    digits, _, decimals = f"{round_half_up(value, decimal_digit_counts):f}".partition(".")
    whole = _whole_digits(
        [p.text for p in parts if p.kind is TokenKind.DIGIT][:whole_digit_counts], digits
    )
    if section.thousands:
        whole = _grouped(whole)
    shown: list[str] = []
    at = decimal = 0
    is_after = False
    for part in parts:
        if part.kind is TokenKind.DIGIT and not is_after:
            shown.append(whole[at])
            at += 1
        elif part.kind is TokenKind.DIGIT:
            is_left_out = part.text != "0" and not decimals[decimal:].strip("0")
            shown.append("" if is_left_out else decimals[decimal])
            decimal += 1
        elif part.kind is TokenKind.POINT:
            is_after = True
            shown.append(".")
        else:
            shown.append(general if part.kind is TokenKind.GENERAL else part.text)
    return "".join(shown)


def _whole_digits(placeholders: Sequence[str], digits: str) -> list[str]:
    """Return the text of each integer placeholder; the first one takes all extra digits."""
    digits = digits.lstrip("0")
    filled: list[str] = []
    for back, placeholder in enumerate(reversed(placeholders), start=1):
        if back <= len(digits):
            filled.append(digits[-back])
        else:
            filled.append({"0": "0", "?": " "}.get(placeholder, ""))
    filled.reverse()
    if filled and len(digits) > len(filled):
        filled[0] = digits[: len(digits) - len(filled) + 1]
    return filled


def _grouped(whole: list[str]) -> list[str]:
    """Insert commas between thousands."""
    grouped: list[str] = []
    behind = 0
    for digits in reversed(whole):
        shown = ""
        for digit in reversed(digits):
            shown = digit + ("," if behind and behind % 3 == 0 and digit.isdigit() else "") + shown
            behind += digit.isdigit()
        grouped.append(shown)
    return grouped[::-1]


def _exponent(parts: Sequence[Token], power: int) -> str:
    if not parts:
        return ""
    width = sum(part.kind is TokenKind.DIGIT for part in parts)
    sign = "-" if power < 0 else "+" if parts[0].text.endswith("+") else ""
    rest = "".join(part.text for part in parts[1:] if part.kind is not TokenKind.DIGIT)
    return f"E{sign}{abs(power):0{width}}{rest}"


def format_datetime(section: Section, moment: datetime, elapsed: timedelta) -> str:
    """Render a date or time section.

    Args:
        section: The section.
        moment: The date and time.
        elapsed: The time since day 0, for elapsed hours beyond a day.
    """
    has_am_pm = any(part.kind is TokenKind.AM_PM for part in section.tokens)
    return "".join(
        _date_or_time(part, moment, elapsed, has_am_pm=has_am_pm) for part in section.tokens
    )


def _date_or_time(part: Token, moment: datetime, elapsed: timedelta, *, has_am_pm: bool) -> str:
    text, width = part.text, len(part.text)
    if part.kind in _ELAPSED_SECONDS:
        whole = int(abs(elapsed).total_seconds() + 0.5) // _ELAPSED_SECONDS[part.kind]
        return f"{'-' if elapsed < timedelta() else ''}{whole:0{width}}"
    if part.kind in {TokenKind.MONTH, TokenKind.DAY}:
        return _named(part, moment)
    hour = (moment.hour % _NOON or _NOON) if has_am_pm else moment.hour
    am_pm = "AM" if moment.hour < _NOON else "PM"
    return {
        TokenKind.YEAR: f"{moment.year:04}" if width >= _SHORT else f"{moment.year % 100:02}",
        TokenKind.HOUR: f"{hour:0{width}}",
        TokenKind.MINUTE: f"{moment.minute:0{width}}",
        TokenKind.SECOND: f"{moment.second:0{width}}",
        TokenKind.FRACTION: f".{moment.microsecond:06}"[:width].ljust(width, "0"),
        TokenKind.AM_PM: am_pm if width > _SHORT else am_pm[0],
    }.get(part.kind, text)


def _named(part: Token, moment: datetime) -> str:
    """Render a month or day by its number of letters: 5, 05, May, M or Mon."""
    letters = len(part.text)
    is_month = part.kind is TokenKind.MONTH
    if letters < _SHORT:
        return f"{moment.month if is_month else moment.day:0{letters}}"
    name = _MONTHS[moment.month - 1] if is_month else _DAYS[moment.weekday()]
    if is_month and letters > 4:  # noqa: PLR2004 - mmmmm
        return name[0]
    return name[:_SHORT] if letters == _SHORT else name
