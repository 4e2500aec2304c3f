"""Notes for the user about unusual content of a file."""

from collections.abc import Mapping, Sequence
from pathlib import Path

_MAX_NOTES = 5
_MAX_LISTED_ROWS = 5
_WORKBOOK_SUFFIXES = frozenset({".xls", ".xlsx", ".xlsm", ".xlsb", ".ods"})


def formula_notes(
    headers: Sequence[str], uncomputed: Mapping[int, int], unresolved: Mapping[int, int]
) -> tuple[str, ...]:
    """Return notes about formulas with unknown results or link targets."""
    notes = [
        f'Formulas without a saved result in "{headers[column]}": {count:,}.'
        " To have them read, open the file in Excel, save it, and try again."
        for column, count in sorted(uncomputed.items())
        if column < len(headers)
    ]
    notes += [
        f'Links that cannot be followed in "{headers[column]}": {count:,}. Each link\'s address'
        " is computed by a formula. Put the addresses themselves into a column."
        for column, count in sorted(unresolved.items())
        if column < len(headers)
    ]
    return tuple(notes[:_MAX_NOTES])


def misnamed_notes(path: Path, file_format: str) -> tuple[str, ...]:
    """Return a note if the content of a file does not match its suffix.

    Args:
        path: The file.
        file_format: "text", "html" or "xml"; any other value is a workbook.
    """
    name = path.name
    if file_format == "text" and path.suffix.casefold() in _WORKBOOK_SUFFIXES:
        return (f"{name} is a text file, not a workbook: it was read as one.",)
    if file_format == "html":
        return (f"{name} is a web page, not a workbook: its tables were read.",)
    if file_format == "xml":
        return (f"{name} is an XML spreadsheet of Excel 2003: its sheets were read.",)
    return ()


def stray_row_notes(rows: Sequence[int]) -> tuple[str, ...]:
    """Return a note about rows in another encoding than the rest."""
    if not rows:
        return ()
    listed = ", ".join(f"{row:,}" for row in rows[:_MAX_LISTED_ROWS])
    if len(rows) > _MAX_LISTED_ROWS:
        listed += ", …"
    return (
        f"Not in UTF-8 like the rest, so read as cp1252: row {listed}. Check the accents there.",
    )
