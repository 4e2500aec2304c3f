"""Makes the small workbooks of other formats: .xls and .ods by LibreOffice, .xlsb by pyxlsbwriter.

pip install pyxlsbwriter; python tests/data/make_foreign.py     (needs soffice)
"""

import subprocess
import tempfile
import zipfile
from datetime import date, time
from importlib import import_module
from pathlib import Path
from typing import Any

import openpyxl

FOLDER = Path(__file__).resolve().parent / "spreadsheets"
LINK = "https://www.linkedin.com/in/anna-{}"
HEADER = ["Name", "LinkedIn URL", "Score", "Since", "Customer", "Time"]
NAMES = ["Anna Ærø", "Bo Chen", "Cleo Díaz"]
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def people() -> list[list[Any]]:
    return [
        [name, LINK.format(at), 1.5 * at, date(2024, 1, 2 + at), at % 2 == 0, time(13, 5)]
        for at, name in enumerate(NAMES)
    ]


def make_with_libreoffice(folder: Path) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = "People"
    for row in [["Our leads"], [], HEADER, *people()]:
        page.append(row)
    other = book.create_sheet("Other")
    for row in (["Key", "Value"], ["a", 1]):
        other.append(row)
    source = folder / "people.xlsx"
    book.save(source)
    for kind in ("xls", "ods"):
        command = ["soffice", "--headless", "--convert-to", kind, "--outdir", str(FOLDER)]
        subprocess.run([*command, str(source)], check=True, capture_output=True)


def make_xlsb() -> None:
    writer = import_module("pyxlsbwriter").XlsbWriter  # not locked: only needed here
    with writer(str(FOLDER / "people.xlsb")) as book:
        book.add_sheet("People")
        width = len(HEADER)
        rows = [["Our leads"], [], HEADER, *([*row[:-1], 13 / 24 + 5 / 1440] for row in people())]
        book.write_sheet([row + [None] * (width - len(row)) for row in rows])
        book.add_sheet("Other")
        book.write_sheet([["Key", "Value"], ["a", 1]])


def make_ods(name: str, content: str, *, manifest: str = "") -> None:
    with zipfile.ZipFile(FOLDER / name, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)


def make_far_corner() -> None:
    """One cell in the last row and column: some readers ask for 550 GB."""
    cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    rows = (
        f"<table:table-row>{cell}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/>'
        "</table:table-row><table:table-row><table:table-cell "
        f'table:number-columns-repeated="16383"/>{cell}</table:table-row>'
    )
    make_ods(
        "far_corner.ods",
        f'<office:document-content xmlns:office="{OFFICE}" xmlns:table="{TABLE}" '
        f'xmlns:text="{TEXT}"><office:body><office:spreadsheet><table:table table:name="S">'
        f"{rows}</table:table></office:spreadsheet></office:body></office:document-content>",
    )


def make_encrypted() -> None:
    """The manifest of an .ods file with a password; its parts cannot be read."""
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
        '<manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'
        "</manifest:manifest>"
    )
    make_ods("password.ods", "no XML", manifest=manifest)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        make_with_libreoffice(Path(made))
    make_xlsb()
    make_far_corner()
    make_encrypted()
