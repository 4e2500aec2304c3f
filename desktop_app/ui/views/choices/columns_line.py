"""Line to choose the columns: presets, saved templates, an own choice, and the picker."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.result.columns.choice import ColumnChoice, ColumnPreset
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.theme import SPACE_XS
from desktop_app.ui.views.wheel_guard import combo_box
from desktop_app.ui.views.widgets import button, row


class ColumnsLine(QWidget):
    """Lets the user choose which columns to show; the choice never costs anything."""

    chosen = Signal(object)
    picker_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = row(self, spacing=SPACE_XS)
        self.box = combo_box()
        self.box.setAccessibleName(tr("Columns to show"))
        self.box.activated.connect(self._on_chosen)
        self.picker_button = button(tr("Choose columns…"), self.picker_requested.emit)
        self.picker_button.setToolTip(tr("Choose, order and rename columns"))
        line.addWidget(self.box, stretch=1)
        line.addWidget(self.picker_button)

    def show_choice(self, choice: ColumnChoice, templates: Mapping[str, ColumnChoice]) -> None:
        """Show the choice among the presets and the templates."""
        box = self.box
        with QSignalBlocker(box):
            box.clear()
            for preset, name in preset_names().items():
                box.addItem(name, ColumnChoice(preset))
            if templates:
                box.insertSeparator(box.count())
            for name, template in templates.items():
                box.addItem(name, template)
            index = next((at for at in range(box.count()) if box.itemData(at) == choice), -1)
            if index < 0:
                box.insertSeparator(box.count())
                box.addItem(tr("My choice"), choice)
                index = box.count() - 1
            box.setCurrentIndex(index)

    def _on_chosen(self) -> None:
        chosen = self.box.currentData()
        if isinstance(chosen, ColumnChoice):
            self.chosen.emit(chosen)


def preset_names() -> dict[ColumnPreset, str]:
    """Return the names of the presets in the user's language."""
    return {
        ColumnPreset.ESSENTIALS: tr("Essentials"),
        ColumnPreset.RECRUITING: tr("Recruiting"),
        ColumnPreset.CONTACTS: tr("Name and contacts"),
        ColumnPreset.EVERYTHING: tr("Everything"),
    }
