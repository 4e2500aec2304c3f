"""Settings of the account: API key, service address, proxy."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from desktop_app.domain.settings import PROVIDER_URL, Settings
from desktop_app.ui.dialogs.settings.settings_page import SettingsPage
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.views.widgets import add, button, label, row


class AccountPage(SettingsPage):
    """Shows the account, and changes the addresses through which it is reached."""

    connect_requested = Signal()
    disconnect_requested = Signal()

    def __init__(self, settings: Settings, account: str, *, can_disconnect: bool) -> None:
        super().__init__()
        self.connect_button = button(tr("&Change API key…"), self.connect_requested.emit)
        self.disconnect_button = button(tr("&Remove API key"), self.disconnect_requested.emit)
        self.disconnect_button.setEnabled(can_disconnect)
        line = row()
        add(line, self.connect_button, self.disconnect_button)
        line.addStretch(1)
        self.form.addRow(tr("Account"), label(account, wraps=False))
        self.form.addRow("", line)
        self.url_line = QLineEdit(settings.base_url)
        self.url_line.setPlaceholderText(PROVIDER_URL)
        self.add_row(tr("Ser&vice address"), self.url_line, tr(_URL_HINT))
        self.proxy_line = QLineEdit(settings.proxy)
        self.proxy_line.setPlaceholderText(tr("System proxy"))
        hint = tr("For example http://proxy.company:3128")
        self.add_row(tr("&Proxy"), self.proxy_line, hint)

    @override
    def changed(self, settings: Settings) -> Settings:
        return replace(
            settings,
            base_url=self.url_line.text().strip().rstrip("/") or PROVIDER_URL,
            proxy=self.proxy_line.text().strip(),
        )


_URL_HINT = "Change this only for tests or if your company has its own address."
