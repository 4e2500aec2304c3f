"""Where a table's header is, and what is wrong with a table that has no rows."""

from desktop_app.domain.errors import SourceError, UsageError
from desktop_app.domain.header_row import FoundHeader
from desktop_app.domain.table import NO_HEADER


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
        raise UsageError("Rows are counted from 1.", "Give the header row's number as you see it.")
    if not first_row:
        raise SourceError(f"{name} is empty.", "Choose a sheet with a header row and people.")
    if asked == NO_HEADER:
        return NO_HEADER
    header = asked or (first_row if found is None else found.row)
    if header > last_row:
        raise SourceError(
            f"{name} ends in row {last_row}, so row {header} cannot be the header.",
            "Give the header row's number as you see it.",
        )
    if header == last_row:
        raise SourceError(
            f"{name} has a header in row {header} but no rows below it.",
            "Choose a sheet with people in it.",
        )
    return header
