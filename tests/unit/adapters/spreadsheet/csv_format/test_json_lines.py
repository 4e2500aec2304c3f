"""JSON Lines results: one object a row, whose values come back as they were."""

import json
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.adapters.spreadsheet.csv_format.json_lines import json_value
from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.result.cells import CellKind, CellShape, NewCell, NewColumn
from tests.unit.adapters.spreadsheet.builders import columns, text_file, workbook, write_columns


def column(shape: CellShape) -> NewColumn:
    return NewColumn("New", "", CellKind.TEXT, shape=shape)


@pytest.mark.parametrize(
    ("value", "shape", "written"),
    [
        (None, CellShape.LIST, None),
        ("a; b", CellShape.SINGLE, "a; b"),
        ("a; b", CellShape.LIST, ["a", "b"]),
        ("a", CellShape.LIST, ["a"]),
        ('{"a":[1]}', CellShape.JSON, {"a": [1]}),
        ("(nested too deeply to be shown)", CellShape.JSON, "(nested too deeply to be shown)"),
        ("5", CellShape.SINGLE, "5"),
        (5, CellShape.SINGLE, 5),
        (0.5, CellShape.SINGLE, 0.5),
        (True, CellShape.SINGLE, True),
        (float("nan"), CellShape.SINGLE, None),
        (float("inf"), CellShape.SINGLE, None),
        (date(2026, 11, 2), CellShape.SINGLE, "2026-11-02"),
        (timedelta(hours=1), CellShape.SINGLE, 3600),
    ],
)
def test_that_a_value_has_the_type_of_json(value: NewCell, shape: CellShape, written: Any) -> None:
    assert json_value(value, column(shape)) == written
    assert type(json_value(value, column(shape))) is not str or isinstance(written, str)


def test_that_titles_are_left_out_and_names_are_made_for_a_list_without_them(
    tmp_path: Path,
) -> None:
    link = "https://www.linkedin.com/in/sample-1"
    titled = workbook(tmp_path / "a.xlsx", [["Our leads"], [], ["Name", "Link"], ["Anna", link]])
    target = tmp_path / "out.jsonl"
    write_columns(open_table(titled), columns("New"), [["x"]], target)
    assert json.loads(target.read_text()) == {"Name": "Anna", "Link": link, "New": "x"}

    plain = text_file(tmp_path / "b.csv", [["Anna", link]])
    write_columns(open_table(plain, header_row=0), columns("New"), [["x"]], target)
    assert list(json.loads(target.read_text()).values()) == ["Anna", link, "x"]


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=12)), min_size=1, max_size=5))
def test_that_any_text_comes_back_as_it_is_shown(rows: list[tuple[str, str]]) -> None:
    with TemporaryDirectory() as folder:
        source = text_file(
            Path(folder) / "a.csv",
            [["Name", "City"], *([f"n{at}", "c"] for at in range(len(rows)))],
        )
        target = Path(folder) / "out.jsonl"
        new = columns("One", "Two")
        write_columns(open_table(source), new, [list(row) for row in rows], target)
        lines = target.read_bytes().split(b"\n")

        assert lines.pop() == b""
        assert [json.loads(line) for line in lines] == [
            {"Name": f"n{at}", "City": "c", "One": one, "Two": two}
            for at, (one, two) in enumerate(rows)
        ]
