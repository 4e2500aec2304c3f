"""Sentences about what is odd in a file and how it was read, for the user to look at."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_app.domain.source.table import WORKBOOK_SUFFIXES

_MOST_NOTES = 5
_MOST_ROWS_NAMED = 5


def formula_notes(
    headers: Sequence[str], uncomputed: Mapping[int, int], unfollowed: Mapping[int, int]
) -> tuple[str, ...]:
    """Return sentences about formulas whose results, or whose links, are not known."""
    notes = [
        f'Formulas without a saved result in "{headers[column]}": {often:,}.'
        " To have them read, open the file in Excel, save it, and try again."
        for column, often in sorted(uncomputed.items())
        if column < len(headers)
    ]
    notes += [
        f'Links that cannot be followed in "{headers[column]}": {often:,}. Each link\'s address'
        " is computed by a formula. Put the addresses themselves into a column."
        for column, often in sorted(unfollowed.items())
        if column < len(headers)
    ]
    return tuple(notes[:_MOST_NOTES])


def misnamed_notes(path: Path, file_format: str) -> tuple[str, ...]:
    """Say so where a file is not what its name says.

    Args:
        path: The file.
        file_format: What it is: "text", "html" or "xml"; anything else is a workbook.
    """
    name = path.name
    if file_format == "text" and path.suffix.casefold() in WORKBOOK_SUFFIXES:
        return (f"{name} is a text file, not a workbook: it was read as one.",)
    if file_format == "html":
        return (f"{name} is a web page, not a workbook: its tables were read.",)
    if file_format == "xml":
        return (f"{name} is an XML spreadsheet of Excel 2003: its sheets were read.",)
    return ()


def wrong_row_notes(rows: Sequence[int]) -> tuple[str, ...]:
    """Name the rows that are in another encoding than the rest."""
    if not rows:
        return ()
    listed = ", ".join(f"{row:,}" for row in rows[:_MOST_ROWS_NAMED])
    if len(rows) > _MOST_ROWS_NAMED:
        listed += ", …"
    return (
        f"Not in UTF-8 like the rest, so read as cp1252: row {listed}. Check the accents there.",
    )
