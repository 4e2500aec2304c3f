"""The user's columns that can be filled in one sheet, and the results that can fill them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from threading import Event

from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.match_check.row.context_role import ContextColumns
from desktop_app.domain.result.columns.catalogue import display_columns, find_column
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.domain.result.columns.filled_columns import (
    FilledColumn,
    bought_fills,
    fillable_columns,
    fitting_fills,
    suggest_fills,
)
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.domain.source.table import SourceTable

_CHECK_EVERY = 1_000


@dataclass(frozen=True, slots=True)
class FillOffer:
    """The columns that can be filled in a sheet, and the chosen ones.

    Attributes:
        table: The source table.
        mapping: The identifier columns.
        context: The context columns, from which columns to fill are suggested.
        selection: The requested fields.
        fills: The chosen columns.
    """

    table: SourceTable
    mapping: ColumnMapping
    context: ContextColumns
    selection: FieldSelection
    fills: tuple[FilledColumn, ...] = ()

    def with_fills(self, fills: Sequence[FilledColumn]) -> "FillOffer":
        """Return the offer with other chosen columns; those that cannot be filled are dropped."""
        return replace(self, fills=fitting_fills(fills, self.table, self.mapping))

    @property
    def columns(self) -> tuple[int, ...]:
        """The indexes of the columns that may be filled."""
        return fillable_columns(self.table, self.mapping)

    @property
    def suggested(self) -> tuple[FilledColumn, ...]:
        """The columns that are suggested."""
        return suggest_fills(self.table, self.mapping, self.context, self.selection)

    @property
    def pairs(self) -> list[tuple[str, DisplayColumn]]:
        """The header of each chosen column with the result that fills it."""
        return bought_fills(self.fills, self.selection)

    @property
    def not_bought(self) -> list[str]:
        """The headers of the chosen columns whose result is not bought: they stay as they are."""
        bought = dict(self.pairs)
        return [one.header for one in self.fills if one.header not in bought]

    @property
    def results(self) -> list[DisplayColumn]:
        """The results that may fill a column: those that are bought, and those chosen already."""
        bought = [
            column
            for column in display_columns()
            if column.number <= 1 and column.is_bought(self.selection)
        ]
        chosen = (find_column(one.column_id) for one in self.fills)
        return list(dict.fromkeys([*bought, *(column for column in chosen if column is not None)]))


def count_empty(
    rows: Iterable[Sequence[str]], columns: Sequence[int], cancel: Event
) -> dict[int, int] | None:
    """Return the number of empty cells by column; None if it was cancelled.

    A cell with a space is not empty: it is never filled.

    Args:
        rows: The rows.
        columns: The columns to count.
        cancel: Set when nobody waits for the result any more.
    """
    counts = dict.fromkeys(columns, 0)
    for number, row in enumerate(rows):
        if number % _CHECK_EVERY == 0 and cancel.is_set():
            return None
        for column in columns:
            counts[column] += column >= len(row) or not row[column]
    return counts
