"""Reading a list of columns as people type it: headers or paths, with headers of their own."""

import csv
import re
from collections.abc import Iterator, Sequence
from functools import cache

from desktop_app.domain.errors.columns import (
    ColumnUnknownError,
    NoColumnNamedError,
    PresetUnknownError,
)
from desktop_app.domain.errors.nearest import nearest_names
from desktop_app.domain.result.columns.catalogue import display_columns, find_column
from desktop_app.domain.result.columns.choice import ChosenColumn, ColumnChoice, ColumnPreset
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.domain.result.status_columns import STATUS_COLUMNS

_LIST_MARK = re.compile(r"\[\d*\]")


def parse_columns(texts: Sequence[str]) -> ColumnChoice:
    """Parse lists of columns, separated by commas; a name with a comma is put in quotes.

    A column is named by its header, its path or its header in version 0.4.0, in any case;
    "Header=Own name" gives it another header. The status columns are always shown.

    Args:
        texts: The lists.

    Raises:
        UsageError: There is no such column, or no column at all.
    """
    columns = dict.fromkeys(_parsed(name) for text in texts for name in listed_names(text))
    chosen = tuple(one for one in columns if one is not None)
    if not chosen:
        raise NoColumnNamedError
    return ColumnChoice(columns=chosen)


def parse_preset(name: str) -> ColumnChoice:
    """Return the choice of a preset.

    Raises:
        UsageError: There is no preset of that name.
    """
    try:
        return ColumnChoice(ColumnPreset(name.strip().casefold()))
    except ValueError:
        raise PresetUnknownError(name, [preset.value for preset in ColumnPreset]) from None


def parse_column(name: str) -> DisplayColumn:
    """Return the column of a header, path or header in version 0.4.0, in any case.

    Raises:
        UsageError: There is no such column.
    """
    column_id = _ids_by_name().get(_LIST_MARK.sub("", name.strip().casefold()))
    column = None if column_id is None else find_column(column_id)
    if column is None:
        headers = [column.header for column in display_columns()]
        ids = [column.column_id for column in display_columns()]
        raise ColumnUnknownError(name, nearest_names(name, ids if "." in name else headers))
    return column


def listed_names(text: str) -> Iterator[str]:
    """Yield the non-empty names of a list, separated by commas or line ends.

    Raises:
        UsageError: The list cannot be read.
    """
    try:
        for row in csv.reader(text.splitlines(), skipinitialspace=True):
            yield from (name.strip() for name in row if name.strip())
    except csv.Error:
        raise ColumnUnknownError(text[:80], []) from None


def _parsed(text: str) -> ChosenColumn | None:
    """Return the column of one entry; None for a status column."""
    name, _, own = text.partition("=")
    asked = name.strip().casefold()
    if asked in _status_headers():
        return None
    return ChosenColumn(parse_column(name.strip()).column_id, own.strip())


@cache
def _status_headers() -> frozenset[str]:
    return frozenset(column.header.casefold() for column in STATUS_COLUMNS)


@cache
def _ids_by_name() -> dict[str, str]:
    """Return the ids of all columns by any of their names; the surest kind of name wins."""
    columns = display_columns()
    names = [(column.column_id, column.column_id) for column in columns]
    names += [(column.header, column.column_id) for column in columns]
    names += [
        (path, column.column_id)
        for column in columns
        if not column.is_extra and column.number <= 1
        for path in column.needs
    ]
    names += [(old, column.column_id) for column in columns for old in column.old_headers]
    found: dict[str, str] = {}
    for name, column_id in names:
        found.setdefault(name.casefold(), column_id)
    return found
