"""The windowed application: creates controllers, views and presenters and connects them."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from shiboken6 import isValid

from desktop_app import bootstrap
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.document import DocumentController
from desktop_app.ui.controllers.planning import PlanController
from desktop_app.ui.controllers.review import ReviewController
from desktop_app.ui.controllers.run import RunController
from desktop_app.ui.controllers.search import SearchController
from desktop_app.ui.controllers.session import SessionController
from desktop_app.ui.controllers.updates import UpdateController
from desktop_app.ui.presenters.account import AccountPresenter
from desktop_app.ui.presenters.choices import ChoicesPresenter
from desktop_app.ui.presenters.columns import ColumnsPresenter
from desktop_app.ui.presenters.filling import FillingPresenter
from desktop_app.ui.presenters.foot import FootPresenter
from desktop_app.ui.presenters.history import HistoryPresenter
from desktop_app.ui.presenters.opening import OpeningPresenter
from desktop_app.ui.presenters.planning import PlanningPresenter
from desktop_app.ui.presenters.practice import PracticePresenter
from desktop_app.ui.presenters.result.rewriting import RewritingPresenter
from desktop_app.ui.presenters.results import ResultsPresenter
from desktop_app.ui.presenters.review import ReviewPresenter
from desktop_app.ui.presenters.run import RunPresenter
from desktop_app.ui.presenters.second_wave import (
    IdentifyPresenter,
    LivePresenter,
    SearchPresenter,
    SecondWavePresenter,
)
from desktop_app.ui.presenters.several_files import SeveralFilesPresenter
from desktop_app.ui.presenters.sheet.arrangement import ArrangementPresenter
from desktop_app.ui.presenters.sheet.clipboard import ClipboardPresenter
from desktop_app.ui.presenters.sheet.navigation import SheetNavigationPresenter
from desktop_app.ui.presenters.sheet.person import PersonPresenter
from desktop_app.ui.presenters.what_if import WhatIfPresenter
from desktop_app.ui.presenters.window.about import AboutPresenter
from desktop_app.ui.presenters.window.help import HelpPresenter
from desktop_app.ui.presenters.window.menus import MenusPresenter
from desktop_app.ui.presenters.window.shutdown import ShutdownPresenter
from desktop_app.ui.startup_window import create_main_window
from desktop_app.ui.toolkit.icons import repaint_icons
from desktop_app.ui.toolkit.theme import accessibility_of, apply_theme
from desktop_app.ui.toolkit.window_state import WindowState
from desktop_app.ui.views.main_window import MainWindow
from desktop_app.ui.views.work_page import WorkPage

_POLISH_MS, _POLISHED_AT_ONCE = 10, 12


class Application(QObject):
    """Owns everything that lives as long as the window."""

    def __init__(
        self, app: QApplication, environ: Mapping[str, str], window: MainWindow | None = None
    ) -> None:
        """Build the application in the given window, or in a new one."""
        super().__init__(app)
        self._app = app
        session = self.session = SessionController(environ, self)
        self.resources = bootstrap.resource("style.qss").parent
        self.window = window = window or create_main_window(app, session.settings.look)
        page = WorkPage(window.start_page, window)
        self.context = WindowContext(
            window=self.window,
            page=page,
            session=session,
            document=DocumentController(self),
            plan=PlanController(session, self),
            run=RunController(session, self),
            review=ReviewController(session, self),
            search=SearchController(self),
            window_state=WindowState(session.data_folder),
        )
        self._create_presenters()
        self._unpolished: list[QWidget] | None = None
        self._polishing = QTimer(self, interval=_POLISH_MS)
        self._polishing.timeout.connect(self._polish)
        self.shutdown = ShutdownPresenter(self.context, self.updates.jobs, self._polishing)
        self._connect()
        self._connect_sheet()
        window.set_page(page)

    def _create_presenters(self) -> None:
        """Create what joins controllers and views; later ones may use earlier ones."""
        self.opening = OpeningPresenter(self.context)
        self.choices = ChoicesPresenter(self.context)
        self.menus = MenusPresenter(self.context, self.window, self.choices)
        self.columns = ColumnsPresenter(self.context)
        self.filling = FillingPresenter(self.context, self.columns)
        self.planning = PlanningPresenter(self.context, self.columns)
        self.run = RunPresenter(self.context)
        self.foot = FootPresenter(self.context)
        self.results = ResultsPresenter(self.context, self.run, self.columns, self.filling)
        self.rewriting = RewritingPresenter(self.context)
        self.what_if = WhatIfPresenter(self.context, self.rewriting)
        self.second_wave = SecondWavePresenter(self.context, self.run)
        self.live = LivePresenter(self.context)
        self.search = SearchPresenter(self.context)
        self.identify = IdentifyPresenter(self.context)
        self.review = ReviewPresenter(self.context)
        self.arrangement = ArrangementPresenter(self.context)
        self.sheet_navigation = SheetNavigationPresenter(self.context, self.arrangement)
        self.person = PersonPresenter(self.context)
        self.clipboard = ClipboardPresenter(self.context, self.opening)
        self.account = AccountPresenter(self.context)
        self.practice = PracticePresenter(self.context, self.run)
        self.history = HistoryPresenter(self.context)
        self.several_files = SeveralFilesPresenter(self.context, self.opening)
        self.updates = UpdateController(self.session, self.context.window_state, self)
        self.about = AboutPresenter(self.context, self.updates)
        self.help = HelpPresenter(self.context)

    def _connect(self) -> None:
        window, page = self.window, self.context.page
        window.open_action.triggered.connect(self.opening.ask)
        window.sample_action.triggered.connect(self.opening.open_sample)
        window.close_action.triggered.connect(self.opening.close)
        window.settings_action.triggered.connect(self.account.open_settings)
        window.undo_action.triggered.connect(self.choices.undo)
        window.redo_action.triggered.connect(self.choices.redo)
        self.choices.undo_changed.connect(self.menus.show_undo)
        page.stack.currentChanged.connect(self.menus.show_undo)
        window.history_action.triggered.connect(self.history.open)
        page.start_page.history_requested.connect(self.history.open)
        self.history.reopen_requested.connect(self.opening.reopen)
        window.save_as_action.triggered.connect(self.results.save_as)
        window.review_action.triggered.connect(self.review.open)
        window.details_action.triggered.connect(self.planning.show_details)
        window.about_action.triggered.connect(self.about.open)
        for page_of_help, action in enumerate(window.help_actions):
            action.triggered.connect(partial(self.help.open, page_of_help))
        self.help.connect_requested.connect(self.account.connect_account)
        window.path_dropped.connect(self._on_path)
        window.files_dropped.connect(self.several_files.open)
        self.opening.files_chosen.connect(window.emit_paths)
        window.recent_chosen.connect(self._on_path)
        window.close_requested.connect(self.shutdown.close)
        window.color_scheme_changed.connect(page.update_colors)
        self.account.color_scheme_changed.connect(self.apply_color_scheme)
        self._app.screenAdded.connect(partial(repaint_icons, window))  # may need larger icons
        hints, accessibility = accessibility_of(self._app)
        hints.colorSchemeChanged.connect(self.apply_color_scheme)
        accessibility.contrastPreferenceChanged.connect(self.apply_color_scheme)
        self._connect_state()

    def _connect_state(self) -> None:
        """Keep menus and title true."""
        self.context.document.opened.connect(self._on_opened)
        self.context.document.closed.connect(self.menus.show)
        self.context.run.state_changed.connect(self.menus.show)
        self.context.run.state_changed.connect(self.menus.show_title)
        self.context.run.state_changed.connect(self.menus.show_undo)
        self.context.run.progressed.connect(self.menus.show_title)
        self.run.ended.connect(self._notify)

    def _connect_sheet(self) -> None:
        window, page = self.window, self.context.page
        self.clipboard.connect_actions(window)
        window.find_action.triggered.connect(page.find_bar.open_bar)
        window.find_next_action.triggered.connect(page.find_bar.find_next)
        window.all_rows_action.triggered.connect(self.arrangement.show_all)
        window.attention_action.triggered.connect(page.attention.open_panel)

    def start(self, path: Path | None = None) -> None:
        """Show the window, and open a file if one is given."""
        self.window.restoreGeometry(self.context.window_state.geometry)
        self.choices.restore()
        self.planning.show_choices()
        self.opening.close()
        self.menus.show()
        self.window.show()
        if self.session.settings_error is not None:
            error = self.session.settings_error
            self.context.page.show_note(error.what, error.to_do)
        self.session.read_account()
        self.session.find_unfinished()
        self.updates.check_if_due()
        if path is not None:
            self.opening.open_path(path)
        self._polishing.start()

    @Slot()
    def _polish(self) -> None:
        """Style hidden widgets in small steps, so that the first dropped file is not delayed."""
        if self._unpolished is None:
            self._app.style()  # loads its classes, now and not when the first file is opened
            self._unpolished = self.context.page.sheet_page.findChildren(QWidget)
        for widget in self._unpolished[:_POLISHED_AT_ONCE]:
            if isValid(widget):  # a panel may have replaced it
                widget.ensurePolished()
        self._unpolished = self._unpolished[_POLISHED_AT_ONCE:]
        if not self._unpolished:
            self._polishing.stop()

    @property
    def is_busy(self) -> bool:
        """True while a run is active or a dialog waits, so that no other file may be opened."""
        return self.context.run.is_active or self._app.activeModalWidget() is not None

    def _on_path(self, name: str) -> None:
        self.session.set_sandbox_mode(enabled=False)
        self.opening.open_path(Path(name))

    def _on_opened(self) -> None:
        self.run.answers = None
        self.menus.show()
        self.menus.show_title()

    def apply_color_scheme(self) -> None:
        """Apply the colour scheme that the user or the system has chosen."""
        apply_theme(self._app, self.session.settings.look, self.resources)
        self.window.color_scheme_changed.emit()

    def _notify(self, text: str) -> None:
        """Show a desktop notification if the window is not active."""
        if self.window.isActiveWindow():
            return
        self._app.alert(self.window)
        if QSystemTrayIcon.isSystemTrayAvailable():
            tray = QSystemTrayIcon(self.window.windowIcon(), self)
            tray.messageClicked.connect(self.window.activateWindow)
            tray.show()
            tray.showMessage(self.window.windowTitle(), text)
            QTimer.singleShot(_TRAY_MS, tray, tray.deleteLater)

    def report_bug(self, report: str) -> None:
        """Show an unexpected error with a report that can be copied."""
        from desktop_app.ui.dialogs.report_dialog import ReportDialog  # noqa: PLC0415 - when it is opened

        self._report = ReportDialog(report, self.window)
        self._report.open()

    def close(self) -> None:
        """Close the window, as its close button does."""
        self.shutdown.close()


_TRAY_MS = 20_000
