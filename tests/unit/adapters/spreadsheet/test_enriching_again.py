"""Sheets with columns of an earlier run: add a new set, fill blanks, or replace values."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.adapters.spreadsheet.write_result import write_result
from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn
from desktop_app.domain.result.existing_columns import ExistingColumnsMode, place_columns
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import NewContent
from desktop_app.domain.result.status_columns import STATUS_COLUMNS
from tests.unit.adapters.spreadsheet.builders import read_back, read_text, text_file

NAMES = [NewColumn("Full name", "", CellKind.TEXT), NewColumn("Headline", "", CellKind.TEXT)]
COLUMNS = [*STATUS_COLUMNS, *NAMES]
HEADER = ["Mail", *(column.header for column in STATUS_COLUMNS), "Full name"]
OLD: list[list[Any]] = [
    HEADER,
    ["a@x.example", "Matched", 0.9, "a", None, 3, "Anna Old"],
    ["b@x.example", "No match", None, None, None, 0, None],
    ["c@x.example", "Matched", 1, "c", "n", 3, "Cleo Old"],
    ["d@x.example", "Matched", 1, "d", "n", 3, "Dan Old"],
]
NEW: list[list[NewCell]] = [
    ["Matched", 0.9, "a", None, 2, "Anna New", "CEO"],
    ["Matched", 0.5, "b", None, 2, "Bo New", "CTO"],
    ["No match", None, None, None, 0, None, None],
    ["Not sent: stopped", None, None, None, None, None, None],
]


def source_of(folder: Path, kind: str) -> Path:
    if kind == ".csv":
        rows = [["" if cell is None else str(cell) for cell in row] for row in OLD]
        return text_file(folder / "old.csv", rows)
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in OLD:
        page.append(row)
    page["G2"].font = openpyxl.styles.Font(bold=True)
    book.save(folder / "old.xlsx")
    return folder / "old.xlsx"


def again(
    source: Path, existing: ExistingColumnsMode, suffix: str = ".xlsx"
) -> tuple[Path, VerificationResult]:
    table = open_table(source)
    target = source.with_name("new" + suffix)
    placement = place_columns(COLUMNS, table.info.headers, existing)
    return target, write_result(table, NewContent(placement, NEW), target)


@pytest.mark.parametrize("kind", [".xlsx", ".csv"])
def test_that_a_new_set_of_columns_is_added_beside_the_old_one(tmp_path: Path, kind: str) -> None:
    target, checked = again(source_of(tmp_path, kind), ExistingColumnsMode.ADD)
    rows = read_back(target)
    assert rows[0][:7] == HEADER
    assert rows[0][7] == "Enrichment status (enriched)"
    assert rows[0][-1] == "Headline"
    assert rows[1][6] == "Anna Old"
    assert (checked.changed, checked.replaced) == (0, 0)


@pytest.mark.parametrize("kind", [".xlsx", ".csv"])
def test_that_blanks_only_are_filled(tmp_path: Path, kind: str) -> None:
    target, checked = again(source_of(tmp_path, kind), ExistingColumnsMode.FILL)
    rows = read_back(target)
    assert rows[0] == [*HEADER, "Headline"]
    assert [row[6] for row in rows[1:]] == ["Anna Old", "Bo New", "Cleo Old", "Dan Old"]
    assert [row[7] for row in rows[1:]] == ["CEO", "CTO", None, None]
    assert rows[2][1] == "No match"
    assert (checked.changed, checked.replaced) == (0, 0)


@pytest.mark.parametrize("kind", [".xlsx", ".csv"])
def test_that_values_are_replaced_and_every_change_is_listed(tmp_path: Path, kind: str) -> None:
    target, checked = again(source_of(tmp_path, kind), ExistingColumnsMode.REPLACE)
    rows = read_back(target)
    assert [row[6] for row in rows[1:]] == ["Anna New", "Bo New", None, "Dan Old"]
    assert rows[3][1] == "No match"
    assert rows[4][1] == "Not sent: stopped"
    changes = read_back(target, "Changes")
    assert changes[0] == ["Row", "Column", "Before", "After"]
    assert [2, "Full name", "Anna Old", "Anna New"] in changes
    assert [4, "Full name", "Cleo Old", None] in changes
    assert not any(row[1] == "Full name" and row[0] == 5 for row in changes)
    assert checked.changed == 0
    if kind == ".xlsx":
        assert checked.replaced == len(changes) - 1
        assert openpyxl.load_workbook(target).worksheets[0]["G2"].font.b


def test_that_a_text_file_is_filled_and_replaced_in_place(tmp_path: Path) -> None:
    source = source_of(tmp_path, ".csv")
    target, _ = again(source, ExistingColumnsMode.FILL, ".csv")
    assert [row[6] for row in read_text(target, encoding="utf-8")][1:3] == ["Anna Old", "Bo New"]
    target, _ = again(source, ExistingColumnsMode.REPLACE, ".csv")
    assert [row[6] for row in read_text(target, encoding="utf-8")][1:3] == ["Anna New", "Bo New"]


def test_that_formulas_are_never_replaced(tmp_path: Path) -> None:
    source = source_of(tmp_path, ".xlsx")
    book = openpyxl.load_workbook(source)
    book.worksheets[0]["G2"] = '="Anna "&"Old"'
    book.save(source)
    target, checked = again(source, ExistingColumnsMode.REPLACE)
    assert read_back(target)[1][6] == '="Anna "&"Old"'
    assert not any(row[0] == 2 and row[1] == "Full name" for row in read_back(target, "Changes"))
    assert checked.changed == 0


def test_that_the_last_of_several_sets_is_the_one_that_is_filled(tmp_path: Path) -> None:
    target, _ = again(source_of(tmp_path, ".xlsx"), ExistingColumnsMode.ADD)
    table = open_table(target)
    placement = place_columns(COLUMNS, table.info.headers, ExistingColumnsMode.FILL)
    assert placement.places == (7, 8, 9, 10, 11, 12, 13)
    assert placement.added == ()


def test_that_a_sheet_without_an_earlier_run_gets_a_new_set_whatever_was_wished() -> None:
    placement = place_columns(COLUMNS, ["Mail", "Full name"], ExistingColumnsMode.REPLACE)
    assert placement.existing is ExistingColumnsMode.ADD
    assert placement.columns[5].header == "Full name (enriched)"
