"""The result as a DataFrame: the user's frame with typed new columns at its right."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

import pandas as pd

from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn, text_of
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import NewContent
from desktop_app.domain.source.table import SourceTable

_DATES = "datetime64[s]"


class FrameResult:
    """Receives the new columns in place of a file."""

    def __init__(self) -> None:
        self._columns: Sequence[NewColumn] = ()
        self._rows: list[Sequence[NewCell]] = []

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
        rows = list(content.rows)
        if len(rows) != table.info.row_count:
            raise ValueError(f"{len(rows)} rows for {table.info.row_count} data rows")
        self._columns, self._rows = content.placement.added, rows
        return VerificationResult(cells=0, changed=0)

    def added_to(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return a frame with the unchanged columns of `frame`, and the new ones at the right."""
        values = zip(*self._rows, strict=True) if self._rows else [()] * len(self._columns)
        added = {
            column.header: typed_column(column.kind, cells, frame.index)
            for column, cells in zip(self._columns, values, strict=True)
        }
        result = pd.concat([frame, pd.DataFrame(added, index=frame.index)], axis=1)
        result.columns.name = frame.columns.name
        return result


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
