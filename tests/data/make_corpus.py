"""Makes the small workbooks that are odd in one way each, and the list that says in which.

python tests/data/make_corpus.py     (needs soffice for one of them)
"""

import subprocess
import tempfile
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]  # ships without py.typed

FOLDER = Path(__file__).resolve().parent / "spreadsheets"
LINK = "https://www.linkedin.com/in/anna-{}"
HEADER = ["Name", "Profile", "Since"]
ODDITIES = {
    "comments_and_cdata.xlsx": "comments and CDATA within the rows",
    "far_corner.ods": "one cell in the last row and column: some readers ask for 550 GB",
    "filtered.xlsx": "a filter that hides rows, and its hidden name in the workbook",
    "from_libreoffice.xlsx": "written by LibreOffice",
    "grouped_header.xlsx": "a title, and two header rows with merged cells",
    "links.xlsx": "words with links behind them, and HYPERLINK formulas",
    "macros.xlsm": "macros, and their signature",
    "many_sheets.xlsx": "notes, a hidden sheet, a chart sheet, and the people last",
    "password.ods": "a password",
    "people.ods": "OpenDocument",
    "people.xls": "the format of Excel 97",
    "people.xlsb": "the binary format",
    "prefixed.xlsx": "every element has a prefix",
    "rich.xlsx": "chart, picture, note, validation, conditional format, sparkline, protection",
    "shared_formula.xlsx": "a shared formula whose first cell has the text of all, rows out of XML",
    "strict.xlsx": "the Strict dialect",
    "table_with_totals.xlsx": "an Excel table below notes, with a row of totals",
    "utf_16.xlsx": "the sheet is written in UTF-16",
    "without_references.xlsx": "rows and cells do not say where they are",
}
_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cf"
    "c0000003010100c9fe92ef0000000049454e44ae426082"
)


def people() -> list[list[Any]]:
    return [[f"Anna {at}", LINK.format(at), date(2024, 1, 2 + at)] for at in range(4)]


def book_of(name: str) -> Any:
    options = {"strings_to_urls": False, "default_date_format": "dd.mm.yyyy"}
    return xlsxwriter.Workbook(FOLDER / name, options)


def fill(page: Any, first_row: int = 0, rows: list[list[Any]] | None = None) -> None:
    for at, row in enumerate([HEADER, *people()] if rows is None else rows):
        page.write_row(first_row + at, 0, row)


def filtered() -> None:
    book = book_of("filtered.xlsx")
    page = book.add_worksheet("People")
    fill(page)
    page.autofilter(0, 0, 4, 2)
    page.filter_column(0, 'x == "Anna 1"')
    for row in (1, 3, 4):
        page.set_row(row, None, None, {"hidden": True})
    book.close()


def grouped_header() -> None:
    book = book_of("grouped_header.xlsx")
    page = book.add_worksheet("People")
    page.merge_range("A1:C1", "Leads of the fair")
    page.merge_range("A3:B3", "Person")
    page.write("C3", "Employer")
    fill(page, 3, [["Name", "Profile", "Name"], *[[*row[:2], "Acme"] for row in people()]])
    book.close()


def links() -> None:
    book = book_of("links.xlsx")
    page = book.add_worksheet("People")
    page.write_row(0, 0, ["Name", "Profile", "Formula"])
    for at in range(4):
        page.write(at + 1, 0, f"Anna {at}")
        page.write_url(at + 1, 1, LINK.format(at), string="Profile")
        page.write_formula(at + 1, 2, f'=HYPERLINK("{LINK.format(at)}","see")', None, "see")
    book.close()


def many_sheets() -> None:
    book = book_of("many_sheets.xlsx")
    book.add_worksheet("Read me").write(0, 0, "Ask Anna")
    hidden = book.add_worksheet("Old")
    hidden.hide()
    fill(hidden)
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Old!$C$2:$C$5"})
    book.add_chartsheet("Chart").set_chart(chart)
    fill(book.add_worksheet("Leads"))
    book.close()


def rich() -> None:
    book = book_of("rich.xlsx")
    page = book.add_worksheet("People")
    fill(page)
    with tempfile.TemporaryDirectory() as made:
        picture = Path(made) / "dot.png"
        picture.write_bytes(_PIXEL)
        page.insert_image("A8", str(picture))
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=People!$C$2:$C$5"})
        page.insert_chart("B8", chart)
        page.write_comment("A2", "Met at the fair")
        page.data_validation("A2:A5", {"validate": "list", "source": ["Anna 0", "Anna 1"]})
        page.conditional_format("C2:C5", {"type": "2_color_scale"})
        page.add_sparkline("D2", {"range": "People!C2:C5"})
        page.protect("secret")
        page.freeze_panes(1, 0)
        book.define_name("Everybody", "=People!$A$1:$C$5")
        book.close()


def table_with_totals() -> None:
    book = book_of("table_with_totals.xlsx")
    page = book.add_worksheet("People")
    page.write(0, 0, "Do not sort")
    columns: list[dict[str, str]] = [{"header": name} for name in HEADER]
    columns[0]["total_string"] = "Total"
    page.add_table(2, 0, 7, 2, {"name": "Leads", "columns": columns, "total_row": True})
    fill(page, 3, people())
    book.close()


def shared_formula() -> None:
    fill_book = book_of("shared_formula.xlsx")
    page = fill_book.add_worksheet("People")
    fill(page)
    page.write_formula("D2", "=LEN(A2)", None, 6)
    page.write_formula("D3", "=LEN(A3)", None, 6)
    fill_book.close()
    rewrite(
        FOLDER / "shared_formula.xlsx",
        "xl/worksheets/sheet1.xml",
        (b"<f>LEN(A2)</f>", b'<f t="shared" ref="D2:D3" si="0">LEN(A2)</f>'),
        (b"<f>LEN(A3)</f>", b'<f t="shared" si="0"/>'),
    )


def macros() -> None:
    book = book_of("macros.xlsm")
    fill(book.add_worksheet("People"))
    book.close()
    path = FOLDER / "macros.xlsm"
    kind = b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    rewrite(path, "[Content_Types].xml", (kind, b"vnd.ms-excel.sheet.macroEnabled.main+xml"))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/vbaProject.bin", b"\xcc\x61 stands for macros")
        archive.writestr("xl/vbaProjectSignature.bin", b"stands for a signature")


def rewrite(path: Path, part: str, *changes: tuple[bytes, bytes]) -> None:
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for before, after in changes:
        if before not in members[part]:
            raise ValueError(before)
        members[part] = members[part].replace(before, after)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in members.items():
            archive.writestr(name, raw)


def from_libreoffice() -> None:
    with tempfile.TemporaryDirectory() as made:
        command = ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", made]
        subprocess.run([*command, str(FOLDER / "people.ods")], check=True, capture_output=True)
        (FOLDER / "from_libreoffice.xlsx").write_bytes((Path(made) / "people.xlsx").read_bytes())


def main() -> None:
    for make in (
        filtered, grouped_header, links, many_sheets, rich, table_with_totals, shared_formula,
        macros, from_libreoffice,
    ):  # fmt: skip
        make()
    lines = [f"- `{name}`: {oddity}" for name, oddity in sorted(ODDITIES.items())]
    head = "# Odd spreadsheets\n\nMade by the scripts in the folder above, each odd in one way.\n\n"
    (FOLDER / "README.md").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
