"""Existing columns that take new values: those of an earlier run, and empty cells of the user's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn, text_of
from desktop_app.domain.result.layout import ENRICHED, without_collisions
from desktop_app.domain.result.row_status import RowStatus, parse_status
from desktop_app.domain.result.status_columns import STATUS_COLUMNS
from desktop_app.domain.source.practice import result_sets


class ExistingColumnsMode(StrEnum):
    """The treatment of columns of an earlier run."""

    ADD = "add"
    FILL = "fill"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Placement:
    """The placement of the new columns in the sheet.

    Attributes:
        columns: The new columns, with their headers in the sheet.
        places: For each new column, the index of the existing column that it fills; None if it is
            added at the right.
        existing: Treatment of existing values.
    """

    columns: tuple[NewColumn, ...]
    places: tuple[int | None, ...]
    existing: ExistingColumnsMode = ExistingColumnsMode.ADD

    @property
    def added(self) -> tuple[NewColumn, ...]:
        """The new columns that are added at the right."""
        pairs = zip(self.columns, self.places, strict=True)
        return tuple(column for column, place in pairs if place is None)

    @property
    def taken(self) -> frozenset[int]:
        """Indexes of the columns of an earlier run, whose values may change."""
        return self._existing(fills=False)

    @property
    def filled(self) -> frozenset[int]:
        """Indexes of the user's own columns whose empty cells are filled; no value changes."""
        return self._existing(fills=True)

    @property
    def lists_changes(self) -> bool:
        """True if changes in existing columns are listed on a sheet of their own."""
        return self.existing is ExistingColumnsMode.REPLACE or bool(self.filled)

    def _existing(self, *, fills: bool) -> frozenset[int]:
        pairs = zip(self.columns, self.places, strict=True)
        return frozenset(
            place for column, place in pairs if place is not None and bool(column.fills) is fills
        )


@dataclass(frozen=True, slots=True)
class Change:
    """One existing cell with a new value: replaced, or filled if it was empty before."""

    column: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class MergedRow:
    """One row of the result.

    Attributes:
        placed: Values for existing columns, by index; None empties the cell.
        added: Values for the new columns at the right.
        changes: The existing values that were replaced, and the user's cells that were filled.
    """

    placed: dict[int, NewCell]
    added: tuple[NewCell, ...]
    changes: tuple[Change, ...] = ()


CHANGES_SHEET = "Changes"
"""The name of the sheet that lists every change in existing columns."""
CHANGE_COLUMNS = (
    NewColumn("Row", "", CellKind.NUMBER, "The row in the first sheet."),
    NewColumn("Column", "", CellKind.TEXT, "Its column."),
    NewColumn("Before", "", CellKind.LONG_TEXT, "The old value."),
    NewColumn("After", "", CellKind.LONG_TEXT, "The new value."),
)
_STATUS = STATUS_COLUMNS[0].header
_STATUS_NAMES = frozenset(column.header.casefold() for column in STATUS_COLUMNS)
_ANSWERED = frozenset({RowStatus.MATCHED, RowStatus.REVIEW, RowStatus.NO_MATCH, RowStatus.REDACTED})


def earlier_columns(headers: Sequence[str], excluded: frozenset[int] = frozenset()) -> int | None:
    """Return the index of the first column of the last earlier run; None without such a run.

    Args:
        headers: The headers of the sheet.
        excluded: First columns of runs that do not count.
    """
    starts = [
        at
        for at, header in enumerate(headers)
        if _without_suffix(header) == _STATUS.casefold() and at not in excluded
    ]
    return starts[-1] if starts else None


def place_columns(
    columns: Sequence[NewColumn],
    headers: Sequence[str],
    existing: ExistingColumnsMode,
    excluded: frozenset[int] = frozenset(),
) -> Placement:
    """Return the placement of the new columns.

    Args:
        columns: The new columns, with their original headers.
        headers: The headers of the sheet.
        existing: Treatment of columns of an earlier run, if there are any.
        excluded: First columns of earlier runs that must not be filled.
    """
    is_adding = existing is ExistingColumnsMode.ADD
    start = None if is_adding else earlier_columns(headers, excluded)
    places = _places(columns, headers, start)
    pairs = list(zip(columns, places, strict=True))
    added = iter(without_collisions([column for column, place in pairs if place is None], headers))
    named = tuple(
        next(added) if place is None else replace(column, header=headers[place])
        for column, place in pairs
    )
    return Placement(named, places, ExistingColumnsMode.ADD if start is None else existing)


def _places(
    columns: Sequence[NewColumn], headers: Sequence[str], start: int | None
) -> tuple[int | None, ...]:
    """Return the existing column of each new column: one of the user, or of an earlier run.

    A column is found by its header, or else by another header that it has had: one of the user's
    own, its path, its header in version 0.4.0. In columns of that version, those come first,
    because a few of its headers now mean something else. No two columns share an existing one.
    """
    found = [headers.index(column.fills) if column.fills else None for column in columns]
    if start is None:
        return tuple(found)
    end = result_sets(headers).get(start, len(headers))
    earlier = {_without_suffix(headers[at]): at for at in range(start, end)}
    for names in _names_in_order(columns, is_old=_is_of_0_4(headers, start)):
        for at, name in names:
            if found[at] is None:
                found[at] = earlier.pop(name.casefold(), None)
    return tuple(found)


def _names_in_order(columns: Sequence[NewColumn], *, is_old: bool) -> list[list[tuple[int, str]]]:
    """Return the names of all columns, from the surest to the least sure kind of name."""
    numbered = list(enumerate(columns))
    new = [(at, column.header) for at, column in numbered]
    others = [(at, name) for at, column in numbered for name in column.aliases]
    # A column with one old header has the better claim to it than one that replaces two columns.
    by_claim = sorted(numbered, key=lambda pair: len(pair[1].old_headers))
    old = [(at, name) for at, column in by_claim for name in column.old_headers]
    return [old, new, others] if is_old else [new, others, old]


def _is_of_0_4(headers: Sequence[str], start: int) -> bool:
    """Tell whether version 0.4.0 wrote the columns: there, the note is left of the person."""
    left = [_without_suffix(header) for header in headers[start : start + len(STATUS_COLUMNS)]]
    return STATUS_COLUMNS[2].header.casefold() in left


def merge_row(before: Sequence[str], values: Sequence[NewCell], placement: Placement) -> MergedRow:
    """Return the values to write into one row.

    In columns of an earlier run, depending on the mode, fill only blank cells, or replace values
    (also by empty ones) in rows that the service has answered. In the user's own columns, fill only
    cells without any text, in rows with a match that needs no check. Other values stay unchanged.

    Args:
        before: The row's existing texts.
        values: The new values, one per column, the status first.
        placement: The placement of the new columns.
    """
    added = tuple(
        value for value, place in zip(values, placement.places, strict=True) if place is None
    )
    replaces = placement.existing is ExistingColumnsMode.REPLACE
    status = parse_status(str(values[0] or ""))
    is_answered = status in _ANSWERED
    placed: dict[int, NewCell] = {}
    changes: list[Change] = []
    for at, (value, place) in enumerate(zip(values, placement.places, strict=True)):
        if place is None:
            continue
        was, now = before[place] if place < len(before) else "", text_of(value)
        if placement.columns[at].fills:
            if now and not was and status is RowStatus.MATCHED:
                placed[place] = value
                changes.append(Change(place, was, now))
        elif not was and now:
            placed[place] = value
        elif replaces and was != now and (is_answered or _is_status(placement.columns[at])):
            placed[place] = value
            changes.append(Change(place, was, now))
    return MergedRow(placed, added, tuple(changes))


def _is_status(column: NewColumn) -> bool:
    return _without_suffix(column.header) in _STATUS_NAMES


def _without_suffix(header: str) -> str:
    """Return a header without the suffix that a collision added."""
    name, mark, number = header.strip().rpartition(ENRICHED)
    return (
        name.strip().casefold() if mark and not number.strip(" 0123456789") else header.casefold()
    )
