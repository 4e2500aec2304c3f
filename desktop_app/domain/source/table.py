"""What every opened sheet can answer, whatever file it came from.

A table is columns of text as the user sees it. Columns are read one at a time, when asked for,
so that a million rows cost nothing for the columns nobody asked about.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol, Self

from desktop_app.domain.messages import NOTHING, Message

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
DELIMITERS = (",", ";", "\t", "|")
"""What usually separates the fields of a text file."""

Cell = None | str | bool | int | float | date | timedelta
"""A cell's value: text stays text, whatever it looks like; None is an empty cell.

A date may have a time of day; a span of time is shown in hours."""

NO_HEADER = 0
"""The header row of a list without column names: all its rows are people."""


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """One sheet of a workbook: its name as the user sees it, and whether it is hidden."""

    name: str
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user says about a file; None where it is to be found out.

    Attributes:
        sheet: Its name, whatever its case.
        header_row: From 1, as the user counts; `NO_HEADER` for a list without column names.
        encoding: Of a text file, by any name that Python knows.
        delimiter: Of a text file, one character.
    """

    sheet: str | None = None
    header_row: int | None = None
    encoding: str | None = None
    delimiter: str | None = None


@dataclass(frozen=True, slots=True)
class TableInfo:
    """What was found when a file was opened, so that it can be shown and overruled.

    Attributes:
        path: The file as given.
        file_format: "csv", "xlsx", "xlsm", "xls", "xlsb" or "ods", by its content.
        sheet: The chosen sheet's name; for a CSV the file's name without its ending.
        sheets: All sheets in the workbook's order (one for a CSV).
        header_row: The header's row number as the user counts it, from 1; `NO_HEADER` for none.
        headers: One name a column, never empty, never twice: an empty header is "Column C",
            a repeated one gets " (2)".
        row_count: Data rows below the header, blank rows inside included, trailing blanks not.
        encoding: Of a text file, as Python names it ("utf-8-sig", "cp1252"); None for a workbook.
        delimiter: Of a text file; None for a workbook.
        header_why: Why that row is the header, in words.
        sheet_why: Why that sheet was chosen; "" where there was no choice.
        linked_columns: Indexes of the columns with cells that carry a link.
        hidden_rows: How many data rows are hidden, by hand or by a filter.
        notes: What else was found that the user should know, a sentence each.
        seems_headless: Whether the header row found looks like a person.
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
    hidden_rows: int = 0
    notes: tuple[Message, ...] = ()
    seems_headless: bool = False


class SourceTable(Protocol):
    """An opened sheet. Rows are counted from 0 below the header; blank rows inside count."""

    @property
    def info(self) -> TableInfo:
        """What was found when the file was opened."""
        ...

    def column(self, index: int) -> list[str]:
        """Return the text of every data row in one column; "" where a cell is empty.

        Args:
            index: From 0, within `info.headers`.
        """
        ...

    def links(self, index: int) -> dict[int, str]:
        """Return where the cells of one column link to, by data row; {} where none does.

        Args:
            index: From 0, within `info.headers`.
        """
        ...

    def hidden_rows(self) -> frozenset[int]:
        """Return the data rows that are hidden, by hand or by a filter."""
        ...

    def sample(self, *, rows: int) -> list[tuple[str, ...]]:
        """Return the first `rows` data rows (fewer if there are fewer), each as wide as headers."""
        ...

    def row_number(self, row: int) -> int:
        """Return the row number in the file as the user counts it, from 1, of a data row."""
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
