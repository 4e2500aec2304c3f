"""Date serials: days since an epoch, with the time of day as a fraction.

Day 1 is 1 January 1900; in some workbooks day 0 is 1 January 1904 (ECMA-376 part 1, 18.17.4.1).
"""

from datetime import date, datetime, time, timedelta

FIRST_VALID_SERIAL = 61
"""1 March 1900. Before it, Excel's calendar is wrong: it has a 29 February 1900."""
LAST_SERIAL = 2_958_466
"""The day after 31 December 9999, the last supported date."""
SECONDS_PER_DAY = 86_400

_DAY = timedelta(days=1)
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - spreadsheet dates have no time zone
_DAYS_FROM_1900_TO_1904 = 1462


def serial_of(moment: date, *, counts_from_1904: bool = False) -> float:
    """Return the serial of a date or datetime.

    >>> serial_of(date(2024, 1, 2)), serial_of(datetime(2024, 1, 2, 6))
    (45293, 45293.25)
    """
    days = moment.toordinal() - _EPOCH.toordinal()
    days -= _DAYS_FROM_1900_TO_1904 if counts_from_1904 else 0
    if isinstance(moment, datetime):
        return days + days_of(moment - datetime.combine(moment, time()))
    return days


def serial_from_1900(serial: float, *, counts_from_1904: bool) -> float:
    """Convert a stored serial to the 1900 epoch."""
    return serial + (_DAYS_FROM_1900_TO_1904 if counts_from_1904 else 0)


def datetime_of(serial: float, decimals: int = 0) -> datetime:
    """Return the datetime of a serial with the 1900 epoch.

    Args:
        serial: From 0 to below `LAST_SERIAL`.
        decimals: Decimals of the seconds to round to.
    """
    # Excel counts the nonexistent 29 February 1900, so earlier days are off by one.
    days = serial + 1 if serial < FIRST_VALID_SERIAL - 1 else serial
    whole = int(days)
    seconds = round((days - whole) * SECONDS_PER_DAY, decimals)
    return _EPOCH + timedelta(days=whole, seconds=seconds)


def days_of(span: timedelta) -> float:
    """Convert a duration to days."""
    return span / _DAY
