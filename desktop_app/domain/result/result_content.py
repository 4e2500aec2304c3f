"""What is added to a source: values beside its rows, and sheets behind its own."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.result.cells import NewCell, NewColumn
from desktop_app.domain.result.existing_columns import (
    Change,
    ExistingColumnsMode,
    MergedRow,
    Placement,
    merge_row,
)
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.source.table import SourceTable

Rows = Iterable[Sequence[NewCell]]


@dataclass(frozen=True, slots=True)
class ExtraSheet:
    """A sheet of ours behind the user's.

    Attributes:
        name: As it should be; a number is added where the workbook has that name.
        columns: Its columns.
        rows: Gives its rows; asked when all rows of the main sheet have been written and checked,
            and told what the check found.
    """

    name: str
    columns: Sequence[NewColumn]
    rows: Callable[[VerificationResult], Rows]


def _unheard(_row: int, _change: Change) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True, slots=True)
class NewContent:
    """Everything that is added.

    Attributes:
        placement: Our columns, and where they go.
        rows: Our values, one sequence for each data row, in order, as long as all our columns.
        sheets: Sheets behind the user's.
        guards_formulas: In a text file, what would be taken for a formula gets a quote.
        changed: Told of every value of the sheet that is replaced, with its row.
    """

    placement: Placement
    rows: Rows
    sheets: Sequence[ExtraSheet] = ()
    guards_formulas: bool = True
    changed: Callable[[int, Change], None] = _unheard


def merged_rows(
    table: SourceTable, placement: Placement, rows: Iterator[Sequence[NewCell]]
) -> Iterator[MergedRow]:
    """Yield what is written into each data row, in order.

    The source is read along only where values go into columns that it has.
    """
    if placement.existing is ExistingColumnsMode.ADD:
        for row in rows:
            yield MergedRow({}, tuple(row))
        return
    for before, row in zip(table.data_rows(), rows, strict=False):
        yield merge_row(before, row, placement)
