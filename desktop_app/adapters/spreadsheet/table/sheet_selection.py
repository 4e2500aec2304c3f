"""Selection of a sheet: by name, or the one with the most people."""

from collections.abc import Callable, Sequence

from desktop_app.domain.errors.usage import SheetNotFoundError
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.source.header_row import Rows, count_identifiers
from desktop_app.domain.source.table import SheetInfo

_MAX_CANDIDATES = 40


def sheet_by_name(requested: str, names: Sequence[str]) -> int:
    """Return the index of the sheet with this name, ignoring case.

    Raises:
        UsageError: The sheet does not exist.
    """
    folded = [name.casefold() for name in names]
    if requested.casefold() not in folded:
        raise SheetNotFoundError(requested, names)
    return names.index(requested) if requested in names else folded.index(requested.casefold())


def visible_sheets(sheets: Sequence[SheetInfo]) -> list[int]:
    """Return the indexes of the first visible sheets, the candidates for the selection."""
    visible = [index for index, sheet in enumerate(sheets) if not sheet.is_hidden] or [0]
    return visible[:_MAX_CANDIDATES]


def sheet_with_most_people(
    first_rows: Sequence[Rows], links: Sequence[Sequence[str]] = ()
) -> tuple[int, Message]:
    """Return the index of the sheet to use by its first rows, and the reason.

    The sheet with the most rows that identify a person, by a text or a link, wins. Without any, the
    first sheet with a table wins, because a cover sheet has a few lines in one column.

    Args:
        first_rows: The first rows of each sheet.
        links: The targets of the first links of each sheet.
    """
    if len(first_rows) == 1:
        return 0, NOTHING
    people = [sum(bool(count_identifiers(row)) for _, row in rows) for rows in first_rows]
    for at, targets in enumerate(links):
        linked = sum(bool(count_identifiers([target])) for target in targets)
        people[at] = max(people[at], min(linked, len(first_rows[at])))
    most = max(people)
    if most:
        return people.index(most), Message("it has the most people in its first rows")
    held = [at for at, rows in enumerate(first_rows) if rows]
    tables = [at for at in held if len(first_rows[at]) > 1 and _width(first_rows[at]) > 1]
    if tables and tables[0] != held[0]:
        return tables[0], Message("it is the first sheet with a table")
    if held:
        return held[0], Message("it is the first sheet that is not empty")
    return 0, NOTHING


def choose_sheet(
    requested: str | None, sheets: Sequence[SheetInfo], first_rows: Callable[[int], Rows]
) -> tuple[int, Message]:
    """Return the index of the sheet to use, and the reason.

    Args:
        requested: The sheet's name; None chooses the visible sheet with the most people.
        sheets: All sheets.
        first_rows: Reads the first rows of a sheet.

    Raises:
        UsageError: The sheet does not exist.
    """
    if requested is not None:
        return sheet_by_name(requested, [sheet.name for sheet in sheets]), NOTHING
    visible = visible_sheets(sheets)
    at, why = sheet_with_most_people([first_rows(index) for index in visible])
    return visible[at], why


def _width(rows: Rows) -> int:
    return max(sum(bool(text.strip()) for text in row) for _, row in rows)
