"""Expansion of areas of several rows (links, merged cells) to single rows."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from desktop_app.adapters.spreadsheet.table.cell_refs import CellRange

_Value = TypeVar("_Value")


def expand_spans(areas: Sequence[tuple[int, int, _Value]]) -> dict[int, _Value]:
    """Return the value of each row; areas are (first row, last row, value), the last one wins.

    Each row is visited once, however many areas overlap.
    """
    values: dict[int, _Value] = {}
    free_after: dict[int, int] = {}  # for an assigned row, a later row that may be free
    for first, last, value in reversed(areas):
        row = first
        while row <= last:
            if row not in values:
                values[row] = value
                free_after[row] = last + 1
                row += 1
            else:
                row = _free_row(row, free_after)
    return values


def merged_texts(
    merges: Iterable[CellRange], column: int, texts: Mapping[int, str]
) -> dict[int, str]:
    """Return the texts that merged cells show in their covered rows, by row number.

    Args:
        merges: The merged ranges of the sheet.
        column: The column index.
        texts: The own texts of its rows, by row number.
    """
    return expand_spans(
        [
            (area.first_row + 1, area.last_row, texts[area.first_row])
            for area in merges
            if area.first_column == column and texts.get(area.first_row)
        ]
    )


def _free_row(row: int, free_after: dict[int, int]) -> int:
    """Return the first unassigned row from `row` on, with path compression."""
    walked: list[int] = []
    while row in free_after:
        walked.append(row)
        row = free_after[row]
    free_after.update(dict.fromkeys(walked, row))
    return row
