"""New cells beside the source rows: live during a run, then from the saved workbook."""

from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from desktop_app.domain.result.row_status import RowStatus, parse_status
from desktop_app.domain.source.lookups import Lookups

if TYPE_CHECKING:
    from desktop_app.bootstrap import RowSpool

_NONE = -1


class LiveAnswers:
    """New cells by person, filled during a run; all rows of a person show them."""

    def __init__(
        self, lookups: Lookups, store: "RowSpool[str]", before: "WrittenAnswers | None" = None
    ) -> None:
        """Show nothing yet, except what an earlier run with the same columns has found."""
        self._lookups = lookups
        self._store = store
        self._before = before
        people = len(lookups.keys) + (0 if lookups.second is None else len(lookups.second.keys))
        self._store_rows = array("l", [_NONE]) * people

    def add(self, rows: Iterable[tuple[int, int]]) -> None:
        """Add cells, given as pairs of the place in `live_places` and store row."""
        for index, row in rows:
            self._store_rows[index] = row

    def read(self, source_row: int) -> Sequence[str] | None:
        """Return the new cells of a source row; None if it has no answer yet."""
        index = self._lookups.key_index(source_row)
        if index is not None and self._store_rows[index] != _NONE:
            return self._by_second(source_row, self._store.row(self._store_rows[index]))
        cells = None if self._before is None else self._before.read(source_row)
        is_settled = cells is not None and parse_status(cells[0]) is not RowStatus.NOT_RUN
        return cells if is_settled else None

    def _by_second(self, source_row: int, cells: Sequence[str]) -> Sequence[str]:
        """Return the cells by a row's second identifier if its first one has found nobody."""
        second = self._lookups.second
        other = None if second is None else second.index_of(source_row)
        if other is None or parse_status(cells[0]) is not RowStatus.NO_MATCH:
            return cells
        stored = self._store_rows[len(self._lookups.keys) + other]
        return cells if stored == _NONE else self._store.row(stored)


class WrittenAnswers:
    """New cells by source row, as saved in the workbook."""

    def __init__(self, store: "RowSpool[str]") -> None:
        self._store = store

    def read(self, source_row: int) -> Sequence[str] | None:
        """Return the new cells of a source row."""
        return self._store.row(source_row) if source_row < len(self._store) else None


class ExampleAnswers:
    """New cells of one row, to show before a run what a match looks like."""

    def __init__(self, source_row: int, cells: Sequence[str]) -> None:
        self._source_row, self._cells = source_row, cells

    def read(self, source_row: int) -> Sequence[str] | None:
        """Return the new cells of the example row; None for all others."""
        return self._cells if source_row == self._source_row else None


Answers = LiveAnswers | WrittenAnswers
