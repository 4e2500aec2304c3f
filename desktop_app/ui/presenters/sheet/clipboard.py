"""Presenter of the clipboard: copy cells, copy the result, paste a table as the source."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.ui.context import WindowContext
from desktop_app.ui.models.copied_table import CopiedTable, Selection, copy_selection
from desktop_app.ui.presenters.opening import OpeningPresenter
from desktop_app.ui.toolkit.i18n import count, error_words, number, tr
from desktop_app.ui.toolkit.job_thread import QueuedJob, Report
from desktop_app.ui.views.main_window import MainWindow

_SHOWN_MS = 6_000


class ClipboardPresenter(QObject):
    """Copies cells in the background, so that a million rows do not stop the window."""

    def __init__(self, context: WindowContext, opening: OpeningPresenter) -> None:
        super().__init__(context.window)
        self._opening = opening
        self._context = context
        context.search.copied.connect(self._on_copied)

    def connect_actions(self, window: MainWindow) -> None:
        """Connect the menu's actions and the link on the first page."""
        window.copy_action.triggered.connect(self.copy)
        window.copy_headers_action.triggered.connect(self.copy_with_headers)
        window.copy_result_action.triggered.connect(self.copy_result)
        window.paste_action.triggered.connect(self.paste)
        window.start_page.paste_requested.connect(self.paste)

    def copy(self) -> None:
        """Copy the selected cells."""
        self._copy(has_headers=False)

    def copy_with_headers(self) -> None:
        """Copy the selected cells and the names of their columns."""
        self._copy(has_headers=True)

    def copy_result(self) -> None:
        """Copy all shown rows with the names of the columns."""
        model = self._context.page.model
        rows, columns = model.rowCount(), model.columnCount()
        if rows and columns:
            self._start(((0, 0, rows - 1, columns - 1),), has_headers=True)

    def _copy(self, *, has_headers: bool) -> None:
        ranges = self._context.page.sheet.selectionModel().selection().toList()
        found = tuple((r.top(), r.left(), r.bottom(), r.right()) for r in ranges)
        if found:
            self._start(found, has_headers=has_headers)

    def _start(self, ranges: tuple[tuple[int, int, int, int], ...], *, has_headers: bool) -> None:
        page = self._context.page
        if page.model.content is None:
            return
        columns = tuple(page.sheet.columns.displayed())
        selection = Selection(page.model.content, page.model.order, columns, ranges, has_headers)
        self._show(tr("Copying…"))
        self._context.search.copy(partial(copy_selection, selection))

    def _on_copied(self, table: CopiedTable) -> None:
        data = QMimeData()
        data.setText(table.text)
        if table.html:
            data.setHtml(table.html)
        QGuiApplication.clipboard().setMimeData(data)
        text = count("Copied %Ln rows", table.rows)
        if table.rows < table.selected_rows:
            text = count(
                "Copied the first {rows} of %Ln rows", table.selected_rows, rows=number(table.rows)
            )
            text = tr("{copied}: the clipboard takes no more.", copied=text)
        else:
            text = f"{text}, " + count("%Ln columns.", table.columns)
        self._show(text)

    # --- paste

    def paste(self) -> None:
        """Open the table on the clipboard, if no file is open."""
        context = self._context
        if context.document.document is not None or context.run.is_active:
            return
        data = QGuiApplication.clipboard().mimeData()
        text = data.text() if data.hasText() else ""
        html = data.html() if data.hasHtml() else ""
        environ = context.session.environ

        def work(_report: Report) -> Path:
            return bootstrap.save_pasted_table(text, html, environ)

        context.session.journal_jobs.submit(
            QueuedJob("paste", work, self._on_pasted, self._on_not_pasted)
        )

    def _on_pasted(self, path: Path) -> None:
        self._context.session.set_sandbox_mode(enabled=False)
        self._opening.open_for_documents(path, f"{tr('Pasted table')}{path.suffix}")

    def _on_not_pasted(self, error: AppError) -> None:
        self._context.page.show_note(*error_words(error), kind="note-warn")

    def _show(self, text: str) -> None:
        status = self._context.window.statusBar()
        status.showMessage(text, _SHOWN_MS)
        status.setAccessibleName(text)
