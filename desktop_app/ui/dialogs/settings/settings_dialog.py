"""Settings dialog: account, costs and speed, team, match check, appearance, data, updates."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QTabWidget, QWidget

from desktop_app.domain.errors import UsageError
from desktop_app.domain.settings import Settings
from desktop_app.ui.dialogs.settings.account_page import AccountPage
from desktop_app.ui.dialogs.settings.appearance_page import AppearancePage
from desktop_app.ui.dialogs.settings.cost_page import CostPage
from desktop_app.ui.dialogs.settings.data_page import DataPage
from desktop_app.ui.dialogs.settings.match_page import MatchPage
from desktop_app.ui.dialogs.settings.settings_page import SettingsPage
from desktop_app.ui.dialogs.settings.team_page import TeamPage
from desktop_app.ui.dialogs.settings.updates_page import UpdatesPage
from desktop_app.ui.toolkit.i18n import error_words, tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M
from desktop_app.ui.views.wheel_guard import guard_wheel
from desktop_app.ui.views.widgets import Note, add, button, column, row


class SettingsDialog(QDialog):
    """Shows the settings, validates the input and emits the changed settings."""

    settings_chosen = Signal(object)
    connect_requested = Signal()
    disconnect_requested = Signal()
    forget_requested = Signal()
    team_test_requested = Signal(object, str)

    def __init__(  # noqa: PLR0913 - what its pages show
        self,
        settings: Settings,
        *,
        data_folder: Path,
        account: str,
        can_disconnect: bool,
        updates_address: str,
        desk_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(tr("Settings"))
        self.setMinimumWidth(720)
        self.account_page = AccountPage(settings, account, can_disconnect=can_disconnect)
        self.account_page.connect_requested.connect(self.connect_requested)
        self.account_page.disconnect_requested.connect(self.disconnect_requested)
        self.cost_page, self.match_page = CostPage(settings), MatchPage(settings)
        self.appearance_page, self.data_page = AppearancePage(settings), DataPage(data_folder)
        self.data_page.forget_requested.connect(self.forget_requested)
        self.updates_page = UpdatesPage(settings, updates_address)
        self.note = Note()
        self.team_page = TeamPage(settings, desk_name, self.note)
        self.team_page.test_requested.connect(self.team_test_requested)
        self._build()

    def _build(self) -> None:
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        self.tabs = QTabWidget()
        guard_wheel(self.tabs.tabBar())
        for page, name in self._pages:
            self.tabs.addTab(page, name)
        add(outer, self.tabs, self.note)
        buttons = row()
        buttons.addStretch(1)
        self.cancel_button = button(tr("Cancel"), self.reject)
        self.save_button = button(tr("&Save"), self._on_save, kind="primary")
        self.save_button.setDefault(True)
        add(buttons, self.cancel_button, self.save_button)
        outer.addLayout(buttons)

    @property
    def _pages(self) -> tuple[tuple[SettingsPage, str], ...]:
        return (
            (self.account_page, tr("&Account")),
            (self.cost_page, tr("C&osts and speed")),
            (self.team_page, tr("&Team")),
            (self.match_page, tr("Match chec&k")),
            (self.appearance_page, tr("Appeara&nce")),
            (self.data_page, tr("&Data")),
            (self.updates_page, tr("&Updates")),
        )

    def _on_save(self) -> None:
        changed = self._settings
        try:
            for page, _ in self._pages:
                changed = page.changed(changed)
        except UsageError as error:
            self.note.show_message(*error_words(error), kind="note-bad")
            return
        self.settings_chosen.emit(changed)
        self.accept()
