"""Which sheet of several is meant: the one that is named, else the one with people in it."""

from collections.abc import Sequence

from desktop_app.domain.errors import SourceError, UsageError, offer_nearest
from desktop_app.domain.source.header_row import Rows, count_identifiers
from desktop_app.domain.source.table import SheetInfo

_MOST_LOOKED_AT = 40
_MOST_NAMED = 20


def chosen_by_name(asked: str, names: Sequence[str]) -> int:
    """Return the index of the sheet with this name, whatever its case.

    Raises:
        UsageError: There is none.
    """
    folded = [name.casefold() for name in names]
    if asked.casefold() not in folded:
        raise UsageError(f'There is no sheet "{asked}".', offer_nearest(asked, names))
    return names.index(asked) if asked in names else folded.index(asked.casefold())


def visible_sheets(sheets: Sequence[SheetInfo]) -> list[int]:
    """Return the indexes of the sheets that can be meant: the first visible ones."""
    visible = [index for index, sheet in enumerate(sheets) if not sheet.is_hidden] or [0]
    return visible[:_MOST_LOOKED_AT]


def chosen_by_people(
    first_rows: Sequence[Rows], links: Sequence[Sequence[str]] = ()
) -> tuple[int, str]:
    """Return which sheet to take by the first rows of each, and why.

    The one with the most rows that identify somebody, by a text or by where a cell leads; without
    any, the one with the widest table: a cover has a line or two in one column.

    Args:
        first_rows: Of each sheet.
        links: Of each sheet: where its first links lead.
    """
    people = [sum(bool(count_identifiers(row)) for _, row in rows) for rows in first_rows]
    for at, targets in enumerate(links):
        linked = sum(bool(count_identifiers([target])) for target in targets)
        people[at] = max(people[at], min(linked, len(first_rows[at])))
    most = max(people)
    if len(first_rows) == 1:
        return 0, ""
    if most:
        return people.index(most), "it is the one with the most people in its first rows"
    held = [at for at, rows in enumerate(first_rows) if rows]
    tables = [at for at in held if len(first_rows[at]) > 1 and _width(first_rows[at]) > 1]
    if tables and tables[0] != held[0]:
        return tables[0], "it is the first that holds a table"
    return (held[0], "it is the first that holds anything") if held else (0, "")


def _width(rows: Rows) -> int:
    return max(sum(bool(text.strip()) for text in row) for _, row in rows)


def with_other_sheets(error: SourceError, sheet: str, sheets: Sequence[SheetInfo]) -> SourceError:
    """Return a refusal of a sheet that names the others, if there are any."""
    others = [f'"{one.name}"' for one in sheets if one.name != sheet][:_MOST_NAMED]
    if not others:
        return error
    named = SourceError(error.what, f"{error.to_do} The other sheets: {', '.join(others)}.")
    named.sheets = tuple(one.name for one in sheets)
    return named
