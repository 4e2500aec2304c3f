"""Real-world sheets: titles, several sheets, links, filters, Excel tables."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.source.lookups import collect_lookups
from desktop_app.domain.source.mapping import ColumnMapping, suggest_mapping
from tests.unit.adapters.spreadsheet.builders import inline, new_book, raw_workbook, sheet, workbook

LINK = "https://www.linkedin.com/in/person-{}"


def people(count: int = 5) -> list[list[Any]]:
    return [[f"Person {at}", LINK.format(at), "Acme"] for at in range(count)]


HEADER = ["Name", "LinkedIn", "Company"]


def test_that_titles_above_the_header_are_skipped(tmp_path: Path) -> None:
    rows = [["Leads of the fair"], [], ["exported on", "2026-11-02"], [], HEADER, *people()]
    info = open_table(workbook(tmp_path / "a.xlsx", rows)).info
    assert (info.header_row, info.headers, info.row_count) == (5, tuple(HEADER), 5)
    assert "titles" in info.header_why


def test_that_the_header_row_can_be_corrected(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["Leads"], [], HEADER, *people()])
    info = open_table(path, header_row=4).info
    assert (info.header_row, info.row_count, info.header_why) == (4, 4, "you chose this row")


def test_that_groups_above_the_header_tell_equal_names_apart(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Person", None, None, "Employer"],
        ["Name", "LinkedIn", "Email", "Name", "Email"],
        *[["Anna", LINK.format(1), "a@b.example", "Acme", "info@acme.example"]] * 4,
    ]
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in rows:
        page.append(row)
    page.merge_cells("A1:C1")
    page.merge_cells("D1:E1")
    book.save(tmp_path / "a.xlsx")
    headers = open_table(tmp_path / "a.xlsx").info.headers
    expected = ("Person: Name", "LinkedIn", "Person: Email", "Employer: Name", "Employer: Email")
    assert headers == expected


def test_that_a_sheet_without_column_names_says_so(tmp_path: Path) -> None:
    info = open_table(workbook(tmp_path / "a.xlsx", people())).info
    assert info.header_row == 1
    assert "looks like a person" in info.notes[0]


def test_that_the_sheet_with_the_people_is_chosen(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Read me"
    book.worksheets[0].append(["This workbook holds leads"])
    book.worksheets[0].append(["Ask Anna"])
    for title, state in (("Old", "hidden"), ("Leads", "visible")):
        page = book.create_sheet(title)
        page.sheet_state = state
        for row in [HEADER, *people()]:
            page.append(row)
    book.save(tmp_path / "a.xlsx")
    info = open_table(tmp_path / "a.xlsx").info
    assert info.sheet == "Leads"
    assert "most people" in info.sheet_why
    assert [one.is_hidden for one in info.sheets] == [False, True, False]
    assert open_table(tmp_path / "a.xlsx", sheet="old").info.sheet == "Old"


def test_that_an_excel_table_says_where_its_header_is_and_its_totals_are_no_person(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.xlsx"
    book = new_book(path)
    page = book.add_worksheet()
    page.write_row(0, 0, ["Name", "LinkedIn", "Company"])
    page.write_row(1, 0, ["(full)", "(address)", "(legal)"])
    columns = [{"header": f"{name} 2"} for name in HEADER]
    columns[0]["total_string"] = "Total"
    options = {"data": people(), "columns": columns, "total_row": True}
    page.add_table(3, 0, 9, 2, options)
    book.close()
    info = open_table(path).info
    assert (info.header_row, info.row_count) == (4, 5)
    assert info.headers == ("Name 2", "LinkedIn 2", "Company 2")
    assert "Excel table" in info.header_why


def test_that_a_filter_says_where_the_header_is(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = new_book(path)
    page = book.add_worksheet()
    for at, row in enumerate([["a", "b", "c"], HEADER, *people()]):
        page.write_row(at, 0, row)
    page.autofilter(1, 0, 6, 2)
    book.close()
    info = open_table(path).info
    assert info.header_row == 2
    assert "filter" in info.header_why


def test_that_hidden_and_filtered_rows_are_known_and_can_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = new_book(path)
    page = book.add_worksheet()
    for at, row in enumerate([HEADER, *people()]):
        page.write_row(at, 0, row)
    page.set_row(2, None, None, {"hidden": True})
    page.set_row(4, 30, None, {"hidden": True})
    book.close()
    table = open_table(path)
    assert table.info.hidden_rows == 2
    assert table.hidden_rows() == {1, 3}
    everybody = collect_lookups(table, ColumnMapping(1, None))
    seen = collect_lookups(table, ColumnMapping(1, None), only_visible=True)
    assert (len(everybody.keys), len(seen.keys)) == (5, 3)
    assert [seen.is_hidden(row) for row in range(5)] == [False, True, False, True, False]


def linked_book(path: Path, rows: int = 4) -> Path:
    book = new_book(path)
    page = book.add_worksheet()
    page.write_row(0, 0, ["Name", "Profile", "Mail"])
    for row in range(1, rows + 1):
        page.write(row, 0, f"Person {row}")
        page.write_url(row, 1, LINK.format(row), string="Profile")
        page.write_url(row, 2, f"mailto:p{row}@firma.example", string="write")
    book.close()
    return path


def test_that_the_link_behind_a_word_identifies(tmp_path: Path) -> None:
    table = open_table(linked_book(tmp_path / "a.xlsx"))
    assert table.info.linked_columns == {1, 2}
    assert table.column(1) == ["Profile"] * 4
    assert table.links(1) == {row: LINK.format(row + 1) for row in range(4)}
    assert suggest_mapping(table).mapping == ColumnMapping(1, 2)
    keys = collect_lookups(table, ColumnMapping(1, 2)).keys
    assert [key.normal for key in keys] == [f"person-{at}" for at in range(1, 5)]


def test_that_hyperlink_formulas_are_links_too(tmp_path: Path) -> None:
    target = LINK.format("a&amp;b")
    rows = (
        f'<row r="1">{inline("A1", "Name")}{inline("B1", "Who")}</row>'
        f'<row r="2">{inline("A2", "Anna")}<c r="B2" t="str">'
        f'<f>HYPERLINK("{target}","see ""her"" page")</f><v>see</v></c></row>'
        '<row r="3"><c r="A3" t="str"><f>UPPER("x")</f><v>X</v></c>'
        '<c r="B3" t="str"><f>HYPERLINK("https://x.example/"&amp;A3,"y")</f><v>y</v></c></row>'
    )
    table = open_table(raw_workbook(tmp_path / "a.xlsx", sheet(rows)))
    assert table.info.linked_columns == {1}
    assert table.links(1) == {0: LINK.format("a&b"), 1: "https://x.example/X"}


def test_that_a_text_that_identifies_goes_before_its_link(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = new_book(path)
    page = book.add_worksheet()
    page.write_row(0, 0, ["Name", "Profile"])
    page.write(1, 0, "Anna")
    page.write_url(1, 1, "https://tracking.example/x", string=LINK.format("anna"))
    book.close()
    lookups = collect_lookups(open_table(path), ColumnMapping(1, None))
    assert [key.normal for key in lookups.keys] == ["person-anna"]


def test_that_one_link_over_several_cells_is_the_link_of_each(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{row}">{inline(f"A{row}", "x")}{inline(f"B{row}", "y")}</row>'
        for row in range(1, 5)
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    tail = f'<hyperlinks xmlns:q="{office}"><hyperlink ref="A2:B3" q:id="rId9"/></hyperlinks>'
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId9" Type="{office}/hyperlink" Target="https://a.example/" '
        'TargetMode="External"/></Relationships>'
    )
    path = raw_workbook(
        tmp_path / "a.xlsx",
        sheet(rows, tail=tail),
        **{"xl/worksheets/_rels/sheet1.xml.rels": rels},
    )
    table = open_table(path)
    assert table.links(0) == {0: "https://a.example/", 1: "https://a.example/"}
    assert table.links(1) == table.links(0)
    assert table.info.linked_columns == {0, 1}


@pytest.mark.parametrize("count", [3, 200])
def test_that_sheets_without_rows_are_passed_over(tmp_path: Path, count: int) -> None:
    book = openpyxl.Workbook()
    for number in range(count):
        book.create_sheet(f"S{number}")
    page = book["S1"]
    for row in [HEADER, *people()]:
        page.append(row)
    book.save(tmp_path / "a.xlsx")
    assert open_table(tmp_path / "a.xlsx").info.sheet == "S1"
