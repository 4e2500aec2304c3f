"""Menu of a column: sort, filter, hide, freeze."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.models.arrangement import SortKey
from desktop_app.ui.models.sheet_model import SheetModel
from desktop_app.ui.toolkit.i18n import count, tr
from desktop_app.ui.toolkit.plain_text import escape_mnemonic
from desktop_app.ui.views.sheet.column_layout import ColumnLayout


class HeaderMenu(QMenu):
    """Context menu of one column; built each time it opens."""

    sort_chosen = Signal(object, bool)
    unsort_chosen = Signal(int)
    filter_requested = Signal(int)
    unfilter_chosen = Signal(int)
    hide_chosen = Signal(int)
    show_hidden_chosen = Signal()
    freeze_chosen = Signal(int, bool)
    unfreeze_all_chosen = Signal()
    select_chosen = Signal(int)

    def __init__(
        self, model: SheetModel, columns: ColumnLayout, column: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._column, self._key = column, model.column_keys[column]
        self._arrangement = model.arrangement
        self.setAccessibleName(tr("Column “{name}”", name=model.column_label(column)))
        title = self.addAction(escape_mnemonic(model.column_label(column)))
        title.setEnabled(False)
        self._add_sorting()
        self.addSeparator()
        self.filter_action = self._add(tr("&Filter…"), self._on_filter)
        self.unfilter_action = self._add(tr("&Clear filter"), self._on_unfilter)
        self.unfilter_action.setEnabled(self._key in self._arrangement.filters)
        self.addSeparator()
        self._add_columns(columns)

    def _add(self, text: str, on_chosen: Callable[[], None]) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(on_chosen)
        return action

    def _add_sorting(self) -> None:
        found = self._arrangement.sort_key(self._key)
        self.ascending_action = self._add(tr("Sort &A to Z"), self._on_ascending)
        self.descending_action = self._add(tr("Sort &Z to A"), self._on_descending)
        for action, is_descending in (
            (self.ascending_action, False),
            (self.descending_action, True),
        ):
            action.setCheckable(True)
            is_it = found is not None and found[1].is_descending is is_descending
            action.setChecked(is_it)
        if any(key.column != self._key for key in self._arrangement.sort_keys):
            self.then_action = self._add(tr("&Then sort by this column"), self._on_then)
        self.unsort_action = self._add(tr("Do &not sort"), self._on_unsort)
        self.unsort_action.setEnabled(found is not None)

    def _add_columns(self, columns: ColumnLayout) -> None:
        self.select_action = self._add(tr("&Select column"), self._on_select)
        self.hide_action = self._add(tr("&Hide column"), self._on_hide)
        self.hide_action.setEnabled(len(columns.displayed()) > 1)
        hidden = len(columns.hidden)
        self.show_hidden_action = self._add(
            count("Show %Ln hidden columns", hidden) if hidden else tr("Show hidden columns"),
            self.show_hidden_chosen.emit,
        )
        self.show_hidden_action.setEnabled(bool(hidden))
        self.addSeparator()
        self._is_frozen = self._column in columns.frozen
        text = tr("&Unfreeze column") if self._is_frozen else tr("F&reeze column at the left")
        self.freeze_action = self._add(text, self._on_freeze)
        self.unfreeze_all_action = self._add(
            tr("Unfreeze all columns"), self.unfreeze_all_chosen.emit
        )
        self.unfreeze_all_action.setEnabled(bool(columns.frozen))

    def _on_ascending(self) -> None:
        self.sort_chosen.emit(SortKey(self._key), False)  # noqa: FBT003 - a signal has no names

    def _on_descending(self) -> None:
        self.sort_chosen.emit(SortKey(self._key, is_descending=True), False)  # noqa: FBT003

    def _on_then(self) -> None:
        self.sort_chosen.emit(SortKey(self._key), True)  # noqa: FBT003 - a signal has no names

    def _on_unsort(self) -> None:
        self.unsort_chosen.emit(self._column)

    def _on_filter(self) -> None:
        self.filter_requested.emit(self._column)

    def _on_unfilter(self) -> None:
        self.unfilter_chosen.emit(self._column)

    def _on_hide(self) -> None:
        self.hide_chosen.emit(self._column)

    def _on_freeze(self) -> None:
        self.freeze_chosen.emit(self._column, not self._is_frozen)

    def _on_select(self) -> None:
        self.select_chosen.emit(self._column)
