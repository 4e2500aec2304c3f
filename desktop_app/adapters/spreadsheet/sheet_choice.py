"""Which sheet of several is meant: the one that is named, else the one with people in it."""

from collections.abc import Sequence

from desktop_app.domain.errors import UsageError, offer_nearest
from desktop_app.domain.header_row import Rows, identifiers_in
from desktop_app.domain.table import SheetInfo

_MOST_LOOKED_AT = 40


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


def chosen_by_people(first_rows: Sequence[Rows]) -> tuple[int, str]:
    """Return which sheet to take by the first rows of each, and why.

    The one with the most rows that identify somebody; without any, the first that holds anything.
    """
    people = [sum(bool(identifiers_in(row)) for _, row in rows) for rows in first_rows]
    most = max(people)
    if len(first_rows) == 1:
        return 0, ""
    if most:
        return people.index(most), "it is the one with the most people in its first rows"
    held = [at for at, rows in enumerate(first_rows) if rows]
    return (held[0], "it is the first that holds anything") if held else (0, "")
