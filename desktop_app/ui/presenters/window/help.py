"""Presenter of the Help menu: shortcuts, statuses, API key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop_app.ui.context import WindowContext

if TYPE_CHECKING:
    from desktop_app.ui.dialogs.help_dialog import HelpDialog


class HelpPresenter(QObject):
    """Opens the help dialog at the page that the user wants."""

    connect_requested = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self.dialog: HelpDialog | None = None

    def open(self, page: int, _is_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's value
        """Open the dialog at one of its pages."""
        window = self._context.window
        from desktop_app.ui.dialogs.help_dialog import HelpDialog  # noqa: PLC0415 - when it is opened

        dialog = self.dialog = HelpDialog(shortcuts_of(window.menuBar()), window)
        dialog.tabs.setCurrentIndex(page)
        dialog.page_requested.connect(_open_page)
        dialog.connect_requested.connect(self.connect_requested)
        dialog.open()


def _open_page(page: str) -> None:
    QDesktopServices.openUrl(QUrl(page))


def shortcuts_of(bar: QMenuBar) -> list[tuple[str, str]]:
    """Return the keys and the texts of all menu entries that have keys."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (action.shortcut().toString(native), action.text().replace("&", "").rstrip("…"))
        for menu in bar.findChildren(QMenu)
        for action in menu.actions()
        if not action.shortcut().isEmpty()
    ]
