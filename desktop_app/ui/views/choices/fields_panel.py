"""2 What: field groups with their prices, and presets."""

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
    """Ticks for what is asked."""

    selection_chosen = Signal(object)
    preset_saved = Signal(str, object)
    preset_deleted = Signal(str)

    def __init__(self, prices: Prices, parent: QWidget | None = None) -> None:
        super().__init__(2, tr("Fields"), parent)
        self._prices = prices
        self._own: dict[str, FieldSelection] = {}
        self._selection: FieldSelection | None = None
        self.body.addLayout(self._preset_line())
        self.hint = label(tr("Select at least one field group."), "warn")
        self.body.addWidget(self.hint)
        self.rows: dict[str, FieldGroupRow] = {}
        groups = column(spacing=SPACE_XS)
        for group in GROUPS:
            made = FieldGroupRow(group, prices)
            made.ticked.connect(self._on_ticked)
            self.rows[group.name] = made
            groups.addWidget(made)
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

    def show_presets(self, own: dict[str, FieldSelection]) -> None:
        """Offer the presets, the user's own below ours."""
        self._own = own
        with QSignalBlocker(self.preset_box):
            self.preset_box.clear()
            for name, words in _preset_words().items():
                self.preset_box.addItem(words, PRESETS[name])
            if own:
                self.preset_box.insertSeparator(self.preset_box.count())
            for words, selection in own.items():
                self.preset_box.addItem(words, selection)
            self.preset_box.insertSeparator(self.preset_box.count())
            self.preset_box.addItem(tr("Custom"), None)
        self._show_preset()

    def show_selection(self, selection: FieldSelection | None) -> None:
        """Tick what is chosen."""
        self._selection = selection
        held = frozenset[str]() if selection is None else selection.leaves
        for made in self.rows.values():
            made.hold(held)
        self._tell(selection)

    def show_account(self, account: Account | None) -> None:
        """Grey what this key may not use, and say so."""
        before = self._selection
        for group in GROUPS:
            reason = tr("Not enabled for your API key. Ask Crustdata to enable it.")
            made = self.rows[group.name]
            made.deny(reason if is_denied(group, account) else "")
            made.deny_leaves(denied_leaves(group, account), reason)
        held = frozenset[str]() if before is None else before.leaves
        for group in GROUPS:
            if not is_denied(group, account):
                self.rows[group.name].hold(held)
        if self._ticks() != before:
            self._on_ticked()

    def _ticks(self) -> FieldSelection | None:
        return selection_of_ticks(path for made in self.rows.values() for path in made.held())

    def _on_ticked(self) -> None:
        self._selection = self._ticks()
        self._tell(self._selection)
        self.selection_chosen.emit(self._selection)

    def _tell(self, selection: FieldSelection | None) -> None:
        self.hint.setVisible(selection is None)
        if selection is None:
            self.state.setText("")
        else:
            most = credits_of(ceiling_per_person(selection, self._prices))
            self.state.setText(tr("at most {credits} per person", credits=most))
        self._show_preset()

    def _show_preset(self) -> None:
        box = self.preset_box
        place = next(
            (
                at
                for at in range(box.count())
                if box.itemData(at) == self._selection and self._selection
            ),
            box.count() - 1,
        )
        with QSignalBlocker(box):
            box.setCurrentIndex(place)
        self.delete_button.setEnabled(box.currentText() in self._own)
        self.save_button.setEnabled(self._selection is not None)

    def _on_preset(self) -> None:
        chosen = self.preset_box.currentData()
        if isinstance(chosen, FieldSelection):
            held = chosen.leaves
            for made in self.rows.values():
                if made.box.isEnabled():
                    made.hold(held)
            self._on_ticked()
        else:
            self._show_preset()

    def _on_save(self) -> None:
        self._asking = QInputDialog(self)
        self._asking.setWindowTitle(tr("Save preset"))
        self._asking.setLabelText(tr("Preset name"))
        self._asking.textValueSelected.connect(self._on_named)
        self._asking.open()

    def _on_named(self, name: str) -> None:
        if name.strip() and self._selection is not None:
            self.preset_saved.emit(name.strip(), self._selection)

    def _on_delete(self) -> None:
        self.preset_deleted.emit(self.preset_box.currentText())


def _preset_words() -> dict[str, str]:
    return {
        PRESET_BASICS: tr("Basics"),
        PRESET_JOB: tr("Job and company"),
        PRESET_BASE: tr("All fields at no extra cost"),
        PRESET_CONTACTS: tr("With contact details"),
    }
