"""Real-world text files."""

from pathlib import Path

import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from tests.unit.adapters.spreadsheet.builders import text_file

ROWS = [["Name", "City", "Note"], ["Zoë", "Köln", "a, b; c"], ["Bob", "", 'says "hi"\nand goes']]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_that_encoding_and_delimiter_are_found(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    path = text_file(tmp_path / "a.csv", ROWS, delimiter=delimiter, encoding=encoding)
    table = open_table(path)
    assert (table.info.encoding, table.info.delimiter) == (encoding, delimiter)
    assert table.info.headers == ("Name", "City", "Note")
    assert table.sample(rows=9) == [tuple(row) for row in ROWS[1:]]
    assert table.column(2) == [row[2] for row in ROWS[1:]]
    assert (table.info.sheet, table.info.row_count, table.row_number(1)) == ("a", 2, 3)


def test_that_a_late_accent_is_still_read_right(tmp_path: Path) -> None:
    rows = [["Name"], *[[f"person {i}"] for i in range(200_000)], ["Zoë"]]
    assert open_table(text_file(tmp_path / "a.csv", rows)).column(0)[-1] == "Zoë"
    table = open_table(text_file(tmp_path / "b.csv", rows, encoding="cp1252"))
    assert table.info.encoding == "cp1252"
    assert table.column(0)[-1] == "Zoë"


def test_that_bytes_windows_leaves_undefined_lose_no_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"Name,City\nJos\xe9,\x81\x8d\nBob,x\n")
    table = open_table(path, encoding="cp1252")
    assert table.column(0) == ["José", "Bob"]
    assert table.column(1) == ["\x81\x8d", "x"]


def test_that_commas_inside_semicolon_fields_do_not_win(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name;Amount;Notes\n" + "Anna;1,5;well, yes, perhaps\n" * 20)
    table = open_table(path)
    assert table.info.delimiter == ";"
    assert table.column(1)[0] == "1,5"


def test_that_a_declared_delimiter_is_followed_and_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"sep=|\r\nName,x|City\r\nAnna,y|Oslo\r\n")
    info = open_table(path).info
    assert (info.delimiter, info.headers, info.header_row) == ("|", ("Name,x", "City"), 1)


def test_that_rows_of_any_length_fit(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name,,Name\nAnna\nBob,1,2,3\n")
    table = open_table(path)
    assert table.info.headers == ("Name", "Column 2", "Name (2)", "Column 4")
    assert table.sample(rows=5) == [("Anna", "", "", ""), ("Bob", "1", "2", "3")]


def test_that_blank_rows_count_inside_but_not_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\n\nName,City\n\nAnna,Oslo\n,\nBob,Rom\n\n,\n\n")
    table = open_table(path)
    assert table.info.header_row == 3
    assert table.column(0) == ["", "Anna", "", "Bob"]
    assert table.row_number(1) == 5


def test_that_nul_bytes_and_huge_fields_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"Name,Note\nAn\x00na," + b"x" * 500_000 + b"\n" + b"Bob,y\n" * 9000)
    table = open_table(path)
    assert table.column(0)[:2] == ["An\x00na", "Bob"]
    assert len(table.column(1)[0]) == 500_000


def test_that_leading_zeros_and_long_numbers_are_kept(tmp_path: Path) -> None:
    row = ["00123", "1234567890123456789", "NULL", "1e5", "TRUE"]
    path = text_file(tmp_path / "a.csv", [["a", "b", "c", "d", "e"], row])
    assert open_table(path).sample(rows=1) == [tuple(row)]


def test_that_one_column_needs_no_delimiter(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("LinkedIn URL\nhttps://www.linkedin.com/in/sample-anna-1\n")
    assert open_table(path).info.headers == ("LinkedIn URL",)


def test_that_a_column_that_is_not_there_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(IndexError):
        open_table(text_file(tmp_path / "a.csv", ROWS)).column(3)
