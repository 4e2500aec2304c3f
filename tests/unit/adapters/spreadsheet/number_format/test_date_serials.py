"""Date serials."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.adapters.spreadsheet.number_format.date_serials import (
    FIRST_VALID_SERIAL,
    LAST_SERIAL,
    datetime_of,
    serial_from_1900,
    serial_of,
)

moments = st.builds(
    lambda day, seconds: datetime.combine(day, time()) + timedelta(seconds=seconds),
    st.dates(min_value=date(1900, 3, 1)),
    st.integers(0, 86_399),
)


@given(moments)
def test_that_a_moment_comes_back_from_its_serial(moment: datetime) -> None:
    assert datetime_of(serial_of(moment)) == moment


@given(moments)
def test_that_both_epochs_mean_the_same_day(moment: datetime) -> None:
    serial = serial_of(moment.date(), counts_from_1904=True)

    assert serial_from_1900(serial, counts_from_1904=True) == serial_of(moment.date())


def test_that_the_calendar_of_excel_begins_where_it_says() -> None:
    assert datetime_of(1).date() == date(1900, 1, 1)
    assert datetime_of(59).date() == date(1900, 2, 28)
    assert serial_of(date(1900, 3, 1)) == FIRST_VALID_SERIAL
    assert serial_of(date(9999, 12, 31)) == LAST_SERIAL - 1
    assert serial_of(date(1904, 1, 1), counts_from_1904=True) == 0
    assert isinstance(serial_of(date(2024, 1, 1)), int)
    assert datetime_of(1.5) - datetime_of(1) == timedelta(hours=12)
