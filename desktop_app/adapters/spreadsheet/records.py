"""What the writers of new files need of a table beyond what every table answers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, Protocol, cast

from desktop_app.domain.cells import NewCell
from desktop_app.domain.merging import Existing, MergedRow, Placement, merge_row
from desktop_app.domain.table import SourceTable


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
    if placement.existing is Existing.ADD:
        for row in rows:
            yield MergedRow({}, tuple(row))
        return
    for before, row in zip(data_rows(table), rows, strict=False):
        yield merge_row(before, row, placement)
