"""The cells that formulas reference, in the same sheet and in others."""

from typing import Protocol

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.adapters.spreadsheet.ooxml_reading.hyperlink_functions import (
    UnsupportedFormulaError,
)
from desktop_app.adapters.spreadsheet.ooxml_reading.used_range import SheetUsedRange


class Sheet(Protocol):
    """A sheet with readable columns and access to the workbook's other sheets."""

    @property
    def used_range(self) -> SheetUsedRange:
        """The used range of the sheet."""
        ...

    def sibling(self, package: Package, name: str | None) -> "Sheet | None":
        """Return the sheet with this name, or this sheet for None."""
        ...

    def column(self, package: Package, index: int, *, first_row: int, rows: int) -> list[str]:
        """Return the text of one column."""
        ...


class ReferencedCells:
    """Reads referenced cells by column, when they are needed."""

    def __init__(self, part: Sheet, package: Package) -> None:
        self._part = part
        self._package = package
        self._sheets: dict[str | None, Sheet | None] = {}
        self._columns: dict[tuple[str | None, int], list[str]] = {}

    def text(self, sheet: str | None, row: int, column: int) -> str:
        """Return the text of a cell, or "".

        Raises:
            UnsupportedFormulaError: The sheet does not exist.
        """
        if sheet not in self._sheets:
            self._sheets[sheet] = self._part.sibling(self._package, sheet)
        part = self._sheets[sheet]
        if part is None or column < 0:
            raise UnsupportedFormulaError
        if (sheet, column) not in self._columns:
            rows = part.used_range.last_cell_row
            texts = part.column(self._package, column, first_row=1, rows=rows)
            self._columns[sheet, column] = texts
        texts = self._columns[sheet, column]
        return texts[row - 1] if 1 <= row <= len(texts) else ""
