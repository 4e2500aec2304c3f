"""The door for every result: which writer it takes, and that every row is there exactly once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import cast

from desktop_app.adapters.spreadsheet.csv_writer import write_csv
from desktop_app.adapters.spreadsheet.records import RecordTable, TypedTable
from desktop_app.adapters.spreadsheet.target_check import check_suffix, refuse_source
from desktop_app.adapters.spreadsheet.whole_file import whole_file
from desktop_app.adapters.spreadsheet.workbook_copy import check_copy_of, write_copy
from desktop_app.adapters.spreadsheet.workbook_reader import WorkbookTable
from desktop_app.adapters.spreadsheet.workbook_writer import (
    check_new_workbook,
    write_new_workbook,
)
from desktop_app.domain.cells import NewCell, NewColumn
from desktop_app.domain.table import SourceTable


def check_copy(table: SourceTable, new_column_count: int, *, target: Path | None = None) -> None:
    """Check that the result can be made of this source, before anything is spent.

    Args:
        table: The source.
        new_column_count: How many columns will be added.
        target: Where it will go; a text file has room for everything. None means a workbook.

    Raises:
        SourceError: It cannot, in one sentence.
    """
    if target is not None and check_suffix(target) == ".csv":
        return
    if isinstance(table, WorkbookTable):
        check_copy_of(table, new_column_count)
    else:
        check_new_workbook(cast("TypedTable", table), new_column_count)


def write_result(
    table: SourceTable,
    columns: Sequence[NewColumn],
    rows: Iterable[Sequence[NewCell]],
    target: Path,
    *,
    finished: Callable[[Path], None] | None = None,
) -> None:
    """Write the source's rows and our columns at their right; `target` is whole or as before.

    Args:
        table: The source, as `open_table` gave it.
        columns: Our columns.
        rows: One sequence of values for each data row, in their order, each as long as `columns`.
        target: An .xlsx or .csv file; an existing one is replaced.
        finished: Called with the whole draft, just before it takes the target's place.

    Raises:
        UsageError: `target` is neither.
        SourceError: The source has changed or cannot be read.
        TargetError: The target cannot be written, or is the source.
        ValueError: There are more or fewer rows than data rows: a bug.
    """
    suffix = check_suffix(target)
    refuse_source(table.info.path, target)
    exact = _exactly(rows, count=table.info.row_count, width=len(columns))
    with whole_file(target, finished=finished) as file:
        if suffix == ".csv":
            write_csv(cast("RecordTable", table), columns, exact, file)
        elif isinstance(table, WorkbookTable):
            write_copy(table, columns, exact, file)
        else:
            write_new_workbook(cast("TypedTable", table), columns, exact, file)
        for _ in exact:
            raise ValueError("the source has fewer rows now than when it was opened")


def _exactly(
    rows: Iterable[Sequence[NewCell]], *, count: int, width: int
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
