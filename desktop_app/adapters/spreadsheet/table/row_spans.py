"""What covers several rows, row by row: links over an area, merged cells."""

from collections.abc import Sequence
from typing import TypeVar

_What = TypeVar("_What")


def spread(areas: Sequence[tuple[int, int, _What]]) -> dict[int, _What]:
    """Return what covers each row, given as first row, last row, what; the last one counts.

    Every row is visited once, however many areas cover it.
    """
    covers: dict[int, _What] = {}
    free_after: dict[int, int] = {}  # a row that is taken, and one behind it that may be free
    for first, last, what in reversed(areas):
        row = first
        while row <= last:
            if row not in covers:
                covers[row] = what
                free_after[row] = last + 1
                row += 1
            else:
                row = _free_row(row, free_after)
    return covers


def _free_row(row: int, free_after: dict[int, int]) -> int:
    """Return the first row from `row` on that is not taken; what was walked is shortened."""
    walked: list[int] = []
    while row in free_after:
        walked.append(row)
        row = free_after[row]
    free_after.update(dict.fromkeys(walked, row))
    return row
