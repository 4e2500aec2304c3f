"""How far a table of records goes, and what its first rows hold: one pass, nothing kept."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from desktop_app.domain.source.header_row import HEADER_SEARCH_ROWS

_Cell = TypeVar("_Cell")


@dataclass(frozen=True, slots=True)
class UsedRange:
    """What a pass over all rows has found.

    Attributes:
        first: The first row with anything in it, from 1; 0 if there is none.
        last: The last one.
        width: How many columns hold anything.
        first_rows: The first rows that hold anything, each with its number.
    """

    first: int
    last: int
    width: int
    first_rows: list[tuple[int, list[str]]]


def measure_rows(rows: Iterable[Sequence[_Cell]], text: Callable[[_Cell], str]) -> UsedRange:
    """Return how far rows go.

    Args:
        rows: All of them, from row 1.
        text: Gives a cell's text.
    """
    last = width = 0
    first_rows: list[tuple[int, list[str]]] = []
    for number, row in enumerate(rows, start=1):
        held = len(row)
        while held and not text(row[held - 1]):
            held -= 1  # delimiters at the end of a few lines make no columns
        if not held:
            continue
        last = number
        width = max(width, held)
        if len(first_rows) < HEADER_SEARCH_ROWS:
            first_rows.append((number, [text(cell) for cell in row]))
    return UsedRange(first_rows[0][0] if first_rows else 0, last, width, first_rows)
