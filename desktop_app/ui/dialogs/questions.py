"""Questions with two or three answers, asked without stopping the program."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget


class Question(QMessageBox):
    """A question; what is done for each answer is said with it."""

    def __init__(self, parent: QWidget, title: str, text: str, detail: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setText(text)
        self.setInformativeText(detail)
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        for each in self.findChildren(QLabel):  # the detail has a label of its own
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
        """Offer an answer; `is_main` is what Enter does, `is_escape` what Escape does."""
        role = QMessageBox.ButtonRole.RejectRole if is_escape else QMessageBox.ButtonRole.AcceptRole
        made = self.addButton(text, role)
        if is_main:
            made.setProperty("kind", "primary")
            self.setDefaultButton(made)
        if is_escape:
            self.setEscapeButton(made)
        self._answers[made] = chosen
        return made

    def _on_clicked(self, clicked: object) -> None:
        for each, chosen in self._answers.items():
            if each is clicked:
                chosen()


def nothing() -> None:
    """Do nothing: the answer to a question that leaves everything as it is."""
