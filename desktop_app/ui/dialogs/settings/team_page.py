"""Settings of the team: the database that its desks share."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit
from typing_extensions import override

from desktop_app.domain.errors import AppError, UsageError
from desktop_app.domain.settings import Settings
from desktop_app.domain.team.address import DEFAULT_PORT, TeamAddress, parse_team_address
from desktop_app.domain.team.desks import TeamStatus
from desktop_app.ui.dialogs.settings.settings_page import SettingsPage
from desktop_app.ui.toolkit.i18n import count, credits_of, error_words, tr
from desktop_app.ui.views.widgets import Note, add, button, label, row


class TeamPage(SettingsPage):
    """Changes the team's address, and tests the connection."""

    test_requested = Signal(object, str)

    def __init__(self, settings: Settings, desk_name: str, note: Note) -> None:
        """Show the team of the settings; the note below all pages shows how a test went."""
        super().__init__()
        self._note = note
        self._settings = settings
        self.form.addRow(label(tr(_ABOUT), "muted"))
        address = parse_team_address(settings.team) if settings.team else None
        self._roots = "" if address is None else address.root_certificate
        self.host_line = QLineEdit("" if address is None else _host_of(address))
        self.add_row(tr("Ser&ver"), self.host_line, tr(_HOST_HINT))
        self.database_line = QLineEdit("" if address is None else address.database)
        self.database_line.setAccessibleName(tr("Database"))
        self.form.addRow(tr("Data&base"), self.database_line)
        self.user_line = QLineEdit("" if address is None else address.user)
        self.user_line.setAccessibleName(tr("User"))
        self.form.addRow(tr("Us&er"), self.user_line)
        self.password_line = QLineEdit()
        self.password_line.setPlaceholderText(tr("Unchanged") if address is not None else "")
        self.password_line.setEchoMode(QLineEdit.EchoMode.Password)
        self.add_row(tr("&Password"), self.password_line, tr(_PASSWORD_HINT))
        self.desk_line = QLineEdit(settings.desk_name)
        self.desk_line.setPlaceholderText(desk_name)
        self.add_row(tr("&Your name"), self.desk_line, tr("The other desks see you by this name."))
        self.share_box = QCheckBox(tr("Share &my answers with the team"))
        self.share_box.setChecked(settings.team_shares)
        self.share_box.setToolTip(tr(_SHARE_HINT))
        self.share_box.setAccessibleDescription(tr(_SHARE_HINT))
        self.form.addRow("", self.share_box)
        self.test_button = button(tr("Test the &connection"), self._on_test)
        line = row()
        add(line, self.test_button)
        line.addStretch(1)
        self.form.addRow("", line)

    @property
    def password(self) -> str:
        """The password as typed; "" to keep the stored one."""
        return self.password_line.text()

    @override
    def changed(self, settings: Settings) -> Settings:
        return replace(
            settings,
            team=self._address(),
            team_shares=self.share_box.isChecked(),
            desk_name=self.desk_line.text().strip(),
        )

    def _address(self) -> str:
        """Return the address as one line; "" if no server is named.

        Raises:
            UsageError: It is incomplete.
        """
        host, _, port = self.host_line.text().strip().partition(":")
        if not host:
            return ""
        number = int(port) if port.isascii() and port.isdigit() else DEFAULT_PORT
        database, user = self.database_line.text().strip(), self.user_line.text().strip()
        address = str(TeamAddress(host, number, database, user, self._roots))
        return str(parse_team_address(address))

    def _on_test(self) -> None:
        try:
            settings = self.changed(self._settings)
        except UsageError as error:
            self.show_refused(error)
            return
        if not settings.team:
            self._note.show_message(tr("Name the server first."), kind="note-warn")
            return
        self.test_button.setEnabled(False)
        self._note.show_message(tr("Connecting to the team's database…"))
        self.test_requested.emit(settings, self.password)

    def show_refused(self, error: AppError) -> None:
        """Show why the connection failed."""
        self.test_button.setEnabled(True)
        self._note.show_message(*error_words(error), kind="note-bad")

    def show_status(self, status: TeamStatus) -> None:
        """Show that the connection works, and what the team has."""
        self.test_button.setEnabled(True)
        known = tr(
            "{desks}, {people}, {credits} spent this month.",
            desks=count("%Ln desks", status.desks),
            people=count("%Ln answers", status.people),
            credits=credits_of(status.spent),
        )
        self._note.show_message(tr("Connected. The tables are ready."), known, kind="note-good")


def _host_of(address: TeamAddress) -> str:
    return address.host if address.port == DEFAULT_PORT else f"{address.host}:{address.port}"


_ABOUT = (
    "Desks of a team buy nobody twice, and what one has bought is free for all. They share a"
    " PostgreSQL database; the README says how to set it up."
)
_HOST_HINT = "For example db.company.example:5433. Empty: work alone."
_PASSWORD_HINT = "It is kept in your system's secure key store, never in a file."  # noqa: S105 - a hint
_SHARE_HINT = "If not, the others see only whom you have bought, and do not buy them by themselves."
