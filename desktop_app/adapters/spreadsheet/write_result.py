"""The door for every result: which writer it takes, and that every row is there exactly once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from desktop_app.adapters.spreadsheet.csv_format.reader import CsvTable
from desktop_app.adapters.spreadsheet.csv_format.text_format import TextFormat
from desktop_app.adapters.spreadsheet.csv_format.writer import NEW_FILE, write_csv
from desktop_app.adapters.spreadsheet.files.atomic_file import atomic_file
from desktop_app.adapters.spreadsheet.files.row_spool import CellSpool
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
    Change,
    ExistingColumnsMode,
    Placement,
)
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import ExtraSheet, NewContent
from desktop_app.domain.source.table import SourceTable


def check_copy(
    table: SourceTable,
    placement: Placement,
    *,
    target: Path | None = None,
    adds_sheets: bool = False,
) -> None:
    """Check that the result can be made of this source, before anything is spent.

    Args:
        table: The source.
        placement: Our columns, and where they go.
        target: Where it will go; a text file has room for every column. None means a workbook.
        adds_sheets: Whether sheets of ours will stand behind the user's.

    Raises:
        SourceError: It cannot, in one sentence.
        UsageError: A workbook with macros would get a name that says it has none, or the reverse.
    """
    suffix = ".xlsx" if target is None else check_suffix(target)
    workbook = _form_of(table).workbook
    if suffix == ".csv":
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
    """Write the source and what is added to it; `target` is whole or as before.

    Args:
        table: The source, as `open_table` gave it.
        content: Our columns, values and sheets; a text file takes no sheets.
        target: A workbook or .csv file; an existing one is replaced.
        finished: Called with the whole draft, just before it takes the target's place.

    Returns:
        What was found when the result was read back and compared with the source.

    Raises:
        UsageError: `target` is neither.
        SourceError: The source has changed or cannot be read.
        TargetError: The target cannot be written, or is the source.
        ValueError: There are more or fewer rows than data rows: a bug.
    """
    suffix = check_suffix(target)
    check_not_source(table.info.path, target)
    exact = _exactly(content.rows, table.info.row_count, len(content.placement.columns))
    content = _with_changes(replace(content, rows=exact), table)
    with atomic_file(target, finished=finished) as file:
        if suffix == ".csv":
            checked = write_csv(table.with_names(), content, file, shape=_form_of(table).text)
        else:
            checked = _write_workbook(table, content, file)
        for _ in exact:
            raise ValueError("the source has fewer rows now than when it was opened")
    return checked


@dataclass(frozen=True, slots=True)
class _Form:
    """What the writers take over from a source beside its rows.

    Attributes:
        workbook: A workbook that is copied; None: the result is a new file.
        text: The encoding and delimiter of a text file.
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
    """Copy a workbook, also one without column names; put any other table into a new workbook."""
    workbook = _form_of(table).workbook
    if workbook is not None:
        return write_copy(workbook, content, file)
    return write_new_workbook(table.with_names(), content, file)


def _with_changes(content: NewContent, table: SourceTable) -> NewContent:
    """Return the content with a sheet that lists every value that is replaced."""
    if content.placement.existing is not ExistingColumnsMode.REPLACE:
        return content
    spool = CellSpool()
    headers = table.info.headers

    def changed(row: int, change: Change) -> None:
        spool.add((row, headers[change.column], change.before, change.after))

    sheet = ExtraSheet("Changes", CHANGE_COLUMNS, lambda _checked: spool.rows())
    return replace(content, sheets=(*content.sheets, sheet), changed=changed)


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
