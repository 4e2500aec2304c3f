"""Presenter of the panel with everything known about one row."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from desktop_app.domain.errors import AppError
from desktop_app.domain.source.name_columns import name_columns
from desktop_app.ui.context import WindowContext
from desktop_app.ui.models.sheet_content import SheetContent
from desktop_app.ui.toolkit.i18n import error_words, number, tr
from desktop_app.ui.toolkit.job_thread import QueuedJob, Report
from desktop_app.ui.toolkit.theme import current_colors

if TYPE_CHECKING:
    from desktop_app.engine.job import Job
    from desktop_app.engine.people.person_details import PersonDetails
    from desktop_app.engine.ports.records import RunRecord

_SETTLED_MS = 150


class PersonPresenter(QObject):
    """Opens the panel and follows the current row; the journal is read in the background."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._row = -1
        self._timer = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._timer.timeout.connect(self._load)
        page = context.page
        page.sheet.row_opened.connect(self.open)
        page.sheet.escape_pressed.connect(self.close)
        page.sheet.selectionModel().currentRowChanged.connect(self._on_current)
        page.person_panel.closed.connect(self.close)
        page.person_panel.link_requested.connect(QDesktopServices.openUrl)
        context.document.opened.connect(self.close)
        context.document.closed.connect(self.close)
        context.run.finished.connect(self._on_finished)

    def open(self, source_row: int) -> None:
        """Open the panel for a row."""
        page = self._context.page
        page.side_layers.setCurrentWidget(page.person_panel)
        self._row = source_row
        self._show(None, state=tr("Reading…"))
        self._load()

    def close(self) -> None:
        """Close the panel; the options or the result are behind it."""
        page = self._context.page
        self._timer.stop()
        if page.side_layers.currentWidget() is page.person_panel:
            focus = QApplication.focusWidget()
            had_focus = focus is not None and page.person_panel.isAncestorOf(focus)
            page.side_layers.setCurrentWidget(page.side_stack)
            if had_focus:
                page.sheet.setFocus()

    @property
    def _is_open(self) -> bool:
        page = self._context.page
        return page.side_layers.currentWidget() is page.person_panel

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._is_open and current.isValid():
            self._row = self._context.page.model.source_row(current.row())
            self._show(None, state=tr("Reading…"))
            self._timer.start()

    def _on_finished(self) -> None:
        if self._is_open:
            self._load()

    # --- the journal

    def _job(self) -> "tuple[Job, RunRecord | None, str | None] | None":
        run, planned = self._context.run, self._context.plan.plan
        if (result := run.job_result) is not None:
            return result.job, result.record, result.unsent
        return None if planned is None else (planned.job, None, None)

    def _load(self) -> None:
        found, row = self._job(), self._row
        if self._context.run.is_active:
            self._show(None, state=tr("More after the run"))
            return
        if found is None:
            self._show(None)
            return
        job, record, unsent = found
        access = self._context.session.access_for(job)

        def work(_report: Report) -> "PersonDetails":
            from desktop_app.engine.people.person_details import person_details  # noqa: PLC0415 - in this thread

            with access.open_services() as services:
                shown = record or services.journal.last_run(job.source)
                return person_details(job.result_spec(shown, unsent=unsent), services.journal, row)

        def done(details: "PersonDetails") -> None:
            if row == self._row:
                self._show(details)

        self._context.session.journal_jobs.submit(QueuedJob("person", work, done, self._on_failed))

    def _on_failed(self, error: AppError) -> None:
        self._show(None, state=error_words(error)[0])

    def _show(self, details: "PersonDetails | None", *, state: str = "") -> None:
        page, content = self._context.page, self._context.page.model.content
        if content is None or not self._is_open:
            return
        from desktop_app.ui.views.sheet.person_html import person_page  # noqa: PLC0415 - when it is opened

        own, new = _cells(content, self._row)
        row_number = content.document.table.row_number(self._row)
        html = person_page(_name(content, own, details), own, new, details, current_colors())
        page.person_panel.show_page(tr("Row {row}", row=number(row_number)), html, state=state)


def _cells(content: SheetContent, row: int) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return names and cells of a row: the user's own, then the new ones."""
    pairs = [
        (content.column_label(column), content.full_text(row, column))
        for column in range(content.column_count)
    ]
    return pairs[: content.source_column_count], pairs[content.source_column_count :]


def _name(
    content: SheetContent, own: Sequence[tuple[str, str]], details: "PersonDetails | None"
) -> str:
    """Return the person's name: as the provider has it, else as the sheet has it."""
    person = None if details is None else details.state.person
    basics = None if person is None else person.get("basic_profile")
    known = basics.get("name") if isinstance(basics, dict) else None
    if isinstance(known, str) and known.strip():
        return " ".join(known.split())
    columns = sorted(name_columns(content.document.table.info.headers))
    return " ".join(own[column][1].strip() for column in columns).strip()
