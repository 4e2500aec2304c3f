"""What the writers of new files need of a table beyond what every table answers."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Protocol, cast

from desktop_app.domain.cells import NewCell
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


def data_rows(table: SourceTable) -> Iterator[list[str]]:
    """Yield the text of every data row, in order, blank rows inside included.

    Raises:
        SourceError: The source cannot be read, or has changed.
    """
    return islice(cast("RecordTable", table).records(), table.info.header_row, None)
