"""Table model of the rows that need attention."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from typing_extensions import override

from desktop_app.ui.controllers.document import Document
from desktop_app.ui.models.sheet_model import NOWHERE, Index
from desktop_app.ui.toolkit.i18n import tr, tr_core
from desktop_app.ui.toolkit.plain_text import plain_tooltip


class AttentionModel(QAbstractTableModel):
    """Rows without a valid identifier: row number, cell, reason, advice."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._rows: Sequence[int] = ()

    def set_document(self, document: Document | None) -> None:
        """Show the rows of a document."""
        self.beginResetModel()
        self._document = document
        self._rows = (
            ()
            if document is None or document.lookup_counts is None
            else document.lookup_counts.invalid_rows
        )
        self.endResetModel()

    def source_row(self, row: int) -> int:
        """Return the source row of a table row."""
        return self._rows[row]

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self._cells(self._rows[index.row()])[index.column()]
        return plain_tooltip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def _cells(self, row: int) -> Sequence[str]:
        document = self._document
        if document is None or document.lookups is None or document.mapping is None:
            return ("", "", "", "")
        unusable = document.lookups.rejected(row)
        columns = (document.mapping.url_column, document.mapping.email_column)
        cells = document.rows.row(row) if row < len(document.rows) else ()
        texts = [cells[column] for column in columns if column is not None and cells]
        shown = next((text for text in texts if text.strip()), "")
        if unusable is None:
            return (str(document.table.row_number(row)), shown, "", "")
        return (
            str(document.table.row_number(row)),
            shown,
            tr_core(unusable.reason.shown),
            tr_core(unusable.advice),
        )

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (tr("Row"), tr("Cell"), tr("Reason"), tr("What to do"))[section]
