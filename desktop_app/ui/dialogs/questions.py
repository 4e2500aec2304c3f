"""Non-blocking question dialogs with a callback for each answer."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget


class Question(QMessageBox):
    """Question dialog that calls a function for the clicked answer."""

    def __init__(self, parent: QWidget, title: str, text: str, detail: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setText(text)
        self.setInformativeText(detail)
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        for each in self.findChildren(QLabel):  # Qt shows the detail in a second label
            each.setTextFormat(Qt.TextFormat.PlainText)
        self._answers: dict[QPushButton, Callable[[], None]] = {}
        self.buttonClicked.connect(self._on_clicked)

    def answer(
        self,
        text: str,
        chosen: Callable[[], None],
        *,
        is_main: bool = False,
        is_escape: bool = False,
    ) -> QPushButton:
        """Add an answer; Enter chooses `is_main`, Escape chooses `is_escape`."""
        role = QMessageBox.ButtonRole.RejectRole if is_escape else QMessageBox.ButtonRole.AcceptRole
        button = self.addButton(text, role)
        if is_main:
            button.setProperty("kind", "primary")
            self.setDefaultButton(button)
        if is_escape:
            self.setEscapeButton(button)
        self._answers[button] = chosen
        return button

    def _on_clicked(self, clicked: object) -> None:
        for each, chosen in self._answers.items():
            if each is clicked:
                chosen()


def do_nothing() -> None:
    """Do nothing; used for answers such as Cancel."""
