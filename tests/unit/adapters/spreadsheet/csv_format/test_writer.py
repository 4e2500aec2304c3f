"""Text results: source fields unchanged, new fields safe from formulas."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.result.cells import NewCell
from tests.unit.adapters.spreadsheet.builders import (
    columns,
    read_text,
    text_file,
    workbook,
    write_columns,
)

ROWS = [["Name", "Formula"], ["Zoë", "=1+1"], ["Bob", 'a "b"\nc; d']]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_that_encoding_delimiter_and_fields_are_the_sources(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    source = text_file(tmp_path / "a.csv", ROWS, delimiter=delimiter, encoding=encoding)
    target = tmp_path / "b.csv"
    write_columns(open_table(source), columns("Title"), [["Chef"], ["é"]], target)
    assert open_table(target).info.encoding == encoding
    assert target.read_bytes().startswith(b"\xef\xbb\xbf") == (encoding == "utf-8-sig")
    assert read_text(target, delimiter=delimiter, encoding=encoding) == [
        [*ROWS[0], "Title"],
        [*ROWS[1], "Chef"],
        [*ROWS[2], "é"],
    ]


def test_that_a_letter_the_encoding_lacks_makes_the_file_utf_8_not_a_question_mark(
    tmp_path: Path,
) -> None:
    source = text_file(tmp_path / "a.csv", ROWS, encoding="cp1252")
    target = tmp_path / "b.csv"
    write_columns(open_table(source), columns("Title"), [["Zażółć"], ["x"]], target)
    assert read_text(target)[1] == ["Zoë", "=1+1", "Zażółć"]


def test_that_undefined_bytes_come_out_as_they_went_in(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_bytes(b"Name\r\nJos\xe9\x81\r\n")
    target = tmp_path / "b.csv"
    write_columns(open_table(source), columns("T"), [["x"]], target)
    assert target.read_bytes() == b"Name,T\r\nJos\xe9\x81,x\r\n"


@pytest.mark.parametrize(
    ("value", "field"),
    [
        ("=1+1", "'=1+1"),
        ("+SUM(A1)", "'+SUM(A1)"),
        ("-x", "'-x"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("+49 (30) 123-45", "+49 (30) 123-45"),
        ("plain", "plain"),
        (-5, "-5"),
        (2.5, "2.5"),
        (True, "TRUE"),
        (False, "FALSE"),
        (date(2026, 11, 2), "2026-11-02"),
        (None, ""),
        (float("nan"), ""),
        ("a\x00\ud800b", "ab"),
    ],
)
def test_that_our_values_are_plain_and_never_a_formula(
    tmp_path: Path, value: NewCell, field: str
) -> None:
    source = text_file(tmp_path / "a.csv", [["Name"], ["Anna"]])
    target = tmp_path / "b.csv"
    write_columns(open_table(source), columns("New"), [[value]], target)
    assert read_text(target)[1] == ["Anna", field]


def test_that_blank_rows_title_rows_and_a_declared_delimiter_are_kept(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_bytes(b"sep=;\nA list;\nName;City\nAnna;Oslo\n\nBob\n\n")
    target = tmp_path / "b.csv"
    table = open_table(source, header_row=2)
    write_columns(table, columns("T"), [["x"], [None], ["y"]], target)
    assert target.read_bytes() == (b"sep=;\nA list;;\nName;City;T\nAnna;Oslo;x\n;;\nBob;;y\n")


def test_that_a_workbook_becomes_text_with_a_mark_and_commas(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", [[], ["Name", "Zip"], ["Zoë", 123], [], ["Bob", True]])
    target = tmp_path / "b.csv"
    write_columns(open_table(source), columns("T"), [["x"], [None], ["y"]], target)
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    assert read_text(target) == [
        ["", "", ""],
        ["Name", "Zip", "T"],
        ["Zoë", "123", "x"],
        ["", "", ""],
        ["Bob", "TRUE", "y"],
    ]
