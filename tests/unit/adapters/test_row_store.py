"""Rows kept on disk come back, whoever asks, in whatever order."""

import random
from contextlib import closing

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.adapters.row_store import RowStore

rows_of_text = st.lists(st.tuples(st.text(), st.text()), max_size=300)


def store_rows(rows: list[tuple[str, str]]) -> RowStore:
    store = RowStore()
    for row in rows:
        store.add(row)
    return store


@given(rows_of_text, st.integers())
def test_that_every_row_comes_back_in_any_order(rows: list[tuple[str, str]], seed: int) -> None:
    order = list(range(len(rows)))
    random.Random(seed).shuffle(order)
    with closing(store_rows(rows)) as store:
        assert len(store) == len(rows)
        assert {number: store.row(number) for number in order} == dict(enumerate(rows))


@given(rows_of_text, st.integers(0, 400))
def test_that_rows_can_be_gone_through_from_anywhere(
    rows: list[tuple[str, str]], start: int
) -> None:
    with closing(store_rows(rows)) as store:
        assert list(store.rows(start)) == list(enumerate(rows))[start:]


def test_that_rows_are_read_while_more_are_added() -> None:
    with closing(RowStore()) as store:
        seen = [store.row(store.add((str(number),))) for number in range(200)]

        assert seen == [(str(number),) for number in range(200)]
        assert [store.row(number) for number in range(200)] == seen
