"""Bar to find text in the sheet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget
from typing_extensions import override

from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.theme import SPACE_S
from desktop_app.ui.views.widgets import label, row, tool


class FindBar(QFrame):
    """Search field with buttons for the next and previous result."""

    find_requested = Signal(str, bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        bar = row(self, margin=SPACE_S)
        self.line = QLineEdit(placeholderText=tr("Find in sheet"), clearButtonEnabled=True)
        self.line.setAccessibleName(tr("Find in sheet"))
        self.line.setMaximumWidth(320)
        self.line.returnPressed.connect(self.find_next)
        self.answer = label("", "muted", wraps=False)
        bar.addWidget(self.line)
        for icon, name, on_click in (
            ("chevron-down", tr("Next"), self.find_next),
            ("chevron-up", tr("Previous"), self.find_previous),
            ("x", tr("Close"), self.close_bar),
        ):
            bar.addWidget(tool(icon, name, on_click))
        bar.addWidget(self.answer)
        bar.addStretch(1)
        self.hide()

    def open_bar(self) -> None:
        """Open the bar and focus the search field."""
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def find_next(self) -> None:
        """Search forwards."""
        if self.line.text():
            self.find_requested.emit(self.line.text(), True)  # noqa: FBT003 - a signal has no names

    def find_previous(self) -> None:
        """Search backwards."""
        if self.line.text():
            self.find_requested.emit(self.line.text(), False)  # noqa: FBT003 - a signal has no names

    def close_bar(self) -> None:
        """Close the bar."""
        self.hide()
        self.answer.setText("")
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
