"""Laws of sorting and filtering the sheet."""

from array import array
from collections.abc import Iterator, Sequence
from threading import Event
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop_app.bootstrap import RowSpool
from desktop_app.domain.result.cells import CellKind, NewColumn
from desktop_app.ui.controllers.search import SearchController, StoppedError
from desktop_app.ui.models import arrangement as arrangement_module
from desktop_app.ui.models.arrangement import (
    Arrangement,
    ColumnFilter,
    SortKey,
    arranged_rows,
    column_values,
)
from desktop_app.ui.models.column_look import ColumnLook, parse_look
from desktop_app.ui.models.copied_table import Selection, copy_selection
from desktop_app.ui.models.sheet_content import SheetContent, one_line
from tests.support.timeouts import LONGEST_WAIT_S

CELLS = st.sampled_from(["", " ", "a", "A", "b", "2", "10", "-3.5", "é", "same"])
TABLES = st.lists(st.tuples(CELLS, CELLS), max_size=40)


def content_of(rows: Sequence[Sequence[str]], *, columns: int = 2) -> SheetContent:
    spool = RowSpool[str]()
    for row in rows:
        spool.add(row)
    headers = tuple(f"Column {at}" for at in range(columns))
    info = SimpleNamespace(headers=headers, row_count=len(rows))
    table = SimpleNamespace(info=info)
    document = SimpleNamespace(rows=spool, table=table, mapping=None, lookups=None)
    return SheetContent(cast("Any", document))


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sort in many parts, as with a million rows."""
    monkeypatch.setattr(arrangement_module, "_PART_ROWS", 3)


@given(rows=TABLES, first=st.booleans(), second=st.booleans())
def test_that_sorting_by_two_keys_is_stable_and_keeps_every_row(
    *, rows: list[tuple[str, str]], first: bool, second: bool
) -> None:
    content = content_of(rows)
    keys = (SortKey("0", is_descending=first), SortKey("1", is_descending=second))
    found = list(arranged_rows(content, Arrangement(keys)))
    by_second = arranged_rows(content, Arrangement(keys[1:]))
    expected = sorted(
        by_second, key=lambda row: arrangement_module._key_of(rows[row][0])[:1] == (2,)
    )

    assert sorted(found) == list(range(len(rows)))
    blank = [row for row in expected if not rows[row][0].strip()]
    assert found[len(found) - len(blank) :] == blank
    filled = found[: len(found) - len(blank)]
    values = [arrangement_module._key_of(rows[row][0]) for row in filled]
    assert values == sorted(values, reverse=first)
    for value in set(values):
        same = [row for row in filled if arrangement_module._key_of(rows[row][0]) == value]
        assert same == [row for row in by_second if row in same]


@given(
    rows=TABLES,
    text=st.sampled_from(["", "a", "1"]),
    is_blank=st.sampled_from([None, True, False]),
)
def test_that_filters_keep_exactly_the_rows_that_meet_them(
    *, rows: list[tuple[str, str]], text: str, is_blank: bool | None
) -> None:
    one = ColumnFilter(contains=text, is_blank=is_blank)
    found = list(arranged_rows(content_of(rows), Arrangement(filters={"1": one})))

    assert found == [row for row, cells in enumerate(rows) if one.accepts(cells[1])]


@given(TABLES)
def test_that_the_values_of_a_column_add_up_to_its_rows(rows: list[tuple[str, str]]) -> None:
    counted = column_values(content_of(rows), 0)

    assert sum(number for _, number in counted.values) == len(rows)
    for value, number in counted.values:
        one = ColumnFilter(values=frozenset([value]))
        assert len(arranged_rows(content_of(rows), Arrangement(filters={"0": one}))) == number


@pytest.mark.parametrize("at", [0, 1_500, 9_999])
@pytest.mark.parametrize("is_sorted", [True, False])
def test_that_an_order_that_nobody_waits_for_stops_soon(*, at: int, is_sorted: bool) -> None:
    stop, read = Event(), list[int]()

    def rows() -> Iterator[tuple[str]]:
        for row in range(10_000):
            read.append(row)
            if row == at:
                stop.set()
            yield (str(row),)

    content = cast("Any", SimpleNamespace(column_keys=("0",), status_column=None, rows=rows))
    keys = (SortKey("0"),) if is_sorted else ()
    with pytest.raises(StoppedError):
        arranged_rows(content, Arrangement(keys, {"0": ColumnFilter(is_blank=False)}), stop)

    assert len(read) <= at + 1_001


def test_that_counting_values_that_nobody_waits_for_stops_soon() -> None:
    stop = Event()
    stop.set()
    with pytest.raises(StoppedError):
        column_values(content_of([("a", "b")]), 0, stop)


def test_that_another_order_stops_the_one_before(qtbot: QtBot) -> None:
    search, orders = SearchController(), list[list[int]]()

    def note(order: "array[int]") -> None:
        orders.append(list(order))

    search.ordered.connect(note)

    def first(stop: Event) -> "array[int]":
        if stop.wait(LONGEST_WAIT_S):
            raise StoppedError
        return array("l", [1])

    search.arrange(first)
    search.arrange(lambda _stop: array("l", [2]))
    qtbot.waitUntil(lambda: bool(orders), timeout=int(LONGEST_WAIT_S * 1000))

    assert orders == [[2]]


@pytest.mark.parametrize("ends", ["forget_order", "cancel"])
def test_that_an_order_ends_when_it_is_not_wanted(qtbot: QtBot, ends: str) -> None:
    search, stops = SearchController(), list[bool]()

    def work(stop: Event) -> "array[int]":
        stops.append(stop.wait(LONGEST_WAIT_S))
        raise StoppedError

    search.arrange(work)
    getattr(search, ends)()
    qtbot.waitUntil(lambda: not search.has_threads, timeout=int(LONGEST_WAIT_S * 1000))

    assert stops == [True]


def test_that_columns_that_are_gone_are_ignored() -> None:
    arrangement = Arrangement((SortKey("+Gone"),), {"+Gone": ColumnFilter("x")})

    assert list(arranged_rows(content_of([("b", ""), ("a", "")]), arrangement)) == [0, 1]


def test_that_rows_not_read_yet_are_blank() -> None:
    content = content_of([("b", "1")])
    content.document.table.info.row_count = 3  # type: ignore[misc]

    assert list(arranged_rows(content, Arrangement(filters={"0": ColumnFilter("b")}))) == [0]
    assert len(list(content.rows())) == 3


@pytest.mark.parametrize("text", ["", "null", "[]", "{", '{"widths": 3}', '{"widths": {"0": -5}}'])
def test_that_a_damaged_look_is_ignored(text: str) -> None:
    assert parse_look(text) == ColumnLook()


def test_that_a_look_survives_being_kept() -> None:
    look = ColumnLook().resized("0", 99).with_hidden("+Full name").with_frozen(["3", "0"])

    assert parse_look(look.to_text()) == look


def test_that_a_copied_answer_cannot_become_a_formula() -> None:
    column = NewColumn("Title", "", CellKind.TEXT)
    own = content_of([("=1+1", "")])
    content = SheetContent(own.document, (column,), lambda _row: ("=cmd()",))
    copied = copy_selection(Selection(content, None, (0, 1, 2), ((0, 0, 0, 2),)))

    assert copied.text == "=1+1\t\t'=cmd()"


@given(st.text("a \n\r\v\u2028", max_size=12))
def test_that_a_shown_cell_has_one_line(text: str) -> None:
    shown = one_line(text)

    assert len(shown.splitlines()) <= 1 or text == shown
    lines = [line for line in text.splitlines() if line.strip()]
    assert shown.endswith("…") == (len(lines) > 1)
