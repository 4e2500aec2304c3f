"""Entry point of the window: shows it at once, then loads the rest."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QtMsgType, Signal, Slot, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.settings import Settings
from desktop_app.ui.startup_window import EarlyWish, FirstPaint, create_main_window
from desktop_app.ui.toolkit.gil_tuning import tune_gil
from desktop_app.ui.toolkit.i18n import set_language
from desktop_app.ui.toolkit.window_application import WindowApplication
from desktop_app.ui.toolkit.window_state import WindowState
from desktop_app.ui.views.main_window import MainWindow

if TYPE_CHECKING:
    from desktop_app.ui.application import Application

_LOG = logging.getLogger(__name__)
_POLL_MS = 20
_WARM_UP_MS = 100


class BugReporter(QObject):
    """Logs unexpected errors of all threads and shows them in the window."""

    happened = Signal(str)

    def __init__(self, program: "Application") -> None:
        super().__init__(program)
        self._program = program
        self._is_showing = False
        self.happened.connect(self._on_happened)

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an error and show it in the GUI thread."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        from desktop_app.ui.dialogs.report_dialog import report_of  # noqa: PLC0415 - rarely needed

        report = report_of(error.with_traceback(trace))
        _LOG.error("a bug: %s", report)
        # An error while another one is shown is only logged; showing it could repeat endlessly.
        if not self._is_showing:
            self.happened.emit(report)

    @Slot(str)
    def _on_happened(self, report: str) -> None:
        self._is_showing = True
        try:
            self._program.report_bug(report)
        finally:
            self._is_showing = False


def make_app(arguments: Sequence[str]) -> WindowApplication:
    """Return the Qt application with its style, name and desktop file name."""
    # As an argument: `setStyle` returns the style, and to wrap the first one takes Python 5 ms.
    app = WindowApplication([*arguments, "-style", "fusion"])
    app.setApplicationName("Sheet Enricher")
    app.setDesktopFileName("sheet-enricher")
    return app


def run(arguments: Sequence[str]) -> int:
    """Run the window until it is closed; return the exit code.

    Args:
        arguments: Path of a file to open, or nothing.
    """
    environ = bootstrap.environment()
    bootstrap.start_log(environ)
    with suppress(Exception):  # a windowed program may have no stderr
        faulthandler.enable()
    qInstallMessageHandler(_log_message)
    path = Path(arguments[0]).absolute() if arguments else None
    door = bootstrap.window_door(environ)
    if door.hand_over(path):
        return 0
    app = make_app(sys.argv[:1])
    startup = Startup(app, environ, path, door)
    startup.show_first()
    try:
        return app.exec()
    finally:
        door.close()


class Startup(QObject):
    """Shows the start page at once and loads the rest after it has been painted.

    What the user clicks until then is kept, and done as soon as the program can.
    """

    visited = Signal(object)

    def __init__(
        self,
        app: WindowApplication,
        environ: Mapping[str, str],
        path: Path | None,
        door: bootstrap.WindowDoor | None = None,
    ) -> None:
        super().__init__(app)
        self._app, self._environ, self._path, self._door = app, environ, path, door
        self._window: MainWindow | None = None
        self._wish: EarlyWish | None = None
        self.program: Application | None = None
        app.file_given.connect(self._on_file)
        self.visited.connect(self._on_visit)

    def show_first(self) -> None:
        """Show the window with the start page."""
        settings = _settings(self._environ)
        set_language(self._app, settings.language, bootstrap.resource("translations"))
        window = self._window = create_main_window(self._app, settings.look)
        window_state = WindowState(bootstrap.data_home(self._environ))
        window.restoreGeometry(window_state.geometry)
        self._wish = EarlyWish(window)
        # Loading blocks: begun before the first paint, it would leave the window black.
        first_paint = FirstPaint(window)
        first_paint.happened.connect(self._complete)
        window.show()

    @Slot(str)
    def _on_file(self, name: str) -> None:
        """Open a file from the system now, or as soon as loading is complete."""
        if self._window is not None and self.program is not None:
            self._window.path_dropped.emit(name)
        else:
            self._path = Path(name)

    @Slot(object)
    def _on_visit(self, visit: bootstrap.Visit) -> None:
        """Come to the front and open the file of a later start, unless the window is busy.

        A file must not replace the sheet of a run, or the one that a dialog asks about.
        """
        program = self.program
        is_shown = program is not None and program.window.isVisible()
        if program is None or not is_shown or (visit.file is not None and program.is_busy):
            visit.refuse()
        elif visit.take():
            program.window.come_forward()
            if visit.file is not None:
                self._on_file(str(visit.file))

    @Slot()
    def _complete(self) -> None:
        if QApplication.mouseButtons() is not Qt.MouseButton.NoButton:
            QTimer.singleShot(_POLL_MS, self, self._complete)  # a click is half done
            return
        from desktop_app.ui.application import Application  # noqa: PLC0415 - half of all imports

        self.program = Application(self._app, self._environ, self._window)
        tune_gil()
        reporter = BugReporter(self.program)
        sys.excepthook = reporter.report
        self.program.shutdown.closed.connect(self._app.quit)
        self.program.start(self._path)
        if self._wish is not None:
            self._wish.fulfil()
        QTimer.singleShot(_WARM_UP_MS, self, self._warm_up)

    def _warm_up(self) -> None:
        _warm_up(self._open_door)

    def _open_door(self) -> None:
        if self._door is not None:
            self._door.open(self.visited.emit)


def _warm_up(open_door: Callable[[], object]) -> None:
    """Open the door and load what the first file needs, in a thread, to keep the window free."""

    def work() -> None:
        open_door()
        from desktop_app.domain.result.columns.catalogue import find_column  # noqa: PLC0415

        find_column("")
        for module in ("domain.identifiers.links", "engine.job"):
            import_module(f"desktop_app.{module}")

    threading.Thread(target=work, name="warm-up", daemon=True).start()


def _settings(environ: Mapping[str, str]) -> Settings:
    try:
        return bootstrap.read_settings(environ)
    except AppError:  # the window reports the problem later
        return Settings()


def _log_message(kind: QtMsgType, _context: object, message: str) -> None:
    level = logging.INFO if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) else logging.WARNING
    _LOG.log(level, "Qt: %s", message)
