"""Workbooks of other programs are read and copied as other readers understand them."""

import random
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.errors import SourceError
from desktop_app.domain.result.result_content import ExtraSheet
from tests.unit.adapters.spreadsheet.builders import (
    MAIN,
    TYPES,
    check_columns,
    columns,
    enriched,
    inline,
    members_of,
    raw_workbook,
    read_back,
    read_text,
    sheet,
    workbook,
    write_columns,
)

CASES = Path(__file__).parents[4] / "data" / "cases"
LINK = "https://www.linkedin.com/in/sample-"


def row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def person(number: int) -> list[str]:
    return [inline(f"A{number}", f"P{number}"), inline(f"B{number}", f"p{number}@x.example")]


HEADER = row(1, inline("A1", "Name"), inline("B1", "Email"))
WAYS = {
    "two elements": HEADER + "".join(row(n, cell) for n in (2, 3) for cell in person(n)),
    "out of order": row(3, *person(3)) + HEADER + row(2, *person(2)),
    "cells out of order": HEADER + "".join(row(n, *reversed(person(n))) for n in (2, 3)),
    "repeated": HEADER + row(2, inline("A2", "old")) + row(3, *person(3)) + row(2, *person(2)),
    "a cell of another row": HEADER + row(2, *person(3), *person(2)) + '<row r="3"/>',
    "a cell twice": HEADER + row(2, inline("A2", "old"), *person(2)) + row(3, *person(3)),
    "a wrong number": HEADER.replace('row r="1"', 'row r="9"') + row(2, *person(2), *person(3)),
    "no numbers": (HEADER + row(2, *person(2)) + row(3, *person(3)))
    .replace(' r="2"', "")
    .replace(' r="3"', ""),
}


@pytest.mark.parametrize("way", WAYS)
def test_that_rows_and_cells_are_read_and_copied_where_their_references_say(
    way: str, tmp_path: Path
) -> None:
    path = raw_workbook(tmp_path / "a.xlsx", sheet(WAYS[way]))
    table = open_table(path)

    assert table.info.headers == ("Name", "Email")
    assert table.column(0) == ["P2", "P3"]
    assert table.column(1) == ["p2@x.example", "p3@x.example"]
    assert table.sample(rows=9) == [("P2", "p2@x.example"), ("P3", "p3@x.example")]
    assert read_back(enriched(path)) == [
        ["Name", "Email", "Title", "Score"],
        ["P2", "p2@x.example", "Title of 0", "Score of 0"],
        ["P3", "p3@x.example", "Title of 1", "Score of 1"],
    ]
    write_columns(table, columns("New"), [["x"], ["y"]], tmp_path / "b.csv")
    assert read_text(tmp_path / "b.csv")[1:] == [
        ["P2", "p2@x.example", "x"],
        ["P3", "p3@x.example", "y"],
    ]


@pytest.mark.parametrize("seed", range(10))
def test_that_any_order_of_rows_and_cells_is_read_as_one_table(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    cells = [inline(f"{letter}{n}", f"{letter}{n}") for n in range(1, 9) for letter in "ABCD"]
    chance.shuffle(cells)
    pieces = [row(int(one.split('"')[1][1:]), one) for one in cells]

    table = open_table(raw_workbook(tmp_path / "a.xlsx", sheet("".join(pieces))), header_row=1)

    for at, letter in enumerate("ABCD"):
        assert table.column(at) == [f"{letter}{n}" for n in range(2, 9)]


def test_that_the_cases_of_rows_and_cells_are_read() -> None:
    for name in ("row_in_two_elements", "cells_out_of_order"):
        table = open_table(CASES / f"{name}.xlsx")
        assert table.info.headers == ("Name", "Email")
        assert table.column(1)[0] == "p2@acme-corp.com"
        check_columns(table, 2)
    assert open_table(CASES / "v_with_space.xlsx").column(0) == ["Ann", "Bob", "Cy"]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c r="A2"><v> 5 </v></c>', "5"),
        ('<c r="A2" t="s"><v>\n1 </v></c>', "Oslo"),
        ('<c r="A2" t="b"><v> 1</v></c>', "TRUE"),
        ('<c r="A2" t="e"><v>#N/A </v></c>', "#N/A"),
        ('<c r="A2" t="d"><v> 2024-05-06 </v></c>', "2024-05-06"),
        ('<c r="A2" t="str"><v> x </v></c>', " x "),
    ],
)
def test_that_white_space_around_a_stored_value_is_ignored(
    cell: str, text: str, tmp_path: Path
) -> None:
    strings = f'<sst xmlns="{MAIN}"><si><t>x</t></si><si><t>Oslo</t></si></sst>'
    rows = HEADER + row(2, cell, inline("B2", "a@x.example"))

    table = open_table(raw_workbook(tmp_path / "a.xlsx", sheet(rows), strings=strings))

    assert table.column(0) == [text]


def test_that_a_damaged_workbook_is_refused_before_a_text_file_is_paid_for(tmp_path: Path) -> None:
    rows = HEADER + row(2, *person(2)).replace("P2", "a & b")
    table = open_table(raw_workbook(tmp_path / "a.xlsx", sheet(rows)))
    with pytest.raises(SourceError, match="damaged"):
        check_columns(table, 1, target=tmp_path / "b.csv")


def test_that_rows_with_extensions_that_cannot_be_sorted_are_refused_when_opened(
    tmp_path: Path,
) -> None:
    rows = row(2, *person(2), "<extLst><ext/></extLst>") + HEADER
    with pytest.raises(SourceError, match="not in order"):
        open_table(raw_workbook(tmp_path / "a.xlsx", sheet(rows)))


# --- merged cells


def test_that_the_rows_that_a_merged_cell_covers_have_its_text_and_its_link(tmp_path: Path) -> None:
    rows = HEADER + row(2, *person(2)) + row(3, inline("C3", "x")) + row(4, *person(4))
    rows += row(5, inline("C5", "x")) + row(6, inline("C6", "x"))
    tail = '<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="A4:B6"/></mergeCells>'

    table = open_table(raw_workbook(tmp_path / "a.xlsx", sheet(rows, tail=tail)))

    assert table.column(1) == ["p2@x.example", "p2@x.example", "p4@x.example", "", ""]
    assert table.column(0) == ["P2", "", "P4", "P4", "P4"]
    assert read_back(enriched(tmp_path / "a.xlsx"))[2][:2] == [None, None]


def test_that_the_case_of_merged_rows_has_two_people_in_four_rows() -> None:
    table = open_table(CASES / "k20_merged_rows.xlsx")

    assert table.column(1) == [f"{LINK}m0"] * 2 + [f"{LINK}m2"] * 2


def test_that_a_header_merged_over_two_rows_names_its_columns(tmp_path: Path) -> None:
    rows = (
        row(1, inline("A1", "Name"), inline("B1", "Contact"), inline("D1", "City"))
        + row(2, inline("B2", "Email"), inline("C2", "Phone"))
        + "".join(row(n, *person(n), inline(f"D{n}", "Oslo")) for n in range(3, 7))
    )
    tail = (
        '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/>'
        '<mergeCell ref="D1:D2"/></mergeCells>'
    )

    info = open_table(raw_workbook(tmp_path / "a.xlsx", sheet(rows, tail=tail))).info

    assert info.headers == ("Name", "Email", "Phone", "City")
    assert (info.header_row, info.row_count) == (2, 4)


# --- formulas


def formula_book(tmp_path: Path, *formulas: str, cached: str = "<v>Open</v>") -> Path:
    """Make a sheet with formulas in column B, slugs in column C, and a list in another sheet."""
    body = "".join(
        row(
            n,
            inline(f"A{n}", f"P{n}"),
            f'<c r="B{n}" t="str">{formula}{cached}</c>',
            inline(f"C{n}", f"sample-{n}"),
        )
        for n, formula in enumerate(formulas, start=2)
    )
    head = row(1, inline("A1", "Name"), inline("B1", "LinkedIn"), inline("C1", "Slug"))
    return raw_workbook(tmp_path / "a.xlsx", sheet(head + body))


@pytest.mark.parametrize(
    ("formula", "target"),
    [
        ('HYPERLINK("https://www.linkedin.com/in/"&C2,"Open")', f"{LINK}2"),
        ('HYPERLINK("https://www.linkedin.com/in/" & C2 & "", "Open")', f"{LINK}2"),
        ('HYPERLINK(CONCATENATE("https://www.linkedin.com/in/",$C$2))', f"{LINK}2"),
        ('HYPERLINK(_xlfn.CONCAT("https://www.linkedin.com/in/",C2),"")', f"{LINK}2"),
        ('IF(C2="","",HYPERLINK("https://www.linkedin.com/in/"&C2,"Open"))', f"{LINK}2"),
        ('IFERROR(HYPERLINK("https://www.linkedin.com/in/"&C2,"Open"),"")', f"{LINK}2"),
        ('HYPERLINK("https://www.linkedin.com/in/"&People!C2)', f"{LINK}2"),
        ("HYPERLINK(\"https://www.linkedin.com/in/\"&'People'!$C2)", f"{LINK}2"),
        ('IF(C9="","",HYPERLINK("https://x.example"))', None),
        ('HYPERLINK("https://x.example/"&VLOOKUP(A2,A:C,3,0),"Open")', None),
        ('HYPERLINK("https://x.example/"&C2:C3,"Open")', None),
        ('HYPERLINK("https://x.example/"&Missing!C2,"Open")', None),
        ('HYPERLINK("https://x.example/"&', None),
    ],
)
def test_that_the_address_of_a_link_formula_is_worked_out_or_not_guessed(
    formula: str, target: str | None, tmp_path: Path
) -> None:
    table = open_table(formula_book(tmp_path, f"<f>{escape(formula)}</f>"))

    assert table.info.linked_columns == {1}
    assert table.links(1).get(0) == target


def test_that_a_formula_filled_down_leads_to_each_rows_own_address(tmp_path: Path) -> None:
    first = '<f t="shared" ref="B2:B4" si="0">HYPERLINK("https://x.example/"&amp;C2,"Open")</f>'
    table = open_table(formula_book(tmp_path, first, *['<f t="shared" si="0"/>'] * 2))

    assert table.links(1) == {at: f"https://x.example/sample-{at + 2}" for at in range(3)}


def test_that_an_unsupported_link_formula_is_reported(tmp_path: Path) -> None:
    path = formula_book(tmp_path, '<f>HYPERLINK(VLOOKUP(A2,A:C,3,0),"Open")</f>')

    assert "address is computed by a formula" in open_table(path).info.notes[0]


@pytest.mark.parametrize("cached", ["", "<v/>", "<v></v>"])
def test_that_formulas_without_a_cached_result_are_reported(cached: str, tmp_path: Path) -> None:
    rows = HEADER + row(2, inline("A2", "P2"), f'<c r="B2"><f>A2&amp;"@x.example"</f>{cached}</c>')

    notes = open_table(raw_workbook(tmp_path / "a.xlsx", sheet(rows))).info.notes

    assert notes[0] == (
        'Formulas without a saved result in "Email": 1.'
        " To read them, open the file in Excel, save it, and try again."
    )


def test_that_a_formula_with_an_empty_result_is_no_reason_for_a_note(tmp_path: Path) -> None:
    rows = HEADER + row(2, *person(2)) + row(3, '<c r="B3" t="str"><f>A3</f><v></v></c>')

    assert open_table(raw_workbook(tmp_path / "a.xlsx", sheet(rows))).info.notes == ()


# --- parts


def test_that_every_part_that_is_added_has_a_content_type(tmp_path: Path) -> None:
    types = TYPES.replace(TYPES[TYPES.index("<Default") : TYPES.index("<Default Ext", 80)], "")
    path = workbook(tmp_path / "b.xlsx", [["Name"], ["Anna"]])
    path = raw_workbook(tmp_path / "a.xlsx", sheet(HEADER + row(2, *person(2))), types=types)
    for source in (path, CASES / "libreoffice_style_content_types.xlsx"):
        table = open_table(source)
        extra = [ExtraSheet("Report", columns("A"), lambda _checked: [("x",)])]
        target = tmp_path / "out.xlsx"
        rows = [["y"]] * table.info.row_count
        write_columns(table, columns("New"), rows, target, sheets=extra)

        members = members_of(target)
        said = members["[Content_Types].xml"].decode().casefold()
        for name in members.keys() - members_of(source).keys():
            ending = name.rpartition(".")[2]
            is_default = f'extension="{ending}"' in said and ending == "rels"
            assert is_default or f'partname="/{name}"' in said, name


STYLES = (
    f'<styleSheet xmlns="{MAIN}" xmlns:mc="http://schemas.openxmlformats.org/'
    'markup-compatibility/2006"><numFmts count="1"><numFmt numFmtId="164" formatCode="0&quot;x'
    '&quot;"/></numFmts><fonts count="1"><font/></fonts><cellXfs count="3"><xf numFmtId="0"/>'
    '<mc:AlternateContent><mc:Choice Requires="{known}"><xf numFmtId="9"/></mc:Choice>'
    '<mc:Fallback><xf numFmtId="10"/></mc:Fallback></mc:AlternateContent><xf numFmtId="164"/>'
    "</cellXfs></styleSheet>"
)


@pytest.mark.parametrize(("known", "shown"), [("x14ac", "50%"), ("vendor", "50.00%")])
def test_that_alternative_styles_count_once(known: str, shown: str, tmp_path: Path) -> None:
    rows = HEADER + row(2, '<c r="A2" s="1"><v>0.5</v></c>', '<c r="B2" s="2"><v>7</v></c>')
    path = raw_workbook(tmp_path / "a.xlsx", sheet(rows), styles=STYLES.replace("{known}", known))

    table = open_table(path)
    assert (table.column(0), table.column(1)) == ([shown], ["7x"])
    write_columns(table, columns("New"), [["=1"]], tmp_path / "out.xlsx")
    members = members_of(tmp_path / "out.xlsx")
    assert b'<c r="C2" s="3"' in members["xl/worksheets/sheet1.xml"]
    assert b'<cellXfs count="5">' in members["xl/styles.xml"]
