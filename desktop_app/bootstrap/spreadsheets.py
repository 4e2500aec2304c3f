"""The port of spreadsheet files, connected with its adapters, and the column templates."""

from dataclasses import asdict
from pathlib import Path

from desktop_app.adapters.locations import digest_of
from desktop_app.adapters.spreadsheet.files.atomic_file import free_target
from desktop_app.adapters.spreadsheet.files.row_spool import RowSpool
from desktop_app.adapters.spreadsheet.files.target_check import check_target
from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.adapters.spreadsheet.write_result import check_copy, write_result, write_table
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.source.table import ReadOptions, SourceTable
from desktop_app.engine.ports.workbooks import Workbooks


def _open(path: Path, read_as: ReadOptions) -> SourceTable:
    return open_table(path, **asdict(read_as))


workbooks = Workbooks(
    open_table=_open,
    check_target=check_target,
    check_copy=check_copy,
    write_result=write_result,
    write_table=write_table,
    exists=Path.exists,
    digest_of=digest_of,
    free_target=free_target,
    new_spool=RowSpool[NewCell],
)
"""The port of spreadsheet files, with access to this computer's files."""
