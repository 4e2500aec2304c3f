"""Dialog to connect an account with an API key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from desktop_app.domain.errors import AppError
from desktop_app.ui.toolkit.i18n import error_words, tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M
from desktop_app.ui.views.widgets import Note, add, button, column, label, row


class ConnectDialog(QDialog):
    """Asks for the API key; the presenter checks and stores it."""

    key_entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Connect your account"))
        self.setMinimumWidth(520)
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        add(outer, label(tr("Connect your account"), "title"))
        add(outer, label(tr(_KEY_HINT)))
        title = label(tr("API &key"))
        self.line = QLineEdit(placeholderText=tr("Paste your API key here"))
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(tr("API key"))
        self.line.textChanged.connect(self._on_typed)
        self.line.returnPressed.connect(self._on_connect)
        title.setBuddy(self.line)
        self.note = Note()
        add(outer, title, self.line, self.note)
        add(outer, label(tr(_STORAGE_HINT), "muted"))
        buttons = row()
        buttons.addStretch(1)
        self.cancel_button = button(tr("Cancel"), self.reject)
        self.connect_button = button(tr("&Connect"), self._on_connect, kind="primary")
        self.connect_button.setEnabled(False)
        add(buttons, self.cancel_button, self.connect_button)
        outer.addLayout(buttons)

    def _on_typed(self, text: str) -> None:
        self.connect_button.setEnabled(bool(text.strip()))

    def _on_connect(self) -> None:
        if self.line.text().strip():
            self.connect_button.setEnabled(False)
            self.line.setEnabled(False)
            self.note.show_message(tr("Checking the API key (free)…"))
            self.key_entered.emit(self.line.text().strip())

    def show_refused(self, error: AppError) -> None:
        """Show why the key was refused."""
        self.line.setEnabled(True)
        self.connect_button.setEnabled(True)
        self.line.setFocus()
        self.note.show_message(*error_words(error), kind="note-bad")

    def show_saved(self, *, is_stored: bool) -> None:
        """Close, or show that the key is kept for this session only."""
        self.line.clear()
        if is_stored:
            self.accept()
            return
        self.note.show_message(
            tr("Connected for this session only."),
            tr(
                "This system has no secure key store. You will have to enter the API key"
                " again next time."
            ),
            kind="note-warn",
        )
        self.connect_button.hide()
        self.cancel_button.setText(tr("Close"))


_KEY_HINT = "You can find your API key in your Crustdata account."
_STORAGE_HINT = (
    "The API key is kept in your system's secure key store, never in a file."
    " It is sent only to Crustdata."
)
