"""The user's own columns whose empty cells are filled, and the results that fill them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.errors.columns import (
    ColumnNotFillableError,
    FillUnclearError,
    ResultNotBoughtError,
)
from desktop_app.domain.errors.usage import ColumnNotFoundError
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.match_check.row.context_role import ContextColumns, ContextRole
from desktop_app.domain.messages import Message
from desktop_app.domain.result.columns.catalogue import MAIN_ROLE, find_column
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.domain.result.columns.parsing import listed_names, parse_column
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.domain.source.practice import result_sets
from desktop_app.domain.source.table import SourceTable

_RESULTS = {
    ContextRole.FULL_NAME: "basic_profile.name",
    ContextRole.GIVEN_NAME: "basic_profile.first_name",
    ContextRole.FAMILY_NAME: "basic_profile.last_name",
    ContextRole.COMPANY: f"{MAIN_ROLE}.name",
    ContextRole.COMPANY_DOMAIN: f"{MAIN_ROLE}.company_website_domain",
    ContextRole.JOB_TITLE: f"{MAIN_ROLE}.title",
    ContextRole.CITY: "basic_profile.location.city",
    ContextRole.COUNTRY: "basic_profile.location.country",
    ContextRole.PHONE: "contact.phone_numbers.1",
}


@dataclass(frozen=True, slots=True)
class FilledColumn:
    """One column of the user whose empty cells are filled.

    Attributes:
        header: Its header.
        column_id: The id of the column whose values it takes.
    """

    header: str
    column_id: str


def bought_fills(
    fills: Sequence[FilledColumn], selection: FieldSelection
) -> list[tuple[str, DisplayColumn]]:
    """Return the headers to fill, each with its result; a result that is not bought fills none."""
    found = ((one.header, find_column(one.column_id)) for one in fills)
    return [
        (header, column)
        for header, column in found
        if column is not None and column.is_bought(selection)
    ]


def fillable_columns(table: SourceTable, mapping: ColumnMapping | None) -> tuple[int, ...]:
    """Return the indexes of the columns whose empty cells may be filled.

    Never an identifier, a hidden column or a result of an earlier run.

    Args:
        table: The source table.
        mapping: The identifier columns; None while they are not chosen.
    """
    wanted = mapping or ColumnMapping(None, None)
    earlier = _earlier_results(table.info.headers)
    columns = range(len(table.info.headers))
    return tuple(at for at in columns if _problem(table, wanted, at, earlier) is None)


def fitting_fills(
    fills: Sequence[FilledColumn], table: SourceTable, mapping: ColumnMapping | None
) -> tuple[FilledColumn, ...]:
    """Return the columns to fill that a table has, and that may be filled.

    They may come from another file, or from a time when other columns were identifiers.

    Args:
        fills: The columns to fill.
        table: The source table.
        mapping: The identifier columns; None while they are not chosen.
    """
    if not fills:
        return ()
    headers = table.info.headers
    found = {headers[at] for at in fillable_columns(table, mapping)}
    return tuple(one for one in fills if one.header in found)


def suggest_fills(
    table: SourceTable,
    mapping: ColumnMapping,
    context: ContextColumns,
    selection: FieldSelection,
) -> tuple[FilledColumn, ...]:
    """Suggest the columns to fill: the context columns, as far as a result belongs to them.

    The first column of a kind is filled, never an identifier, a hidden column or a result of an
    earlier run.

    Args:
        table: The source table.
        mapping: The identifier columns.
        context: The context columns, which the user may have corrected.
        selection: The requested fields.
    """
    headers, fillable = table.info.headers, frozenset(fillable_columns(table, mapping))
    pairs = sorted(
        (next((at for at in found if at in fillable), -1), _RESULTS[role])
        for role, found in context.columns.items()
        if role in _RESULTS
    )
    fills = [FilledColumn(headers[at], column_id) for at, column_id in pairs if at >= 0]
    bought = dict(bought_fills(fills, selection))
    return tuple(one for one in fills if one.header in bought)


def parse_fills(
    text: str, table: SourceTable, mapping: ColumnMapping, selection: FieldSelection
) -> tuple[FilledColumn, ...]:
    """Parse a list of columns to fill, such as "Title=Job title,Firm=Company".

    Args:
        text: The list: the header of the sheet, then the result by its header or path.
        table: The source table.
        mapping: The identifier columns.
        selection: The requested fields.

    Raises:
        UsageError: A column does not exist, cannot be filled, or its result is not bought.
    """
    fills: dict[int, FilledColumn] = {}
    earlier = _earlier_results(table.info.headers)
    for at, column in _parsed(text, table.info.headers):
        header = table.info.headers[at]
        is_repeated = at in fills
        problem = _problem(table, mapping, at, earlier)
        if is_repeated:
            problem = Message("it is named twice")
        if problem is not None:
            raise ColumnNotFillableError(header, problem)
        if not column.is_bought(selection):
            raise ResultNotBoughtError(column.header, header, ", ".join(sorted(column.needs)))
        fills[at] = FilledColumn(header, column.column_id)
    return tuple(fills.values())


def _parsed(text: str, headers: Sequence[str]) -> Iterator[tuple[int, DisplayColumn]]:
    """Yield the index of each column to fill with its result."""
    places = {header.strip().casefold(): at for at, header in reversed([*enumerate(headers)])}
    for entry in listed_names(text):
        name, mark, result = (part.strip() for part in entry.rpartition("="))
        if not (name and mark and result):
            raise FillUnclearError(entry)
        if name.casefold() not in places:
            raise ColumnNotFoundError(name, headers)
        yield places[name.casefold()], parse_column(result)


def _earlier_results(headers: Sequence[str]) -> frozenset[int]:
    """Return the indexes of all columns that earlier runs have added."""
    sets = result_sets(headers).items()
    return frozenset(at for start, end in sets for at in range(start, end))


def _problem(
    table: SourceTable, mapping: ColumnMapping, at: int, earlier: frozenset[int]
) -> Message | None:
    """Return why a column must not be filled; None if it can be."""
    if at in {mapping.url_column, mapping.email_column}:
        return Message("people are looked up by it")
    if at in table.info.hidden_columns:
        return Message("it is hidden")
    return Message("it is a result of an earlier run") if at in earlier else None
