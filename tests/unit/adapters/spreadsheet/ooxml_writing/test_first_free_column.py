"""The position of new columns in a copy, and the error if there is no free column."""

import re
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.table import Table

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.errors import SourceError
from tests.unit.adapters.spreadsheet.builders import (
    TWO_ROWS,
    check_columns,
    enriched,
    inline,
    new_book,
    opened,
    raw_workbook,
    read_back,
    sheet,
    workbook,
    xml_of,
)

SINGLE_QUOTED = "<cols><col min='2' max='2' width='9'/><col min='9' max='9' width='5'/></cols>"


@pytest.mark.parametrize(
    ("head", "widths"),
    [
        ("", {1: None, 3: 24}),
        ('<cols><col min="1" max="16384" width="9" style="0"/></cols>', {1: 9, 3: 24, 5: 9}),
        (
            "<cols><col min='2' max='2' width='9'/><col min='9' max='9' width='5'/></cols>",
            {2: 9, 9: 5},
        ),
        ('<cols><col min="4" max="7" width="11" hidden="0"/></cols>', {4: 24, 5: 11, 7: 11}),
        ('<cols><col min="3" max="16384" width="0" hidden="1"/></cols>', {3: 24, 4: 24, 5: 0}),
    ],
)
def test_that_widths_of_other_columns_are_kept(
    tmp_path: Path, head: str, widths: dict[int, float | None]
) -> None:
    target = enriched(raw_workbook(tmp_path / "a.xlsx", sheet(TWO_ROWS, head=head)))
    found: dict[int, float] = {}
    spans: list[tuple[int, int]] = []
    for entry in re.findall(r"<col ([^>]*)/>", xml_of(target)):
        attributes = dict(re.findall(r"""(\w+)=["']([^"']*)["']""", entry))
        low, high = int(attributes["min"]), int(attributes["max"])
        spans.append((low, high))
        found |= {column: float(attributes["width"]) for column in range(low, min(high, 50) + 1)}
    assert spans == sorted(spans)
    assert all(high < low for (_, high), (low, _) in pairwise(spans))
    assert {column: found.get(column) for column in widths} == widths
    assert read_back(target)[1][2] == "Title of 0"


def add_merge(page: Any) -> None:
    page.merge_range(3, 4, 3, 6, "merged")


def add_chart(page: Any) -> None:
    page.insert_textbox(2, 3, "covers D to ...")


def add_validation(page: Any) -> None:
    page.data_validation(1, 5, 9, 6, {"validate": "integer", "criteria": ">", "value": 0})


def add_note(page: Any) -> None:
    page.write_comment(1, 6, "in G2")


def add_table(page: Any) -> None:
    page.add_table(5, 3, 9, 6)


def hide_a_column(page: Any) -> None:
    page.set_column(6, 6, 9, None, {"hidden": True})


@pytest.mark.parametrize(
    "add", [add_merge, add_validation, add_note, add_table, hide_a_column, add_chart]
)
def test_that_new_columns_never_lie_on_something_else(
    tmp_path: Path, add: Callable[[Any], None]
) -> None:
    path = tmp_path / "a.xlsx"
    book = new_book(path)
    page = book.add_worksheet()
    page.write_column(0, 0, ["Name", "Anna", "Bob"])
    add(page)
    book.close()
    headers = read_back(enriched(path))[0]
    assert headers.index("Title") >= (7 if add is not add_chart else 5)


def test_that_whole_row_ranges_do_not_push_the_columns_away(tmp_path: Path) -> None:
    tail = (
        '<conditionalFormatting sqref="A1:XFD1048576"/><dataValidations><dataValidation '
        'sqref="A:XFD A2:AMJ2"/></dataValidations>'
    )
    target = enriched(raw_workbook(tmp_path / "a.xlsx", sheet(TWO_ROWS, tail=tail)))
    assert open_table(target).info.headers == ("Name", "City", "Title", "Score")


def test_that_a_table_beside_the_new_columns_grows_over_them(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", [["Name", "City"], ["Anna", "Oslo"]])
    book = openpyxl.load_workbook(source)
    book.worksheets[0].add_table(Table(displayName="People", ref="A1:B2"))
    book.save(source)
    target = enriched(source)
    page = opened(target).worksheets[0]
    table = page.tables["People"]
    assert (table.ref, table.column_names) == ("A1:D2", ["Name", "City", "Title", "Score"])
    assert page["C1"].value == "Title"


def test_that_a_sheet_without_room_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    rows = TWO_ROWS.replace("</row>", f"{inline('XFC1', 'far')}</row>", 1)
    table = open_table(raw_workbook(tmp_path / "a.xlsx", sheet(rows)))
    check_columns(table, 1)
    with pytest.raises(SourceError, match="used up to column XFC"):
        check_columns(table, 2)
    check_columns(table, 2, target=tmp_path / "b.csv")


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (sheet(TWO_ROWS, tail="<broken>"), "damaged"),
        (sheet(TWO_ROWS.replace("Oslo", "a & b")), "damaged"),
    ],
)
def test_that_what_cannot_be_copied_safely_is_refused_beforehand(
    tmp_path: Path, broken: str, words: str
) -> None:
    table = open_table(raw_workbook(tmp_path / "a.xlsx", broken))
    with pytest.raises(SourceError, match=words):
        check_columns(table, 1)


def test_that_damage_in_another_part_is_found_beforehand(tmp_path: Path) -> None:
    path = raw_workbook(tmp_path / "a.xlsx", sheet(TWO_ROWS), **{"xl/media/a.bin": b"x" * 999})
    with zipfile.ZipFile(path) as archive:
        member = archive.getinfo("xl/media/a.bin")
    content = bytearray(path.read_bytes())
    content[member.header_offset + 30 + len(member.filename) + 4] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(SourceError, match="damaged"):
        check_columns(open_table(path), 1)
