"""The port of spreadsheet files for a DataFrame in memory, which touches no file."""

from pathlib import Path

import pandas as pd

from desktop_app.adapters.data_frames.frame_result import FrameResult
from desktop_app.adapters.data_frames.frame_table import FrameTable
from desktop_app.adapters.spreadsheet.files.row_spool import RowSpool
from desktop_app.adapters.spreadsheet.write_result import write_table
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.existing_columns import Placement
from desktop_app.domain.source.table import ReadOptions, SourceTable
from desktop_app.engine.ports.workbooks import Workbooks


def frame_workbooks(frame: pd.DataFrame) -> tuple[Workbooks, FrameResult]:
    """Return the port that reads a frame, and what receives the result.

    Raises:
        UsageError: The columns of the frame have several levels.
    """
    table, result = FrameTable(frame), FrameResult()

    def open_table(_path: Path, _read_as: ReadOptions) -> SourceTable:
        return table

    workbooks = Workbooks(
        open_table=open_table,
        check_target=_accept_target,
        check_copy=_accept_copy,
        write_result=result.write,
        write_table=write_table,
        exists=_is_never_there,
        digest_of=str,
        free_target=_same,
        new_spool=RowSpool[NewCell],
    )
    return workbooks, result


def _accept_target(_source: Path, _target: Path) -> None:
    """Accept any target: nothing is written to it."""


def _accept_copy(
    table: SourceTable, placement: Placement, *, target: Path, adds_sheets: bool
) -> None:
    """Accept any number of rows and columns."""
    del table, placement, target, adds_sheets


def _is_never_there(_path: Path) -> bool:
    return False


def _same(path: Path) -> Path:
    return path
