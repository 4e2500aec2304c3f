"""Files with an unexpected name, encoding or format, and the messages about them."""

import zipfile
from pathlib import Path

import openpyxl
import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.adapters.spreadsheet.preview import preview
from desktop_app.domain.errors import SourceError
from desktop_app.domain.source.table import NO_HEADER, ReadOptions
from tests.unit.adapters.spreadsheet.builders import (
    columns,
    read_back,
    read_text,
    workbook,
    write_columns,
)

CASES = Path(__file__).parents[3] / "data" / "cases"
DATA = Path(__file__).parents[3] / "data" / "spreadsheets"
LINK = "https://www.linkedin.com/in/sample-{}"


def written(path: Path, *lines: str | bytes, encoding: str = "utf-8") -> Path:
    raw = [line if isinstance(line, bytes) else line.encode(encoding) for line in lines]
    path.write_bytes(b"\n".join(raw))
    return path


# --- encodings


@pytest.mark.parametrize("encoding", [None, "utf-8"])
def test_that_a_row_that_is_not_utf_8_is_read_for_itself_and_named(
    encoding: str | None, tmp_path: Path
) -> None:
    lines: list[str | bytes] = [
        "Name,Email",
        "Jörg,a@x.example",
        "Jürgen,b@x.example".encode("cp1252"),
        "Zoë,c@x.y",
    ]
    path = written(tmp_path / "a.csv", *lines)

    table = open_table(path, encoding=encoding)

    assert table.column(0) == ["Jörg", "Jürgen", "Zoë"]
    assert table.info.encoding == "utf-8"
    assert "were read as cp1252: 3." in table.info.notes[0]
    assert preview(path, ReadOptions()).rows[2][1][0] == "Jürgen"
    write_columns(table, columns("New"), [["x"]] * 3, tmp_path / "b.csv")
    assert read_text(tmp_path / "b.csv", encoding="utf-8")[2][0] == "Jürgen"


def test_that_many_rows_that_are_not_utf_8_are_counted(tmp_path: Path) -> None:
    good = [f"Jörg,{at}" for at in range(20)]
    bad = [f"Jürgen,{at}".encode("cp1252") for at in range(8)]

    notes = open_table(written(tmp_path / "a.csv", "Name,N", *good, *bad)).info.notes

    assert "cp1252: 22, 23, 24, 25, 26, …." in notes[0]


def test_that_a_file_that_is_cp1252_throughout_stays_so(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "Name,N", *["Jürgen,1", "Zoë,2"] * 5, encoding="cp1252")

    assert open_table(path).info.encoding == "cp1252"


def test_that_the_case_of_one_wrong_byte_has_every_name_right() -> None:
    names = open_table(CASES / "k24_one_wrong_byte.csv").column(0)

    assert sum(name.startswith("Jörg") for name in names) == 200
    assert any(name.startswith("Jürgen") for name in names)


@pytest.mark.parametrize(
    ("encoding", "mark"), [("utf-8", 1), ("utf-8", 2), ("utf-16-le", 2), ("utf-32-le", 1)]
)
def test_that_byte_order_marks_are_no_part_of_a_name(
    encoding: str, mark: int, tmp_path: Path
) -> None:
    path = written(
        tmp_path / "a.csv", "\ufeff" * mark + '"Email","N"\na@x.example,1', encoding=encoding
    )

    assert open_table(path).info.headers == ("Email", "N")
    assert preview(path, ReadOptions()).rows[0][1] == ("Email", "N")


def test_that_a_byte_order_mark_between_joined_files_is_no_part_of_a_cell(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "Email,N", "a@x.example,1", "\ufeffb@x.example,2")

    assert open_table(path).column(0) == ["a@x.example", "b@x.example"]


@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-le", "utf-32-be", "utf-16"])
def test_that_wide_encodings_are_read(encoding: str, tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "Name,Email\nJörg,a@x.example\n", encoding=encoding)

    assert open_table(path).sample(rows=1) == [("Jörg", "a@x.example")]


@pytest.mark.parametrize("end", ["\x1a", "\n\x1a", "\n\x1a\r\n", "\x1a\x1a"])
def test_that_the_end_mark_of_dos_is_no_row(end: str, tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "Name,Email\nAna,a@x.example" + end)

    table = open_table(path)

    assert (table.info.row_count, table.column(1)) == (1, ["a@x.example"])


# --- names


@pytest.mark.parametrize("name", ["k23_tab_text.xls", "k23_comma_text.xlsx"])
def test_that_text_named_like_a_workbook_is_read_and_reported_as_text(name: str) -> None:
    info = open_table(CASES / name).info

    assert (info.headers, info.file_format) == (("Name", "Email"), "csv")
    assert "is a text file, not a workbook" in info.notes[0]


PAGE = """<html><head><meta charset="utf-8"><style>td {color: red}</style></head><body>
<!-- <table><tr><td>not this</td></tr></table> -->
<table><TR><th>Name<th>Profile</TR>
<tr><td>A &amp; B<br>x</td><td rowspan=2><a href="https://www.linkedin.com/in/sample-1?a=1&amp;b=2">
Profile</a></td></tr><tr><td>&nbsp;Cy</td></tr><tr><td colspan="2">end</td></tr></table>
<table><tr><td>other</td></tr></table>"""


def test_that_a_table_in_a_web_page_is_read_with_links_and_merged_cells(tmp_path: Path) -> None:
    table = open_table(written(tmp_path / "a.xls", PAGE))

    assert table.info.headers == ("Name", "Profile")
    assert [sheet.name for sheet in table.info.sheets] == ["Table 1", "Table 2"]
    assert table.column(0) == ["A & B\nx", "Cy", "end"]
    link = LINK.format(1) + "?a=1&b=2"
    assert table.links(1) == {0: link, 1: link}
    assert "web page" in table.info.notes[0]


XML = """<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Cover"><Table><Row><Cell><Data ss:Type="String">Hi</Data></Cell></Row></Table>
</Worksheet><Worksheet ss:Name="People"><Table>
<Row ss:Index="2"><Cell><Data ss:Type="String">Name</Data></Cell>
<Cell><Data ss:Type="String">Profile</Data></Cell><Cell ss:Index="4">
<Data ss:Type="String">N</Data></Cell></Row>
<Row><Cell ss:MergeDown="1"><Data ss:Type="String">Ana</Data></Cell>
<Cell ss:HRef="https://www.linkedin.com/in/sample-1"><Data ss:Type="String">Open</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="Number">5</Data></Cell></Row>
<Row><Cell ss:Index="4"><Data ss:Type="DateTime">2024-05-06T00:00:00.000</Data></Cell></Row>
</Table></Worksheet></Workbook>"""


def test_that_an_xml_spreadsheet_of_2003_is_read(tmp_path: Path) -> None:
    table = open_table(written(tmp_path / "a.xls", XML))

    assert (table.info.sheet, table.info.header_row) == ("People", 2)
    assert table.info.headers == ("Name", "Profile", "Column C", "N")
    assert table.column(0) == ["Ana", "Ana"]
    assert table.column(3) == ["5", "2024-05-06"]
    assert table.links(1) == {0: LINK.format(1)}


@pytest.mark.parametrize(
    "text", ["<table>" * 9, "<table><tr><td", "<html><table></table>", XML[:400]]
)
def test_that_a_broken_page_costs_a_sentence(text: str, tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        open_table(written(tmp_path / "a.xls", text))


# --- OpenDocument


def rewritten(tmp_path: Path, **changes: str) -> Path:
    """Copy the .ods file with changed content; "mimetype" as a key omits that entry."""
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(DATA / "people.ods") as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            if name == "mimetype" and "mimetype" in changes:
                continue
            content = source.read(name).decode("utf-8", "replace")
            if name == "content.xml":
                content = content.replace("><table:", ">\n   <table:").replace(
                    "></table:", ">\n</table:"
                )
            target.writestr(name, content)
    return path


def test_that_pretty_printed_ods_without_a_mimetype_is_read(tmp_path: Path) -> None:
    plain, printed = open_table(DATA / "people.ods"), open_table(rewritten(tmp_path, mimetype=""))

    assert printed.info.headers == plain.info.headers
    for at in range(len(plain.info.headers)):
        assert printed.column(at) == plain.column(at)


def test_that_links_with_a_text_are_read_from_ods() -> None:
    table = open_table(CASES / "k27_links.ods")

    assert table.info.linked_columns == {1}
    assert sorted(table.links(1).values()) == [LINK.format(f"od{at}") for at in range(3)]


# --- no header, and choice of the sheet


@pytest.mark.parametrize("target", ["b.csv", "b.xlsx"])
def test_that_a_list_without_column_names_keeps_its_first_person(
    target: str, tmp_path: Path
) -> None:
    found = open_table(CASES / "k25_no_header.csv")
    assert found.info.seems_headless

    table = open_table(CASES / "k25_no_header.csv", header_row=NO_HEADER)
    write_columns(table, columns("New"), [[str(at)] for at in range(6)], tmp_path / target)

    assert (table.info.row_count, table.row_number(0)) == (6, 1)
    assert table.column(0) == [LINK.format(f"n{at}") for at in range(6)]
    read = read_text if target == "b.csv" else read_back
    assert read(tmp_path / target)[:2] == [["Column 1", "New"], [LINK.format("n0"), "0"]]


def test_that_a_workbook_without_column_names_is_copied_with_every_person(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", [["a@x.example"], ["b@x.example"]])
    table = open_table(source, header_row=NO_HEADER)
    write_columns(table, columns("New"), [["1"], ["2"]], tmp_path / "b.xlsx")

    assert read_back(tmp_path / "b.xlsx") == [["a@x.example", "1"], ["b@x.example", "2"]]


def test_that_links_with_a_text_count_when_a_sheet_is_chosen() -> None:
    team = open_table(CASES / "k29_linked_names_and_team_sheet.xlsx").info
    cover = open_table(CASES / "cover_then_links.xlsx").info

    assert (team.sheet, team.row_count) == ("Leads", 6)
    assert cover.sheet == "Leads"


def test_that_a_cover_of_a_line_or_two_is_no_table(tmp_path: Path) -> None:

    book = openpyxl.Workbook()
    book.worksheets[0].append(["Our leads"])
    book.worksheets[0].append(["June"])
    book.create_sheet("Data").append(["Key", "Value"])
    book["Data"].append(["a", "b"])
    book.save(tmp_path / "a.xlsx")

    assert open_table(tmp_path / "a.xlsx").info.sheet == "Data"


def test_that_a_refusal_names_the_other_sheets(tmp_path: Path) -> None:

    book = openpyxl.Workbook()
    book.worksheets[0].title = "Cover"
    book.worksheets[0].append(["Our leads"])
    book.create_sheet("Data").append(["Key", "Value"])
    book["Data"].append(["a", "b"])
    book.save(tmp_path / "a.xlsx")

    with pytest.raises(SourceError, match='other sheets: "Data"') as refused:
        open_table(tmp_path / "a.xlsx", sheet="Cover")
    assert refused.value.sheets == ("Cover", "Data")
