"""The main window with its start page, created before anything else is imported."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from desktop_app import bootstrap
from desktop_app.domain.settings import ColorScheme
from desktop_app.ui.toolkit.theme import apply_theme
from desktop_app.ui.views.main_window import MainWindow


def create_main_window(app: QApplication, look: ColorScheme) -> MainWindow:
    """Return the window with its start page in a colour scheme."""
    resources = bootstrap.resource("style.qss").parent
    apply_theme(app, look, resources)
    return MainWindow(QIcon(str(resources / "icons" / "app.svg")))


class FirstPaint(QObject):
    """Tells once that a window has been painted, or that it will not be for a while."""

    happened = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._is_over = False
        window.installEventFilter(self)
        QTimer.singleShot(_LONGEST_MS, self, self._tell)  # a window may start minimised

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._tell)  # after the picture is on the screen
        return False

    def _tell(self) -> None:
        if not self._is_over:
            self._is_over = True
            self.happened.emit()


class EarlyWish(QObject):
    """Keeps what the user wanted last while the program loads: a click, a menu entry, a drop."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._wish: Callable[[], object] | None = None
        self._is_over = False
        page = window.start_page
        for signal in (
            page.open_requested,
            page.sample_requested,
            page.connect_requested,
            page.history_requested,
            window.path_dropped,
            window.files_dropped,
            window.close_requested,
        ):
            signal.connect(partial(self._keep, signal))
        for action in window.findChildren(QAction):
            action.triggered.connect(partial(self._keep_action, action))

    def _keep(self, signal: SignalInstance, *values: object) -> None:
        if not self._is_over:
            self._wish = partial(signal.emit, *values)

    def _keep_action(self, action: QAction, _is_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's value
        if not self._is_over:
            self._wish = action.trigger

    def fulfil(self) -> None:
        """Do what was wanted last, and keep nothing from now on."""
        self._is_over = True
        if self._wish is not None:
            self._wish()


_LONGEST_MS = 1_000
