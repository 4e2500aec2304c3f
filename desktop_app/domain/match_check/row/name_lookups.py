"""Lookups by name and employer, for the rows of a sheet that have no identifier."""

from array import array
from collections.abc import Callable
from dataclasses import replace

from desktop_app.domain.identifiers.keys import EMAIL_KINDS, SEARCH_KINDS, LookupKey
from desktop_app.domain.identifiers.searches import NameAndEmployer
from desktop_app.domain.match_check.employers.sent_employer import (
    company_to_search,
    domain_to_search,
)
from desktop_app.domain.match_check.names.sent_name import name_to_search
from desktop_app.domain.match_check.row.context_role import (
    NAME_ROLES,
    ContextColumns,
    ContextRole,
    RowContext,
    value_of,
)
from desktop_app.domain.match_check.row.sheet_context import SheetContext, suggest_context
from desktop_app.domain.source.column_mapping import ColumnMapping
from desktop_app.domain.source.compact_keys import RowsOfKeys
from desktop_app.domain.source.lookups import Lookups, collect_lookups
from desktop_app.domain.source.table import SourceTable

EMPLOYER_ROLES = (ContextRole.COMPANY, ContextRole.COMPANY_DOMAIN)
_ROLES = (*NAME_ROLES, *EMPLOYER_ROLES)


def can_search(columns: ContextColumns) -> bool:
    """Tell whether columns give a name and an employer, so that people can be searched for."""
    found = columns.columns.keys()
    return not found.isdisjoint(NAME_ROLES) and not found.isdisjoint(EMPLOYER_ROLES)


def searched_columns(columns: ContextColumns) -> tuple[int, ...]:
    """Return the indexes of the columns whose values searches send, in the order of the sheet."""
    return tuple(sorted({at for role in _ROLES for at in columns.columns.get(role, ())}))


def key_of_context(row: RowContext) -> LookupKey | None:
    """Return the key by the name and employer of a row; None if one of them is missing."""
    company = company_to_search(row.company)
    domain = domain_to_search(row.company_domain, row.company)
    if not (company or domain):
        return None
    name = name_to_search(row.given_name, row.family_name, row.full_name)
    return NameAndEmployer(name, company, domain).key if name else None


def collect_people(
    table: SourceTable,
    mapping: ColumnMapping,
    columns: ContextColumns,
    *,
    max_rows: int | None = None,
    only_visible: bool = False,
) -> Lookups:
    """Return the lookups of a table by identifiers, and by names if the mapping wants that.

    Args:
        table: The source table.
        mapping: The identifier columns.
        columns: The context columns.
        max_rows: Row limit.
        only_visible: Skip rows that are hidden manually or by a filter.

    Raises:
        SourceError: The source cannot be read, or has changed.
    """
    lookups = collect_lookups(table, mapping, max_rows=max_rows, only_visible=only_visible)
    if mapping.identifies:
        lookups = replace(lookups, hand_on=lookups.hand_on | EMAIL_KINDS)
    return with_names(lookups, table, columns) if mapping.by_name else lookups


def people_of_sheet(
    table: SourceTable,
    mapping: ColumnMapping,
    columns: ContextColumns | None,
    *,
    only_visible: bool,
) -> tuple[ContextColumns, SheetContext]:
    """Return the suggested context columns, and the context of the sheet's people.

    Args:
        table: The source table.
        mapping: The identifier columns.
        columns: The context columns that the user has chosen; None for the suggested ones.
        only_visible: Skip hidden rows.

    Raises:
        SourceError: The source cannot be read, or has changed.
    """
    suggested = suggest_context(table, mapping)
    wanted = columns or suggested
    lookups = collect_people(table, mapping, wanted, only_visible=only_visible)
    return suggested, SheetContext(table, lookups, wanted)


def with_names(lookups: Lookups, table: SourceTable, columns: ContextColumns) -> Lookups:
    """Return the lookups with keys by name and employer for rows that have no identifier.

    Hidden rows and those beyond a limit stay without a key.

    Args:
        lookups: The lookups of the table by identifiers.
        table: The table.
        columns: Its context columns.

    Raises:
        SourceError: The source cannot be read, or has changed.
    """
    context_of = _reader(table, columns)
    codes, found = array("l"), RowsOfKeys()
    for row, code in enumerate(lookups.row_codes):
        key = lookups.keys[code] if code >= 0 else None
        if key is None and not (lookups.is_beyond(row) or lookups.is_hidden(row)):
            key = key_of_context(context_of(row))
        codes.append(code if key is None else found.add(row, key))
    return replace(
        lookups,
        keys=found.keys,
        first_rows=found.first_rows,
        row_codes=codes,
        shared=frozenset(found.shared),
        hand_on=lookups.hand_on | SEARCH_KINDS,
    )


def _reader(table: SourceTable, columns: ContextColumns) -> Callable[[int], RowContext]:
    width = len(table.info.headers)
    cells = {
        role.value: (role, [table.column(at) for at in columns.columns.get(role, ()) if at < width])
        for role in _ROLES
    }

    def context_of(row: int) -> RowContext:
        values = {
            name: value_of(role, [column[row] for column in places])
            for name, (role, places) in cells.items()
        }
        return RowContext(**values)

    return context_of
