"""Areas over several rows, resolved row by row: links and merged cells."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from desktop_app.adapters.spreadsheet.table.cell_refs import CellRange

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


def merged_texts(
    merges: Iterable[CellRange], column: int, texts: Mapping[int, str]
) -> dict[int, str]:
    """Return what the covered rows of merged cells show, by row number.

    Args:
        merges: The merged cells of the sheet.
        column: The column of which the rows are asked for.
        texts: What its rows have themselves, by row number.
    """
    return spread(
        [
            (area.first_row + 1, area.last_row, texts[area.first_row])
            for area in merges
            if area.first_column == column and texts.get(area.first_row)
        ]
    )


def _free_row(row: int, free_after: dict[int, int]) -> int:
    """Return the first row from `row` on that is not taken; what was walked is shortened."""
    walked: list[int] = []
    while row in free_after:
        walked.append(row)
        row = free_after[row]
    free_after.update(dict.fromkeys(walked, row))
    return row
