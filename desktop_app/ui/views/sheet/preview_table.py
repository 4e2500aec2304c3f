"""Preview of the first rows of a large file while it is being read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from desktop_app.ui.models.sheet_model import NOWHERE, Index
from desktop_app.ui.toolkit.i18n import tr

if TYPE_CHECKING:
    from desktop_app import bootstrap

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_MOST_COLUMNS = 60
_COLUMN_WIDTH = 160


class _PreviewModel(QAbstractTableModel):
    """Table model of the preview rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[int, tuple[str, ...]], ...] = ()
        self._columns = 0

    def show_preview(self, preview: "bootstrap.Preview") -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = preview.rows
        self._columns = min(preview.width, _MOST_COLUMNS)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> str | None:
        if role != _DISPLAY:
            return None
        texts = self._rows[index.row()][1]
        return texts[index.column()] if index.column() < len(texts) else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> str | None:
        if role != _DISPLAY:
            return None
        is_row = orientation is Qt.Orientation.Vertical
        return str(self._rows[section][0]) if is_row else None


class PreviewTable(QTableView):
    """Read-only table without selection."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("The first rows of the file"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalHeader().setDefaultSectionSize(_COLUMN_WIDTH)
        self.horizontalHeader().hide()
        self._rows = _PreviewModel(self)
        self.setModel(self._rows)
        self.hide()

    def show_preview(self, preview: "bootstrap.Preview") -> None:
        """Show the preview; hide the table if it has no rows."""
        self._rows.show_preview(preview)
        self.setVisible(bool(preview.rows))
