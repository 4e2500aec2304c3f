"""From an .xls, .xlsb or .ods file to a table, read in a process that may fail."""

import multiprocessing
import os
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, cast

from desktop_app.adapters.spreadsheet.files.source_file import SourceFile
from desktop_app.adapters.spreadsheet.legacy.table import Beside, LegacyTable, RowFile
from desktop_app.adapters.spreadsheet.legacy.worker_process import ReadFailure, read_into
from desktop_app.adapters.spreadsheet.number_format.cell_text import cell_text
from desktop_app.adapters.spreadsheet.table.cell_refs import MAX_COLUMNS, MAX_ROWS
from desktop_app.adapters.spreadsheet.table.headers import (
    check_header_row,
    header_why,
    last_header_row,
    named_columns,
    person_notes,
    usual_header,
    with_merged_names,
)
from desktop_app.adapters.spreadsheet.table.reading_notes import misnamed_notes
from desktop_app.adapters.spreadsheet.table.used_range import UsedRange, measure_rows
from desktop_app.domain.errors import SourceError
from desktop_app.domain.errors.source_file import (
    FileDamagedOrTooLargeError,
    FileIsDamagedError,
    FileIsEncryptedError,
    FileTooLargeError,
)
from desktop_app.domain.errors.usage import SheetNotFoundError
from desktop_app.domain.errors.workbook import SheetTooLargeError
from desktop_app.domain.messages import from_table
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.source.table import ReadOptions, SheetInfo, TableInfo

LONGEST_S = 120.0

_MOST_CELLS = 1 << 31


def open_legacy(source: SourceFile, options: ReadOptions, *, file_format: str) -> LegacyTable:
    """Open one sheet of a workbook that is "xls", "xlsb", "ods", "html" or "xml".

    Raises:
        SourceError: It cannot be read, or there is nothing below the header.
        UsageError: There is no such sheet.
    """
    with source.open():
        pass  # says in words why it cannot be opened, or that it has changed
    spool = _read(source.path, options.sheet, file_format)
    head = spool.head()
    _raise_what_went_wrong(source.path, head)
    measured = _measure(spool)
    sheet, asked, beside = str(head["sheet"]), options.header_row, spool.beside()
    found = usual_header(measured.first_rows)
    if found is not None and not found.is_person:
        found = replace(found, row=last_header_row(found.row, beside.merges))
    with _naming_other_sheets(sheet, _sheets(head)):
        header = check_header_row(measured.first, measured.last, asked, f'"{sheet}"', found=found)
    texts = dict(measured.first_rows)
    names = (texts.get(header) or _row(spool, header)) if header else []
    headers = _headers(names, header, texts, beside, measured.width)
    info = TableInfo(
        path=source.path,
        file_format=file_format,
        sheet=sheet,
        sheets=_sheets(head),
        header_row=header,
        headers=headers,
        row_count=measured.last - header,
        header_why=header_why(asked, found),
        seems_headless=asked is None and found is not None and found.is_person,
        sheet_why=from_table(str(head["why"])),
        linked_columns=frozenset(at for at in beside.links if at < measured.width),
        notes=person_notes(found if asked is None else None)
        + misnamed_notes(source.path, file_format),
    )
    return LegacyTable(info, spool, beside)


def _read(path: Path, sheet: str | None, file_format: str) -> RowFile:
    number, name = tempfile.mkstemp(prefix="sheet-enricher-")
    os.close(number)
    spool = RowFile(Path(name))
    # Spawned, never forked: a window has threads, and a fork would copy their locks.
    child = multiprocessing.get_context("spawn").Process(
        target=read_into, args=(str(path), sheet, name, file_format), daemon=True
    )
    child.start()
    child.join(LONGEST_S)
    if child.is_alive():
        child.kill()
        child.join()
    if child.exitcode:
        raise FileDamagedOrTooLargeError(path.name)
    return spool


def _raise_what_went_wrong(path: Path, head: dict[str, Any]) -> None:
    if "sheet" in head:
        return
    match head.get("failed"):
        case ReadFailure.NO_SHEET:
            raise SheetNotFoundError(str(head["name"]), cast("list[str]", head["available"]))
        case ReadFailure.ENCRYPTED:
            raise FileIsEncryptedError(path.name)
        case ReadFailure.TOO_LARGE:
            raise FileTooLargeError(path.name)
        case _:
            raise FileIsDamagedError(path.name)


def _measure(spool: RowFile) -> UsedRange:
    measured = measure_rows(spool.rows(), cell_text)
    is_endless = measured.last * measured.width > _MOST_CELLS
    if measured.last > MAX_ROWS or measured.width > MAX_COLUMNS or is_endless:
        raise SheetTooLargeError
    return measured


def _sheets(head: dict[str, Any]) -> tuple[SheetInfo, ...]:
    listed = cast("list[list[Any]]", head["sheets"])
    return tuple(SheetInfo(str(name), is_hidden=bool(hidden)) for name, hidden in listed)


@contextmanager
def _naming_other_sheets(sheet: str, sheets: tuple[SheetInfo, ...]) -> Generator[None]:
    try:
        yield
    except SourceError as error:
        error.offer_sheets(sheet, [one.name for one in sheets])
        raise


def _headers(
    names: list[str],
    header: int,
    texts: Mapping[int, list[str]],
    beside: Beside,
    width: int,
) -> tuple[str, ...]:
    names = names + [""] * (width - len(names))
    names = with_merged_names(names, header, beside.merges, texts)
    return named_columns(texts.get(header - 1, ()), names, width=width, by_letter=True)


def _row(spool: RowFile, number: int) -> list[str]:
    return _texts(next(islice(spool.rows(), number - 1, None)))


def _texts(row: list[NewCell]) -> list[str]:
    return [cell_text(cell) for cell in row]
