"""All columns by group, with a search: the left side of the column picker."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.result.columns.catalogue import column_groups, display_columns
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.ui.controllers.fields import price_of
from desktop_app.ui.models.column_list import ColumnList
from desktop_app.ui.toolkit.i18n import number, tr, tr_core
from desktop_app.ui.toolkit.theme import SPACE_S
from desktop_app.ui.views.widgets import column

_ID = Qt.ItemDataRole.UserRole
_NOTE_WIDTH = 96
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ColumnTree(QWidget):
    """Ticks columns; further jobs and schools are folded away."""

    ticked = Signal(str, bool)
    current_changed = Signal(str)

    def __init__(self, columns: ColumnList, prices: Prices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list, self._prices = columns, prices
        outer = column(self, spacing=SPACE_S)
        self.search = QLineEdit(placeholderText=tr("Search columns"))
        self.search.setAccessibleName(tr("Search columns"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(tr("All columns"))
        self.tree.setUniformRowHeights(True)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, _NOTE_WIDTH)
        outer.addWidget(self.search)
        outer.addWidget(self.tree, stretch=1)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._groups: dict[str, list[DisplayColumn]] = {}
        self._tops: dict[str, QTreeWidgetItem] = {}
        self._fill()
        self.tree.itemChanged.connect(self._on_changed)
        self.tree.currentItemChanged.connect(self._on_current)

    def _fill(self) -> None:
        for group in column_groups():
            self._tops[group] = QTreeWidgetItem(self.tree)
            self._tops[group].setTextAlignment(1, _RIGHT)
            self._groups[group] = []
        folds: dict[tuple[str, int], QTreeWidgetItem] = {}
        for one in display_columns():
            self._groups[one.group].append(one)
            parent = self._tops[one.group]
            if one.number > 1:
                key = (one.group, one.number)
                if key not in folds:
                    folds[key] = QTreeWidgetItem(parent, [_fold_name(one)])
                parent = folds[key]
            item = QTreeWidgetItem(parent, [one.header, self._note(one)])
            item.setTextAlignment(1, _RIGHT)
            item.setData(0, _ID, one.column_id)
            item.setToolTip(0, f"{tr_core(one.description)}\n{one.column_id}")
            self._items[one.column_id] = item

    def _note(self, one: DisplayColumn) -> str:
        """Return the price of a column that is not bought; "" if it costs nothing more."""
        if one.is_bought(self._list.selection):
            return ""
        if not self._list.can_buy:
            return tr("not bought")
        price = max((price_of(need, self._prices) for need in one.needs), default=0.0)
        return tr("up to +{credits}", credits=number(price)) if price else ""

    def refresh(self) -> None:
        """Show which columns are ticked, with their numbers."""
        shown = {one.column_id for one in self._list.columns}
        with QSignalBlocker(self.tree):
            for group, columns in self._groups.items():
                ticked = sum(one.column_id in shown for one in columns)
                text = tr("{shown} of {all}", shown=number(ticked), all=number(len(columns)))
                self._tops[group].setText(0, tr_core(group))
                self._tops[group].setText(1, text)
                for one in columns:
                    self._show(one, is_shown=one.column_id in shown)
        self.tree.viewport().update()

    def _show(self, one: DisplayColumn, *, is_shown: bool) -> None:
        item = self._items[one.column_id]
        state = Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked
        item.setCheckState(0, state)
        can_show = self._list.can_show(one)
        item.setDisabled(not can_show)

    def _on_search(self, text: str) -> None:
        words = text.casefold().split()
        for one in display_columns():
            place = f"{one.header} {one.column_id} {tr_core(one.description)}".casefold()
            self._items[one.column_id].setHidden(not all(word in place for word in words))
        for top in self._tops.values():
            _hide_empty(top, is_searching=bool(words))

    def _on_changed(self, item: QTreeWidgetItem, _column: int) -> None:
        column_id = item.data(0, _ID)
        if column_id:
            self.ticked.emit(column_id, item.checkState(0) == Qt.CheckState.Checked)

    def _on_current(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None and (column_id := item.data(0, _ID)):
            self.current_changed.emit(column_id)


def _hide_empty(item: QTreeWidgetItem, *, is_searching: bool) -> bool:
    """Hide a group without visible columns, open it while searching; tell whether it is shown."""
    found = (item.child(at) for at in range(item.childCount()))
    children = [child for child in found if child is not None]
    if not children:
        return not item.isHidden()
    shown = [_hide_empty(child, is_searching=is_searching) for child in children]
    item.setHidden(not any(shown))
    item.setExpanded(is_searching)
    return any(shown)


def _fold_name(one: DisplayColumn) -> str:
    if one.column_id.startswith("education"):
        return tr("School {number}", number=one.number)
    return tr("Earlier job {number}", number=one.number)
