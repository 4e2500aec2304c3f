"""Unusual workbooks survive: three other programs read the old and the new cells of the copy."""

import csv
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.result_content import ExtraSheet
from desktop_app.domain.source.table import SourceTable
from tests.unit.adapters.spreadsheet.builders import columns, members_of, opened, write_columns

DATA = Path("tests/data/spreadsheets")
WORKBOOKS = sorted(path for path in DATA.iterdir() if path.suffix in {".xlsx", ".xlsm"})
# The other files are valid, but no available reader opens them.
BY_HAND = {"comments_and_cdata", "prefixed", "strict", "utf_16", "without_references"}
ORDINARY = [path for path in WORKBOOKS if path.stem not in BY_HAND]
NAMED = ("[Content_Types].xml", "/tables/", "workbook.xml", "book.xml", "styles.xml", ".rels")
SHEET = ExtraSheet("Report", columns("What", "Value"), lambda checked: [("cells", checked.cells)])


def copied(source: Path, folder: Path) -> tuple[SourceTable, Path]:
    table = open_table(source)
    target = folder / source.name
    rows: list[list[NewCell]] = [[f"title {row}", row] for row in range(table.info.row_count)]
    write_columns(table, columns("Title new", "Rank new"), rows, target, sheets=[SHEET])
    return table, target


def values_of(path: Path, sheet: str) -> list[list[Any]]:
    return (
        CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    )


def test_that_every_file_has_notes_about_its_unusual_content() -> None:
    listed = (DATA / "README.md").read_text(encoding="utf-8")
    for path in DATA.iterdir():
        assert path.name == "README.md" or f"`{path.name}`" in listed


@pytest.mark.parametrize("source", WORKBOOKS, ids=lambda path: path.name)
def test_that_every_part_but_the_named_few_is_the_same_to_the_last_byte(
    source: Path, tmp_path: Path
) -> None:
    _, target = copied(source, tmp_path)
    before, after = members_of(source), members_of(target)
    assert set(before) <= set(after)
    changed = {name for name in before if before[name] != after[name]}
    sheets = {name for name in changed if "sheet" in name.casefold() and ".rels" not in name}
    assert len(sheets) == 1
    assert all(any(part in name for part in NAMED) for name in changed - sheets)
    added = set(after) - set(before)
    assert all("enriched" in name for name in added)


@pytest.mark.parametrize("source", ORDINARY, ids=lambda path: path.name)
def test_that_other_readers_see_the_old_cells_and_the_new_ones(
    source: Path, tmp_path: Path
) -> None:
    table, target = copied(source, tmp_path)
    info = table.info
    before, after = values_of(source, info.sheet), values_of(target, info.sheet)
    for old, new in zip(before, after, strict=False):
        assert new[: len(old)] == old
    header = after[info.header_row - 1]
    at = header.index("Title new")
    ours = [row[at : at + 2] for row in after[info.header_row :]][: info.row_count]
    assert ours == [[f"title {row}", float(row)] for row in range(info.row_count)]
    page = opened(target)[info.sheet]
    assert page.cell(info.header_row, at + 1).value == "Title new"
    assert opened(target)["Report"]["A2"].value == "cells"


def test_that_what_else_is_in_a_workbook_is_still_there(tmp_path: Path) -> None:
    _, target = copied(DATA / "rich.xlsx", tmp_path)
    page = opened(target)["People"]
    assert page.data_validations.dataValidation[0].sqref == "A2:A5"
    assert page.conditional_formatting
    assert page["A2"].comment.text == "Met at the fair"
    assert page.protection.sheet
    assert page.freeze_panes == "A2"
    raw = members_of(target)
    assert b"sparkline" in raw["xl/worksheets/sheet1.xml"]
    assert raw["xl/charts/chart1.xml"] == members_of(DATA / "rich.xlsx")["xl/charts/chart1.xml"]
    assert b"Everybody" in raw["xl/workbook.xml"]
    _, shared = copied(DATA / "shared_formula.xlsx", tmp_path)
    assert opened(shared)["People"]["D2"].value == "=LEN(A2)"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_that_libreoffice_opens_every_copy_and_sees_our_columns(tmp_path: Path) -> None:
    # It writes only the first sheet, but in one file the people are in the last.
    one_sheet = [source for source in ORDINARY if source.stem != "many_sheets"]
    targets = [copied(source, tmp_path)[1] for source in one_sheet]
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "csv", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, targets)], check=True, capture_output=True)
    for target in targets:
        with target.with_suffix(".csv").open(
            encoding="utf-8", errors="replace", newline=""
        ) as file:
            rows = list(csv.reader(file))
        assert any("Title new" in row for row in rows), target.name
        assert any("title 0" in row for row in rows), target.name
