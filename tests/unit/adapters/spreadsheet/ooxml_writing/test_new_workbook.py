"""The result for a text file: a new workbook in which text stays text."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Self

import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.errors import SourceError
from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn
from desktop_app.domain.source.table import SheetInfo, TableInfo
from tests.unit.adapters.spreadsheet.builders import (
    check_columns,
    columns,
    members_of,
    opened,
    read_back,
    text_file,
    write_columns,
)

ROWS = [
    ["Name", "Zip", "Formula"],
    ["Zoë", "00123", '=HYPERLINK("http://x";"y")'],
    ["", "", ""],
    ["Bob", "1e5", "TRUE"],
]


def test_that_the_users_text_stays_text_even_when_a_person_edits_it(tmp_path: Path) -> None:
    target = tmp_path / "b.xlsx"
    source = text_file(tmp_path / "a.csv", ROWS, delimiter=";")
    rows: list[list[NewCell]] = [
        ["CEO", 3, date(2026, 11, 2)],
        [None, None, None],
        ["=1", 0.5, None],
    ]
    write_columns(open_table(source), columns("Title", "Score", "Day"), rows, target)
    assert read_back(target)[0] == [*ROWS[0], "Title", "Score", "Day"]
    page = opened(target).worksheets[0]
    for row, cells in zip(ROWS, page.iter_rows(max_col=3), strict=True):
        assert [cell.value or "" for cell in cells] == row
        assert all(cell.data_type != "f" for cell in cells)
    assert page["B2"].quotePrefix
    assert page["C2"].quotePrefix
    assert page["C4"].quotePrefix
    assert not page["A2"].quotePrefix
    assert [cell.value for cell in page[2]][3:5] == ["CEO", 3]
    assert page["F2"].value.date() == date(2026, 11, 2)
    assert page["D4"].data_type != "f"


def test_that_the_sheet_is_ready_to_be_looked_at(tmp_path: Path) -> None:
    target = tmp_path / "b.xlsx"
    source = text_file(tmp_path / "leads.csv", [["A title", ""], *ROWS])
    new = [
        NewColumn("Headline", "", CellKind.LONG_TEXT),
        NewColumn("Works there now", "", CellKind.YES_NO),
    ]
    table = open_table(source, header_row=2)
    write_columns(table, new, [["x", True], [None, None], ["y", False]], target)
    page = opened(target).worksheets[0]
    assert page.title == "leads"
    assert page.freeze_panes == "A3"
    assert page["A1"].value == "A title"
    assert not page["A1"].font.b
    assert page["D2"].font.b
    assert page.column_dimensions["D"].width == 48
    assert page.column_dimensions["E"].width == len("Works there now") + 2
    assert page["E3"].value is True


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("[a]:b*c?", "a  b c"),
        ("'quoted'", "quoted"),
        ("History", "Sheet1"),
        ("x" * 50, "x" * 31),
        ("😀" * 20, "😀" * 15),
    ],
)
def test_that_the_sheet_has_a_name_that_excel_takes(tmp_path: Path, stem: str, name: str) -> None:
    source = text_file(tmp_path / f"{stem}.csv", ROWS)
    target = tmp_path / "b.xlsx"
    write_columns(open_table(source), columns("T"), [["a"], [None], ["b"]], target)
    assert opened(target).sheetnames == [name]


def test_that_ragged_rows_and_headers_without_a_name_keep_their_places(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_text("Name,\nAnna\nBob,1,2\n")
    target = tmp_path / "b.xlsx"
    write_columns(open_table(source), columns("Title"), [["x"], ["y"]], target)
    assert read_back(target) == [
        ["Name", None, None, "Title"],
        ["Anna", None, None, "x"],
        ["Bob", "1", "2", "y"],
    ]


def test_that_parts_are_whole_and_nothing_is_zip64(tmp_path: Path) -> None:
    target = tmp_path / "b.xlsx"
    source = text_file(tmp_path / "a.csv", ROWS)
    write_columns(open_table(source), columns("T"), [["a"], [None], ["b"]], target)
    parts = members_of(target)
    assert b"<sheetData><row" in parts["xl/worksheets/sheet1.xml"]
    assert "[Content_Types].xml" in parts


class HugeTable:
    """A table of any size that is never read."""

    def __init__(self, *, rows: int, width: int) -> None:
        self.info = TableInfo(
            path=Path("huge.csv"),
            file_format="csv",
            sheet="huge",
            sheets=(SheetInfo("huge"),),
            header_row=1,
            headers=tuple(str(number) for number in range(width)),
            row_count=rows,
        )

    def column(self, index: int) -> list[str]:
        raise NotImplementedError(index)

    def texts(self, indexes: Sequence[int]) -> list[list[str]]:
        raise NotImplementedError(indexes)

    def links(self, index: int) -> dict[int, str]:
        raise NotImplementedError(index)

    def hidden_rows(self) -> frozenset[int]:
        raise NotImplementedError

    def sample(self, *, rows: int) -> list[tuple[str, ...]]:
        raise NotImplementedError(rows)

    def row_number(self, row: int) -> int:
        return row + 2

    def records(self) -> Iterator[list[str]]:
        raise NotImplementedError

    def data_rows(self) -> Iterator[list[str]]:
        raise NotImplementedError

    def cells(self) -> Iterator[list[str]]:
        raise NotImplementedError

    def with_names(self) -> Self:
        return self


def test_that_more_than_excel_takes_is_refused_beforehand_but_not_for_text() -> None:
    check_columns(HugeTable(rows=1_048_575, width=16_000), 384)
    with pytest.raises(SourceError, match="1,048,577 rows"):
        check_columns(HugeTable(rows=1_048_576, width=3), 1)
    with pytest.raises(SourceError, match="16,385 columns"):
        check_columns(HugeTable(rows=5, width=16_000), 385)
    check_columns(HugeTable(rows=1_048_576, width=3), 1, target=Path("out.csv"))
