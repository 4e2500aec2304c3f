"""The used range of a table of records, measured in one pass."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from desktop_app.domain.source.header_row import HEADER_SEARCH_ROWS

_Cell = TypeVar("_Cell")


@dataclass(frozen=True, slots=True)
class UsedRange:
    """The used range and the first rows.

    Attributes:
        first: The first non-empty row, from 1; 0 for an empty table.
        last: The last non-empty row.
        width: The number of columns.
        first_rows: The first non-empty rows with their row numbers.
    """

    first: int
    last: int
    width: int
    first_rows: list[tuple[int, list[str]]]


def measure_rows(rows: Iterable[Sequence[_Cell]], text: Callable[[_Cell], str]) -> UsedRange:
    """Measure the used range.

    Args:
        rows: All rows, from row 1.
        text: Returns the text of a cell.
    """
    last = width = 0
    first_rows: list[tuple[int, list[str]]] = []
    for number, row in enumerate(rows, start=1):
        filled = len(row)
        while filled and not text(row[filled - 1]):
            filled -= 1  # trailing delimiters on a few lines do not make columns
        if not filled:
            continue
        last = number
        width = max(width, filled)
        if len(first_rows) < HEADER_SEARCH_ROWS:
            first_rows.append((number, [text(cell) for cell in row]))
    return UsedRange(first_rows[0][0] if first_rows else 0, last, width, first_rows)
