"""Page of the stored data: its folder, and how to delete it."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit

from desktop_app.ui.dialogs.settings.settings_page import SettingsPage
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.views.widgets import add, button, label, row


class DataPage(SettingsPage):
    """Shows the data folder; changes no setting."""

    forget_requested = Signal()

    def __init__(self, data_folder: Path) -> None:
        super().__init__()
        self._data_folder = data_folder
        folder = QLineEdit(str(data_folder), readOnly=True)
        self.add_row(tr("Data &folder"), folder, tr(_FOLDER_HINT))
        self.folder_button = button(tr("Open fo&lder"), self._on_folder, icon="folder-open")
        self.forget_button = button(
            tr("Forget &everything…"), self.forget_requested.emit, icon="trash-2"
        )
        line = row()
        add(line, self.folder_button, self.forget_button)
        line.addStretch(1)
        self.form.addRow("", line)
        self.form.addRow("", label(tr(_FORGET_HINT), "muted"))

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data_folder)))


_FOLDER_HINT = "To change it, set the environment variable SHEET_ENRICHER_HOME."
_FORGET_HINT = (
    "Deletes all stored results about people. Your workbooks stay. Looking"
    " these people up again will cost credits."
)
