"""Choice of the CRM program for which an import file is written next to the workbook."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.result.crm.presets import PRESETS
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.views.wheel_guard import combo_box
from desktop_app.ui.views.widgets import label, row


class ImportBox(QWidget):
    """Offers no import, and every import format.

    `changed` is emitted when the user has chosen another one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        across = row(self)
        self.box = combo_box(tr("Also for an import"))
        self.box.addItem(tr("No import file"), "")
        for preset in PRESETS:
            self.box.addItem(preset.label, preset.name)
        self.box.setToolTip(tr("One more file, which the CRM program imports as it is"))
        self.box.activated.connect(self.changed)
        title = label(tr("Also for an &import"), wraps=False)
        title.setBuddy(self.box)
        across.addWidget(title, stretch=1)
        across.addWidget(self.box)

    @property
    def name(self) -> str:
        """Name of the chosen preset; "" for no import."""
        return str(self.box.currentData())

    def show_name(self, name: str) -> None:
        """Show the chosen preset."""
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(max(0, self.box.findData(name)))
