"""Cells as the user sees them, in workbooks of many programs."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from tests.unit.adapters.spreadsheet.builders import (
    MAIN,
    WORKBOOK,
    inline,
    new_book,
    raw_workbook,
    sheet,
    workbook,
)

DAY = datetime(2026, 11, 2, 13, 5, 0)  # noqa: DTZ001 - a cell's date has no zone

RICH_TEXT = (
    '<c r="A2" t="inlineStr"><is><r><t>An</t></r><r><rPr/><t xml:space="preserve">na </t></r>'
    '<rPh sb="0" eb="1"><t>ph</t></rPh></is></c>'
)
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
TWO_ROWS = (
    f'<row r="1">{inline("A1", "Name")}{inline("B1", "City")}</row>'
    f'<row r="2">{inline("A2", "Anna &amp; Bo")}{inline("B2", "Oslo")}</row>'
)


def first_cells(path: Path) -> list[str]:
    return list(open_table(path).sample(rows=1)[0])


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        ("plain", None, "plain"),
        (42, None, "42"),
        (-7, None, "-7"),
        (1234567890123, None, "1234567890123"),
        (0.1 + 0.2, None, "0.3"),
        (1.5, None, "1.5"),
        (1e15, None, "1000000000000000"),
        (123, "00000", "00123"),
        (12345678, "000000000", "012345678"),
        (0.256, "0%", "26%"),
        (0.256, "0.0%", "25.6%"),
        (True, None, "TRUE"),
        (False, None, "FALSE"),
        (date(2026, 11, 2), "dd/mm/yyyy", "02/11/2026"),
        (DAY, "d mmm yy", "2 Nov 26"),
        (DAY, "yyyy-mm-dd hh:mm", "2026-11-02 13:05"),
        (DAY, "[$-409]m/d/yy h:mm AM/PM;@", "11/2/26 1:05 PM"),
        (time(8, 30), "h:mm", "8:30"),
        (timedelta(hours=30, minutes=5), "[h]:mm", "30:05"),
        (1234.5, '#,##0.00 "days"', "1,234.50 days"),
    ],
)
def test_that_values_read_as_they_are_shown(
    tmp_path: Path, value: object, number_format: str | None, shown: str
) -> None:
    path = tmp_path / "a.xlsx"
    book = new_book(path)
    page = book.add_worksheet()
    page.write(0, 0, "Value")
    page.write(1, 0, value, book.add_format({"num_format": number_format or "General"}))
    book.close()
    table = open_table(path)
    assert table.column(0) == [shown]
    assert table.sample(rows=1) == [(shown,)]


def test_that_days_count_from_1904_where_the_workbook_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = new_book(path, date_1904=True)
    page = book.add_worksheet()
    page.write(0, 0, "Day")
    page.write(1, 0, DAY, book.add_format({"num_format": "yyyy-mm-dd"}))
    book.close()
    assert open_table(path).column(0) == ["2026-11-02"]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="A2"><v>12345678901234567890</v></c>', "12345678901234567890"),
        ('<c r="A2"><v>1.2345678901234E+19</v></c>', "12345678901234000000"),
        ('<c r="A2"><v>5.0</v></c>', "5"),
        ('<c r="A2"><v>-0</v></c>', "-0"),
        ('<c r="A2" t="e"><v>#N/A</v></c>', "#N/A"),
        ('<c r="A2" t="b"><v>1</v></c>', "TRUE"),
        ('<c r="A2" t="d"><v>2026-11-02T00:00:00</v></c>', "2026-11-02"),
        ('<c r="A2" t="d"><v>2026-11-02T09:30:00Z</v></c>', "2026-11-02 09:30"),
        ('<c r="A2" t="str"><f>"a"&amp;"b"</f><v>a&amp;b_x000D_</v></c>', "a&b\r"),
        ('<c r="A2"><f>1+1</f><v>2</v></c>', "2"),
        (inline("A2", " &#65;&#x42;&quot;\r\n "), ' AB"\n '),
        (inline("A2", "_x005F_x0041_"), "_x0041_"),
        (inline("A2", "_xD83D__xDE00_"), "😀"),
        (
            RICH_TEXT,
            "Anna ",
        ),
    ],
)
def test_that_stored_cells_read_as_they_are_shown(tmp_path: Path, cell: str, shown: str) -> None:
    more = '<c r="B2"><v>1</v></c>'
    rows = f'<row r="1">{inline("A1", "Value")}</row><row r="2">{cell}{more}</row>'
    assert first_cells(raw_workbook(tmp_path / "a.xlsx", sheet(rows)))[0] == shown
    odd = sheet(rows).replace("<sheetData>", "<!-- odd --><sheetData><!-- odd -->")
    assert first_cells(raw_workbook(tmp_path / "b.xlsx", odd))[0] == shown


@pytest.mark.parametrize("odd", ["", "<!-- a comment -->", "<si/>"])
def test_that_shared_texts_are_found_by_their_number(tmp_path: Path, odd: str) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>{3 - n}</v></c></row>' for n in (1, 2, 3))
    strings = (
        f'<sst xmlns="{MAIN}" count="3"><si><t>two</t></si><si><r><t>on</t></r><r><t>e</t></r>'
        f"<rPh><t>no</t></rPh></si><si><t>Head</t></si>{odd}</sst>"
    )
    path = raw_workbook(tmp_path / "a.xlsx", sheet(rows), strings=strings)
    table = open_table(path)
    assert table.info.headers == ("Head",)
    assert table.column(0) == ["one", "two"]


@pytest.mark.parametrize(
    "odd",
    [
        sheet(TWO_ROWS).replace(' r="A1"', "").replace(' r="B1"', "").replace(' r="B2"', ""),
        sheet(TWO_ROWS).replace('<row r="1">', "<row>").replace('<row r="2">', "<row>"),
        sheet(TWO_ROWS).replace("Oslo", "<![CDATA[Oslo]]>"),
        sheet(TWO_ROWS).replace('<c r="A2" t="inlineStr">', "<c t='inlineStr' r='A2'>"),
        sheet(TWO_ROWS).replace('"A1"', '"a1"').replace('"B2"', '"$B$2"'),
        sheet(TWO_ROWS).replace(MAIN, STRICT),
        f'<?xml version="1.0" encoding="utf-16"?>{sheet(TWO_ROWS)}'.encode("utf-16"),
        f'<?xml version="1.0" encoding="iso-8859-1"?>{sheet(TWO_ROWS)}'.encode("latin-1"),
        b"\xef\xbb\xbf" + sheet(TWO_ROWS).encode(),
        sheet(TWO_ROWS).replace("xmlns=", "xmlns:x=").replace("<", "<x:").replace("<x:/", "</x:"),
        sheet(TWO_ROWS, head='<dimension ref="XFD1048576"/>'),
        sheet('<row r="1"/>' * 0 + TWO_ROWS + '<row r="3" spans="1:2"/><row r="9" ht="5"/>'),
        sheet(TWO_ROWS.replace("><", ">\n  <")),
    ],
)
def test_that_non_canonical_xml_reads_the_same(tmp_path: Path, odd: str | bytes) -> None:
    table = open_table(raw_workbook(tmp_path / "a.xlsx", odd))
    assert table.info.headers == ("Name", "City")
    assert table.sample(rows=5) == [("Anna & Bo", "Oslo")]
    assert table.column(0) == ["Anna & Bo"]
    assert table.info.row_count == 1


def test_that_a_strict_workbook_is_read(tmp_path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml"
    book = WORKBOOK.replace("http://schemas.openxmlformats.org", strict)
    path = raw_workbook(tmp_path / "a.xlsx", sheet(TWO_ROWS).replace(MAIN, STRICT), workbook=book)
    assert open_table(path).info.sheets[0].name == "People"


def test_that_a_stray_cell_in_the_last_corner_costs_nothing(tmp_path: Path) -> None:
    far = f'<row r="1048576">{inline("XFD1048576", "x")}</row>'
    table = open_table(raw_workbook(tmp_path / "a.xlsx", sheet(TWO_ROWS + far)))
    assert table.info.headers == ("Name", "City")
    assert "far to the right" in table.info.notes[0]
    assert table.info.row_count == 1_048_575
    assert table.sample(rows=1) == [("Anna & Bo", "Oslo")]


def test_that_gaps_and_trailing_blanks_are_counted_as_excel_shows_them(tmp_path: Path) -> None:
    rows = (
        f'<row r="3">{inline("B3", "Name")}</row><row r="5">{inline("B5", "Anna")}'
        '<c r="F5" s="0"/></row><row r="8" ht="20"/>'
        f'<row r="9">{inline("B9", "Bob")}{inline("C9", "x")}</row>'
        '<row r="12"><c r="B12" s="0"/></row>'
        '<row r="13"><c r="B13" t="str"><f>""</f><v></v></c></row>'
    )
    table = open_table(raw_workbook(tmp_path / "a.xlsx", sheet(rows)))
    assert table.info.header_row == 3
    assert table.info.headers == ("Column A", "Name", "Column C")
    assert table.column(1) == ["", "Anna", "", "", "", "Bob"]
    assert table.row_number(1) == 5
    assert table.sample(rows=2) == [("", "", ""), ("", "Anna", "")]


def test_that_headers_are_never_empty_and_never_twice(tmp_path: Path) -> None:
    rows = [["Name", "", "name", "Name (2)", "A\nB "], ["a", "b", "c", "d", "e"]]
    table = open_table(workbook(tmp_path / "a.xlsx", rows))
    assert table.info.headers == ("Name", "Column B", "name (2)", "Name (2) (2)", "A B")


def test_that_openpyxl_and_xlsxwriter_files_read_alike(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Name", "Zip", "Note"],
        *[[f"person {i}", i, "x" * (i % 3)] for i in range(300)],
    ]
    ours = open_table(workbook(tmp_path / "a.xlsx", rows))
    path = tmp_path / "b.xlsx"
    book = new_book(path, constant_memory=True)
    page = book.add_worksheet("People")
    for number, row in enumerate(rows):
        page.write_row(number, 0, row)
    book.close()
    theirs = open_table(path)
    wanted = [tuple(str(cell) for cell in row) for row in rows[1:]]
    assert ours.sample(rows=1000) == theirs.sample(rows=1000) == wanted


@pytest.mark.parametrize(
    ("serial", "shown"),
    [
        (1, "1900-01-01"),
        (59, "1900-02-28"),
        (61, "1900-03-01"),
        (2_958_465, "9999-12-31"),
        (-1, "-1"),
        (2_958_466, "2958466"),
    ],
)
def test_that_days_at_the_ends_of_the_calendar_are_right(
    tmp_path: Path, serial: int, shown: str
) -> None:
    path = tmp_path / "a.xlsx"
    book = new_book(path)
    page = book.add_worksheet()
    page.write(0, 0, "Day")
    page.write(1, 0, serial, book.add_format({"num_format": "yyyy-mm-dd"}))
    book.close()
    assert open_table(path).column(0) == [shown]
