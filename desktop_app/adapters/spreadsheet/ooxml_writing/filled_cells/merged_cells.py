"""Merged cells: nothing is filled into a cell that is merged into another one."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from desktop_app.adapters.spreadsheet.table.cell_refs import CellRange
from desktop_app.domain.result.existing_columns import MergedRow


def outside_merges(
    rows: Iterator[MergedRow],
    merges: Sequence[CellRange],
    filled: Collection[int],
    *,
    first_row: int,
) -> Iterator[MergedRow]:
    """Yield the rows without values for cells that a merge has hidden.

    Args:
        rows: The values of the data rows, in order.
        merges: The merged ranges of the sheet.
        filled: The existing columns, from 0, whose empty cells are filled.
        first_row: The first data row, from 1.
    """
    covers = {column: _covers(column, merges) for column in filled}
    if not any(covers.values()):
        yield from rows
        return
    for number, row in enumerate(rows, start=first_row):
        covered = {column for column in row.placed if _is_covered(covers, column, number)}
        yield row if not covered else _without(row, covered)


def _covers(column: int, merges: Sequence[CellRange]) -> list[CellRange]:
    """Return the merges over a column, the last one first; merges do not overlap."""
    over = [area for area in merges if area.first_column <= column <= area.last_column]
    return sorted(over, key=lambda area: area.first_row, reverse=True)


def _is_covered(covers: Mapping[int, list[CellRange]], column: int, number: int) -> bool:
    """Tell whether a cell is merged into another one; called with ascending rows."""
    waiting = covers.get(column, [])
    while waiting and waiting[-1].last_row < number:
        waiting.pop()
    if not waiting or waiting[-1].first_row > number:
        return False
    area = waiting[-1]
    return (number, column) != (area.first_row, area.first_column)


def _without(row: MergedRow, covered: Collection[int]) -> MergedRow:
    return replace(
        row,
        placed={column: value for column, value in row.placed.items() if column not in covered},
        changes=tuple(change for change in row.changes if change.column not in covered),
    )
