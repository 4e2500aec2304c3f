"""The interface of an opened sheet, independent of the file format.

A table consists of columns of text as shown to the user. Columns are read one at a time, on
demand, so that unused columns of a large file cost nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol, Self

from desktop_app.domain.messages import NOTHING, Message

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
DELIMITERS = (",", ";", "\t", "|")
"""Common field delimiters of text files."""

Cell = None | str | bool | int | float | date | timedelta
"""A cell's value: text is text, even if it looks like a number; None is an empty cell.

A date may have a time of day; a span of time is shown in hours."""

NO_HEADER = 0
"""The `header_row` of a list without column names: all its rows are people."""
STATUS_HEADER = "Enrichment status"
"""The header of the first column that a run adds; the columns of a run begin there."""
NOTE_HEADER = "Enrichment note"
"""The header of the column with the reason for a row's status."""


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """One sheet of a workbook: its displayed name, and whether it is hidden."""

    name: str
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """The user's options for reading a file; None means detect.

    Attributes:
        sheet: Name of the sheet, case-insensitive.
        header_row: Row number from 1; `NO_HEADER` for a list without column names.
        encoding: Encoding of a text file, by any name that Python knows.
        delimiter: Delimiter of a text file, one character.
    """

    sheet: str | None = None
    header_row: int | None = None
    encoding: str | None = None
    delimiter: str | None = None


@dataclass(frozen=True, slots=True)
class TableInfo:
    """The detected properties of an opened file, to be shown to and overridden by the user.

    Attributes:
        path: The file's path as given.
        file_format: "csv", "xlsx", "xlsm", "xls", "xlsb" or "ods", detected from the content.
        sheet: Name of the chosen sheet; for a CSV, the file name without its extension.
        sheets: All sheets in the workbook's order; one for a CSV.
        header_row: Row number of the header, from 1; `NO_HEADER` if there is no header.
        headers: One unique, non-empty name per column: an empty header becomes "Column C", a
            repeated one gets the suffix " (2)".
        row_count: Data rows below the header, including blank rows except trailing ones.
        encoding: Python's name of a text file's encoding ("utf-8-sig"); None for a workbook.
        delimiter: Delimiter of a text file; None for a workbook.
        header_why: Why this row is the header, shown to the user.
        sheet_why: Why this sheet was chosen, shown to the user; "" if there is only one.
        linked_columns: Indexes of the columns with hyperlinks.
        hidden_columns: Indexes of the columns that are hidden.
        hidden_rows: Number of data rows that are hidden manually or by a filter.
        notes: Further remarks for the user, one sentence each.
        seems_headless: Whether the detected header row looks like a person.
    """

    path: Path
    file_format: str
    sheet: str
    sheets: tuple[SheetInfo, ...]
    header_row: int
    headers: tuple[str, ...]
    row_count: int
    encoding: str | None = None
    delimiter: str | None = None
    header_why: Message = NOTHING
    sheet_why: Message = NOTHING
    linked_columns: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden_rows: int = 0
    notes: tuple[Message, ...] = ()
    seems_headless: bool = False


class SourceTable(Protocol):
    """An opened sheet. Row indexes start at 0 below the header and include blank rows."""

    @property
    def info(self) -> TableInfo:
        """The detected properties of the file."""
        ...

    def column(self, index: int) -> list[str]:
        """Return the text of every data row in one column; "" for an empty cell.

        Args:
            index: From 0, within `info.headers`.
        """
        ...

    def texts(self, indexes: Sequence[int]) -> Sequence[Sequence[str]]:
        """Return the same of several columns, read in one pass and kept in little memory.

        Args:
            indexes: From 0, within `info.headers`.
        """
        ...

    def links(self, index: int) -> dict[int, str]:
        """Return the hyperlink targets of one column by data row; {} if it has none.

        Args:
            index: From 0, within `info.headers`.
        """
        ...

    def hidden_rows(self) -> frozenset[int]:
        """Return the data rows that are hidden manually or by a filter."""
        ...

    def sample(self, *, rows: int) -> list[tuple[str, ...]]:
        """Return up to `rows` first data rows, each as wide as the headers."""
        ...

    def row_number(self, row: int) -> int:
        """Return the row number in the file, from 1, of a data row."""
        ...

    def records(self) -> Iterator[list[str]]:
        """Yield the text of every row from the file's first to the last, as wide as the headers.

        Raises:
            SourceError: The source cannot be read, or has changed.
        """
        ...

    def data_rows(self) -> Iterator[list[str]]:
        """Yield the records below the header, blank rows inside included.

        Raises:
            SourceError: The source cannot be read, or has changed.
        """
        ...

    def cells(self) -> Iterator[Sequence[Cell]]:
        """Yield the cells of every row, in the order of `records`; rows may be shorter.

        Raises:
            SourceError: The source cannot be read, or has changed.
        """
        ...

    def with_names(self) -> Self:
        """Return the table with its column names as the header row, if it has no header row."""
        ...
