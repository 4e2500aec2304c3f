"""The columns Changed and What changed in the sheet, and the sheet that lists every change."""

from collections.abc import Sequence

from desktop_app.domain.json_values import Person
from desktop_app.domain.result.cell_values import as_text
from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn
from desktop_app.domain.result.changes.option import WITH_SHEET
from desktop_app.domain.result.changes.person_changes import FactChange, PersonChanges, month_of
from desktop_app.domain.result.columns.cell_source import Rule
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.domain.result.columns.match_columns import REASON, VERDICT

CHANGED = "changes.kind"
WHAT = "changes.values"
CHANGES_SHEET = "What changed"
_GROUP = "Match"


def _filled_later(_person: Person) -> NewCell:
    """Leave a cell empty, which does not follow from the person alone; see `put_changes`."""
    return None


def change_columns() -> tuple[DisplayColumn, ...]:
    """Return the columns, which need no field of the provider."""
    return tuple(
        DisplayColumn(
            column_id, header, _GROUP, kind, words, Rule(_filled_later), frozenset(), is_extra=True
        )
        for column_id, header, kind, words in (
            (
                CHANGED,
                "Changed",
                CellKind.TEXT,
                "Whether company, title or email have changed.",
            ),
            (WHAT, "What changed", CellKind.LONG_TEXT, "The old and the new values."),
        )
    )


def with_change_columns(
    found: Sequence[tuple[DisplayColumn, str]],
) -> tuple[tuple[DisplayColumn, str], ...]:
    """Return columns with their headers, and those of the changes after the match check."""
    first = next(
        (at for at, (one, _) in enumerate(found) if one.column_id not in {VERDICT, REASON}),
        len(found),
    )
    added = [(column, column.header) for column in change_columns()]
    return (*found[:first], *added, *found[first:])


def put_changes(
    cells: tuple[NewCell, ...], columns: Sequence[NewColumn], changes: PersonChanges
) -> tuple[NewCell, ...]:
    """Return the cells of a row with its changes in the columns for them."""
    values = {CHANGED: changes.text, WHAT: str(changes.words) or None}
    return tuple(values.get(column.path, cell) for cell, column in zip(cells, columns, strict=True))


LIST_COLUMNS = (
    NewColumn("Row", "", CellKind.NUMBER, "The row in the first sheet."),
    NewColumn("Full name", "", CellKind.TEXT, "The person found."),
    NewColumn("Changed", "", CellKind.TEXT, "What has changed."),
    NewColumn("Old company", "", CellKind.TEXT, "If the company changed."),
    NewColumn("New company", "", CellKind.TEXT, "If the company changed."),
    NewColumn("Since", "", CellKind.TEXT, "The start of the current role."),
    NewColumn("Old title", "", CellKind.TEXT, "If the title changed."),
    NewColumn("New title", "", CellKind.TEXT, "If the title changed."),
    NewColumn("Old email", "", CellKind.TEXT, "If the email address changed."),
    NewColumn("New email", "", CellKind.TEXT, "If the email address changed."),
    NewColumn("Compared with", "", CellKind.TEXT, "The sheet, or the day of the earlier answer."),
)


def list_row(number: int, person: Person, changes: PersonChanges) -> tuple[NewCell, ...]:
    """Return one row of the list.

    Args:
        number: The number of the source row.
        person: The person found.
        changes: At least one change.
    """
    basics = person.get("basic_profile")
    name = as_text(basics.get("name")) if isinstance(basics, dict) else None
    return (
        number,
        name,
        changes.text,
        *_pair(changes.company),
        str(month_of(changes.since)) or None,
        *_pair(changes.title),
        *_pair(changes.email),
        changes.compared_with or WITH_SHEET,
    )


def _pair(change: FactChange | None) -> tuple[NewCell, NewCell]:
    return (None, None) if change is None else (change.before, change.after or None)
