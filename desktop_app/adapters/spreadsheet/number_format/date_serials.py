"""Dates as a spreadsheet stores them: days since an epoch, the time of day as a fraction.

Day 1 is 1 January 1900, or the days are counted from 1 January 1904 (ECMA-376 part 1, 18.17.4.1).
"""

from datetime import date, datetime, time, timedelta

FIRST_SOUND_SERIAL = 61
"""1 March 1900: Excel's calendar has a 29 February 1900, and no days before its first."""
LAST_SERIAL = 2_958_466
"""The day after the last one that a spreadsheet shows, 31 December 9999."""
SECONDS_A_DAY = 86_400

_DAY = timedelta(days=1)
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's dates have no zone
_DAYS_FROM_1900_TO_1904 = 1462


def serial_of(moment: date, *, counts_from_1904: bool = False) -> float:
    """Return the serial of a date, a whole number, or of a date with a time of day.

    >>> serial_of(date(2024, 1, 2)), serial_of(datetime(2024, 1, 2, 6))
    (45293, 45293.25)
    """
    days = moment.toordinal() - _EPOCH.toordinal()
    days -= _DAYS_FROM_1900_TO_1904 if counts_from_1904 else 0
    if isinstance(moment, datetime):
        return days + days_of(moment - datetime.combine(moment, time()))
    return days


def serial_from_1900(serial: float, *, counts_from_1904: bool) -> float:
    """Return a stored serial as one that is counted from 1900."""
    return serial + (_DAYS_FROM_1900_TO_1904 if counts_from_1904 else 0)


def moment_of(serial: float, decimals: int = 0) -> datetime:
    """Return the moment of a serial that is counted from 1900.

    Args:
        serial: From 0 to below `LAST_SERIAL`.
        decimals: Of the seconds, to which it is rounded.
    """
    # Excel counts 29 February 1900, a day that never was, so the days before it are one off.
    days = serial + 1 if serial < FIRST_SOUND_SERIAL - 1 else serial
    whole = int(days)
    seconds = round((days - whole) * SECONDS_A_DAY, decimals)
    return _EPOCH + timedelta(days=whole, seconds=seconds)


def days_of(span: timedelta) -> float:
    """Return a span of time as a spreadsheet stores it."""
    return span / _DAY
