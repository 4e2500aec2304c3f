"""The context columns of a sheet: suggested, chosen by name, and read once for all its people."""

from collections.abc import Iterable, Mapping, Sequence

from desktop_app.domain.identifiers.keys import LookupKey
from desktop_app.domain.match_check.row.context_role import (
    NAME_ROLES,
    NO_CONTEXT,
    ContextColumns,
    ContextRole,
    RowContext,
    value_of,
)
from desktop_app.domain.match_check.row.header_roles import role_of_header
from desktop_app.domain.match_check.row.suggest_columns import suggest_columns
from desktop_app.domain.source.lookups import Lookups
from desktop_app.domain.source.mapping import ColumnMapping, column_index
from desktop_app.domain.source.practice import result_sets
from desktop_app.domain.source.table import SourceTable

_SAMPLE_ROWS = 200
_NO_COLUMN = ("", "none")
_PARTS_OF_NAMES = NAME_ROLES[1:]


def suggest_context(table: SourceTable, mapping: ColumnMapping) -> ContextColumns:
    """Suggest the context columns of a sheet, by their headers and the first rows.

    The columns of an earlier run are left out: they hold the answers that are to be checked.

    Args:
        table: The source table.
        mapping: The identifier columns; they are no context.
    """
    headers = table.info.headers
    width = min(result_sets(headers), default=len(headers))
    rows = [row[:width] for row in table.sample(rows=_SAMPLE_ROWS)]
    own = [at for at in (mapping.url_column, mapping.email_column) if at is not None]
    return suggest_columns(headers[:width], rows, own)


def resolve_context(
    table: SourceTable, mapping: ColumnMapping, named: Mapping[ContextRole, Sequence[str]]
) -> ContextColumns:
    """Return the suggested context columns, with the columns that the user named instead.

    Args:
        table: The source table.
        mapping: The identifier columns.
        named: Headers by role; "" or "none" for no column. Under `FULL_NAME` there may be first
            and last names, which their headers tell apart, or else their order.

    Raises:
        UsageError: A column does not exist.
    """
    columns = dict(suggest_context(table, mapping).columns)
    for role, names in named.items():
        places = _places_of(names, table.info.headers)
        if role is ContextRole.FULL_NAME:
            for one in NAME_ROLES:
                columns.pop(one, None)
            columns |= name_roles(places, table.info.headers)
        elif places:
            columns[role] = places
        else:
            columns.pop(role, None)
    return ContextColumns(columns)


def names_a_column(names: Iterable[str]) -> bool:
    """Tell whether the names that a user gave for a role are not just "" or "none"."""
    return any(name.casefold() not in _NO_COLUMN for name in names)


def _places_of(names: Sequence[str], headers: tuple[str, ...]) -> tuple[int, ...]:
    wanted = (name for name in names if name in headers or name.casefold() not in _NO_COLUMN)
    return tuple(dict.fromkeys(column_index(name, headers) for name in wanted))


def name_roles(
    places: tuple[int, ...], headers: Sequence[str]
) -> dict[ContextRole, tuple[int, ...]]:
    """Return the roles of the columns that together hold the name."""
    if len(places) == 1:
        role, _ = role_of_header(headers[places[0]])
        if role is None or role not in _PARTS_OF_NAMES:
            role = ContextRole.FULL_NAME
        return {role: places}
    roles = [role_of_header(headers[at])[0] for at in places]
    is_told = any(role in _PARTS_OF_NAMES for role in roles)
    found: dict[ContextRole, tuple[int, ...]] = {}
    for number, at in enumerate(places):
        role = roles[number] if is_told else _PARTS_OF_NAMES[min(number, 1)]
        known = role if role is not None and role in NAME_ROLES else ContextRole.FULL_NAME
        found[known] = (*found.get(known, ()), at)
    return found


class SheetContext:
    """The context of each person in a sheet: what the person's first row says.

    Only the context columns are read, once, when the first person is asked for.

    Attributes:
        columns: The context columns.
        lookups: The lookups of the sheet.
    """

    def __init__(self, table: SourceTable, lookups: Lookups, columns: ContextColumns) -> None:
        """Describe the sheet; nothing is read yet.

        Args:
            table: The source table.
            lookups: The lookups of the table.
            columns: Its context columns.
        """
        self.columns = columns
        self._table, self.lookups = table, lookups
        self._rows = _ContextRows(table, columns)

    def with_columns(self, columns: ContextColumns) -> "SheetContext":
        """Return the context of the same sheet by other columns."""
        return SheetContext(self._table, self.lookups, columns)

    def with_lookups(self, lookups: Lookups) -> "SheetContext":
        """Return the context with other first rows of the people; what was read is kept.

        Args:
            lookups: Lookups of the same rows; their first rows have an identifier in the lookups
                so far.
        """
        context = SheetContext(self._table, lookups, self.columns)
        context._rows = self._rows
        return context

    def of(self, key: LookupKey) -> RowContext:
        """Return what the first row of a lookup says; nothing about other lookups.

        Raises:
            SourceError: The source cannot be read, or has changed.
        """
        second = self.lookups.second
        if key in self.lookups.keys:
            return self.at(self.lookups.keys.index(key))
        if not self.columns.columns or second is None or key not in second.keys:
            return NO_CONTEXT
        index = second.keys.index(key)
        return self._rows.context(second.first_rows[index])

    def at(self, index: int) -> RowContext:
        """Return what the first row of a lookup says, by the index of the lookup.

        Raises:
            SourceError: The source cannot be read, or has changed.
        """
        if not self.columns.columns:
            return NO_CONTEXT
        return self._rows.context(self.lookups.first_rows[index])

    def first_row(self, key: LookupKey) -> int | None:
        """Return the first row of a lookup; None for other lookups."""
        second = self.lookups.second
        for lookups in (self.lookups, second):
            if lookups is not None and key in lookups.keys:
                return lookups.first_rows[lookups.keys.index(key)]
        return None

    def of_row(self, row: int) -> RowContext:
        """Return what any row says, also one that repeats the lookup of an earlier row.

        Raises:
            SourceError: The source cannot be read, or has changed.
        """
        return RowContext(
            **{
                role.value: value_of(role, [self.text(at, row) for at in places])
                for role, places in self.columns.columns.items()
            }
        )

    def text(self, at: int, row: int) -> str:
        """Return a cell, "" outside of the sheet; its whole column is kept.

        Raises:
            SourceError: The source cannot be read, or has changed.
        """
        return self._rows.text(at, row)


class _ContextRows:
    """The context columns of a sheet, read when the first value is asked for."""

    def __init__(self, table: SourceTable, columns: ContextColumns) -> None:
        self._table, self._columns = table, columns
        self._values: list[tuple[ContextRole, list[Sequence[str]]]] | None = None
        self._texts: dict[int, Sequence[str]] = {}

    def text(self, at: int, row: int) -> str:
        """Return a cell, "" outside of the sheet."""
        if at >= len(self._table.info.headers):
            return ""
        if (texts := self._texts.get(at)) is None:
            texts = self._texts[at] = self._table.texts([at])[0]
        return texts[row]

    def context(self, row: int) -> RowContext:
        """Return what a row says."""
        if self._values is None:
            self._values = self._read()
        return RowContext(
            **{
                role.value: value_of(role, [texts[row] for texts in columns])
                for role, columns in self._values
            }
        )

    def _read(self) -> list[tuple[ContextRole, list[Sequence[str]]]]:
        """Return the columns of each role."""
        width = len(self._table.info.headers)
        places = {at for found in self._columns.columns.values() for at in found if at < width}
        wanted = sorted(places - self._texts.keys())
        self._texts.update(zip(wanted, self._table.texts(wanted), strict=True))
        return [
            (role, [self._texts[at] for at in found if at < width])
            for role, found in self._columns.columns.items()
        ]
