"""All readers take linear time for any content."""

import io
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from desktop_app.adapters.logging_setup import redacted
from desktop_app.adapters.spreadsheet.csv_format.dialect import Dialect
from desktop_app.adapters.spreadsheet.csv_format.dialect_detection import detect_dialect
from desktop_app.adapters.spreadsheet.csv_format.quotes import split_leniently
from desktop_app.adapters.spreadsheet.csv_format.records import read_records
from desktop_app.adapters.spreadsheet.number_format.cell_text import number_text
from desktop_app.adapters.spreadsheet.number_format.number_formats import parse_format
from desktop_app.adapters.spreadsheet.ooxml.shared_strings import text_of
from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import decode_excel_escapes, unescape
from desktop_app.adapters.spreadsheet.ooxml_writing.sheet_header_patch import (
    last_hidden_column,
    patch_head,
)
from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.adapters.spreadsheet.preview import preview
from desktop_app.adapters.spreadsheet.table.headers import name_headers
from desktop_app.domain.errors import AppError
from desktop_app.domain.result.cells import CellKind, NewColumn
from desktop_app.domain.result.existing_columns import ExistingColumnsMode, place_columns
from desktop_app.domain.source.header_row import merge_group_names
from desktop_app.domain.source.table import ReadOptions
from tests.support.excessive_growth import excessive_growth
from tests.unit.adapters.spreadsheet.builders import MAIN, inline, raw_workbook, sheet

LINES: dict[str, Callable[[int], str]] = {
    "quotes": lambda n: '"' * n,
    "doubled quotes in a quoted field": lambda n: '1,"{' + '""a"":' * (n // 6) + '}",2',
    "fields that open and never close": lambda n: ',"a' * (n // 3),
    "fields that close before a letter": lambda n: '"a"b,' * (n // 5),
    "quotes far from every delimiter": lambda n: "a" + '"b' * (n // 2),
    "quotes behind spaces": lambda n: ('," ' + " " * 20) * (n // 23),
    "escaped quotes": lambda n: '"' + '\\"' * (n // 2),
    "backslashes": lambda n: '"' + "\\" * n + '"x',
    "apostrophes": lambda n: ";'a''\\'" * (n // 7),
    "letters": lambda n: "a" * n,
    "spaces": lambda n: " " * n,
    "spaces and one quote": lambda n: " " * n + '"',
    "delimiters of all kinds": lambda n: ",;\t| :~^" * (n // 8),
    "dots behind an at sign": lambda n: "a@" + "b." * (n // 2) + "!",
    "digits": lambda n: "1 " * (n // 2) + "x",
}


@pytest.mark.parametrize("kind", LINES)
@pytest.mark.parametrize("width", [0, 3])
def test_that_a_bad_line_is_read_in_time_that_grows_with_its_length(kind: str, width: int) -> None:
    def read(line: str) -> None:
        for dialect in (Dialect(width=width), Dialect(" ", "'", "\\", width=width)):
            list(read_records([line, line], dialect))
            split_leniently(line, dialect, closes_doubled=True)

    assert not excessive_growth(LINES[kind], read, 20_000)


@pytest.mark.parametrize("kind", LINES)
def test_that_the_dialect_of_a_bad_line_is_found_in_time_that_grows_with_its_length(
    kind: str,
) -> None:
    def read(line: str) -> None:
        detect_dialect(f"Name,Note\nx,{line}\n{line}", is_whole=True)

    assert not excessive_growth(LINES[kind], read, 4_000)


@pytest.mark.parametrize(
    "line", ['a,"b\n', '"x","y\n', 'a "b", c"\n', '"a""b\n', "x\n", '"\n', ',"",""",\n']
)
def test_that_many_bad_lines_are_read_in_time_that_grows_with_their_number(line: str) -> None:
    def read(text: str) -> None:
        list(read_records(io.StringIO(text, newline=""), Dialect(width=2)))

    assert not excessive_growth(lambda n: line * n, read, 500)


@pytest.mark.parametrize(
    "line",
    [b"a" * 20_000 + b"\xe9\n", b"a" * 20_000 + b"\n\xe9\n", b"\xe9\xff" * 500 + b"\n", b"\x80\n"],
)
def test_that_a_file_of_long_lines_opens_in_time_that_grows_with_its_size(
    line: bytes, tmp_path: Path
) -> None:
    def make(times: int) -> Path:
        path = tmp_path / f"{times}.csv"
        path.write_bytes(b"Name,Email\nx,a@b.example\n" + line.replace(b"\n", b"") * times + b"\n")
        return path

    assert not excessive_growth(make, open_all, 8)


EQUAL: dict[str, Callable[[int], list[str]]] = {
    "equal": lambda n: ["Email"] * n,
    "equal but for case": lambda n: ["Email", "EMAIL"] * (n // 2),
    "numbered already": lambda n: ["Email"] * (n // 2) + [f"Email ({at})" for at in range(n // 2)],
    "empty": lambda n: [""] * n,
}


@pytest.mark.parametrize("kind", EQUAL)
def test_that_equal_headers_become_unique_in_linear_time(kind: str) -> None:
    def name(headers: list[str]) -> None:
        names = name_headers(headers, width=len(headers), by_letter=True)
        assert len({one.casefold() for one in names}) == len(headers)
        merge_group_names(["Group"], headers)
        place_columns([NewColumn("Email", "", CellKind.TEXT)], names, ExistingColumnsMode.ADD)

    assert not excessive_growth(EQUAL[kind], name, 2_000)


BODIES: dict[str, Callable[[int], str]] = {
    "cells that never end": lambda n: '<row r="1">' + '<c r="A1"><v>1</v>' * n + "</row>",
    "cells whose tag never ends": lambda n: '<row r="1">' + '<c r="A1" ' * n + "></c></row>",
    "ends before starts": lambda n: "</c>" * n + '<row r="1">' + '<c r="A1">' * n + "</row>",
    "empty cells": lambda n: '<row r="1">' + '<c r="A1" s="1"/>' * n + "</row>",
    "cells with empty values": lambda n: '<row r="1">' + '<c r="A1"><v></v></c>' * n + "</row>",
    "empty rows": lambda n: '<row r="1"/>' * n,
    "rows whose tag never ends": lambda n: '<row r="1" ' * n,
    "formulas whose tag never ends": lambda n: '<row r="1">' + '<c r="A1"><f ' * n + "</row>",
    "formulas and white space": lambda n: f'<row r="1"><c r="A1"><f>x</f>{" " * 50 * n}</row>',
    "formulas of many links": lambda n: (
        f'<row r="1"><c r="A1"><f>{"HYPERLINK(" * n}<v></f></c></row>'
    ),
    "a formula of many parts": lambda n: (
        f'<row r="1"><c r="A1"><f>HYPERLINK("a"{"&amp;A1" * n})</f></c></row>'
    ),
    "one long cell": lambda n: f'<row r="1">{inline("A1", "x" * 50 * n)}</row>',
    "nested elements": lambda n: "<a>" * n + "</a>" * n,
    "nested cells": lambda n: '<row r="1">' + '<c r="A1">' * n + "</c>" * n + "</row>",
    "rich text": lambda n: '<row r="1"><c r="A1"><is>' + "<r><t>x</t></r>" * n + "</is></c></row>",
    "comments": lambda n: "<!--x-->" * n,
}
SHEETS: dict[str, Callable[[int], str]] = {
    "many cells of one row": lambda n: sheet(rows(at=1) + rows(at=2), tail="x" * n),
    "links over the same rows": lambda n: sheet(
        PEOPLE,
        tail="<hyperlinks>" + '<hyperlink ref="A1:A90000" r:id="rId1"/>' * n + "</hyperlinks>",
    ),
    "a link that never ends": lambda n: sheet(PEOPLE, tail="<hyperlink " * n),
    "one long tag behind the rows": lambda n: sheet(PEOPLE, tail="<hyperlink " + "a" * 300 * n),
    "columns whose tag never ends": lambda n: sheet(PEOPLE, head="<cols>" + "<col " * n),
    "dimensions that never end": lambda n: sheet(PEOPLE, head="<dimension " * n),
    "merges": lambda n: sheet(PEOPLE, tail='<mergeCell ref="A2:A3"/>' * n),
}


def rows(*, at: int) -> str:
    return f'<row r="{at}">{inline(f"A{at}", "Name")}{inline(f"B{at}", "a@b.example")}</row>'


PEOPLE: str = rows(at=1) + rows(at=2)


def open_all(path: Path) -> None:
    """Open a file and read everything; a damaged file may be rejected."""
    with suppress(AppError):
        preview(path, ReadOptions())
        table = open_table(path)
        for index in range(min(2, len(table.info.headers))):
            table.column(index)
            table.links(index)
        table.sample(rows=50)


@pytest.mark.parametrize("kind", [*BODIES, *SHEETS])
def test_that_a_hostile_sheet_is_read_in_time_that_grows_with_its_size(
    kind: str, tmp_path: Path
) -> None:
    def make(size: int) -> Path:
        xml = SHEETS[kind](size) if kind in SHEETS else sheet(PEOPLE + BODIES[kind](size))
        return raw_workbook(tmp_path / f"{size}.xlsx", xml)

    assert not excessive_growth(make, open_all, 4_000)


@pytest.mark.parametrize(
    "entry",
    ["<si><rPh>", "<si><t ", "<si><t>x</t>", "<si></si>", "<rPh></rPh>", "x", "<sst ", "&#1"],
)
def test_that_hostile_shared_texts_are_read_in_time_that_grows_with_their_size(
    entry: str, tmp_path: Path
) -> None:
    def make(size: int) -> Path:
        shared = f'<sst xmlns="{MAIN}">' + entry * size + "</sst>"
        body = '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>9</v></c></row>'
        return raw_workbook(tmp_path / f"{size}.xlsx", sheet(PEOPLE + body), strings=shared)

    assert not excessive_growth(make, open_all, 20_000)


def shown(raw: str) -> None:
    for code in ("0%", "000", "0.00E+00", "[h]:mm", "yyyy-mm-dd", "#,##0.00", "General"):
        number_text(raw, parse_format(code), counts_from_1904=False)


def head(text: str) -> None:
    last_hidden_column(text.encode())
    patch_head(text.encode(), last_row=1, first_column=0, widths=[1])


TEXTS: dict[str, tuple[Callable[[int], str], Callable[[str], object]]] = {
    "entities": (lambda n: "&#" + "1" * n, lambda text: unescape(text.encode())),
    "many entities": (lambda n: "&#1" * n, lambda text: unescape(text.encode())),
    "excel's escapes": (lambda n: "_x000" * n, decode_excel_escapes),
    "phonetic guides": (lambda n: "<rPh>" * n, lambda text: text_of(text.encode())),
    "brackets in a format": (lambda n: "[" * n, parse_format),
    "quotes in a format": (lambda n: '"' * n + "[$", parse_format),
    "digits of a number": (lambda n: "9" * n, shown),
    "an exponent": (lambda n: f"1E{n}", shown),
    "an address in the log": (lambda n: "a" * n, redacted),
    "dots in the log": (lambda n: "linkedin." * n, redacted),
    "at signs in the log": (lambda n: "a@b" * n, redacted),
    "columns": (lambda n: "<cols>" + "<col " * n + "<sheetData>", head),
}


@pytest.mark.parametrize("kind", TEXTS)
def test_that_a_hostile_text_is_read_in_time_that_grows_with_its_length(kind: str) -> None:
    make, work = TEXTS[kind]

    assert not excessive_growth(make, work, 10_000)


CASES = Path(__file__).parents[3] / "data" / "cases"


def test_that_json_in_a_column_opens_at_once() -> None:
    table = open_table(CASES / "json_middle_column.csv")

    assert len(table.info.headers) == len(table.sample(rows=1)[0])
    assert table.info.delimiter == ","


def test_that_thousands_of_equal_headers_all_become_unique() -> None:
    headers = open_table(CASES / "many_same_headers_4096.xlsx").info.headers

    assert len(set(headers)) == len(headers) == 4096


def test_that_the_encoding_of_long_lines_is_found() -> None:
    assert open_table(CASES / "long_lines_cp1252.csv").info.encoding == "cp1252"
