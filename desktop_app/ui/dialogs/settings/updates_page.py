"""Settings of the check for updates."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from desktop_app.domain.settings import Settings
from desktop_app.ui.dialogs.settings.settings_page import SettingsPage
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.views.widgets import label


class UpdatesPage(SettingsPage):
    """Switches the daily check on or off; without an address it cannot be switched."""

    def __init__(self, settings: Settings, address: str) -> None:
        super().__init__()
        self.updates_box = QCheckBox(tr("Check for updates on&ce a day"))
        self.updates_box.setEnabled(bool(address))
        self.updates_box.setChecked(bool(address) and settings.looks_for_updates)
        hint = tr(_UPDATES_HINT, address=address) if address else tr(_NO_UPDATES_HINT)
        self.updates_box.setAccessibleDescription(hint)
        self.form.addRow(self.updates_box)
        self.form.addRow(label(hint, "muted"))

    @override
    def changed(self, settings: Settings) -> Settings:
        if not self.updates_box.isEnabled():
            return settings
        return replace(settings, looks_for_updates=self.updates_box.isChecked())


_UPDATES_HINT = (
    "Sheet Enricher checks {address} at startup, at most once a day. It sends"
    " nothing about you or your sheets, downloads nothing, and only shows you"
    " a link."
)
_NO_UPDATES_HINT = "This copy cannot check for updates because it has no update address."
