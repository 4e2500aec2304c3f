"""Writing of a result: chooses the writer and checks that every row is written exactly once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from desktop_app.adapters.spreadsheet.csv_format.json_lines import write_json_lines
from desktop_app.adapters.spreadsheet.csv_format.reader import CsvTable
from desktop_app.adapters.spreadsheet.csv_format.text_format import TextFormat
from desktop_app.adapters.spreadsheet.csv_format.writer import NEW_FILE, write_csv, write_records
from desktop_app.adapters.spreadsheet.files.atomic_file import atomic_file
from desktop_app.adapters.spreadsheet.files.row_spool import RowSpool
from desktop_app.adapters.spreadsheet.files.target_check import check_not_source, check_suffix
from desktop_app.adapters.spreadsheet.ooxml_reading.table import WorkbookTable
from desktop_app.adapters.spreadsheet.ooxml_writing.copy_workbook import (
    check_copy_of,
    check_readable,
    write_copy,
)
from desktop_app.adapters.spreadsheet.ooxml_writing.new_workbook import (
    check_new_workbook,
    write_new_workbook,
)
from desktop_app.domain.errors.usage import MacroSuffixError
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.existing_columns import (
    CHANGE_COLUMNS,
    CHANGES_SHEET,
    Change,
    Placement,
)
from desktop_app.domain.result.job_options import TEXT_SUFFIXES
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import ExtraSheet, NewContent, Rows
from desktop_app.domain.source.table import SourceTable


def check_copy(
    table: SourceTable,
    placement: Placement,
    *,
    target: Path | None = None,
    adds_sheets: bool = False,
) -> None:
    """Check that the result can be written for this source, before anything is paid for.

    Args:
        table: The source table.
        placement: The new columns and their positions.
        target: The target file; None for a workbook. A text file has no limit of columns.
        adds_sheets: Whether sheets are added after the user's.

    Raises:
        SourceError: The result cannot be written for this source.
        UsageError: The suffix does not match: only a workbook with macros is written as .xlsm.
    """
    suffix = ".xlsx" if target is None else check_suffix(target)
    workbook = _form_of(table).workbook
    if suffix in TEXT_SUFFIXES:
        if workbook is not None:
            check_readable(workbook)
        return
    has_macros = table.info.file_format == "xlsm"
    if target is not None and has_macros != (suffix == ".xlsm"):
        raise MacroSuffixError(".xlsm" if has_macros else ".xlsx")
    if workbook is not None:
        check_copy_of(workbook, placement, adds_sheets=adds_sheets)
    else:
        check_new_workbook(table, placement)


def write_result(
    table: SourceTable,
    content: NewContent,
    target: Path,
    *,
    finished: Callable[[Path], None] | None = None,
) -> VerificationResult:
    """Write the source with the new content; `target` is replaced atomically.

    Args:
        table: The source table from `open_table`.
        content: New columns, values and sheets; a text file gets no sheets.
        target: A workbook or text file; an existing one is replaced.
        finished: Called with the complete draft just before it replaces the target.

    Returns:
        The result of reading the file back and comparing it with the source.

    Raises:
        UsageError: The suffix of `target` is not supported.
        SourceError: The source has changed or cannot be read.
        TargetError: The target cannot be written, or is the source.
        ValueError: The number of rows differs from the data rows, which is a bug.
    """
    suffix = check_suffix(target)
    check_not_source(table.info.path, target)
    exact = _exactly(content.rows, table.info.row_count, len(content.placement.columns))
    filled = _FilledCells()
    content = _with_changes(replace(content, rows=exact), table, filled)
    with atomic_file(target, finished=finished) as file:
        if suffix == ".csv":
            checked = write_csv(table.with_names(), content, file, shape=_form_of(table).text)
        elif suffix == ".jsonl":
            checked = write_json_lines(table.with_names(), content, file)
        else:
            checked = _write_workbook(table, content, file)
        for _ in exact:
            raise ValueError("the source has fewer rows now than when it was opened")
    return filled.added_to(checked)


def write_table(
    source: Path,
    target: Path,
    records: Iterable[Sequence[str]],
    *,
    encoding: str,
    finished: Callable[[Path], None],
) -> None:
    """Write a table of texts to a .csv file of its own; `target` is replaced atomically.

    Args:
        source: The user's file, which is never replaced.
        target: The .csv file.
        records: The header and the rows.
        encoding: "utf-8", or "utf-8-sig" for a byte order mark.
        finished: Called with the complete draft just before it replaces the target.

    Raises:
        TargetError: The target cannot be written, or is the source.
    """
    check_not_source(source, target)
    with atomic_file(target, finished=finished) as file:
        write_records(records, file, encoding=encoding)


@dataclass(frozen=True, slots=True)
class _Form:
    """Properties of a source that the writers need besides its rows.

    Attributes:
        workbook: The workbook to copy; None for a new file.
        text: Encoding and delimiter of a text file.
    """

    workbook: WorkbookTable | None = None
    text: TextFormat = NEW_FILE


def _form_of(table: SourceTable) -> _Form:
    match table:
        case WorkbookTable():
            return _Form(workbook=table)
        case CsvTable():
            return _Form(text=table.text_format)
        case _:
            return _Form()


def _write_workbook(table: SourceTable, content: NewContent, file: BinaryIO) -> VerificationResult:
    """Copy a workbook, or write any other table to a new workbook."""
    workbook = _form_of(table).workbook
    if workbook is not None:
        return write_copy(workbook, content, file)
    return write_new_workbook(table.with_names(), content, file)


class _FilledCells:
    """The number of empty cells of the user's columns that were filled so far."""

    def __init__(self) -> None:
        self.count = 0

    def added_to(self, checked: VerificationResult) -> VerificationResult:
        """Return a verification result with the number."""
        return replace(checked, filled=self.count)

    def known_to(self, sheet: ExtraSheet) -> ExtraSheet:
        """Return a sheet whose rows know the number: they are read after the main sheet."""

        def rows(checked: VerificationResult) -> Rows:
            return sheet.rows(self.added_to(checked))

        return replace(sheet, rows=rows)


def _with_changes(content: NewContent, table: SourceTable, filled: _FilledCells) -> NewContent:
    """Add a sheet that lists every replaced value, and every filled cell of the user's columns."""
    if not content.placement.lists_changes:
        return content
    spool = RowSpool[NewCell]()
    headers, own = table.info.headers, content.placement.filled

    def changed(row: int, change: Change) -> None:
        filled.count += change.column in own
        spool.add((row, headers[change.column], change.before, change.after))

    sheets = [
        filled.known_to(sheet) if isinstance(sheet, ExtraSheet) else sheet
        for sheet in content.sheets
    ]
    sheet = ExtraSheet(CHANGES_SHEET, CHANGE_COLUMNS, lambda _checked: spool.rows())
    return replace(content, sheets=(*sheets, sheet), changed=changed)


def _exactly(
    rows: Iterable[Sequence[NewCell]], count: int, width: int
) -> Iterator[Sequence[NewCell]]:
    given = 0
    for given, row in enumerate(rows, start=1):
        if given > count:
            raise ValueError(f"more rows than the {count} data rows")
        if len(row) != width:
            raise ValueError(f"row {given} has {len(row)} values for {width} columns")
        yield row
    if given < count:
        raise ValueError(f"{given} rows for {count} data rows")
