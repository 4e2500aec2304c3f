"""Presenter of the history: shows all runs, opens their workbooks, resumes them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.errors import AppError
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.team.desks import DeskMonth
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.history import HistoryController, HistoryEntry
from desktop_app.ui.controllers.team.controller import TeamController
from desktop_app.ui.toolkit.i18n import error_words, tr

_FILE_NAME = "runs.csv"
_TEAM_FILE = "team spending.csv"


class HistoryPresenter(QObject):
    """Shows the page, which is made when it is opened for the first time."""

    reopen_requested = Signal(object, bool)

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._entries: list[HistoryEntry] = []
        self._before: QWidget = context.page.start_page
        self._history = HistoryController(context.session, self)
        self._history.loaded.connect(self._on_loaded)
        self._history.exported.connect(self._on_exported)
        self._history.failed.connect(self._on_failed)
        self._months: list[DeskMonth] = []
        self._team = TeamController(context.session, self)
        self._team.spending_read.connect(self._on_spending)
        self._team.refused.connect(self._on_failed)

    def open(self) -> None:
        """Load the runs and show them; not during a run, which has the journal to itself."""
        if not self._context.run.is_active:
            self._history.load()

    def _on_loaded(self, entries: list[HistoryEntry]) -> None:
        stack = self._context.page.stack
        self._entries = entries
        if not hasattr(self, "page"):
            self._make_page()
        shown = stack.currentWidget()
        if shown is not None and shown is not self.page:
            self._before = shown
        stack.setCurrentWidget(self.page)
        self.page.show_entries(entries)
        self._team.read_spending()

    def _on_spending(self, months: list[DeskMonth]) -> None:
        self._months = months
        self.page.show_team(months)

    def _make_page(self) -> None:
        from desktop_app.ui.views.history_page import HistoryPage  # noqa: PLC0415 - when it is opened

        stack = self._context.page.stack
        self.page = HistoryPage(stack)
        stack.addWidget(self.page)
        self.page.closed.connect(self.close)
        self.page.open_requested.connect(self._on_open)
        self.page.folder_requested.connect(self._on_folder)
        self.page.resume_requested.connect(self._on_resume)
        self.page.export_requested.connect(self._on_export)
        self.page.team_export_requested.connect(self._on_team_export)

    def close(self) -> None:
        """Return to the page that was shown before."""
        self._context.page.stack.setCurrentWidget(self._before)

    def _on_open(self, entry: HistoryEntry) -> None:
        if entry.output is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(entry.output)))

    def _on_folder(self, entry: HistoryEntry) -> None:
        if entry.output is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(entry.output.parent)))

    def _on_resume(self, entry: HistoryEntry) -> None:
        self.close()
        self.reopen_requested.emit(entry.options, entry.is_sandbox)

    def _on_export(self) -> None:
        from desktop_app.ui.models.history_model import list_of  # noqa: PLC0415 - when it is opened

        self._save(tr("Export the list of runs"), _FILE_NAME, list_of(self._entries))

    def _on_team_export(self) -> None:
        from desktop_app.ui.models.history_model import team_list_of  # noqa: PLC0415 - as above

        self._save(tr("Export the team's spending"), _TEAM_FILE, team_list_of(self._months))

    def _save(self, title: str, file_name: str, rows: Sequence[Sequence[NewCell]]) -> None:
        self.dialog = QFileDialog(self._context.window, title, file_name)
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setDefaultSuffix("csv")
        self.dialog.setNameFilter(tr("CSV files (*.csv)"))

        def save(name: str) -> None:
            self._history.export(Path(name), rows)

        self.dialog.fileSelected.connect(save)
        self.dialog.open()

    def _on_exported(self, path: Path) -> None:
        text = tr("Saved {file}.", file=path.name)
        self._context.page.show_note(text, str(path.parent), kind="note")

    def _on_failed(self, error: AppError) -> None:
        self._context.page.show_note(*error_words(error))
