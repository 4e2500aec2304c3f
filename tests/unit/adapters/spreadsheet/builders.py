"""Builders of small test files of every format."""

import csv
import io
import warnings
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter  # type: ignore[import-untyped]  # ships without py.typed

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.adapters.spreadsheet.write_result import check_copy, write_result
from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn
from desktop_app.domain.result.existing_columns import Placement
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import ChartSheet, ExtraSheet, NewContent
from desktop_app.domain.source.table import SourceTable

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    "</Types>"
)
ROOT_RELS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
WORKBOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
WORKBOOK_RELS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    f'<Relationship Id="rId3" Type="{OFFICE}/styles" Target="styles.xml"/>'
    "</Relationships>"
)


def sheet(rows: str, *, head: str = "", tail: str = "") -> str:
    """Return a sheet's XML with `rows` as its data."""
    return f'<worksheet xmlns="{MAIN}">{head}<sheetData>{rows}</sheetData>{tail}</worksheet>'


def inline(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def raw_workbook(path: Path, sheet_xml: str | bytes, **parts: str | bytes) -> Path:
    """Write a package by hand; `parts` replaces or adds parts, "" omits one.

    In a part's name "__" stands for "/", and ".xml" is omitted.
    """
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": ROOT_RELS,
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": WORKBOOK_RELS,
        "xl/worksheets/sheet1.xml": sheet_xml,
    }
    names = {
        "types": "[Content_Types].xml",
        "root_rels": "_rels/.rels",
        "workbook": "xl/workbook.xml",
        "workbook_rels": "xl/_rels/workbook.xml.rels",
        "strings": "xl/sharedStrings.xml",
        "styles": "xl/styles.xml",
    }
    for key, content in parts.items():
        members[names.get(key, key)] = content
    return write_zip(path, members)


def write_zip(path: Path, members: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            if content:
                archive.writestr(name, content)
    return path


def workbook(path: Path, rows: Iterable[Sequence[Any]], *, title: str = "People") -> Path:
    """Write rows with openpyxl."""
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = title
    for row in rows:
        page.append(list(row))
    book.save(path)
    return path


def new_book(path: Path, **options: bool) -> Any:
    """Return a new XlsxWriter workbook."""
    return xlsxwriter.Workbook(path, options)


def text_file(
    path: Path, rows: Iterable[Sequence[str]], *, delimiter: str = ",", encoding: str = "utf-8"
) -> Path:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter).writerows(rows)
    path.write_bytes(buffer.getvalue().encode(encoding))
    return path


def columns(*headers: str, kind: CellKind = CellKind.TEXT) -> list[NewColumn]:
    return [NewColumn(header, "", kind) for header in headers]


def members_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def opened(path: Path) -> Any:
    """Open a workbook with openpyxl, ignoring its declared dimension."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(path)


def read_back(path: Path, sheet_name: str | None = None) -> list[list[Any]]:
    """Return a sheet's values read by openpyxl, independently of the program."""
    book = opened(path)
    page = book[sheet_name] if sheet_name else book.worksheets[0]
    return [[cell.value for cell in row] for row in page.iter_rows()]


def read_text(path: Path, *, delimiter: str = ",", encoding: str = "utf-8-sig") -> list[list[str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


SHEET = "xl/worksheets/sheet1.xml"
TWO_ROWS = (
    f'<row r="1">{inline("A1", "Name")}{inline("B1", "City")}</row>'
    f'<row r="2">{inline("A2", "Anna")}{inline("B2", "Oslo")}</row>'
)


def added(new: Sequence[NewColumn]) -> Placement:
    """Return a placement with all columns added at the right."""
    return Placement(tuple(new), (None,) * len(new))


def write_columns(
    table: SourceTable,
    new: Sequence[NewColumn],
    rows: Iterable[Sequence[NewCell]],
    target: Path,
    *,
    sheets: Sequence[ExtraSheet | ChartSheet] = (),
) -> VerificationResult:
    """Write a result with new columns, and check that the verification found no changes."""
    checked = write_result(table, NewContent(added(new), rows, sheets), target)
    assert checked.changed == 0
    return checked


def check_columns(table: SourceTable, count: int, *, target: Path | None = None) -> None:
    check_copy(table, added(columns(*map(str, range(count)))), target=target)


def enriched(path: Path, *, headers: tuple[str, ...] = ("Title", "Score")) -> Path:
    """Copy a workbook with columns whose values are their row and column."""
    table = open_table(path)
    check_columns(table, len(headers))
    rows = [[f"{header} of {row}" for header in headers] for row in range(table.info.row_count)]
    target = path.with_name(f"{path.stem} (enriched).xlsx")
    write_columns(table, columns(*headers), rows, target)
    return target


def xml_of(path: Path, part: str = SHEET) -> str:
    return members_of(path)[part].decode()
