"""Connect your account: a key is pasted, checked for free, and kept in the system's key store."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from desktop_app.domain.errors import AppError
from desktop_app.ui.toolkit.i18n import error_words, tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M
from desktop_app.ui.views.widgets import Note, add, button, column, label, row


class ConnectDialog(QDialog):
    """Asks for the key; whoever opens it checks and keeps it."""

    key_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Connect your account"))
        self.setMinimumWidth(520)
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        add(outer, label(tr("Connect your account"), "title"))
        add(outer, label(tr(_WHERE)))
        title = label(tr("API &key"))
        self.line = QLineEdit(placeholderText=tr("Paste your API key here"))
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(tr("API key"))
        self.line.textChanged.connect(self._on_typed)
        self.line.returnPressed.connect(self._on_connect)
        title.setBuddy(self.line)
        self.note = Note()
        add(outer, title, self.line, self.note)
        add(outer, label(tr(_KEPT), "muted"))
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
            self.note.tell(tr("Checking the API key (free)…"))
            self.key_given.emit(self.line.text().strip())

    def show_refused(self, error: AppError) -> None:
        """Say why the key does not work."""
        self.line.setEnabled(True)
        self.connect_button.setEnabled(True)
        self.line.setFocus()
        self.note.tell(*error_words(error), kind="note-bad")

    def show_kept(self, *, is_stored: bool) -> None:
        """Close; or say that the key holds for this session only."""
        self.line.clear()
        if is_stored:
            self.accept()
            return
        self.note.tell(
            tr("Connected for this session only."),
            tr(
                "This system has no secure key store. You will have to enter the API key"
                " again next time."
            ),
            kind="note-warn",
        )
        self.connect_button.hide()
        self.cancel_button.setText(tr("Close"))


_WHERE = "You can find your API key in your Crustdata account."
_KEPT = (
    "The API key is kept in your system's secure key store, never in a file."
    " It is sent only to Crustdata."
)
