"""Tables and filters are extended over new columns; added sheets come last."""

import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.errors import SourceError, UsageError
from desktop_app.domain.result.cells import CellKind, NewColumn
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import ExtraSheet
from tests.unit.adapters.spreadsheet.builders import (
    SHEET,
    TWO_ROWS,
    TYPES,
    check_columns,
    columns,
    enriched,
    members_of,
    new_book,
    opened,
    raw_workbook,
    read_back,
    sheet,
    text_file,
    workbook,
    write_columns,
    xml_of,
)

LINK = "https://www.linkedin.com/in/anna"


def table_book(path: Path, **options: Any) -> Path:
    book = new_book(path)
    page = book.add_worksheet("People")
    page.add_table(
        1,
        0,
        4,
        1,
        {"name": "Leads", "columns": [{"header": "Name"}, {"header": "City"}], **options},
    )
    for row, name in enumerate(["Anna", "Bo", "Cleo"], start=2):
        page.write_row(row, 0, [name, "Oslo"])
    book.close()
    return path


def test_that_a_table_grows_with_its_filter_and_column_names(tmp_path: Path) -> None:
    target = enriched(table_book(tmp_path / "a.xlsx"), headers=('Say "hi" & <bye>', "Two\nlines"))
    table = opened(target)["People"].tables["Leads"]
    assert (table.ref, table.autoFilter.ref) == ("A2:D5", "A2:D5")
    assert [one.id for one in table.tableColumns] == [1, 2, 3, 4]
    assert table.tableColumns[2].name == 'Say "hi" & <bye>'
    assert read_back(target)[1][2:] == ['Say "hi" & <bye>', "Two\nlines"]


def test_that_a_table_elsewhere_stays_as_it_is(tmp_path: Path) -> None:
    book = new_book(tmp_path / "a.xlsx")
    page = book.add_worksheet("People")
    page.add_table(0, 0, 2, 1, {"name": "Left"})
    page.add_table(0, 3, 2, 4, {"name": "Right"})
    page.write_row(1, 0, ["Anna", "Oslo"])
    page.write_row(1, 3, ["Bo", "Rome"])
    book.close()
    target = enriched(tmp_path / "a.xlsx")
    tables = opened(target)["People"].tables
    assert (tables["Left"].ref, tables["Right"].ref) == ("A1:B3", "D1:G3")


def test_that_a_table_filled_by_a_query_belongs_to_its_source(tmp_path: Path) -> None:
    source = table_book(tmp_path / "a.xlsx")
    members = members_of(source)
    name = "xl/tables/table1.xml"
    members[name] = members[name].replace(b"<table ", b'<table tableType="queryTable" ', 1)
    with zipfile.ZipFile(source, "w") as archive:
        for part, raw in members.items():
            archive.writestr(part, raw)
    assert members_of(enriched(source))[name] == members[name]


def test_that_the_hidden_name_of_a_filter_grows_for_its_own_sheet_only(tmp_path: Path) -> None:
    book = new_book(tmp_path / "a.xlsx")
    for name in ("Other", "People"):
        page = book.add_worksheet(name)
        for at, row in enumerate([["Name", "City"], ["Anna", "Oslo"]]):
            page.write_row(at, 0, row)
        page.autofilter(0, 0, 1, 1)
    book.close()
    table = open_table(tmp_path / "a.xlsx", sheet="People")
    target = tmp_path / "b.xlsx"
    write_columns(table, columns("T"), [["x"]], target)
    names = re.findall(r"_FilterDatabase[^>]*>([^<]*)<", xml_of(target, "xl/workbook.xml"))
    assert names == ["Other!$A$1:$B$2", "People!$A$1:$C$2"]


JOBS = ExtraSheet(
    "Experience",
    (
        NewColumn("Row", "", CellKind.NUMBER),
        NewColumn("Company", "", CellKind.TEXT),
        NewColumn("Page", "", CellKind.LINK),
        NewColumn("Start", "", CellKind.DATE),
    ),
    lambda _: [(2, "=Acme", LINK, date(2020, 1, 2)), (2, "B&B", "javascript:x", None)],
)
EMPTY = ExtraSheet("Education", columns("Row", "School"), lambda _: [])


def with_sheets(source: Path, *sheets: ExtraSheet) -> Path:
    table = open_table(source)
    target = source.with_name("out" + (".xlsm" if source.suffix == ".xlsm" else ".xlsx"))
    rows = [["x"]] * table.info.row_count
    write_columns(table, columns("Title"), rows, target, sheets=sheets)
    return target


@pytest.mark.parametrize("kind", ["workbook", "text"])
def test_that_added_sheets_are_tables_with_working_links(tmp_path: Path, kind: str) -> None:
    rows = [["Name", "City"], ["Anna", "Oslo"]]
    if kind == "workbook":
        source = workbook(tmp_path / "a.xlsx", rows)
    else:
        source = text_file(tmp_path / "a.csv", rows)
    book = opened(with_sheets(source, JOBS, EMPTY))
    assert book.sheetnames[1:] == ["Experience", "Education"]
    page = book["Experience"]
    assert [cell.value for cell in page[2]][:3] == [2, "=Acme", LINK]
    assert page["B2"].data_type == "s"
    assert page["D2"].is_date
    assert page["C2"].hyperlink.target == LINK
    assert page["C3"].hyperlink is None
    assert page.freeze_panes == "A2"
    assert page.tables["Enriched_Experience"].ref == "A1:D3"
    assert book["Education"].tables["Enriched_Education"].ref == "A1:B2"


def test_that_names_that_are_taken_get_a_number(tmp_path: Path) -> None:
    book = new_book(tmp_path / "a.xlsx")
    page = book.add_worksheet("EXPERIENCE")
    page.add_table(0, 0, 1, 1, {"name": "Enriched_Experience"})
    page.write_row(1, 0, ["Anna", "Oslo"])
    book.close()
    result = opened(with_sheets(tmp_path / "a.xlsx", JOBS))
    assert result.sheetnames == ["EXPERIENCE", "Experience (2)"]
    assert list(result["Experience (2)"].tables) == ["Enriched_Experience_2"]


def test_that_a_result_can_be_enriched_again_with_sheets(tmp_path: Path) -> None:
    first = with_sheets(workbook(tmp_path / "a.xlsx", [["Name"], ["Anna"]]), JOBS)
    first = first.rename(tmp_path / "first.xlsx")
    book = opened(with_sheets(first, JOBS))
    assert book.sheetnames == ["People", "Experience", "Experience (2)"]
    assert read_back(tmp_path / "out.xlsx", "Experience (2)") == read_back(first, "Experience")


def test_that_only_the_parts_that_must_name_a_sheet_change(tmp_path: Path) -> None:
    source = table_book(tmp_path / "a.xlsx")
    before, after = members_of(source), members_of(with_sheets(source, JOBS))
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {
        SHEET,
        "xl/styles.xml",
        "xl/tables/table1.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "[Content_Types].xml",
    }
    new = set(after) - set(before)
    assert new == {
        "xl/worksheets/enriched1.xml",
        "xl/tables/enriched1.xml",
        "xl/worksheets/_rels/enriched1.xml.rels",
    }


@pytest.mark.parametrize("name", ["prefixed", "strict", "utf_16"])
def test_that_unusual_packages_can_get_added_sheets(tmp_path: Path, name: str) -> None:
    source = Path(f"tests/data/spreadsheets/{name}.xlsx")
    target = tmp_path / "out.xlsx"
    write_columns(open_table(source), columns("Title"), [["x"]], target, sheets=[JOBS])
    table = open_table(target, sheet="Experience")
    assert table.column(1) == ["=Acme", "B&B"]


def test_that_the_last_sheet_receives_the_verification_result(tmp_path: Path) -> None:
    told: list[VerificationResult] = []

    def rows(checked: VerificationResult) -> list[tuple[int]]:
        told.append(checked)
        return [(checked.cells,)]

    report = ExtraSheet("Report", columns("Cells"), rows)
    source = workbook(tmp_path / "a.xlsx", [["Name", "City"], ["Anna", "Oslo"], ["Bo", None]])
    target = with_sheets(source, report)
    assert told == [VerificationResult(cells=5, changed=0)]
    assert read_back(target, "Report") == [["Cells"], [5]]


def macro_book(path: Path) -> Path:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    return raw_workbook(
        path,
        sheet(TWO_ROWS),
        types=TYPES.replace(kind, macros),
        **{"xl/vbaProject.bin": b"\xcc\x61 macros", "xl/vbaProjectSignature.bin": b"signed"},
    )


def test_that_macros_stay_byte_for_byte(tmp_path: Path) -> None:
    source = macro_book(tmp_path / "a.xlsm")
    table = open_table(source)
    assert table.info.file_format == "xlsm"
    target = with_sheets(source, JOBS)
    assert members_of(target)["xl/vbaProject.bin"] == b"\xcc\x61 macros"
    assert members_of(target)["xl/vbaProjectSignature.bin"] == b"signed"
    assert b"macroEnabled" in members_of(target)["[Content_Types].xml"]


def test_that_the_name_tells_whether_there_are_macros(tmp_path: Path) -> None:
    table = open_table(macro_book(tmp_path / "a.xlsm"))
    with pytest.raises(UsageError, match="workbooks with macros"):
        check_columns(table, 1, target=tmp_path / "b.xlsx")
    plain = open_table(workbook(tmp_path / "a.xlsx", [["Name"], ["Anna"]]))
    with pytest.raises(UsageError, match="workbooks with macros"):
        check_columns(plain, 1, target=tmp_path / "b.xlsm")


def test_that_a_template_becomes_a_workbook(tmp_path: Path) -> None:
    source = raw_workbook(
        tmp_path / "a.xltx", sheet(TWO_ROWS), types=TYPES.replace("sheet.main", "template.main")
    )
    types = members_of(with_sheets(source))["[Content_Types].xml"]
    assert b"sheet.main+xml" in types
    assert b"template" not in types


def test_that_a_workbook_part_without_a_list_of_sheets_is_rejected(tmp_path: Path) -> None:
    odd = TYPES.replace("</Types>", "<!--</Types>--></Types>").replace("</Types>-->", "x-->")
    source = raw_workbook(tmp_path / "a.xlsx", sheet(TWO_ROWS), types=odd.replace("</Types>", ""))
    with pytest.raises(SourceError):
        with_sheets(source, JOBS)


def test_that_a_signed_workbook_says_that_its_signature_ends(tmp_path: Path) -> None:
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/>'
        '<Relationship Id="rId2" Type="http://x/digital-signature/origin" Target="_x/o.sigs"/>'
        "</Relationships>"
    )
    table = open_table(raw_workbook(tmp_path / "a.xlsx", sheet(TWO_ROWS), root_rels=rels))
    assert "signature" in table.info.notes[0]
