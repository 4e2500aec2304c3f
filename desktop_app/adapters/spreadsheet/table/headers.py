"""The header row of any kind of file, and the names of its columns."""

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
    Rows,
    find_header,
    is_group_row,
    merge_group_names,
)
from desktop_app.domain.source.table import NO_HEADER

_MOST_HEADER_ROWS = 4


def usual_header(rows: Rows) -> FoundHeader | None:
    """Return the header that the first rows suggest, None if there are none."""
    return find_header(rows) if rows else None


def header_why(asked: int | None, found: FoundHeader | None) -> Message:
    """Return why the header is where it is, in words."""
    if asked == NO_HEADER:
        return Message("you said that there is no header")
    if asked is not None or found is None:
        return Message("you chose this row")
    return found.why


def person_notes(found: FoundHeader | None) -> tuple[Message, ...]:
    """Return a warning where the header seems to be a person already."""
    if found is None or not found.is_person:
        return ()
    return (
        Message(
            "Row {row} looks like a person, so the sheet may have no column names.", row=found.row
        ),
    )


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


def name_headers(cells: Iterable[str], *, width: int, by_letter: bool) -> tuple[str, ...]:
    """Return `width` names: the header cells, made whole and told apart.

    Args:
        cells: The header row's texts; missing ones are empty.
        width: How many columns there are, in the header or below it.
        by_letter: Name an empty one "Column C" as a workbook shows it, else "Column 3".
    """
    texts = [" ".join(cell.split()) for cell in cells][:width]
    texts += [""] * (width - len(texts))
    names = TakenNames()
    labels = (column_letters(at) if by_letter else str(at + 1) for at in range(width))
    return tuple(
        names.take(text or f"Column {label}") for text, label in zip(texts, labels, strict=True)
    )


def last_header_row(row: int, merges: Iterable[CellRange]) -> int:
    """Return the last row of a header that takes several: its cells are merged downwards."""
    last_rows = [area.last_row for area in merges if area.first_row <= row <= area.last_row]
    return min(max(last_rows, default=row), row + _MOST_HEADER_ROWS - 1)


def with_merged_names(
    names: Sequence[str], row: int, merges: Iterable[CellRange], rows: Mapping[int, Sequence[str]]
) -> list[str]:
    """Return a header row's names, with those of the merged cells that reach down into it.

    Args:
        names: The header row's own texts.
        row: Its number, from 1.
        merges: The merged cells of the sheet that cover several rows.
        rows: The sheet's first rows by their numbers.
    """
    filled = list(names)
    for area in merges:
        above, column = rows.get(area.first_row, ()), area.first_column
        if area.first_row < row <= area.last_row and column < min(len(filled), len(above)):
            filled[column] = filled[column] or above[column]
    return filled


def check_header_row(
    first_row: int, last_row: int, asked: int | None, name: str, *, found: FoundHeader | None
) -> int:
    """Return the header's row number, with rows known to be below it.

    Args:
        first_row: The first row that holds anything, 0 if none does.
        last_row: The last one.
        asked: What the user asked for, None for what was found, `NO_HEADER` for none.
        name: What the table is called in a message.
        found: The likeliest header, None for the first row.

    Raises:
        SourceError: Nothing is there, or nothing below the header.
        UsageError: A row number below 1 was asked for.
    """
    if asked is not None and asked < NO_HEADER:
        raise HeaderRowBelowOneError
    if not first_row:
        raise SheetIsEmptyError(name)
    if asked == NO_HEADER:
        return NO_HEADER
    header = asked or (first_row if found is None else found.row)
    if header > last_row:
        raise HeaderBelowSheetError(name, last_row, header)
    if header == last_row:
        raise SheetHasNoRowsError(name, header)
    return header
