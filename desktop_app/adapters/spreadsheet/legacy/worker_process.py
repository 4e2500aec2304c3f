"""Worker process that reads legacy files, so that a crash costs only an error message.

pandas reads .xls and .xlsb with calamine, which aborts its process if a damaged or hostile file
makes it request too much memory; a 5 KB file with one cell in the last corner does.
"""

import json
import math
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from desktop_app.adapters.spreadsheet.files.cell_json import cells_to_json
from desktop_app.adapters.spreadsheet.legacy.markup_reader import parse_html
from desktop_app.adapters.spreadsheet.legacy.ods_reader import parse_ods
from desktop_app.adapters.spreadsheet.legacy.spreadsheet_ml_reader import parse_spreadsheet_ml
from desktop_app.adapters.spreadsheet.legacy.table_handlers import (
    TooLargeError,
    date_or_datetime,
    write_chosen_table,
    write_head,
)
from desktop_app.adapters.spreadsheet.table.sheet_selection import (
    choose_sheet,
)
from desktop_app.domain.errors.usage import SheetNotFoundError
from desktop_app.domain.source.header_row import HEADER_SEARCH_ROWS
from desktop_app.domain.source.table import Cell, SheetInfo

MEMORY_LIMIT_BYTES = 400 << 20
"""Memory limit in addition to the loaded libraries (below 512 MB in total)."""


class ReadFailure(StrEnum):
    """Kinds of failures, as named in the first line of the row file."""

    NO_SHEET = "no_sheet"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too_large"
    DAMAGED = "damaged"


def read_into(path: str, sheet: str | None, row_file: str, file_format: str) -> None:
    """Read a workbook and write it to `row_file` as JSON lines; to be run in its own process.

    The first line describes the sheet or an error; the second has links and merged cells. A list of
    cells for each row follows, from row 1, without trailing empty cells. A date is {"d": ISO}, a
    duration {"s": seconds}.

    Args:
        path: The workbook.
        sheet: The sheet's name; None chooses the visible sheet with the most people.
        row_file: An existing file to write to.
        file_format: "xls", "xlsb", "ods", "html" or "xml".
    """
    with Path(row_file).open("w", encoding="utf-8", errors="surrogatepass") as out:
        try:
            if file_format in _PARSERS:
                _limit_memory()
                write_chosen_table(partial(_PARSERS[file_format], path), sheet, out)
            else:
                _read_with_calamine(path, sheet, out)
        except Exception as error:  # noqa: BLE001 - a damaged file can cause any error
            out.write(json.dumps(_failure(error)) + "\n")


def _failure(error: Exception) -> dict[str, object]:
    """Return the first line for a failure: its kind and values."""
    from python_calamine import PasswordError  # noqa: PLC0415 - only this process needs it

    match error:
        case SheetNotFoundError(name=name, available=available):
            return {"failed": ReadFailure.NO_SHEET, "name": name, "available": [*available]}
        case MemoryError() | TooLargeError():
            return {"failed": ReadFailure.TOO_LARGE}
        case PasswordError():
            return {"failed": ReadFailure.ENCRYPTED}
        case _:
            return {"failed": ReadFailure.DAMAGED}


_PARSERS = {"ods": parse_ods, "html": parse_html, "xml": parse_spreadsheet_ml}


def _read_with_calamine(path: str, sheet: str | None, out: Any) -> None:  # noqa: ANN401 - a file
    import pandas as pd  # noqa: PLC0415 - slow import, only this process needs it

    _limit_memory()
    with pd.ExcelFile(path, engine="calamine") as book:
        _write(book, sheet, out)


def _write(book: Any, requested: str | None, out: Any) -> None:  # noqa: ANN401 - pandas' own types
    sheets = _sheets(book)

    def first_rows(index: int) -> list[tuple[int, Sequence[str]]]:
        return list(_texts(_frame(book, sheets[index].name, rows=HEADER_SEARCH_ROWS)))

    index, why = choose_sheet(requested, sheets, first_rows)
    name = sheets[index].name
    rows = _rows(_frame(book, name, rows=None))
    write_head(out, sheets, index, why, links=(), merges=_merges(book, name))
    for row in rows:
        out.write(cells_to_json(row) + "\n")


def _merges(book: Any, sheet: str) -> list[tuple[int, int, int]]:  # noqa: ANN401 - as above
    """Return the merged ranges of several rows as (first row from 1, column, last row)."""
    ranges: list[tuple[tuple[int, int], tuple[int, int]]] = (
        book.book.get_sheet_by_name(sheet).merged_cell_ranges or []
    )
    return [(top + 1, left, bottom + 1) for (top, left), (bottom, _right) in ranges if bottom > top]


def _sheets(book: Any) -> list[SheetInfo]:  # noqa: ANN401 - as above
    metadata = {one.name: one for one in book.book.sheets_metadata}
    return [
        SheetInfo(name, is_hidden="Visible" not in str(metadata[name].visible))
        for name in book.sheet_names
        if name in metadata and "WorkSheet" in str(metadata[name].typ)
    ]


def _frame(book: Any, sheet: str, rows: int | None) -> Any:  # noqa: ANN401 - as above
    return book.parse(sheet, header=None, dtype=object, na_filter=False, nrows=rows)


def _rows(frame: Any) -> Iterator[list[Cell]]:  # noqa: ANN401 - as above
    for row in frame.itertuples(index=False, name=None):
        cells = [_json_value(cell) for cell in row]
        while cells and cells[-1] is None:
            cells.pop()
        yield cells


def _texts(frame: Any) -> Iterator[tuple[int, Sequence[str]]]:  # noqa: ANN401 - as above
    for number, row in enumerate(_rows(frame), start=1):
        if row:
            yield number, [str(cell or "") for cell in row]


def _json_value(cell: object) -> Cell:
    """Convert a value from the library to a cell."""
    match cell:
        case "":
            return None
        case None | bool() | str() | int():
            return cell
        case float():
            return cell if math.isfinite(cell) else None
        case datetime():
            return date_or_datetime(cell)
        case date() | timedelta():
            return cell
        case _:
            return _other_json_value(cell)


def _other_json_value(cell: object) -> Cell:
    if isinstance(cell, time):
        return datetime.combine(date.min, cell) - datetime.combine(date.min, time())
    return str(cell)


def _limit_memory() -> None:
    """Limit the memory of this process, where the system supports it, and discard stderr."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on Windows

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        limit = pages * resource.getpagesize() + MEMORY_LIMIT_BYTES
        resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
