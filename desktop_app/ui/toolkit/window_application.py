"""File open events: macOS passes files to open as events, not as arguments."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override


class WindowApplication(QApplication):
    """Qt application that emits the files the system asks to open.

    The system sends these events to the application itself. An event filter would be called from
    Qt for every event of every widget, and each call waits for the GIL.
    """

    file_given = Signal(str)

    @override
    def event(self, event: QEvent) -> bool:
        """Handle open events of local files."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_given.emit(event.file())
            return True
        return super().event(event)
