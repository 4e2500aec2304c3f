"""Table model of the sheet: the user's columns, then the new ones; up to a million rows."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop_app.domain.result.cells import NewColumn
from desktop_app.ui.controllers.document import Document
from desktop_app.ui.models.arrangement import Arrangement
from desktop_app.ui.models.sheet_content import SheetContent, no_cells
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.plain_text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class SheetModel(QAbstractTableModel):
    """Source rows with new cells beside them, in any order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.content: SheetContent | None = None
        self.arrangement = Arrangement()
        self._order: array[int] | None = None
        self._rows_read = 0

    # --- content

    def set_document(self, document: Document | None) -> None:
        """Show another document."""
        self.beginResetModel()
        self.content = None if document is None else SheetContent(document)
        self._order, self._rows_read, self.arrangement = None, 0, Arrangement()
        self.endResetModel()

    def update_document(self, document: Document) -> None:
        """Show the same document after its columns or people changed."""
        if self.content is not None:
            self.content = replace(self.content, document=document)
        self.refresh()

    def set_new_columns(self, columns: tuple[NewColumn, ...]) -> None:
        """Show these columns; their cells are empty until `set_answers`."""
        content = self.content
        if content is None or columns == content.new_columns:
            return
        changed = replace(content, new_columns=columns)
        if columns and changed.column_count == content.column_count:
            self.content = changed
            first, last = content.source_column_count, content.column_count - 1
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, first, last)
            return
        self.beginResetModel()
        self.content = changed
        self.endResetModel()

    def set_answers(self, read_new_cells: Callable[[int], Sequence[str] | None] | None) -> None:
        """Set the function that returns the new cells of a source row; None for no cells."""
        if self.content is not None:
            self.content = replace(self.content, read_new_cells=read_new_cells or no_cells)
        self.refresh()

    def arrange(self, arrangement: Arrangement) -> None:
        """Show the signs of an arrangement in the headers; `set_order` shows its rows."""
        self.arrangement = arrangement
        if self.columnCount():
            last = self.columnCount() - 1
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def set_order(self, order: "array[int] | None") -> None:
        """Show these source rows in this order; None for all rows in file order."""
        if order is None and self._order is None:
            return
        self.beginResetModel()
        self._order = order
        self.endResetModel()

    @property
    def order(self) -> "array[int] | None":
        """Source rows in displayed order; None for all rows in file order."""
        return self._order

    def refresh(self) -> None:
        """Repaint all cells; only the visible ones cost time."""
        self._repaint(0, self.rowCount())

    def show_rows_read(self, rows: int) -> None:
        """Repaint the rows read since the last call; the others look as before."""
        first, self._rows_read = self._rows_read, rows
        self._repaint(*((first, rows) if self._order is None else (0, self.rowCount())))

    def _repaint(self, first: int, end: int) -> None:
        last, right = min(end, self.rowCount()) - 1, self.columnCount() - 1
        if first <= last and right >= 0:
            self.dataChanged.emit(self.index(first, 0), self.index(last, right))

    # --- places

    @property
    def source_column_count(self) -> int:
        """Number of the user's own columns."""
        return 0 if self.content is None else self.content.source_column_count

    @property
    def new_columns(self) -> tuple[NewColumn, ...]:
        """New columns, with the values that fill the user's own."""
        return () if self.content is None else self.content.new_columns

    @property
    def column_keys(self) -> tuple[str, ...]:
        """Lasting names of the columns; see `SheetContent.column_keys`."""
        return () if self.content is None else self.content.column_keys

    def source_row(self, row: int) -> int:
        """Return the source row of a displayed row."""
        return row if self._order is None else self._order[row]

    def shown_row(self, source_row: int) -> int | None:
        """Return the displayed row of a source row; None if it is filtered out."""
        if self._order is None:
            return source_row
        try:
            return self._order.index(source_row)
        except ValueError:
            return None

    # --- Qt

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        if parent.isValid() or self.content is None:
            return 0
        return self.content.row_count if self._order is None else len(self._order)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self.content is None else self.content.column_count

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        # CellDelegate paints colours and marks.
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role not in _TOOLTIP_ROLES or self.content is None:
            return None
        text = self.content.tooltip(self.source_row(index.row()), index.column())
        return plain_tooltip(text) if text and role == Qt.ItemDataRole.ToolTipRole else text

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell on one line."""
        return "" if self.content is None else self.content.text(self.source_row(row), column)

    def column_tint(self, column: int) -> str:
        """Return the kind of a column: "identifier", "new" or ""."""
        return "" if self.content is None else self.content.column_tint(column)

    def is_filled(self, row: int, column: int) -> bool:
        """Return True for an empty cell of the user that has a new value."""
        content = self.content
        return content is not None and content.is_filled(self.source_row(row), column)

    def is_invalid(self, row: int, column: int) -> bool:
        """Return True if a cell should identify a person but does not."""
        content = self.content
        if content is None or column not in content.identifiers:
            return False
        return content.why_invalid(self.source_row(row), column) is not None

    def is_number(self, column: int) -> bool:
        """Return True for a new column with numbers."""
        return self.content is not None and self.content.is_number(column)

    def row_label(self, row: int) -> str:
        """Return the row number in the file of a displayed row."""
        if self.content is None or row >= self.rowCount():
            return ""
        return str(self.content.document.table.row_number(self.source_row(row)))

    def column_label(self, column: int) -> str:
        """Return the name of a column."""
        if self.content is None or column >= self.columnCount():
            return ""
        return self.content.column_label(column)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if self.content is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.row_label(section) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.ToolTipRole and section < self.columnCount():
            return self.content.header_tooltip(section)
        if role == Qt.ItemDataRole.AccessibleTextRole and section < self.columnCount():
            return self._spoken_header(section)
        return self.column_label(section) if role == Qt.ItemDataRole.DisplayRole else None

    def _spoken_header(self, section: int) -> str:
        """Return the name of a column and its signs, for screen readers."""
        key, words = self.column_keys[section], [self.column_label(section)]
        if (found := self.arrangement.sort_key(key)) is not None:
            words.append(tr("sorted Z to A") if found[1].is_descending else tr("sorted A to Z"))
        if key in self.arrangement.filters:
            words.append(tr("filtered"))
        return ", ".join(words)


_TOOLTIP_ROLES = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)
