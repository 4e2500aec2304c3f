"""macOS hands a file over as an event, not as a word of the command line."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from typing_extensions import override


class FileOpenEvents(QObject):
    """Watches the application for files that the system wants opened."""

    file_given = Signal(str)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the event of a file that is on this computer."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_given.emit(event.file())
            return True
        return super().eventFilter(watched, event)
