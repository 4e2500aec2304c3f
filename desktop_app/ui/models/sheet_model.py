"""Table model of the sheet: the user's columns, then the new ones; up to a million rows.

Nothing is copied: cells are read from the row store on disk when they are painted.
"""

from array import array
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop_app.domain.result.cells import CellKind, NewColumn
from desktop_app.domain.source.identifiers import Unusable
from desktop_app.ui.controllers.document import Document
from desktop_app.ui.toolkit.i18n import score, tr, tr_core
from desktop_app.ui.toolkit.plain_text import capitalize_first, plain_tooltip

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_LONGEST_TOOLTIP = 800
_NUMBERS = frozenset({CellKind.NUMBER, CellKind.SCORE})


class SheetModel(QAbstractTableModel):
    """Source rows with new cells beside them, in any order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._columns: tuple[NewColumn, ...] = ()
        self._read_new_cells: Callable[[int], Sequence[str] | None] = _no_cells
        self._order: array[int] | None = None
        self._identifiers: frozenset[int] = frozenset()
        self._source_column_count = self._rows_read = 0

    # --- content

    def set_document(self, document: Document | None) -> None:
        """Show another document."""
        self.beginResetModel()
        self._document = document
        self._source_column_count = 0 if document is None else len(document.table.info.headers)
        self._order, self._columns, self._rows_read, self._read_new_cells = None, (), 0, _no_cells
        self._take_mapping(document)
        self.endResetModel()

    def update_document(self, document: Document) -> None:
        """Show the same document after its columns or people changed."""
        self._document = document
        self._take_mapping(document)
        self.refresh()

    def _take_mapping(self, document: Document | None) -> None:
        mapping = None if document is None else document.mapping
        columns = () if mapping is None else (mapping.url_column, mapping.email_column)
        self._identifiers = frozenset(column for column in columns if column is not None)

    def set_new_columns(self, columns: tuple[NewColumn, ...]) -> None:
        """Show these columns on the right; their cells are empty until `set_answers`."""
        if columns == self._columns:
            return
        if len(columns) == len(self._columns):
            self._columns = columns
            first = self._source_column_count
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, first, first + len(columns) - 1)
            return
        self.beginResetModel()
        self._columns = columns
        self.endResetModel()

    def set_answers(self, read_new_cells: Callable[[int], Sequence[str] | None] | None) -> None:
        """Set the function that returns the new cells of a source row; None for no cells."""
        self._read_new_cells = read_new_cells or _no_cells
        self.refresh()

    def set_order(self, order: "array[int] | None") -> None:
        """Show these source rows in this order; None for all rows in file order."""
        self.beginResetModel()
        self._order = order
        self.endResetModel()

    @property
    def is_reordered(self) -> bool:
        """True if rows are filtered or sorted."""
        return self._order is not None

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
        return self._source_column_count

    @property
    def new_columns(self) -> tuple[NewColumn, ...]:
        """New columns on the right."""
        return self._columns

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
        if parent.isValid() or self._document is None:
            return 0
        return self._document.table.info.row_count if self._order is None else len(self._order)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        if parent.isValid() or self._document is None:
            return 0
        return self._source_column_count + len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        # CellDelegate paints colours and marks.
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role not in _TOOLTIP_ROLES:
            return None
        text = self._tooltip(index.row(), index.column())
        return plain_tooltip(text) if text and role == Qt.ItemDataRole.ToolTipRole else text

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell on one line."""
        source = self.source_row(row)
        if column < self._source_column_count:
            return self._source_text(source, column)
        cells = self._read_new_cells(source)
        at = column - self._source_column_count
        if cells is None or at >= len(cells):
            return ""
        is_score = self._columns[at].kind is CellKind.SCORE and cells[at]
        return score(float(cells[at])) if is_score else _one_line(cells[at])

    def _source_text(self, source: int, column: int) -> str:
        document = self._document
        if document is None or source >= len(document.rows):
            return ""
        row = document.rows.row(source)
        return _one_line(row[column]) if column < len(row) else ""

    def column_tint(self, column: int) -> str:
        """Return the kind of a column: "identifier", "new" or ""."""
        if column >= self._source_column_count:
            return "new"
        return "identifier" if column in self._identifiers else ""

    def is_invalid(self, row: int, column: int) -> bool:
        """Return True if a cell should identify a person but does not."""
        return column in self._identifiers and self._why_invalid(row, column) is not None

    def is_number(self, column: int) -> bool:
        """Return True for a new column with numbers."""
        at = column - self._source_column_count
        return at >= 0 and self._columns[at].kind in _NUMBERS

    def _why_invalid(self, row: int, column: int) -> Unusable | None:
        document = self._document
        if column not in self._identifiers or document is None or document.lookups is None:
            return None
        source = self.source_row(row)
        unusable = document.lookups.rejected(source)
        return unusable if unusable and self._source_text(source, column).strip() else None

    def _tooltip(self, row: int, column: int) -> str:
        if (unusable := self._why_invalid(row, column)) is not None:
            reason = capitalize_first(tr_core(unusable.reason.shown))
            return f"{reason}. {tr_core(unusable.advice)}"
        document, source = self._document, self.source_row(row)
        if column in self._identifiers and document is not None and document.lookups is not None:
            first = document.lookups.first_row(source)
            if first != source:
                number = document.table.row_number(first)
                return tr("Same person as row {row}, charged only once.", row=number)
        text = self.text(row, column)
        return text[:_LONGEST_TOOLTIP] if len(text) > 24 else ""  # noqa: PLR2004 - shorter text fits in the cell

    def row_label(self, row: int) -> str:
        """Return the row number in the file of a displayed row."""
        document = self._document
        if document is None or row >= self.rowCount():
            return ""
        return str(document.table.row_number(self.source_row(row)))

    def column_label(self, column: int) -> str:
        """Return the name of a column."""
        document = self._document
        if document is None or column >= self.columnCount():
            return ""
        if column < self._source_column_count:
            return document.table.info.headers[column]
        return self._columns[column - self._source_column_count].header

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        document = self._document
        if document is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.row_label(section) if role == Qt.ItemDataRole.DisplayRole else None
        if (
            role == Qt.ItemDataRole.ToolTipRole
            and self._source_column_count <= section < self.columnCount()
        ):
            column = self._columns[section - self._source_column_count]
            return plain_tooltip(f"{column.header}\n{tr_core(column.description)}".strip())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self.column_label(section))
        return self.column_label(section) if role == Qt.ItemDataRole.DisplayRole else None


_TOOLTIP_ROLES = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)


def _no_cells(_row: int) -> None:
    return None


def _one_line(text: str) -> str:
    return text if "\n" not in text else " ".join(text.split())
