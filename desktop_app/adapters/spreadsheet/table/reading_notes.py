"""Sentences about what is odd in a file and how it was read, for the user to look at."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_app.domain.messages import Message
from desktop_app.domain.source.table import WORKBOOK_SUFFIXES

_MOST_NOTES = 5
_MOST_ROWS_NAMED = 5


def formula_notes(
    headers: Sequence[str], uncomputed: Mapping[int, int], unfollowed: Mapping[int, int]
) -> tuple[Message, ...]:
    """Return sentences about formulas whose results, or whose links, are not known."""
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
        for column, often in sorted(unfollowed.items())
        if column < len(headers)
    ]
    return tuple(notes[:_MOST_NOTES])


def misnamed_notes(path: Path, file_format: str) -> tuple[Message, ...]:
    """Say so where a file is not what its name says.

    Args:
        path: The file.
        file_format: What it is: "text", "html" or "xml"; anything else is a workbook.
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


def wrong_row_notes(rows: Sequence[int]) -> tuple[Message, ...]:
    """Name the rows that are in another encoding than the rest."""
    if not rows:
        return ()
    listed = ", ".join(f"{row:,}" for row in rows[:_MOST_ROWS_NAMED])
    if len(rows) > _MOST_ROWS_NAMED:
        listed += ", …"
    return (
        Message(
            "These rows are not in UTF-8 like the rest and were read as cp1252: {rows}."
            " Check the accents there.",
            rows=listed,
        ),
    )
