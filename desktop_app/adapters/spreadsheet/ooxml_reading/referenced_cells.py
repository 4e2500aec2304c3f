"""The cells that formulas refer to, in their own sheet and in others."""

from typing import Protocol

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.adapters.spreadsheet.ooxml_reading.hyperlink_functions import NotWorkedOutError
from desktop_app.adapters.spreadsheet.ooxml_reading.used_range import SheetUsedRange


class Sheet(Protocol):
    """A sheet whose columns can be read, and which knows the others of its workbook."""

    @property
    def extent(self) -> SheetUsedRange:
        """How far it goes."""
        ...

    def sibling(self, package: Package, name: str | None) -> "Sheet | None":
        """Return the sheet with a name, or this one for None."""
        ...

    def column(self, package: Package, index: int, *, first_row: int, rows: int) -> list[str]:
        """Return one column's text."""
        ...


class ReferredCells:
    """Reads the cells that formulas refer to, a column at a time, when they are needed."""

    def __init__(self, part: Sheet, package: Package) -> None:
        self._part = part
        self._package = package
        self._sheets: dict[str | None, Sheet | None] = {}
        self._columns: dict[tuple[str | None, int], list[str]] = {}

    def text(self, sheet: str | None, row: int, column: int) -> str:
        """Return a cell's text, "" where there is none.

        Raises:
            NotWorkedOutError: There is no such sheet.
        """
        if sheet not in self._sheets:
            self._sheets[sheet] = self._part.sibling(self._package, sheet)
        part = self._sheets[sheet]
        if part is None or column < 0:
            raise NotWorkedOutError
        if (sheet, column) not in self._columns:
            rows = part.extent.last_cell_row
            texts = part.column(self._package, column, first_row=1, rows=rows)
            self._columns[sheet, column] = texts
        texts = self._columns[sheet, column]
        return texts[row - 1] if 1 <= row <= len(texts) else ""
