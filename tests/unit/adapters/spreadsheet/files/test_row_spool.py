"""Stored rows are returned unchanged, to any reader and in any order."""

import io
import pickle
import random
import tempfile
from collections.abc import Sequence
from contextlib import closing
from datetime import date, datetime, timedelta
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from desktop_app.adapters.spreadsheet.files.cell_json import cells_of_json, cells_to_json
from desktop_app.adapters.spreadsheet.files.row_spool import RowSpool
from desktop_app.domain.errors import FileError
from desktop_app.domain.messages import Message
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.source.table import Cell

texts = st.text(st.characters(codec=None))
rows_of_text = st.lists(st.tuples(texts, texts), max_size=300)
cells = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    texts,
    st.dates(),
    st.datetimes(),
    st.timedeltas(timedelta(days=-10_000), timedelta(days=10_000)),
)


def stored(rows: Sequence[Sequence[Any]]) -> RowSpool[Any]:
    spool = RowSpool[Any]()
    for row in rows:
        spool.add(row)
    return spool


@given(rows_of_text, st.integers())
def test_that_every_row_comes_back_in_any_order(rows: list[tuple[str, str]], seed: int) -> None:
    order = list(range(len(rows)))
    random.Random(seed).shuffle(order)
    with closing(stored(rows)) as spool:
        assert len(spool) == len(rows)
        assert {number: spool.row(number) for number in order} == dict(enumerate(rows))


@given(st.lists(st.tuples(cells, cells), max_size=200))
def test_that_rows_can_be_gone_through_again_and_again(rows: list[tuple[Cell, Cell]]) -> None:
    with closing(stored(rows)) as spool:
        assert list(spool.rows()) == rows
        assert list(spool.rows()) == rows


@given(st.lists(cells))
def test_that_a_cell_keeps_its_type_and_a_row_takes_one_line(row: list[Cell]) -> None:
    line = cells_to_json(row)

    assert "\n" not in line
    assert [(type(cell), cell) for cell in cells_of_json(line)] == [
        (type(cell), cell) for cell in row
    ]


def test_that_a_date_is_not_the_same_cell_as_its_midnight() -> None:
    day = date(2024, 1, 2)
    row = [day, datetime.combine(day, datetime.min.time())]

    assert [type(cell) for cell in cells_of_json(cells_to_json(row))] == [date, datetime]


def test_that_rows_are_read_while_more_are_added() -> None:
    with closing(RowSpool[str]()) as spool:
        seen = [spool.row(spool.add((str(number),))) for number in range(200)]

        assert seen == [(str(number),) for number in range(200)]
        assert [spool.row(number) for number in range(200)] == seen


def test_that_a_stored_cell_keeps_its_type_and_a_subclass_becomes_its_type() -> None:
    moment = datetime(2024, 2, 29, 12, 30)  # noqa: DTZ001 - cells have no time zone
    row = ("a", "\ud800", None, True, 1 << 70, 0.5, moment.date(), moment, timedelta(hours=30))

    with closing(stored([(*row, Message("{word}", word="b"), RowStatus.BLANK)] * 64)) as spool:
        read = spool.row(63)

    assert read == (*row, "b", "blank")
    assert [type(cell) for cell in read] == [*map(type, row), str, str]


def test_that_a_block_makes_nothing_but_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.BytesIO()

    def nameless(**_: object) -> io.BytesIO:
        return file

    monkeypatch.setattr(tempfile, "TemporaryFile", nameless)
    with closing(stored([("a",)] * 64)) as spool:
        block = pickle.dumps([(io.BytesIO,)])
        file.seek(0)
        file.write(len(block).to_bytes(8) + block)

        with pytest.raises(KeyError):
            spool.row(0)


def test_that_a_disk_without_room_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", full)

    with pytest.raises(FileError, match="No space left"):
        RowSpool[str]()


class FullFile(io.BytesIO):
    """A file on a disk that is full."""

    @override
    def write(self, _data: object) -> int:
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("cell", ["short", "longer than any buffer " * 1000])
def test_that_a_disk_that_gets_full_says_so_when_a_row_is_added(
    monkeypatch: pytest.MonkeyPatch, cell: str
) -> None:
    def buffered(**_: object) -> io.BufferedRandom:
        return io.BufferedRandom(cast("io.RawIOBase", FullFile()))

    monkeypatch.setattr(tempfile, "TemporaryFile", buffered)

    with pytest.raises(FileError, match="No space left"):
        stored([(cell,)] * 64)
