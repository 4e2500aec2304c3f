"""Opening of legacy files in a worker process, which a damaged file may crash."""

import os
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, cast

from desktop_app.adapters.spreadsheet.files.source_file import SourceFile
from desktop_app.adapters.spreadsheet.legacy.table import CellExtras, LegacyTable, RowFile
from desktop_app.adapters.spreadsheet.legacy.worker_process import ReadFailure, read_into
from desktop_app.adapters.spreadsheet.number_format.cell_text import cell_text
from desktop_app.adapters.spreadsheet.table.cell_refs import MAX_COLUMNS, MAX_ROWS
from desktop_app.adapters.spreadsheet.table.headers import (
    check_header_row,
    column_names,
    header_reason,
    last_header_row,
    person_notes,
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
from desktop_app.domain.source.header_row import find_header
from desktop_app.domain.source.table import ReadOptions, SheetInfo, TableInfo

TIMEOUT_S = 120.0

_MAX_CELLS = 1 << 31


def open_legacy(source: SourceFile, options: ReadOptions, *, file_format: str) -> LegacyTable:
    """Open one sheet of a workbook in the format "xls", "xlsb", "ods", "html" or "xml".

    Raises:
        SourceError: The file cannot be read, or has no rows below the header.
        UsageError: The sheet does not exist.
    """
    with source.open():
        pass  # raises an error if the file cannot be opened or has changed
    row_file = _read(source.path, options.sheet, file_format)
    head = row_file.head()
    _raise_reported_error(source.path, head)
    used_range = _measured(row_file)
    sheet, requested, extras = str(head["sheet"]), options.header_row, row_file.cell_extras()
    found = find_header(used_range.first_rows) if used_range.first_rows else None
    if found is not None and not found.is_person:
        found = replace(found, row=last_header_row(found.row, extras.merges))
    with _with_other_sheets(sheet, _sheets(head)):
        header = check_header_row(
            used_range.first, used_range.last, requested, f'"{sheet}"', found=found
        )
    texts = dict(used_range.first_rows)
    names = (texts.get(header) or _row(row_file, header)) if header else []
    headers = _headers(names, header, texts, extras, used_range.width)
    info = TableInfo(
        path=source.path,
        file_format=file_format,
        sheet=sheet,
        sheets=_sheets(head),
        header_row=header,
        headers=headers,
        row_count=used_range.last - header,
        header_why=header_reason(requested, found),
        seems_headless=requested is None and found is not None and found.is_person,
        sheet_why=from_table(str(head["why"])),
        linked_columns=frozenset(at for at in extras.links if at < used_range.width),
        notes=person_notes(found if requested is None else None)
        + misnamed_notes(source.path, file_format),
    )
    return LegacyTable(info, row_file, extras)


def _read(path: Path, sheet: str | None, file_format: str) -> RowFile:
    number, name = tempfile.mkstemp(prefix="sheet-enricher-")
    os.close(number)
    row_file = RowFile(Path(name))
    import multiprocessing  # noqa: PLC0415 - other formats do without

    # Spawned, not forked: the window has threads, and a fork would copy their locks.
    worker = multiprocessing.get_context("spawn").Process(
        target=read_into, args=(str(path), sheet, name, file_format), daemon=True
    )
    worker.start()
    worker.join(TIMEOUT_S)
    if worker.is_alive():
        worker.kill()
        worker.join()
    if worker.exitcode:
        raise FileDamagedOrTooLargeError(path.name)
    return row_file


def _raise_reported_error(path: Path, head: dict[str, Any]) -> None:
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


def _measured(row_file: RowFile) -> UsedRange:
    used_range = measure_rows(row_file.rows(), cell_text)
    is_endless = used_range.last * used_range.width > _MAX_CELLS
    if used_range.last > MAX_ROWS or used_range.width > MAX_COLUMNS or is_endless:
        raise SheetTooLargeError
    return used_range


def _sheets(head: dict[str, Any]) -> tuple[SheetInfo, ...]:
    listed = cast("list[list[Any]]", head["sheets"])
    return tuple(SheetInfo(str(name), is_hidden=bool(hidden)) for name, hidden in listed)


@contextmanager
def _with_other_sheets(sheet: str, sheets: tuple[SheetInfo, ...]) -> Generator[None]:
    try:
        yield
    except SourceError as error:
        error.offer_sheets(sheet, [one.name for one in sheets])
        raise


def _headers(
    names: list[str],
    header: int,
    texts: Mapping[int, list[str]],
    extras: CellExtras,
    width: int,
) -> tuple[str, ...]:
    names = names + [""] * (width - len(names))
    names = with_merged_names(names, header, extras.merges, texts)
    return column_names(texts.get(header - 1, ()), names, width=width, by_letter=True)


def _row(row_file: RowFile, number: int) -> list[str]:
    return _texts(next(islice(row_file.rows(), number - 1, None)))


def _texts(row: list[NewCell]) -> list[str]:
    return [cell_text(cell) for cell in row]
