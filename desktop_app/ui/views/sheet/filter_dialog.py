"""Dialog to filter one column: by text, by values, by blank cells."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.result.row_status import parse_status
from desktop_app.ui.models.arrangement import ColumnFilter, ColumnValues
from desktop_app.ui.models.sheet_content import one_line
from desktop_app.ui.toolkit.i18n import count, number, tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_S
from desktop_app.ui.views.widgets import add, column, label, row

_VALUE = Qt.ItemDataRole.UserRole
_WIDTH, _LIST_HEIGHT = 380, 220


class FilterDialog(QDialog):
    """Asks which rows to show; the values arrive later, when they have been counted."""

    chosen = Signal(object)

    def __init__(self, name: str, before: ColumnFilter | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._before = before or ColumnFilter()
        self.setWindowTitle(tr("Filter “{name}”", name=name))
        self.setMinimumWidth(_WIDTH)
        outer = column(self, margin=SPACE_L)
        self.text_line = QLineEdit(self._before.contains, clearButtonEnabled=True)
        self.text_line.setPlaceholderText(tr("Any text"))
        text_label = label(tr("Cells that &contain:"))
        text_label.setBuddy(self.text_line)
        add(outer, text_label, self.text_line)
        blanks = row(spacing=SPACE_S)
        self.both_choice = QRadioButton(tr("&All"))
        self.filled_choice = QRadioButton(tr("&Filled only"))
        self.blank_choice = QRadioButton(tr("&Blank only"))
        for choice, value in (
            (self.both_choice, None),
            (self.filled_choice, False),
            (self.blank_choice, True),
        ):
            choice.setChecked(self._before.is_blank is value)
            blanks.addWidget(choice)
        blanks.addStretch(1)
        outer.addLayout(blanks)
        self._add_values(outer)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok_button = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok_button.setText(tr("Apply"))
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        outer.addWidget(buttons)
        self.text_line.setFocus()

    def _add_values(self, outer: QVBoxLayout) -> None:
        head = row()
        self.values_label = label(tr("Counting the values…"), "muted", wraps=False)
        self.every_box = QCheckBox(tr("All &values"))
        self.every_box.setChecked(True)
        self.every_box.clicked.connect(self._on_every)
        head.addWidget(self.every_box)
        head.addStretch(1)
        head.addWidget(self.values_label)
        outer.addLayout(head)
        self.search_line = QLineEdit(clearButtonEnabled=True)
        self.search_line.setPlaceholderText(tr("Search the values"))
        self.search_line.setAccessibleName(tr("Search the values"))
        self.search_line.textChanged.connect(self._on_search)
        self.values_list = QListWidget()
        self.values_list.setAccessibleName(tr("Values to show"))
        self.values_list.setMinimumHeight(_LIST_HEIGHT)
        self.values_list.setUniformItemSizes(True)
        self.values_list.itemChanged.connect(self._on_ticked)
        add(outer, self.search_line, self.values_list)

    def show_values(self, values: ColumnValues) -> None:
        """List the values of the column with their numbers of rows."""
        ticked, status = self._before.values, self._before.status
        with QSignalBlocker(self.values_list):
            for value, rows in values.values:
                shown = one_line(value) or tr("(blank)")
                item = QListWidgetItem(f"{shown}  ({number(rows)})")
                item.setData(_VALUE, value)
                is_in_status = status is None or parse_status(value) is status
                _tick(item, is_ticked=is_in_status and (ticked is None or value in ticked))
                self.values_list.addItem(item)
        text = count("%Ln values", len(values.values) + values.left_out)
        if values.left_out:
            text = count("the %Ln most frequent values", len(values.values))
        self.values_label.setText(text)
        self._on_ticked()

    def _items(self) -> list[QListWidgetItem]:
        return [self.values_list.item(at) for at in range(self.values_list.count())]

    def _on_every(self, is_checked: bool) -> None:  # noqa: FBT001 - a signal's value
        """Tick or untick all values that the search has found."""
        with QSignalBlocker(self.values_list):
            for item in self._items():
                if not item.isHidden():
                    _tick(item, is_ticked=is_checked)

    def _on_ticked(self) -> None:
        self.every_box.setChecked(all(map(_is_ticked, self._items())))

    def _on_search(self, text: str) -> None:
        wanted = text.casefold()
        for item in self._items():
            item.setHidden(wanted not in item.text().casefold())

    def condition(self) -> ColumnFilter:
        """Return the filter as chosen."""
        is_blank = True if self.blank_choice.isChecked() else None
        is_blank = False if self.filled_choice.isChecked() else is_blank
        items = self._items()
        ticked = [item for item in items if _is_ticked(item)]
        values = (
            None if len(ticked) == len(items) else frozenset(str(i.data(_VALUE)) for i in ticked)
        )
        if not items:  # not counted yet
            return replace(self._before, contains=self.text_line.text(), is_blank=is_blank)
        return ColumnFilter(self.text_line.text(), values, is_blank)

    def _on_accepted(self) -> None:
        self.chosen.emit(self.condition())
        self.accept()


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked


def _tick(item: QListWidgetItem, *, is_ticked: bool) -> None:
    item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
