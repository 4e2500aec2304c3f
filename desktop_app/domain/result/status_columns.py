"""The status columns next to each source row, and their places around the person's columns."""

from collections.abc import Sequence
from typing import TypeVar

from desktop_app.domain.result.cells import CellKind, NewColumn
from desktop_app.domain.source.table import NOTE_HEADER, STATUS_HEADER

STATUS_COLUMNS = (
    NewColumn(STATUS_HEADER, "", CellKind.TEXT, "What became of this row."),
    NewColumn("Match confidence", "", CellKind.SCORE, "0 to 1: how sure the service is."),
    NewColumn("Matched on", "", CellKind.TEXT, "The link or address that found the person."),
    NewColumn(NOTE_HEADER, "", CellKind.LONG_TEXT, "The reason for the status, in words."),
    NewColumn("Credits", "", CellKind.NUMBER, "What this row was charged in all runs."),
)
_BEFORE_PERSON = 2
_Value = TypeVar("_Value")


def framed(
    status: Sequence[_Value], person: Sequence[_Value], unknown: int = 0
) -> tuple[_Value, ...]:
    """Return columns or cells in their order: status, the person, the bookkeeping.

    Args:
        status: Those of `STATUS_COLUMNS`.
        person: Those of the person.
        unknown: How many of these are not in the catalogue; they are at the far right.

    >>> "".join(framed("SCOnc", "name?", 1))
    'SCnameOnc?'
    """
    known = len(person) - unknown
    return (
        *status[:_BEFORE_PERSON],
        *person[:known],
        *status[_BEFORE_PERSON:],
        *person[known:],
    )


def framed_columns(columns: Sequence[NewColumn], unknown: int = 0) -> tuple[NewColumn, ...]:
    """Return all new columns, as in `framed`."""
    return framed(STATUS_COLUMNS, columns, unknown)
