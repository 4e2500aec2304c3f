"""File open events: macOS passes files to open as events, not as arguments."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from typing_extensions import override


class FileOpenEvents(QObject):
    """Event filter that emits the files the system asks to open."""

    file_given = Signal(str)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle open events of local files."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_given.emit(event.file())
            return True
        return super().eventFilter(watched, event)
