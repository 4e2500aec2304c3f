"""The result as a DataFrame: the user's frame with typed new columns at its right."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

import pandas as pd

from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn, text_of
from desktop_app.domain.result.changes.columns import CHANGES_SHEET
from desktop_app.domain.result.columns.candidate_rows import CANDIDATES_SHEET
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import ExtraSheet, NewContent, merged_rows
from desktop_app.domain.source.table import SourceTable

_DATES = "datetime64[s]"


class FrameResult:
    """Receives the new columns, and the values for empty cells, in place of a file.

    Attributes:
        candidates: The rows of the Candidates sheet, by header; () without one.
        changes: The rows of the sheet that lists what changed, by header; () without one.
    """

    def __init__(self) -> None:
        self._columns: Sequence[NewColumn] = ()
        self._rows: list[Sequence[NewCell]] = []
        self._filled: dict[int, dict[int, NewCell]] = {}
        self.candidates: list[dict[str, object]] = []
        self.changes: list[dict[str, object]] = []

    def write(
        self,
        table: SourceTable,
        content: NewContent,
        target: Path,
        *,
        finished: Callable[[Path], None] | None = None,
    ) -> VerificationResult:
        """Keep the new columns; no file is written, so `finished` is not called."""
        del target, finished
        self._columns, self._rows, self._filled = content.placement.added, [], {}
        for row, merged in enumerate(merged_rows(table, content.placement, iter(content.rows))):
            self._rows.append(merged.added)
            for column, value in merged.placed.items():
                self._filled.setdefault(column, {})[row] = value
        if len(self._rows) != table.info.row_count:
            raise ValueError(f"{len(self._rows)} rows for {table.info.row_count} data rows")
        checked = VerificationResult(
            cells=0, changed=0, filled=sum(len(cells) for cells in self._filled.values())
        )
        self.candidates = _sheet_rows(content, CANDIDATES_SHEET, checked)
        self.changes = _sheet_rows(content, CHANGES_SHEET, checked)
        return checked

    def added_to(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return a frame with the columns of `frame`, and the new ones at the right.

        The columns of `frame` are unchanged, except for empty cells that are filled.
        """
        values = zip(*self._rows, strict=True) if self._rows else [()] * len(self._columns)
        added = {
            column.header: typed_column(column.kind, cells, frame.index)
            for column, cells in zip(self._columns, values, strict=True)
        }
        result = pd.concat([frame, pd.DataFrame(added, index=frame.index)], axis=1)
        for at, cells in self._filled.items():
            result.isetitem(at, filled_column(frame.iloc[:, at], cells).array)
        result.columns.name = frame.columns.name
        return result

    def filled_in(self, frame: pd.DataFrame) -> list[dict[str, object]]:
        """Return the cells of `frame` that were filled, in the order of the rows."""
        cells = [
            (row, at, value) for at, found in self._filled.items() for row, value in found.items()
        ]
        return [
            {"position": row, "column": str(frame.columns[at]), "value": _plain(value)}
            for row, at, value in sorted(cells, key=lambda cell: cell[:2])
        ]


def _sheet_rows(
    content: NewContent, name: str, checked: VerificationResult
) -> list[dict[str, object]]:
    """Return the rows of an additional sheet, by header; () without one."""
    return [
        {column.header: _plain(cell) for column, cell in zip(sheet.columns, row, strict=True)}
        for sheet in content.sheets
        if isinstance(sheet, ExtraSheet) and sheet.name == name
        for row in sheet.rows(checked)
    ]


def filled_column(column: pd.Series, cells: Mapping[int, NewCell]) -> pd.Series:
    """Return a column with values in empty cells, and with its dtype if that holds them.

    Args:
        column: The column.
        cells: The values by the position of their row.
    """
    places, values = list(cells), list(cells.values())
    if isinstance(column.dtype, pd.StringDtype):
        values = [text_of(value) for value in values]
    filled = column.copy()
    try:
        filled.iloc[places] = values
    except (TypeError, ValueError):
        filled = column.astype(object)
        filled.iloc[places] = values
    return filled


def _plain(value: NewCell) -> object:
    """Return a value that any format can store, also as an attribute: a date as text."""
    return value if value is None or isinstance(value, str | int | float) else text_of(value)


def typed_column(kind: CellKind, cells: Iterable[NewCell], index: pd.Index) -> pd.Series:
    """Return a column with the dtype of its kind.

    Text is `str`, a number `Int64` or `Float64`, a score `Float64`, yes/no `boolean`, and a date
    `datetime64`. If a value does not fit, such as a date without a day, the column is text.
    """
    values = list(cells)
    present = [value for value in values if value is not None]
    dtype = _dtype(kind, present)
    if dtype == "str":
        texts = [None if value is None else text_of(value) for value in values]
        return pd.Series(texts, index=index, dtype=dtype)
    return pd.Series(values, index=index, dtype=dtype)


def _dtype(kind: CellKind, present: Sequence[NewCell]) -> str:
    """Return the dtype of a kind, or "str" if a value does not fit."""
    match kind:
        case CellKind.DATE if all(isinstance(value, date) for value in present):
            return _DATES
        case CellKind.YES_NO if all(isinstance(value, bool) for value in present):
            return "boolean"
        case CellKind.NUMBER | CellKind.SCORE if all(map(_is_number, present)):
            is_whole = kind is CellKind.NUMBER and all(float(v).is_integer() for v in present)  # type: ignore[arg-type]  # numbers
            return "Int64" if is_whole else "Float64"
        case _:
            return "str"


def _is_number(value: NewCell) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
