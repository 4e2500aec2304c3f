"""Several columns read in one pass are the same as each read alone, in every format."""

import csv
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter  # type: ignore[import-untyped]  # ships without py.typed
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.source.table import SourceTable

ROOT = Path(__file__).resolve().parents[4]
REFUSED = {"password", "far_corner"}
FILES = sorted(
    path
    for folder in (ROOT / "tests" / "data" / "spreadsheets", ROOT / "resources" / "samples")
    for path in folder.iterdir()
    if path.suffix in {".xlsx", ".csv", ".ods", ".xls"} and path.stem not in REFUSED
)
TEXTS = st.sampled_from(["", "Oslo", "Bergen & Co", " x ", "12", "ä\U0001f600"])


def check_texts(table: SourceTable) -> None:
    every = list(range(len(table.info.headers)))
    each = [table.column(at) for at in every]
    assert [list(texts) for texts in table.texts(every)] == each
    assert [list(texts) for texts in table.texts(every[::-2])] == each[::-2]
    assert list(table.texts([])) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_that_the_columns_of_a_file_are_the_same_together(path: Path) -> None:
    check_texts(open_table(path))


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=12))
def test_that_shared_and_own_texts_and_gaps_are_the_same_together(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "texts.xlsx"
    for is_shared in (True, False):
        book: Any = xlsxwriter.Workbook(path, {"constant_memory": not is_shared})
        page = book.add_worksheet()
        for number, row in enumerate([("Name", "City", "Zip"), *rows, ("last", "", "")]):
            for column, text in enumerate(row):
                if text:
                    page.write_string(number, column, text)
        book.close()
        check_texts(open_table(path))


def test_that_merged_cells_are_filled_in_together_as_well(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in (("Name", "City"), ("Anna", "Oslo"), ("Bo", None), ("Cy", None)):
        page.append(row)
    page.merge_cells("B2:B4")
    book.save(tmp_path / "merged.xlsx")
    table = open_table(tmp_path / "merged.xlsx")
    assert list(table.texts([1])[0]) == ["Oslo", "Oslo", "Oslo"]
    check_texts(table)


def test_that_short_rows_of_a_text_file_are_the_same_together(tmp_path: Path) -> None:
    path = tmp_path / "short.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["a", "b", "c"], ["1"], ["2", "x"], ["3", "y", "z"]])
    check_texts(open_table(path))
