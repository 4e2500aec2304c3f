"""What is added to a source: values beside its rows, and sheets behind its own."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Protocol, cast

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


class RecordTable(SourceTable, Protocol):
    """A table that can be gone through row by row, from the file's first row to its last."""

    def records(self) -> Iterator[list[str]]:
        """Yield the text of every row, as wide as the headers, blank rows included."""
        ...


class TypedTable(RecordTable, Protocol):
    """A table whose cells go into a new workbook as what they were: numbers, dates, text."""

    def cells(self) -> Iterator[Sequence[NewCell]]:
        """Yield the cells of every row, in the order of `records`; rows may be shorter."""
        ...


def with_names(table: SourceTable) -> SourceTable:
    """Return a table without a header row as one whose first row has the names of its columns.

    A new file has room for them; a copy of a workbook stays as it is.
    """
    if table.info.header_row:
        return table
    info = replace(table.info, header_row=1, row_count=table.info.row_count)
    return cast("SourceTable", replace(cast("Any", table), info=info, adds_names=True))


def data_rows(table: SourceTable) -> Iterator[list[str]]:
    """Yield the text of every data row, in order, blank rows inside included.

    Raises:
        SourceError: The source cannot be read, or has changed.
    """
    return islice(cast("RecordTable", table).records(), table.info.header_row, None)


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
    for before, row in zip(data_rows(table), rows, strict=False):
        yield merge_row(before, row, placement)
