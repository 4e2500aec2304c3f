"""The header row of any kind of file, and the names of its columns."""

from collections.abc import Sequence

from desktop_app.adapters.spreadsheet.headers import name_headers
from desktop_app.domain.header_row import (
    FoundHeader,
    Rows,
    find_header,
    is_group_row,
    merge_group_names,
)


def usual_header(rows: Rows) -> FoundHeader | None:
    """Return the header that the first rows suggest, None if there are none."""
    return find_header(rows) if rows else None


def header_why(asked: int | None, found: FoundHeader | None) -> str:
    """Return why the header is where it is, in words."""
    return "you said so" if asked is not None or found is None else found.why


def person_notes(found: FoundHeader | None) -> tuple[str, ...]:
    """Return a warning where the header seems to be a person already."""
    if found is None or not found.is_person:
        return ()
    return (f"Row {found.row} looks like a person: the sheet seems to have no column names.",)


def named_columns(
    above: Sequence[str], header: Sequence[str], *, width: int, by_letter: bool
) -> tuple[str, ...]:
    """Return `width` names for columns, told apart by the groups above them where there are any.

    Args:
        above: The row above the header; () if there is none.
        header: The header row.
        width: How many columns there are.
        by_letter: Name an empty one "Column C", else "Column 3".
    """
    names = list(header)
    if is_group_row(above, names):
        names = merge_group_names(above, names)
    return name_headers(names, width=width, by_letter=by_letter)
