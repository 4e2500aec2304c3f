"""The columns to show, in their order: the right side of the column picker."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop_app.domain.result.columns.catalogue import find_column
from desktop_app.domain.result.columns.choice import ChosenColumn
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.theme import SPACE_S
from desktop_app.ui.views.widgets import add, button, column, label, row

_ID = Qt.ItemDataRole.UserRole


class ShownColumns(QWidget):
    """List to drag, rename and remove columns; the keyboard can do the same."""

    reordered = Signal(object)
    renamed = Signal(str, str)
    removed = Signal(str)
    current_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, spacing=SPACE_S)
        hint = tr("Drag to reorder, double-click to rename")
        words = label(hint, "muted", wraps=False)
        words.setMinimumHeight(QLineEdit().sizeHint().height())  # level with the search
        outer.addWidget(words)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Columns to show"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.itemChanged.connect(self._on_changed)
        self.list.currentItemChanged.connect(self._on_current)
        self.list.model().rowsMoved.connect(self._on_moved)
        outer.addWidget(self.list, stretch=1)
        buttons = row(spacing=SPACE_S)
        self.up_button = button(tr("U&p"), self._on_up)
        self.down_button = button(tr("Do&wn"), self._on_down)
        self.rename_button = button(tr("&Rename"), self._on_rename)
        self.remove_button = button(tr("Re&move"), self._on_remove)
        add(buttons, self.up_button, self.down_button, self.rename_button, self.remove_button)
        buttons.addStretch(1)
        outer.addLayout(buttons)
        for keys, act in (
            ("Alt+Up", self._on_up),
            ("Alt+Down", self._on_down),
            ("F2", self._on_rename),
            ("Del", self._on_remove),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def show_columns(self, columns: Sequence[ChosenColumn]) -> None:
        """Show the columns; the current one stays current."""
        current = self._current_id()
        with QSignalBlocker(self.list):
            self.list.clear()
            for one in columns:
                found = find_column(one.column_id)
                item = QListWidgetItem(one.header or (found.header if found else one.column_id))
                item.setData(_ID, one.column_id)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                self.list.addItem(item)
                if one.column_id == current:
                    self.list.setCurrentItem(item)

    def _current_id(self) -> str:
        at = self.list.currentRow()
        return "" if at < 0 else str(self.list.item(at).data(_ID))

    def _ids(self) -> list[str]:
        return [str(self.list.item(at).data(_ID)) for at in range(self.list.count())]

    def _on_moved(self) -> None:
        # Later: the list is shown again, which must not happen within Qt's own move.
        QTimer.singleShot(0, self, self._emit_order)

    def _emit_order(self) -> None:
        self.reordered.emit(self._ids())

    def _move(self, steps: int) -> None:
        ids, at = self._ids(), self.list.currentRow()
        if 0 <= at + steps < len(ids) and at >= 0:
            ids.insert(at + steps, ids.pop(at))
            self.reordered.emit(ids)

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _on_rename(self) -> None:
        if self._current_id():
            self.list.editItem(self.list.currentItem())

    def _on_remove(self) -> None:
        if column_id := self._current_id():
            self.removed.emit(column_id)

    def _on_changed(self, item: QListWidgetItem) -> None:
        column_id, header = str(item.data(_ID)), item.text()
        # Later: the list is shown again, which must not happen while the editor is closing.
        QTimer.singleShot(0, self, lambda: self.renamed.emit(column_id, header))

    def _on_current(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None:
            self.current_changed.emit(str(item.data(_ID)))
