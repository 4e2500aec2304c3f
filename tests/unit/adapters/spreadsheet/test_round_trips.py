"""No text and no workbook loses anything in a round trip."""

import re
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.adapters.spreadsheet.open_table import open_table
from tests.unit.adapters.spreadsheet.builders import (
    check_columns,
    columns,
    members_of,
    new_book,
    read_back,
    read_text,
    text_file,
    workbook,
    write_columns,
)

ANY_TEXT = st.text(st.characters(), max_size=30)
CELL_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], include_characters="\n\t"),
    max_size=20,
)
STORED = (
    st.none()
    | CELL_TEXT
    | st.integers(-(10**12), 10**12)
    | st.booleans()
    | st.floats(allow_nan=False, allow_infinity=False, width=32)
)


def as_kept(text: str) -> str:
    """Return the part of a text that a cell can hold, by the documented rules."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", text)


def as_stored(text: str) -> str:
    """Return a text as openpyxl returns it, with Excel's escapes not decoded."""
    return re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", as_kept(text))


@settings(max_examples=60, deadline=None)
@given(st.lists(ANY_TEXT, min_size=1, max_size=8))
@example(["=cmd|' /C calc'!A0", "_x0041_", " a ", "\ud800", "<&>\"'", "a\r\nb\rc", "\t", "]]>"])
def test_that_any_written_text_is_read_back_from_a_copy_and_a_new_workbook(
    texts: Sequence[str],
) -> None:
    names = columns(*[f"New {number}" for number in range(len(texts))])
    with TemporaryDirectory() as folder:
        for source in (
            workbook(Path(folder, "a.xlsx"), [["Name"], ["Anna"]]),
            text_file(Path(folder, "a.csv"), [["Name"], ["Anna"]]),
        ):
            target = Path(folder, "out.xlsx")
            write_columns(open_table(source), names, [texts], target)
            stored = [cell or "" for cell in read_back(target)[1][1:]]
            assert stored == [as_stored(text) for text in texts]
            again = open_table(target).sample(rows=1)[0][1:]
            assert list(again) == [as_kept(text) for text in texts]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(CELL_TEXT, min_size=3, max_size=3), min_size=1, max_size=6))
def test_that_the_users_text_comes_back_from_every_kind_of_result(rows: list[list[str]]) -> None:
    rows = [[f"x{row[0]}", *row[1:]] for row in rows]
    table_rows = [["Name", "City", "Note"], *rows]
    with TemporaryDirectory() as folder:
        source = text_file(Path(folder, "a.csv"), table_rows, encoding="utf-8-sig")
        table = open_table(source)
        assert table.sample(rows=99) == [tuple(row) for row in rows]
        new = [[f"new {number}"] for number in range(len(rows))]
        for name in ("out.xlsx", "out.csv"):
            target = Path(folder, name)
            write_columns(table, columns("New"), new, target)
            again = open_table(target)
            assert again.sample(rows=99) == [
                (*row, *ours) for row, ours in zip(rows, new, strict=True)
            ]
        assert read_text(Path(folder, "out.csv"))[0] == [*table_rows[0], "New"]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(STORED, max_size=6), min_size=1, max_size=8),
    st.integers(0, 3),
    st.integers(1, 4),
)
def test_that_a_copy_keeps_every_cell_and_every_other_part(
    rows: list[list[object]], first_row: int, new_columns: int
) -> None:
    with TemporaryDirectory() as folder:
        source, target = Path(folder, "a.xlsx"), Path(folder, "b.xlsx")
        book = new_book(source, strings_to_urls=False, strings_to_formulas=False)
        page = book.add_worksheet()
        page.write_string(first_row, 1, "Name")
        for number, row in enumerate(rows, start=first_row + 1):
            page.write_row(number, 0, row)
        page.write_string(first_row + len(rows) + 2, 1, "the last")
        book.add_worksheet().write(0, 0, "other")
        book.close()
        table = open_table(source)
        check_columns(table, new_columns)
        names = columns(*[f"New {number}" for number in range(new_columns)])
        ours = [[f"{row}"] * new_columns for row in range(table.info.row_count)]
        write_columns(table, names, ours, target)
        before, after = read_back(source), read_back(target)
        width = max(len(row) for row in before)
        assert [row[:width] for row in after] == before
        old, new = members_of(source), members_of(target)
        changed = {name for name in old if old[name] != new[name]}
        assert changed <= {"xl/worksheets/sheet1.xml", "xl/styles.xml"}
        assert list(old) == list(new)
        again = open_table(target)
        for index in range(len(table.info.headers)):
            assert again.column(index) == table.column(index)
