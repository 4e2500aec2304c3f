"""What every opened sheet can answer, whatever file it came from.

A table is columns of text as the user sees it. Columns are read one at a time, when asked for,
so that a million rows cost nothing for the columns nobody asked about.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

Cell = None | str | bool | int | float


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """One sheet of a workbook: its name as the user sees it, and whether it is hidden."""

    name: str
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class TableInfo:
    """What was found when a file was opened, so that it can be shown and overruled.

    Attributes:
        path: The file as given.
        file_format: "csv" or "xlsx"; later the others.
        sheet: The chosen sheet's name; for a CSV the file's name without its ending.
        sheets: All sheets in the workbook's order (one for a CSV).
        header_row: The header's row number as the user counts it, from 1.
        headers: One name a column, never empty, never twice: an empty header is "Column C",
            a repeated one gets " (2)".
        row_count: Data rows below the header, blank rows inside included, trailing blanks not.
        encoding: Of a text file, as Python names it ("utf-8-sig", "cp1252"); None for a workbook.
        delimiter: Of a text file; None for a workbook.
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

    def sample(self, *, rows: int) -> list[tuple[str, ...]]:
        """Return the first `rows` data rows (fewer if there are fewer), each as wide as headers."""
        ...

    def row_number(self, row: int) -> int:
        """Return the row number in the file as the user counts it, from 1, of a data row."""
        ...
