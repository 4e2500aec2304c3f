"""A DataFrame as a source table: its cells as text, its column labels as headers."""

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Self

import pandas as pd

from desktop_app.domain.errors.usage import ColumnLevelsError
from desktop_app.domain.free_names import TakenNames
from desktop_app.domain.messages import Message
from desktop_app.domain.source.table import Cell, SheetInfo, TableInfo

_SHEET = "DataFrame"
_MAX_CACHED_COLUMNS = 8
_DIGEST_ROWS = 100
_DIGEST_BYTES = 4


class FrameTable:
    """A `SourceTable` with the rows of a DataFrame; header row 1 holds the column labels."""

    def __init__(self, frame: pd.DataFrame) -> None:
        """Describe the frame, which must not change until the result is written.

        Raises:
            UsageError: The columns have several levels.
        """
        if frame.columns.nlevels > 1:
            raise ColumnLevelsError(frame.columns.nlevels)
        self._frame = frame
        self._texts = lru_cache(_MAX_CACHED_COLUMNS)(self._read)
        headers = _headers(frame)
        rows = len(frame)
        self.info = TableInfo(
            path=Path(f"DataFrame {rows} x {len(headers)} {self._digest(headers)}"),
            file_format="DataFrame",
            sheet=_SHEET,
            sheets=(SheetInfo(_SHEET),),
            header_row=1,
            headers=headers,
            row_count=rows,
            header_why=Message("column labels"),
        )

    def column(self, index: int) -> list[str]:
        """Return the text of one column; "" for a missing value."""
        return list(self._texts(index))

    def texts(self, indexes: Sequence[int]) -> Sequence[Sequence[str]]:
        """Return the texts of several columns."""
        return [self.column(index) for index in indexes]

    def links(self, index: int) -> dict[int, str]:
        """Return no links: a DataFrame has none behind its values."""
        del index
        return {}

    def hidden_rows(self) -> frozenset[int]:
        """Return no rows: a DataFrame hides none."""
        return frozenset()

    def sample(self, *, rows: int) -> list[tuple[str, ...]]:
        """Return the first rows as text."""
        first = self._frame.iloc[:rows]
        return list(zip(*(_texts_of(first, at) for at in range(first.shape[1])), strict=True))

    def row_number(self, row: int) -> int:
        """Return the index label of a row if it is a whole number, else its position from 0."""
        label = self._frame.index[row]
        return int(label) if pd.api.types.is_integer(label) else row

    def records(self) -> Iterator[list[str]]:
        """Yield the headers, then the text of every row."""
        yield list(self.info.headers)
        yield from self.data_rows()

    def data_rows(self) -> Iterator[list[str]]:
        """Yield the text of every row."""
        columns = [self._read(at) for at in range(len(self.info.headers))]
        for row in zip(*columns, strict=True):
            yield list(row)

    def cells(self) -> Iterator[Sequence[Cell]]:
        """Yield the same as `records`: the result keeps the frame's own values."""
        return self.records()

    def with_names(self) -> Self:
        """Return the table itself, which always has column names."""
        return self

    def _read(self, index: int) -> tuple[str, ...]:
        return tuple(_texts_of(self._frame, index))

    def _digest(self, headers: Sequence[str]) -> str:
        """Return a digest of headers and first rows, which tells runs of two frames apart."""
        digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
        for row in [headers, *self.sample(rows=_DIGEST_ROWS)]:
            digest.update("\0".join(row).encode("utf-8", "replace"))
        return digest.hexdigest()


def _texts_of(frame: pd.DataFrame, index: int) -> list[str]:
    column = frame.iloc[:, index]
    return [
        "" if missing else str(value) for value, missing in zip(column, column.isna(), strict=True)
    ]


def _headers(frame: pd.DataFrame) -> tuple[str, ...]:
    names = TakenNames()
    labels = (str(label).strip() for label in frame.columns)
    return tuple(names.take(label or f"Column {at}") for at, label in enumerate(labels, start=1))
