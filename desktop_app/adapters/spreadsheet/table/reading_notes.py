"""Notes for the user about unusual content of a file."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_app.domain.messages import Message
from desktop_app.domain.source.table import WORKBOOK_SUFFIXES

_MAX_NOTES = 5
_MAX_LISTED_ROWS = 5


def formula_notes(
    headers: Sequence[str], uncomputed: Mapping[int, int], unresolved_links: Mapping[int, int]
) -> tuple[Message, ...]:
    """Return notes about formulas with unknown results or link targets."""
    notes = [
        Message(
            'Formulas without a saved result in "{column}": {count:,}. To read them, open the file'
            " in Excel, save it, and try again.",
            column=headers[column],
            count=often,
        )
        for column, often in sorted(uncomputed.items())
        if column < len(headers)
    ]
    notes += [
        Message(
            'Links that cannot be followed in "{column}": {count:,}. Each link\'s address is'
            " computed by a formula. Put the addresses themselves into a column.",
            column=headers[column],
            count=often,
        )
        for column, often in sorted(unresolved_links.items())
        if column < len(headers)
    ]
    return tuple(notes[:_MAX_NOTES])


def misnamed_notes(path: Path, file_format: str) -> tuple[Message, ...]:
    """Return a note if the content of a file does not match its suffix.

    Args:
        path: The file.
        file_format: "text", "html" or "xml"; any other value is a workbook.
    """
    name = path.name
    if file_format == "text" and path.suffix.casefold() in WORKBOOK_SUFFIXES:
        return (Message("{name} is a text file, not a workbook, and was read as text.", name=name),)
    if file_format == "html":
        return (Message("{name} is a web page, not a workbook: its tables were read.", name=name),)
    if file_format == "xml":
        return (
            Message("{name} is an XML spreadsheet of Excel 2003: its sheets were read.", name=name),
        )
    return ()


def stray_row_notes(rows: Sequence[int]) -> tuple[Message, ...]:
    """Return a note about rows in another encoding than the rest."""
    if not rows:
        return ()
    listed = ", ".join(f"{row:,}" for row in rows[:_MAX_LISTED_ROWS])
    if len(rows) > _MAX_LISTED_ROWS:
        listed += ", …"
    return (
        Message(
            "These rows are not in UTF-8 like the rest and were read as cp1252: {rows}."
            " Check the accents there.",
            rows=listed,
        ),
    )
