"""Text of a stored value as the user sees it."""

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

from desktop_app.adapters.spreadsheet.number_format.date_serials import (
    LAST_SERIAL,
    SECONDS_PER_DAY,
    datetime_of,
    days_of,
    serial_from_1900,
)
from desktop_app.adapters.spreadsheet.number_format.number_formats import FormatKind, NumberFormat
from desktop_app.adapters.spreadsheet.number_format.parser import Section, TokenKind
from desktop_app.adapters.spreadsheet.number_format.renderer import (
    format_datetime,
    format_number,
    round_half_up,
    select_section,
    with_sign,
)
from desktop_app.domain.result.cells import NewCell

_PLAIN_INTEGER_DIGITS = 30
_SHOWN_DIGITS = 15
_MAX_DECIMALS = 6
_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)?T?(?:(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d{1,30})?))?)?Z?", re.ASCII
)
_MAX_EXPONENT = 308


def number_text(raw: str, number_format: NumberFormat, *, counts_from_1904: bool) -> str:
    """Return the formatted text of a stored number; return `raw` if it is not a number."""
    match number_format.kind:
        case FormatKind.GENERAL:
            return _general(raw)
        case FormatKind.ZEROS:
            return _padded(raw, number_format.digits)
        case FormatKind.PERCENT:
            return _percent(raw, number_format.digits)
        case FormatKind.CUSTOM:
            return _custom(raw, number_format.sections, counts_from_1904=counts_from_1904)
        case _:
            return _plain_date_or_time(raw, number_format.kind, counts_from_1904=counts_from_1904)


def iso_text(raw: str) -> str:
    """Return the text of an ISO date or time, to the second."""
    found = _ISO.fullmatch(raw)
    if found is None:
        return raw
    day, hours, minutes, seconds = found.groups()
    if hours is None:
        return day or raw
    try:
        moment = datetime.fromisoformat(day or "2000-01-01")
        since = round(Decimal(seconds or 0).quantize(Decimal(1), ROUND_HALF_UP))
        moment += timedelta(hours=int(hours), minutes=int(minutes), seconds=since)
    except (ValueError, OverflowError):
        return raw
    time = f"{moment:%H:%M:%S}".removesuffix(":00")
    if not day:
        return time
    return f"{moment:%Y-%m-%d}" if time == "00:00" else f"{moment:%Y-%m-%d} {time}"


def _general(raw: str) -> str:
    if raw.lstrip("-").isdigit() and raw.isascii():
        return raw
    number = _number(raw)
    if number is None or number.adjusted() > _PLAIN_INTEGER_DIGITS:
        return raw
    if number == number.to_integral_value():
        return f"{number:.0f}" if number else "0"
    shown = f"{float(number):.{_SHOWN_DIGITS}g}"
    return shown if "e" in shown else shown.removesuffix(".0")


def _padded(raw: str, digits: int) -> str:
    number = _number(raw)
    if number is None or number.adjusted() > _PLAIN_INTEGER_DIGITS:
        return raw
    text = f"{round_half_up(abs(number), 0):f}".rjust(digits, "0")
    return with_sign(text, is_negative=number < 0)


@lru_cache(maxsize=1 << 14)
def _custom(raw: str, sections: tuple[Section, ...], *, counts_from_1904: bool) -> str:
    number = _number(raw)
    if number is None or abs(number.adjusted()) > _PLAIN_INTEGER_DIGITS:
        return raw
    section, is_negative = select_section(sections, number)
    if section.is_date_or_time:
        return _date_or_time(raw, number, section, counts_from_1904=counts_from_1904)
    is_fraction = any(part.text == "/" for part in section.tokens)
    try:
        shown = "" if is_fraction else format_number(section, number, _general(str(abs(number))))
    except ArithmeticError:  # more digits than a cell can hold
        shown = ""
    # If the format hides the number or shows a fraction, use the plain number.
    if not any(letter.isalnum() for letter in shown):
        return _general(raw)
    return with_sign(shown.strip(), is_negative=is_negative)


def _date_or_time(raw: str, number: Decimal, section: Section, *, counts_from_1904: bool) -> str:
    serial = serial_from_1900(float(number), counts_from_1904=counts_from_1904)
    if any(part.kind in _ELAPSED for part in section.tokens):
        serial = abs(float(number)) % 1
    if not 0 <= serial < LAST_SERIAL:
        return _general(raw)
    days = max(-LAST_SERIAL, min(float(number), LAST_SERIAL))
    fractions = [len(part.text) - 1 for part in section.tokens if part.kind is TokenKind.FRACTION]
    decimals = min(max(fractions, default=0), _MAX_DECIMALS)
    return format_datetime(section, datetime_of(serial, decimals), timedelta(days=days))


_ELAPSED = frozenset(
    {TokenKind.ELAPSED_HOURS, TokenKind.ELAPSED_MINUTES, TokenKind.ELAPSED_SECONDS}
)


def _percent(raw: str, digits: int) -> str:
    number = _number(raw)
    if number is None or number.adjusted() > _PLAIN_INTEGER_DIGITS:
        return raw
    text = f"{round_half_up(abs(number) * 100, digits):f}%"
    return with_sign(text, is_negative=number < 0)


def _plain_date_or_time(raw: str, shape: FormatKind, *, counts_from_1904: bool) -> str:
    number = _number(raw)
    if number is None:
        return raw
    serial = serial_from_1900(float(number), counts_from_1904=counts_from_1904)
    if shape is FormatKind.DURATION:
        is_long = abs(number) > LAST_SERIAL
        return _general(raw) if is_long else duration_text(float(number))
    if not 0 <= serial < LAST_SERIAL:
        return _general(raw)
    moment = datetime_of(serial)
    time = f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    if shape is FormatKind.TIME:
        return time
    day = f"{moment:%Y-%m-%d}"
    return day if shape is FormatKind.DATE else f"{day} {time}"


def duration_text(days: float) -> str:
    """Return a duration in days as hours and minutes, plus seconds if they are not zero."""
    seconds = round(abs(days) * SECONDS_PER_DAY)
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    sign = "-" if days < 0 else ""
    return f"{sign}{hours}:{minutes:02}" + (f":{seconds:02}" if seconds else "")


def _number(raw: str) -> Decimal | None:
    try:
        number = Decimal(raw)
    except InvalidOperation:
        return None
    is_valid = number.is_finite() and abs(number.adjusted()) <= _MAX_EXPONENT
    return number if is_valid or not number else None


def cell_text(cell: NewCell) -> str:
    """Return the text of a typed cell."""
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).upper()
        case float():
            return f"{cell:.15g}" if "e" in repr(cell) else repr(cell).removesuffix(".0")
        case datetime():
            return f"{cell:%Y-%m-%d} {cell:%H:%M:%S}".removesuffix(":00").removesuffix(" 00:00")
        case timedelta():
            return duration_text(days_of(cell))
        case _:
            return str(cell)
