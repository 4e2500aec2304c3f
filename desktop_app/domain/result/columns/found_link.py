"""The column with the profile link that a search by name and employer has found.

It is apart from the link of the person's profile: a link that was found stays in the sheet, also
where the profile is not looked up yet, or has moved.
"""

from collections.abc import Sequence

from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn
from desktop_app.domain.result.columns.cell_source import Rule
from desktop_app.domain.result.columns.display_column import DisplayColumn

FOUND_LINK = "name_search.link"


def _filled_later(_person: Person) -> NewCell:
    """Leave the cell empty: it does not follow from the person; see `put_found_link`."""
    return None


def found_link_column() -> DisplayColumn:
    """Return the column, which needs no field of the provider."""
    words = "The profile link that was found by name and employer, or that you have chosen."
    header, rule = "Profile link found", Rule(_filled_later)
    return DisplayColumn(
        FOUND_LINK, header, "Match", CellKind.TEXT, words, rule, frozenset(), is_extra=True
    )


def put_found_link(
    cells: tuple[NewCell, ...], columns: Sequence[NewColumn], key: LookupKey
) -> tuple[NewCell, ...]:
    """Return the cells of a row with the link that decides it, if the row has found one."""
    if key.kind is not IdentifierKind.PROFILE_URL:
        return cells
    return tuple(
        key.as_sent if column.path == FOUND_LINK else cell
        for cell, column in zip(cells, columns, strict=True)
    )
