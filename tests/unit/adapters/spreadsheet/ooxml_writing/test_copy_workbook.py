"""Copies of workbooks: new columns at the right, everything else unchanged."""

import zipfile
from datetime import date
from pathlib import Path
from typing import IO, cast

import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.result.cells import CellKind, NewCell
from tests.unit.adapters.spreadsheet.builders import (
    MAIN,
    SHEET,
    TWO_ROWS,
    columns,
    enriched,
    inline,
    members_of,
    new_book,
    opened,
    raw_workbook,
    read_back,
    sheet,
    workbook,
    write_columns,
    xml_of,
)

EXTENSION = '<extLst><ext xmlns:y="urn:y" uri="{1}"><y:z a="&quot;"/></ext></extLst>'


def rich_workbook(path: Path) -> Path:
    """Write a workbook with most features of Excel, to detect any loss."""
    book = new_book(path)
    page = book.add_worksheet("People")
    bold = book.add_format({"bold": True, "bg_color": "#FFCC00"})
    page.write_row(0, 0, ["Name", "Zip", "Sum"], bold)
    for row in range(1, 30):
        page.write_string(row, 0, f"person {row}")
        page.write_number(row, 1, row, book.add_format({"num_format": "00000"}))
        page.write_formula(row, 2, f"=B{row + 1}*2", None, row * 2)
    page.write_rich_string(5, 0, "some ", bold, "bold", " text")
    page.write_url(6, 0, "https://www.linkedin.com/in/sample-x-1", None, "Profile")
    page.write_comment(7, 0, "a note")
    page.set_row(8, 30, None, {"hidden": True})
    page.set_column(1, 1, 22)
    page.autofilter(0, 0, 29, 2)
    page.data_validation(1, 1, 29, 1, {"validate": "integer", "criteria": ">", "value": 0})
    page.conditional_format(1, 1, 29, 1, {"type": "data_bar", "data_bar_2010": True})
    page.freeze_panes(1, 0)
    page.protect("secret")
    other = book.add_worksheet("Other & more")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=People!$B$2:$B$30"})
    other.insert_chart("B2", chart)
    other.add_table(20, 0, 24, 1)
    other.add_sparkline("D1", {"range": "People!B2:B30"})
    book.define_name("Everyone", "=People!$A$2:$A$30")
    book.close()
    return path


def test_that_only_the_sheet_and_the_styles_differ_and_the_order_is_kept(tmp_path: Path) -> None:
    source = rich_workbook(tmp_path / "leads.xlsx")
    before, after = members_of(source), members_of(enriched(source))
    assert list(before) == list(after)
    changed = {name for name in before if before[name] != after[name]}
    # The workbook part repeats the range of the sheet's filter, which was extended.
    assert changed == {SHEET, "xl/styles.xml", "xl/workbook.xml"}
    assert after["xl/workbook.xml"] == before["xl/workbook.xml"].replace(b"$C$30", b"$E$30")


def test_that_the_parts_before_and_after_the_rows_are_carried_verbatim(tmp_path: Path) -> None:
    source = rich_workbook(tmp_path / "leads.xlsx")
    old, new = xml_of(source), xml_of(enriched(source))
    tail = old.partition("</sheetData>")[2].replace(
        '<autoFilter ref="A1:C30"', '<autoFilter ref="A1:E30"'
    )
    assert new.partition("</sheetData>")[2] == tail
    for row in old.partition("<sheetData>")[2].split("</row>")[:-1]:
        kept = row.replace('spans="1:3"', 'spans="1:5"')
        assert kept in new


def test_that_old_cells_are_unchanged_and_new_ones_stand_at_their_right(tmp_path: Path) -> None:
    source = rich_workbook(tmp_path / "leads.xlsx")
    target = enriched(source)
    before, after = read_back(source), read_back(target)
    assert [row[:3] for row in after] == before
    assert after[0][3:] == ["Title", "Score"]
    assert [row[3] for row in after[1:]] == [f"Title of {row}" for row in range(29)]
    page = opened(target)["People"]
    assert page.dimensions == "A1:E30"
    assert page["D1"].font.b
    assert page["D1"].fill.fgColor.rgb == page["C1"].fill.fgColor.rgb
    assert page["B2"].number_format == "00000"
    assert page.column_dimensions["D"].width == 24
    assert page.column_dimensions["B"].width == pytest.approx(22.7, abs=0.1)


def test_that_values_are_typed_and_text_is_never_a_formula(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", [["Name"], ["Anna"]])
    values: list[NewCell] = [
        '=HYPERLINK("http://x")',
        "+49 30 1",
        "@SUM(A1)",
        -7,
        1.5,
        True,
        date(2026, 11, 2),
        date(1890, 1, 1),
        None,
        2**60,
        float("nan"),
        float("inf"),
        'a<b>&"c" _x0041_ \x07\x00 \ud800é😀\r\nnext ',
        "",
        "x" * 40_000,
        "😀" * 20_000,
    ]
    names = [f"c{i}" for i in range(len(values))]
    target = tmp_path / "b.xlsx"
    write_columns(open_table(source), columns(*names, kind=CellKind.LONG_TEXT), [values], target)
    page = opened(target).worksheets[0]
    cells = list(page[2])[1:]
    assert "f" not in {cell.data_type for cell in cells}
    assert all(cell.quotePrefix for cell in cells[:3])
    shown = [cell.value for cell in cells]
    assert shown[:6] == ['=HYPERLINK("http://x")', "+49 30 1", "@SUM(A1)", -7, 1.5, True]
    assert shown[6].date() == date(2026, 11, 2)
    assert cells[6].number_format.replace("\\", "") == "yyyy-mm-dd"
    assert shown[7:12] == ["1890-01-01", None, str(2**60), None, None]
    # openpyxl does not decode the stored escape; the program does.
    assert shown[12] == 'a<b>&"c" _x005F_x0041_  é😀\nnext '
    assert open_table(target).column(13) == ['a<b>&"c" _x0041_  é😀\nnext ']
    assert shown[13] is None
    assert len(shown[14]) == 32_767
    assert shown[14].endswith("x … (cut)")
    assert len(shown[15].encode("utf-16-le")) // 2 <= 32_767
    assert shown[15].endswith("😀 … (cut)")


def test_that_missing_and_empty_rows_are_filled_in_order(tmp_path: Path) -> None:
    rows = (
        f'<row r="2" spans="1:1" x:dyDescent="0.25">{inline("A2", "Name")}</row>'
        f'<row r="4" ht="30"/><row r="6">{inline("A6", "Anna")}</row>'
        f'<row r="7"/>\n<row r="9">{inline("A9", "Bob")}</row><row r="12" ht="9"/>'
    )
    xml = sheet(rows).replace("<worksheet", '<worksheet xmlns:x="urn:x"')
    target = enriched(raw_workbook(tmp_path / "a.xlsx", xml), headers=("Title",))
    written = xml_of(target)
    assert '<row r="2" spans="1:2" x:dyDescent="0.25">' in written
    assert '<row r="4" ht="30"><c' in written
    assert '<row r="12" ht="9"/>' in written
    assert [row[1] for row in read_back(target)[1:9]] == [
        "Title",
        *[f"Title of {row}" for row in range(7)],
    ]
    assert open_table(target).column(0) == ["", "", "", "Anna", "", "", "Bob"]


def test_that_rows_without_new_values_stay_as_they_are(tmp_path: Path) -> None:
    rows = TWO_ROWS + f'<row r="3"/><row r="5">{inline("A5", "Bob")}</row>'
    source = raw_workbook(tmp_path / "a.xlsx", sheet(rows))
    target = tmp_path / "b.xlsx"
    write_columns(open_table(source), columns("Title"), [[None], [None], [None], ["x"]], target)
    written = xml_of(target)
    assert '<row r="3"/><row r="5">' in written
    assert '<row r="4"' not in written


@pytest.mark.parametrize(
    "odd",
    [
        sheet(TWO_ROWS).replace(' r="A1"', "").replace(' r="B1"', "").replace(' r="B2"', ""),
        sheet(TWO_ROWS).replace('<row r="1">', "<row>").replace('<row r="2">', "<row>"),
        sheet(TWO_ROWS).replace("<sheetData>", "<!-- x --><sheetData><!-- y -->"),
        f'<?xml version="1.0" encoding="utf-16"?>{sheet(TWO_ROWS)}'.encode("utf-16"),
        sheet(
            TWO_ROWS, tail='<extLst><ext xmlns:y="urn:y" uri="{1}"><y:z a="&quot;"/></ext></extLst>'
        )
        .replace("xmlns=", "xmlns:x=")
        .replace("<", "<x:")
        .replace("<x:/", "</x:")
        .replace("<x:y:", "<y:"),
    ],
)
def test_that_non_canonical_xml_is_copied_with_its_values(tmp_path: Path, odd: str | bytes) -> None:
    target = enriched(raw_workbook(tmp_path / "a.xlsx", odd))
    assert read_back(target) == [
        ["Name", "City", "Title", "Score"],
        ["Anna", "Oslo", "Title of 0", "Score of 0"],
    ]


def test_that_a_workbook_without_styles_gets_none_and_dates_stay_readable(tmp_path: Path) -> None:
    source = raw_workbook(tmp_path / "a.xlsx", sheet(TWO_ROWS))
    target = tmp_path / "b.xlsx"
    write_columns(open_table(source), columns("Day"), [[date(2026, 11, 2)]], target)
    assert read_back(target)[1][2] == "2026-11-02"


def test_that_prefixed_styles_grow_without_renumbering(tmp_path: Path) -> None:
    styles = (
        f'<x:styleSheet xmlns:x="{MAIN}"><x:fonts count="1"><x:font/></x:fonts>'
        '<x:cellXfs count="2"><x:xf numFmtId="0"/><x:xf numFmtId="9"><x:alignment/></x:xf>'
        "</x:cellXfs></x:styleSheet>"
    )
    source = raw_workbook(tmp_path / "a.xlsx", sheet(TWO_ROWS), styles=styles)
    target = tmp_path / "b.xlsx"
    write_columns(open_table(source), columns("Day", "x"), [[date(2026, 11, 2), "=1"]], target)
    assert '<x:numFmts count="1">' in xml_of(target, "xl/styles.xml")
    page = opened(target).worksheets[0]
    assert page["C2"].number_format.replace("\\", "") == "yyyy-mm-dd"
    assert page["D2"].quotePrefix


def test_that_days_are_right_in_a_workbook_that_counts_from_1904(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = new_book(path, date_1904=True)
    book.add_worksheet().write_column(0, 0, ["Name", "Anna"])
    book.close()
    target = tmp_path / "b.xlsx"
    write_columns(open_table(path), columns("Day"), [[date(2026, 11, 2)]], target)
    assert read_back(target)[1][1].date() == date(2026, 11, 2)
    assert open_table(target).column(1) == ["2026-11-02"]


def test_that_no_member_uses_zip64_needlessly(tmp_path: Path) -> None:
    target = enriched(workbook(tmp_path / "a.xlsx", [["Name"], ["Anna"]]))
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        for member in archive.infolist():
            assert member.extract_version == 20
            assert not member.flag_bits & 0x08


def test_that_the_second_sheet_can_be_the_one(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = new_book(path)
    book.add_worksheet("First").write_column(0, 0, ["Name", "Anna"])
    book.add_worksheet("Second").write_column(0, 1, ["Name", "Bob"])
    book.close()
    target = tmp_path / "b.xlsx"
    write_columns(open_table(path, sheet="Second"), columns("Title"), [["CEO"]], target)
    assert read_back(target, "First") == [["Name"], ["Anna"]]
    assert read_back(target, "Second") == [[None, "Name", "Title"], [None, "Bob", "CEO"]]


class Pipe:
    """A file without seek, so that zipfile writes data descriptors."""

    def __init__(self) -> None:
        self.content = bytearray()

    def write(self, data: bytes) -> int:
        self.content += data
        return len(data)

    def flush(self) -> None:
        pass


def test_that_members_with_their_lengths_behind_them_are_copied_whole(tmp_path: Path) -> None:
    seekable = members_of(workbook(tmp_path / "a.xlsx", [["Name"], ["Anna"]]))
    pipe = Pipe()
    with zipfile.ZipFile(cast("IO[bytes]", pipe), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in seekable.items():
            archive.writestr(name, content)
    source = tmp_path / "b.xlsx"
    source.write_bytes(pipe.content)
    target = enriched(source)
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        assert not any(member.flag_bits & 0x08 for member in archive.infolist())
    assert read_back(target)[1] == ["Anna", "Title of 0", "Score of 0"]
