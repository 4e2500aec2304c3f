"""Step 2, Fields: field groups with prices, and presets."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QWidget

from desktop_app.domain.fields.catalogue import GROUPS
from desktop_app.domain.fields.pricing import Prices, ceiling_per_person
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.run.account import Account
from desktop_app.ui.controllers.fields import (
    PRESET_BASE,
    PRESET_BASICS,
    PRESET_CONTACTS,
    PRESET_JOB,
    PRESETS,
    denied_leaves,
    is_denied,
    selection_of_ticks,
)
from desktop_app.ui.toolkit.i18n import credits_of, tr
from desktop_app.ui.toolkit.theme import SPACE_XS
from desktop_app.ui.views.choices.field_group_row import FieldGroupRow
from desktop_app.ui.views.choices.step_card import StepCard
from desktop_app.ui.views.wheel_guard import combo_box
from desktop_app.ui.views.widgets import add, column, label, row, tool


class FieldsPanel(StepCard):
    """Lets the user choose field groups, fields and presets."""

    selection_chosen = Signal(object)
    preset_saved = Signal(str, object)
    preset_deleted = Signal(str)

    def __init__(self, prices: Prices, parent: QWidget | None = None) -> None:
        super().__init__(2, tr("Fields"), parent)
        self._prices = prices
        self._custom: dict[str, FieldSelection] = {}
        self._selection: FieldSelection | None = None
        self.body.addLayout(self._preset_line())
        self.hint = label(tr("Select at least one field group."), "warn")
        self.body.addWidget(self.hint)
        self.rows: dict[str, FieldGroupRow] = {}
        groups = column(spacing=SPACE_XS)
        for group in GROUPS:
            group_row = FieldGroupRow(group, prices, self)
            group_row.ticked.connect(self._on_ticked)
            self.rows[group.name] = group_row
            groups.addWidget(group_row)
        self.body.addLayout(groups)

    def _preset_line(self) -> QHBoxLayout:
        line = row(spacing=SPACE_XS)
        self.preset_box = combo_box()
        self.preset_box.setAccessibleName(tr("Preset"))
        self.preset_box.activated.connect(self._on_preset)
        line.addWidget(self.preset_box, stretch=1)
        self.save_button = tool("save", tr("Save selection as preset"), self._on_save)
        self.delete_button = tool("trash-2", tr("Delete preset"), self._on_delete)
        add(line, self.save_button, self.delete_button)
        return line

    def show_presets(self, custom: dict[str, FieldSelection]) -> None:
        """Show the built-in presets, then the user's."""
        self._custom = custom
        with QSignalBlocker(self.preset_box):
            self.preset_box.clear()
            for name, display_name in _preset_names().items():
                self.preset_box.addItem(display_name, PRESETS[name])
            if custom:
                self.preset_box.insertSeparator(self.preset_box.count())
            for display_name, selection in custom.items():
                self.preset_box.addItem(display_name, selection)
            self.preset_box.insertSeparator(self.preset_box.count())
            self.preset_box.addItem(tr("Custom"), None)
        self._show_preset()

    def show_selection(self, selection: FieldSelection | None) -> None:
        """Tick the selected fields."""
        self._selection = selection
        ticked_paths = frozenset[str]() if selection is None else selection.leaves
        for group_row in self.rows.values():
            group_row.tick(ticked_paths)
        self._show_state(selection)

    def show_account(self, account: Account | None) -> None:
        """Disable the fields that the account does not allow."""
        before = self._selection
        for group in GROUPS:
            reason = tr("Not enabled for your API key. Ask Crustdata to enable it.")
            group_row = self.rows[group.name]
            group_row.disable(reason if is_denied(group, account) else "")
            group_row.disable_fields(denied_leaves(group, account), reason)
        ticked_paths = frozenset[str]() if before is None else before.leaves
        for group in GROUPS:
            if not is_denied(group, account):
                self.rows[group.name].tick(ticked_paths)
        if self._ticks() != before:
            self._on_ticked()

    def _ticks(self) -> FieldSelection | None:
        return selection_of_ticks(
            path for group_row in self.rows.values() for path in group_row.ticked_paths()
        )

    def _on_ticked(self) -> None:
        self._selection = self._ticks()
        self._show_state(self._selection)
        self.selection_chosen.emit(self._selection)

    def _show_state(self, selection: FieldSelection | None) -> None:
        self.hint.setVisible(selection is None)
        if selection is None:
            self.state.setText("")
        else:
            most = credits_of(ceiling_per_person(selection, self._prices))
            self.state.setText(tr("at most {credits} per person", credits=most))
        self._show_preset()

    def _show_preset(self) -> None:
        box = self.preset_box
        index = next(
            (
                at
                for at in range(box.count())
                if box.itemData(at) == self._selection and self._selection
            ),
            box.count() - 1,
        )
        with QSignalBlocker(box):
            box.setCurrentIndex(index)
        self.delete_button.setEnabled(box.currentText() in self._custom)
        self.save_button.setEnabled(self._selection is not None)

    def _on_preset(self) -> None:
        chosen = self.preset_box.currentData()
        if isinstance(chosen, FieldSelection):
            ticked_paths = chosen.leaves
            for group_row in self.rows.values():
                if group_row.box.isEnabled():
                    group_row.tick(ticked_paths)
            self._on_ticked()
        else:
            self._show_preset()

    def _on_save(self) -> None:
        self._dialog = QInputDialog(self)
        self._dialog.setWindowTitle(tr("Save preset"))
        self._dialog.setLabelText(tr("Preset name"))
        self._dialog.textValueSelected.connect(self._on_named)
        self._dialog.open()

    def _on_named(self, name: str) -> None:
        if name.strip() and self._selection is not None:
            self.preset_saved.emit(name.strip(), self._selection)

    def _on_delete(self) -> None:
        self.preset_deleted.emit(self.preset_box.currentText())


def _preset_names() -> dict[str, str]:
    return {
        PRESET_BASICS: tr("Basics"),
        PRESET_JOB: tr("Job and company"),
        PRESET_BASE: tr("All fields at no extra cost"),
        PRESET_CONTACTS: tr("With contact details"),
    }
