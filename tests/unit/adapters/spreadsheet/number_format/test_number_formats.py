"""Numbers look as in Excel; a number that its format hides is shown plainly."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.adapters.spreadsheet.number_format.cell_text import iso_text, number_text
from desktop_app.adapters.spreadsheet.number_format.number_formats import parse_format


def shown(raw: str, code: str, *, counts_from_1904: bool = False) -> str:
    return number_text(raw, parse_format(code), counts_from_1904=counts_from_1904)


@pytest.mark.parametrize(
    ("raw", "code", "expected"),
    [
        ("1234.5", "0", "1235"),
        ("1234.5", "0.00", "1234.50"),
        ("1234567.891", "#,##0.00", "1,234,567.89"),
        ("0.5", "#,##0", "1"),
        ("0", "#,##0", "0"),
        ("-1234", "#,##0", "-1,234"),
        ("-1234", "#,##0;(#,##0)", "(1,234)"),
        ("0", '0;-0;"none"', "none"),
        ("12", '0 "people"', "12 people"),
        ("1234", "[$€-407] #,##0.00", "€ 1,234.00"),
        ("1234", '"$"#,##0_);\\("$"#,##0\\)', "$1,234"),
        ("5", "[Red][<10]0;0.0", "5"),
        ("15", "[Red][<10]0;0.0", "15.0"),
        ("0.125", "0.0%", "12.5%"),
        ("0.125", '0.0"%"', "0.1%"),
        ("12345678", "000-00-0000", "012-34-5678"),
        ("4155551234", "(000) 000-0000", "(415) 555-1234"),
        ("1234567", "0,", "1235"),
        ("1234567", '0.0,,"M"', "1.2M"),
        ("12345", "0.00E+00", "1.23E+04"),
        ("0.00012345", "0.00E+00", "1.23E-04"),
        ("3.14", "#.##", "3.14"),
        ("3.1", "0.0##", "3.1"),
        ("0.5", "# ?/?", "0.5"),
        ("42", ";;;", "42"),
        ("42", "General", "42"),
        ("42", "@", "42"),
        ("9999999999999999999999999999999999", "0.00", "9999999999999999999999999999999999"),
    ],
)
def test_that_numbers_look_as_their_format_says(raw: str, code: str, expected: str) -> None:
    assert shown(raw, code) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("dd.mm.yyyy", "02.01.2024"),
        ("d/m/yy", "2/1/24"),
        ("m/d/yyyy", "1/2/2024"),
        ("dddd, d. mmmm yyyy", "Tuesday, 2. January 2024"),
        ("ddd d-mmm-yy", "Tue 2-Jan-24"),
        ("mmmmm", "J"),
        ("[$-409]mmm\\ yyyy;@", "Jan 2024"),
        ("yyyy-mm-dd", "2024-01-02"),
        ("[$-F800]dddd, mmmm dd, yyyy", "2024-01-02"),
        ("h:mm AM/PM", "1:05 PM"),
        ("hh:mm:ss.000", "13:05:09.000"),
        ("mm:ss", "05:09"),
        ("d.m.yyyy h:mm", "2.1.2024 13:05"),
        ("h A/P", "1 P"),
        ("yyyy\\-mm\\-dd\\ hh:mm:ss", "2024-01-02 13:05:09"),
    ],
)
def test_that_dates_look_as_their_format_says(code: str, expected: str) -> None:
    serial = 45_293 + (13 * 3600 + 5 * 60 + 9) / 86_400
    assert shown(repr(serial), code) == expected


@pytest.mark.parametrize(
    ("raw", "code", "expected"),
    [
        ("1.25", "[h]:mm", "30:00"),
        ("1.25", '[hh]" h"', "30 h"),
        ("1.25", "[mm]", "1800"),
        ("-5", "dd.mm.yyyy", "-5"),
        ("43831", "dd.mm.yyyy", "01.01.2020"),
    ],
)
def test_that_durations_and_unusual_dates_are_correct(raw: str, code: str, expected: str) -> None:
    assert shown(raw, code) == expected


def test_that_a_calendar_that_begins_later_is_known() -> None:
    assert shown("42369", "dd.mm.yyyy", counts_from_1904=True) == "01.01.2020"


@given(
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.text('0#?.,%;"\\[]@_*ymdhsAPE+-/ €x<>=', max_size=14),
)
def test_that_no_format_is_too_odd(number: float, code: str) -> None:
    assert isinstance(shown(repr(number), code), str)


ANSWERS = json.loads(
    (Path(__file__).parents[4] / "data" / "number_formats" / "answers.json").read_text("utf-8")
)
# Intended differences: a day is never 0, durations omit zero seconds, ISO times show nonzero
# seconds, and a format that shows nothing gives the number.
OTHERWISE = {"[h]:mm:ss", "yyyy-mm-dd hh:mm", "#.##"}
ZERO_IN_THOUSANDS = ("##0.0E+0", 0)


@pytest.mark.parametrize("code", sorted({code for code, _, _ in ANSWERS} - OTHERWISE))
def test_that_numbers_are_shown_as_excel_shows_them(code: str) -> None:
    for its_code, number, answer in ANSWERS:
        if its_code != code or (code, number) == ZERO_IN_THOUSANDS:
            continue
        if code == "d-mmm-yy" and number < 1:
            continue
        shown = number_text(repr(number), parse_format(code), counts_from_1904=False)
        assert shown == answer.strip(), number


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("10:59:59.99999999", "11:00"),
        ("08:30:05", "08:30:05"),
        ("2024-05-06T10:59:59.9999", "2024-05-06 11:00"),
        ("2024-05-06T23:59:59.9999", "2024-05-07"),
        ("2024-05-06T00:00:00.000Z", "2024-05-06"),
        ("2024-13-45T00:00:00", "2024-13-45T00:00:00"),
        ("soon", "soon"),
    ],
)
def test_that_strict_dates_and_times_are_shown_to_the_second(raw: str, text: str) -> None:
    assert iso_text(raw) == text
