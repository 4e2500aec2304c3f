"""The content that is added to a source: new values in its rows, and additional sheets."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.result.cells import NewCell, NewColumn
from desktop_app.domain.result.existing_columns import (
    Change,
    MergedRow,
    Placement,
    merge_row,
)
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.source.table import SourceTable

Rows = Iterable[Sequence[NewCell]]


@dataclass(frozen=True, slots=True)
class ExtraSheet:
    """An additional sheet after the user's sheets.

    Attributes:
        name: Preferred name; a number is added if the workbook already has a sheet of that name.
        columns: Its columns.
        rows: Returns its rows; called with the verification result, after the main sheet has
            been written and verified.
    """

    name: str
    columns: Sequence[NewColumn]
    rows: Callable[[VerificationResult], Rows]


@dataclass(frozen=True, slots=True)
class ChartTable:
    """Numbers by name, with a chart beside them.

    Attributes:
        title: The title of the chart, and the header of the names.
        unit: The header of the numbers.
        entries: The names and their numbers, the first one on top.
    """

    title: str
    unit: str
    entries: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ChartSheet:
    """An additional sheet with tables and charts.

    Attributes:
        name: Preferred name; a number is added if the workbook already has a sheet of that name.
        titles: The titles of its tables, which are known before the numbers.
        headlines: Returns the lines above the tables.
        tables: Returns the tables; called after the main sheet has been written.
    """

    name: str
    titles: tuple[str, ...]
    headlines: Callable[[], Sequence[str]]
    tables: Callable[[], Sequence[ChartTable]]


def _ignore_change(_row: int, _change: Change) -> None:
    """Ignore a replaced value."""


@dataclass(frozen=True, slots=True)
class NewContent:
    """All new content.

    Attributes:
        placement: The placement of the new columns.
        rows: The new values: one sequence per data row, in order, with one value per new column.
        sheets: Sheets to add after the user's sheets.
        guards_formulas: In a CSV file, put a quote before values that look like formulas.
        changed: Called with its row for every value that is replaced, and every user's cell filled.
        empty: The new columns, by their index, that are empty in every row; a workbook hides them.
            None if that is unknown.
    """

    placement: Placement
    rows: Rows
    sheets: Sequence[ExtraSheet | ChartSheet] = ()
    guards_formulas: bool = True
    changed: Callable[[int, Change], None] = _ignore_change
    empty: frozenset[int] | None = None

    @property
    def hidden(self) -> frozenset[int]:
        """The columns to hide, by their index among those that are added at the right."""
        added = [at for at, place in enumerate(self.placement.places) if place is None]
        empty = self.empty or frozenset()
        return frozenset(number for number, at in enumerate(added) if at in empty)

    @property
    def unhidden(self) -> frozenset[int]:
        """The existing columns, by their index in the sheet, that an earlier run may have hidden.

        They have values now.
        """
        if self.empty is None:
            return frozenset()
        places = enumerate(self.placement.places)
        return self.placement.taken & frozenset(
            place for at, place in places if place is not None and at not in self.empty
        )


def merged_rows(
    table: SourceTable, placement: Placement, rows: Iterator[Sequence[NewCell]]
) -> Iterator[MergedRow]:
    """Yield the values to write into each data row, in order.

    The source is read only if values go into existing columns.
    """
    if not (placement.taken or placement.filled):
        for row in rows:
            yield MergedRow({}, tuple(row))
        return
    for before, row in zip(table.data_rows(), rows, strict=False):
        yield merge_row(before, row, placement)
