"""Text files with right and wrong quoting: no row is lost or merged."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop_app.adapters.spreadsheet.csv_format.dialect import Dialect
from desktop_app.adapters.spreadsheet.csv_format.dialect_detection import detect_dialect
from desktop_app.adapters.spreadsheet.csv_format.records import read_records
from desktop_app.adapters.spreadsheet.open_table import open_table

HEADER = "Name,Company,Email,Note"
ROWS = [f"Person {at},Acme {at},p{at}@firma.example,note {at}" for at in range(20)]


def records(text: str, *, is_whole: bool = True) -> list[list[str]]:
    dialect = detect_dialect(text, is_whole=is_whole)
    return list(read_records(io.StringIO(text, newline=""), dialect))


def with_row(row: str, *, at: int = 7) -> list[list[str]]:
    """Read the standard list with one row replaced."""
    lines = [HEADER, *ROWS]
    lines[at] = row
    return records("\n".join(lines) + "\n")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ('"Berg, Anna",Acme,a@b.example,x', ["Berg, Anna", "Acme", "a@b.example", "x"]),
        ('"say ""hi""",Acme,a@b.example,x', ['say "hi"', "Acme", "a@b.example", "x"]),
        ('Anna "Ann" Berg,Acme,a@b.example,x', ['Anna "Ann" Berg', "Acme", "a@b.example", "x"]),
        ('"Anna" Berg,Acme,a@b.example,x', ['"Anna" Berg', "Acme", "a@b.example", "x"]),
        ('"Anna,Acme,a@b.example,x', ['"Anna', "Acme", "a@b.example", "x"]),
        ('Anna,"Acme,a@b.example,"x"', ["Anna", '"Acme', "a@b.example", "x"]),
        ('Anna,Acme,a@b.example,"', ["Anna", "Acme", "a@b.example", '"']),
        ('Anna,"12" screen",a@b.example,x', ["Anna", '12" screen', "a@b.example", "x"]),
        ('Anna,"screen 12"",a@b.example,"x, y"', ["Anna", 'screen 12"', "a@b.example", "x, y"]),
        ("Anna;Acme;a@b.example;x", ["Anna", "Acme", "a@b.example", "x"]),
        ("Anna\tAcme\ta@b.example\tx", ["Anna", "Acme", "a@b.example", "x"]),
        ("Anna,Acme,a@b.example", ["Anna", "Acme", "a@b.example"]),
        ("Anna,Acme,a@b.example,x,more", ["Anna", "Acme", "a@b.example", "x", "more"]),
        ('"two\nlines",Acme,a@b.example,x', ["two\nlines", "Acme", "a@b.example", "x"]),
        ("", []),
    ],
)
def test_that_a_malformed_row_is_read_and_the_others_are_unchanged(
    row: str, expected: list[str]
) -> None:
    found = with_row(row)
    assert found[7] == expected
    assert len(found) == 21
    assert found[8] == ROWS[7].split(",")


def test_that_a_quote_that_never_closes_swallows_nothing() -> None:
    found = with_row('"Anna,Acme,a@b.example,x,extra', at=3)
    assert len(found) == 21
    assert [len(row) for row in found[4:]] == [4] * 17


def test_that_lines_within_cells_are_kept_whatever_ends_them() -> None:
    rows = [["a", "b"], *[[f"x{at}", f"one\r\ntwo\n\nthree\r{at}"] for at in range(5)]]
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    assert records(text.getvalue()) == rows


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "~", "^"])
@pytest.mark.parametrize("quote", ['"', "'"])
def test_that_delimiter_and_quote_are_found(delimiter: str, quote: str) -> None:
    rows = [["Name", "Company", "City"]]
    rows += [[f"Berg{delimiter} Anna", f"Acme, {at}; Ltd", "Oslo"] for at in range(9)]
    text = "\n".join(delimiter.join(f"{quote}{cell}{quote}" for cell in row) for row in rows)
    assert records(text) == rows


def test_that_escaped_quotes_are_quotes() -> None:
    rows = [r'"a","b"', *[rf'"say \"hi\", {at}","C:\\tmp"' for at in range(6)]]
    assert records("\n".join(rows))[1] == ['say "hi", 0', r"C:\tmp"]


def test_that_a_space_after_every_delimiter_belongs_to_it() -> None:
    text = "Name, Company, Email\n" + 'Anna, "Acme, Ltd", a@b.example\n' * 6
    assert records(text)[1] == ["Anna", "Acme, Ltd", "a@b.example"]


@pytest.mark.parametrize("text", ["Name\nAnna Berg\nBo Chen\nCleo Diaz\n", "Time\n10:05\n11:10\n"])
def test_that_the_text_of_a_single_column_is_not_split(text: str) -> None:
    assert all(len(row) == 1 for row in records(text))


def test_that_notes_above_a_table_do_not_decide() -> None:
    text = "Exported; by Anna\nOn 2026-11-02\n\n" + "\n".join([HEADER, *ROWS])
    assert records(text)[3] == HEADER.split(",")


def test_that_declared_and_specified_delimiters_take_precedence_over_detection(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=|\nName,x|Mail\nA,b|c\n", encoding="utf-8")
    assert open_table(path).column(0) == ["A,b"]
    path.write_text("Name,x|Mail\nA,b|c\n", encoding="utf-8")
    assert open_table(path, delimiter="|").column(0) == ["A,b"]
    assert open_table(path, delimiter=",").column(0) == ["A"]


def test_that_nul_bytes_and_mixed_line_ends_lose_no_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"Name,City\r\nAnna,Os\x00lo\nBo,Rome\rCleo,Paris\r\n\x00Dan,Bonn\n")
    assert [name.strip("\0") for name in open_table(path).column(0)] == [
        "Anna",
        "Bo",
        "Cleo",
        "Dan",
    ]


CELLS = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00\r"),
    max_size=12,
)


@settings(max_examples=150)
@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=4, max_size=12),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_that_what_the_csv_module_writes_is_read_back(
    rows: list[list[str]], delimiter: str, line_end: str
) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    dialect = Dialect(delimiter, width=3)
    assert list(read_records(io.StringIO(text.getvalue(), newline=""), dialect)) == rows


@settings(max_examples=150)
@given(st.text(st.sampled_from("ab,;\"\n\r '\\|"), max_size=200))
def test_that_any_text_is_read_to_its_end_and_no_letter_is_lost(text: str) -> None:
    assume(text.strip())
    dialect = detect_dialect(text, is_whole=True)
    found = "".join(
        cell for row in read_records(io.StringIO(text, newline=""), dialect) for cell in row
    )
    for letter in "ab":
        assert found.count(letter) == text.count(letter)
