"""Sorting and filtering of the sheet: a view of it, never a change of the workbook.

Rows are sorted in small parts that are merged, because one sort of a million rows would hold the
GIL, and with it the window, until it ends.
"""

import heapq
import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import Event

from desktop_app.domain.result.row_status import RowStatus, parse_status
from desktop_app.ui.controllers.search import StoppedError, until_stopped
from desktop_app.ui.models.sheet_content import SheetContent

_PART_ROWS = 2_000
_NUMBER = re.compile(r"[+-]?\d{1,18}(?:\.\d{1,18})?", re.ASCII)
_STATUS_RANK = {status: at for at, status in enumerate(RowStatus)}
_MOST_VALUES = 1_000

_Key = tuple[int, float, str]


@dataclass(frozen=True, slots=True)
class SortKey:
    """A column to sort by, by its lasting name; see `SheetContent.column_keys`."""

    column: str
    is_descending: bool = False


@dataclass(frozen=True, slots=True)
class ColumnFilter:
    """Conditions on the cells of one column; a row is shown if its cell meets all of them.

    Attributes:
        contains: Text in the cell, ignoring case; "" for any.
        values: Cells to show, without spaces around them; None for any.
        is_blank: True for blank cells only, False for filled ones only; None for both.
        status: Status of the row, for the status column; None for any.
    """

    contains: str = ""
    values: frozenset[str] | None = None
    is_blank: bool | None = None
    status: RowStatus | None = None

    @property
    def is_active(self) -> bool:
        """True if the filter can hide a row."""
        return self != ColumnFilter()

    def accepts(self, cell: str) -> bool:
        """Tell whether a cell meets all conditions."""
        if self.is_blank is not None and self.is_blank == bool(cell.strip()):
            return False
        if self.values is not None and cell.strip() not in self.values:
            return False
        if self.status is not None and parse_status(cell) is not self.status:
            return False
        return not self.contains or self.contains.casefold() in cell.casefold()


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Sort keys, the first one first, and filters by column.

    Attributes:
        sort_keys: Columns to sort by.
        filters: Active filters by the lasting name of the column.
    """

    sort_keys: tuple[SortKey, ...] = ()
    filters: Mapping[str, ColumnFilter] = field(default_factory=dict[str, ColumnFilter])

    @property
    def is_active(self) -> bool:
        """True if rows are sorted or filtered."""
        return bool(self.sort_keys or self.filters)

    def sort_key(self, column: str) -> tuple[int, SortKey] | None:
        """Return the place of a column among the sort keys, from 1, and its key."""
        found = (pair for pair in enumerate(self.sort_keys, start=1) if pair[1].column == column)
        return next(found, None)

    def clicked(self, column: str, *, adds: bool) -> "Arrangement":
        """Return the arrangement after a click: ascending, then descending, then not sorted.

        Args:
            column: The clicked column.
            adds: Keep the other sort keys.
        """
        found = self.sort_key(column)
        if found is None:
            return self.sorted_by(SortKey(column), adds=adds)
        if found[1].is_descending:
            return self.unsorted(column, keeps_others=adds)
        return self.sorted_by(SortKey(column, is_descending=True), adds=adds)

    def sorted_by(self, key: SortKey, *, adds: bool) -> "Arrangement":
        """Return the arrangement with another sort key; a column keeps its place."""
        if not adds:
            return replace(self, sort_keys=(key,))
        if self.sort_key(key.column) is None:
            return replace(self, sort_keys=(*self.sort_keys, key))
        keys = (key if one.column == key.column else one for one in self.sort_keys)
        return replace(self, sort_keys=tuple(keys))

    def unsorted(self, column: str, *, keeps_others: bool = True) -> "Arrangement":
        """Return the arrangement without a sort key."""
        kept = [one for one in self.sort_keys if one.column != column] if keeps_others else []
        return replace(self, sort_keys=tuple(kept))

    def filtered(self, column: str, condition: ColumnFilter | None) -> "Arrangement":
        """Return the arrangement with another filter of a column; None for no filter."""
        filters = {name: one for name, one in self.filters.items() if name != column}
        if condition is not None and condition.is_active:
            filters[column] = condition
        return replace(self, filters=filters)

    def within(self, columns: Iterable[str]) -> "Arrangement":
        """Return the arrangement without columns that are gone."""
        known = frozenset(columns)
        return Arrangement(
            tuple(key for key in self.sort_keys if key.column in known),
            {name: one for name, one in self.filters.items() if name in known},
        )


def arranged_rows(
    content: SheetContent, arrangement: Arrangement, stop: Event | None = None
) -> "array[int]":
    """Return the source rows that meet all filters, in the order of the sort keys.

    Rows with equal keys keep their order; blank cells come last in both directions.

    Args:
        content: The sheet.
        arrangement: Sort keys and filters.
        stop: Set when nobody waits for the rows any more.

    Raises:
        StoppedError: Soon after `stop` was set.
    """
    stop = stop or Event()
    places = {name: at for at, name in enumerate(content.column_keys)}
    arrangement = arrangement.within(places)
    tests = [(places[name], one.accepts) for name, one in arrangement.filters.items()]
    keys = [(places[key.column], key.is_descending) for key in arrangement.sort_keys]
    shown, columns = array("l"), [list[_Key]() for _ in keys]
    status = content.status_column
    reads = [
        (at, values.append, _status_key if at == status else _key_of)
        for (at, _), values in zip(keys, columns, strict=True)
    ]
    for row, cells in enumerate(until_stopped(content.rows(), stop)):
        for at, accepts in tests:
            if not accepts(cells[at]):
                break
        else:
            shown.append(row)
            for at, append, key_of in reads:
                append(key_of(cells[at]))
    order = array("l", range(len(shown)))
    for (_, is_descending), values in reversed(list(zip(keys, columns, strict=True))):
        order = _sorted(order, values, stop, is_descending=is_descending)
        while values:  # freed at once, they would hold the GIL
            del values[-_PART_ROWS:]
    return array("l", (shown[place] for place in until_stopped(order, stop)))


def _status_key(cell: str) -> _Key:
    return (0, _STATUS_RANK[parse_status(cell)], cell) if cell else _BLANK


def _key_of(cell: str) -> _Key:
    """Return the key of a cell: numbers by size, then texts, ignoring case."""
    text = cell.strip()
    if not text:
        return _BLANK
    if _NUMBER.fullmatch(text):
        return (0, float(text), "")
    return (1, 0.0, text.casefold())


_BLANK: _Key = (2, 0.0, "")


def _sorted(
    places: Sequence[int], keys: Sequence[_Key], stop: Event, *, is_descending: bool
) -> "array[int]":
    """Sort places by their keys, in parts; blank keys stay at the end."""
    filled = [place for place in until_stopped(places, stop) if keys[place] is not _BLANK]
    blank = array("l", (place for place in places if keys[place] is _BLANK))
    parts = list[list[int]]()
    for start in range(0, len(filled), _PART_ROWS):
        if stop.is_set():
            raise StoppedError
        part = filled[start : start + _PART_ROWS]
        parts.append(sorted(part, key=keys.__getitem__, reverse=is_descending))
    merged = heapq.merge(*parts, key=keys.__getitem__, reverse=is_descending)
    return array("l", until_stopped(merged, stop)) + blank


@dataclass(frozen=True, slots=True)
class ColumnValues:
    """Different values of a column, most frequent first.

    Attributes:
        values: Value and number of rows; at most 1,000.
        left_out: Number of further values.
    """

    values: tuple[tuple[str, int], ...]
    left_out: int


def column_values(content: SheetContent, column: int, stop: Event | None = None) -> ColumnValues:
    """Count the different values of a column; `stop` as for `arranged_rows`."""
    counts = Counter[str]()
    for cells in until_stopped(content.rows(), stop or Event()):
        counts[cells[column].strip()] += 1
    blank = counts.pop("", 0)
    shown = heapq.nsmallest(_MOST_VALUES, counts.items(), key=lambda one: (-one[1], one[0]))
    first = [("", blank)] if blank else []
    return ColumnValues((*first, *shown), len(counts) - len(shown))
