"""A sheet that was enriched before: a new set of columns, blanks filled, or values replaced."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn, text_of
from desktop_app.domain.result.layout import ENRICHED, without_collisions
from desktop_app.domain.result.row_status import STATUS_COLUMNS, RowStatus, parse_status


class ExistingColumnsMode(StrEnum):
    """What becomes of the columns of an earlier run."""

    ADD = "add"
    FILL = "fill"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Placement:
    """Where our values go.

    Attributes:
        columns: Our columns, with the headers they have in the sheet.
        places: For each of them the index of the sheet's column that takes its values, None if
            it is added at the right.
        existing: What becomes of values that stand there.
    """

    columns: tuple[NewColumn, ...]
    places: tuple[int | None, ...]
    existing: ExistingColumnsMode = ExistingColumnsMode.ADD

    @property
    def added(self) -> tuple[NewColumn, ...]:
        """The columns that are added at the right."""
        pairs = zip(self.columns, self.places, strict=True)
        return tuple(column for column, place in pairs if place is None)

    @property
    def taken(self) -> frozenset[int]:
        """The sheet's columns that take values."""
        return frozenset(place for place in self.places if place is not None)


@dataclass(frozen=True, slots=True)
class Change:
    """One value of the sheet that was replaced by another."""

    column: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class MergedRow:
    """One row of the result.

    Attributes:
        placed: Values for columns that the sheet has, by index; None empties the cell.
        added: Values for the columns at the right.
        changes: What stood there before and was something else.
    """

    placed: dict[int, NewCell]
    added: tuple[NewCell, ...]
    changes: tuple[Change, ...] = ()


CHANGE_COLUMNS = (
    NewColumn("Row", "", CellKind.NUMBER, "The row in the first sheet."),
    NewColumn("Column", "", CellKind.TEXT, "Its column."),
    NewColumn("Before", "", CellKind.LONG_TEXT, "What stood there."),
    NewColumn("After", "", CellKind.LONG_TEXT, "What stands there now."),
)
_STATUS = STATUS_COLUMNS[0].header
_ANSWERED = frozenset({RowStatus.MATCHED, RowStatus.REVIEW, RowStatus.NO_MATCH, RowStatus.REDACTED})


def earlier_columns(headers: Sequence[str]) -> int | None:
    """Return where the columns of the last earlier run begin; None if the sheet has none."""
    starts = [at for at, header in enumerate(headers) if _plain(header) == _STATUS.casefold()]
    return starts[-1] if starts else None


def place_columns(
    columns: Sequence[NewColumn], headers: Sequence[str], existing: ExistingColumnsMode
) -> Placement:
    """Return where our values go.

    Args:
        columns: Ours, with the headers that they have in a sheet without any.
        headers: The sheet's.
        existing: What becomes of the columns of an earlier run, if there are any.
    """
    start = earlier_columns(headers) if existing is not ExistingColumnsMode.ADD else None
    if start is None:
        named = without_collisions(columns, headers)
        return Placement(named, (None,) * len(named))
    known = {_plain(header): start + at for at, header in enumerate(headers[start:])}
    places = tuple(known.get(column.header.casefold()) for column in columns)
    pairs = list(zip(columns, places, strict=True))
    added = iter(without_collisions([column for column, place in pairs if place is None], headers))
    named = tuple(
        next(added) if place is None else replace(column, header=headers[place])
        for column, place in pairs
    )
    return Placement(named, places, existing)


def merge_row(before: Sequence[str], values: Sequence[NewCell], placement: Placement) -> MergedRow:
    """Return what is written into one row.

    Blanks only are filled; or values are replaced, by nothing too, where the service has answered
    for this row. What is not known anew is left alone.

    Args:
        before: The row's texts.
        values: Ours, one for each column, the status first.
        placement: Where they go.
    """
    added = tuple(
        value for value, place in zip(values, placement.places, strict=True) if place is None
    )
    if placement.existing is ExistingColumnsMode.ADD:
        return MergedRow({}, added)
    replaces = placement.existing is ExistingColumnsMode.REPLACE
    is_answered = parse_status(str(values[0] or "")) in _ANSWERED
    placed: dict[int, NewCell] = {}
    changes: list[Change] = []
    for at, (value, place) in enumerate(zip(values, placement.places, strict=True)):
        if place is None:
            continue
        was, now = before[place] if place < len(before) else "", text_of(value)
        if not was and now:
            placed[place] = value
        elif replaces and was != now and (is_answered or at < len(STATUS_COLUMNS)):
            placed[place] = value
            changes.append(Change(place, was, now))
    return MergedRow(placed, added, tuple(changes))


def _plain(header: str) -> str:
    """Return a header without the mark that a collision gave it."""
    name, mark, number = header.strip().rpartition(ENRICHED)
    return (
        name.strip().casefold() if mark and not number.strip(" 0123456789") else header.casefold()
    )
