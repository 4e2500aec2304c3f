"""The base of the tables of all formats."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Self

from desktop_app.adapters.spreadsheet.table.cell_refs import CellRange
from desktop_app.adapters.spreadsheet.table.row_spans import merged_texts
from desktop_app.domain.source.compact_texts import CompactTexts
from desktop_app.domain.source.table import Cell, TableInfo


@dataclass(frozen=True, slots=True)
class BaseTable(ABC):
    """A `SourceTable` without access to cells.

    Attributes:
        info: The description of the opened table.
        adds_names: Whether a row of column names is inserted before the first row.
    """

    info: TableInfo
    adds_names: bool = field(default=False, kw_only=True)

    @abstractmethod
    def records(self) -> Iterator[list[str]]:
        """Yield the text of every row from row 1 to the last data row."""

    @abstractmethod
    def column(self, index: int) -> list[str]:
        """Return the text of every data row in one column."""

    def texts(self, indexes: Sequence[int]) -> Sequence[Sequence[str]]:
        """Return the text of every data row in several columns, in little memory."""
        return [CompactTexts(self.column(index)) for index in indexes]

    def cells(self) -> Iterator[Sequence[Cell]]:
        """Yield the cells of every row; plain text if the format has no types."""
        return self.records()

    def data_rows(self) -> Iterator[list[str]]:
        """Yield the text of every data row."""
        return islice(self.records(), self.info.header_row, None)

    def row_number(self, row: int) -> int:
        """Return the row number that spreadsheet programs show."""
        return self.info.header_row + 1 + row

    def with_names(self) -> Self:
        """Return the table with a header row."""
        if self.info.header_row:
            return self
        return replace(self, info=replace(self.info, header_row=1), adds_names=True)

    def _check_column(self, index: int) -> None:
        if not 0 <= index < len(self.info.headers):
            raise IndexError(index)

    def _by_data_row(self, links: Mapping[int, str]) -> dict[int, str]:
        """Return what is given by row number by data row, without the rows around the table."""
        first = self.info.header_row + 1
        return {
            number - first: target
            for number, target in links.items()
            if 0 <= number - first < self.info.row_count
        }

    def _with_merged(self, texts: list[str], merges: Iterable[CellRange], column: int) -> list[str]:
        """Return the texts of a column's data rows, those below merged cells filled in."""
        first = self.info.header_row + 1
        shown = dict(enumerate(texts, start=first))
        for number, text in merged_texts(merges, column, shown).items():
            if not shown.get(number, text):
                texts[number - first] = text
        return texts

    @property
    def _last_row(self) -> int:
        """The last row of the file that is part of the table."""
        return self.info.header_row + self.info.row_count - self.adds_names
