"""Header row and column names, for every format."""

from collections.abc import Iterable, Mapping, Sequence

from desktop_app.adapters.spreadsheet.table.cell_refs import CellRange, column_letters
from desktop_app.domain.errors.usage import HeaderRowBelowOneError
from desktop_app.domain.errors.workbook import (
    HeaderBelowSheetError,
    SheetHasNoRowsError,
    SheetIsEmptyError,
)
from desktop_app.domain.free_names import TakenNames
from desktop_app.domain.messages import Message
from desktop_app.domain.source.header_row import (
    FoundHeader,
    is_group_row,
    merge_group_names,
)
from desktop_app.domain.source.table import NO_HEADER

_MAX_HEADER_ROWS = 4


def header_reason(requested: int | None, found: FoundHeader | None) -> Message:
    """Return the reason for the choice of the header row, for the user."""
    if requested == NO_HEADER:
        return Message("you said that there is no header")
    if requested is not None or found is None:
        return Message("you chose this row")
    return found.why


def person_notes(found: FoundHeader | None) -> tuple[Message, ...]:
    """Return a warning if the detected header row looks like a person."""
    if found is None or not found.is_person:
        return ()
    return (
        Message(
            "Row {row} looks like a person, so the sheet may have no column names.", row=found.row
        ),
    )


def column_names(
    above: Sequence[str], header: Sequence[str], *, width: int, by_letter: bool
) -> tuple[str, ...]:
    """Return unique names of `width` columns, combined with group names in the row above.

    Args:
        above: The row above the header, or ().
        header: The header row.
        width: The number of columns.
        by_letter: Whether an empty name becomes "Column C" rather than "Column 3".
    """
    names = list(header)
    if is_group_row(above, names):
        names = merge_group_names(above, names)
    return name_headers(names, width=width, by_letter=by_letter)


def name_headers(cells: Iterable[str], *, width: int, by_letter: bool) -> tuple[str, ...]:
    """Return unique names of `width` columns from the header cells.

    Args:
        cells: The texts of the header row; missing ones are empty.
        width: The number of columns in the header or below it.
        by_letter: Whether an empty name becomes "Column C", as in a workbook, or "Column 3".
    """
    texts = [" ".join(cell.split()) for cell in cells][:width]
    texts += [""] * (width - len(texts))
    names = TakenNames()
    labels = (column_letters(at) if by_letter else str(at + 1) for at in range(width))
    return tuple(
        names.take(text or f"Column {label}") for text, label in zip(texts, labels, strict=True)
    )


def last_header_row(row: int, merges: Iterable[CellRange]) -> int:
    """Return the last row of a header whose cells are merged over several rows."""
    last_rows = [area.last_row for area in merges if area.first_row <= row <= area.last_row]
    return min(max(last_rows, default=row), row + _MAX_HEADER_ROWS - 1)


def with_merged_names(
    names: Sequence[str], row: int, merges: Iterable[CellRange], rows: Mapping[int, Sequence[str]]
) -> list[str]:
    """Return the names of a header row, including merged cells that extend down into it.

    Args:
        names: The texts of the header row.
        row: The row number of the header, from 1.
        merges: Merged ranges of several rows.
        rows: The first rows of the sheet by row number.
    """
    filled = list(names)
    for area in merges:
        above, column = rows.get(area.first_row, ()), area.first_column
        if area.first_row < row <= area.last_row and column < min(len(filled), len(above)):
            filled[column] = filled[column] or above[column]
    return filled


def check_header_row(
    first_row: int, last_row: int, requested: int | None, name: str, *, found: FoundHeader | None
) -> int:
    """Return the row number of the header after checking that rows follow it.

    Args:
        first_row: The first non-empty row, or 0.
        last_row: The last non-empty row.
        requested: The user's choice; None for the detected header, `NO_HEADER` for none.
        name: The name of the table in error messages.
        found: The detected header; None for the first row.

    Raises:
        SourceError: The table is empty, or has no rows below the header.
        UsageError: The requested row number is below 1.
    """
    if requested is not None and requested < NO_HEADER:
        raise HeaderRowBelowOneError
    if not first_row:
        raise SheetIsEmptyError(name)
    if requested == NO_HEADER:
        return NO_HEADER
    header = requested or (first_row if found is None else found.row)
    if header > last_row:
        raise HeaderBelowSheetError(name, last_row, header)
    if header == last_row:
        raise SheetHasNoRowsError(name, header)
    return header
