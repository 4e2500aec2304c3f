"""Presenter of the review of uncertain matches."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QDesktopServices

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.ui.context import WindowContext
from desktop_app.ui.toolkit.i18n import error_words, tr

if TYPE_CHECKING:
    from desktop_app.engine.job import Job


class ReviewPresenter(QObject):
    """Shows the review, and saves the workbook again when the user leaves it."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        page, review = context.page.review_page, context.review
        context.page.result_summary.review_requested.connect(self.open)
        page.chosen.connect(self._on_chosen)
        page.moved.connect(review.move)
        page.undo_requested.connect(review.undo)
        page.closed.connect(self.close)
        page.link_requested.connect(QDesktopServices.openUrl)
        review.loaded.connect(self._on_loaded)
        review.moved.connect(self._show)
        review.chosen.connect(self._show)
        review.failed.connect(self._on_failed)

    @property
    def _job(self) -> "Job | None":
        """The job to review: that of the last run, or of the open file as planned."""
        job_result, planned_job = self._context.run.job_result, self._context.plan.plan
        if job_result is not None:
            return job_result.job
        return None if planned_job is None else planned_job.job

    def open(self) -> None:
        """Load and show the matches to review; not during a run."""
        if self._job is not None and not self._context.run.is_active:
            self._context.review.load(self._job)

    def _on_loaded(self) -> None:
        self._context.page.stack.setCurrentWidget(self._context.page.review_page)
        self._show()
        self._context.page.review_page.setFocus()

    def _show(self) -> None:
        review, page = self._context.review, self._context.page.review_page
        page.show_item(
            review.item,
            position=review.position,
            total=len(review.items),
            undecided=review.undecided,
        )
        page.show_undo(can_undo=review.can_undo)
        if review.item is not None:
            self._show_row(review.item.row)

    def _show_row(self, row: int) -> None:
        """Show the filled cells of the row; the identifier is the title already."""
        document = self._context.document.document
        if document is None or row >= len(document.rows):
            return
        mapping = document.mapping
        known = () if mapping is None else (mapping.url_column, mapping.email_column)
        cells = [
            (header, text.strip())
            for at, (header, text) in enumerate(
                zip(document.table.info.headers, document.rows.row(row), strict=False)
            )
            if text.strip() and at not in known
        ]
        title = tr("Row {row} of your sheet", row=document.table.row_number(row))
        self._context.page.review_page.show_row(title, cells)

    def _on_chosen(self, candidate_index: int | None) -> None:
        review = self._context.review
        review.choose(candidate_index)
        if review.position + 1 < len(review.items):
            review.move(1)

    def close(self) -> None:
        """Return to the sheet and save the choices to the workbook."""
        page, job = self._context.page, self._job
        page.stack.setCurrentWidget(page.sheet_page)
        if self._context.review.has_changes and job is not None:
            self._context.review.has_changes = False
            self._context.plan.suspend()
            self._context.run.export(job, target=self._target(job), result=job.output_options)

    def _target(self, job: "Job") -> Path:
        """Return the path to save to; a file that is not our own output is never replaced."""
        planned_job = self._context.plan.plan
        if self._context.run.job_result is None and planned_job and planned_job.is_replacing:
            return bootstrap.workbooks.free_target(job.target)
        return job.target

    def _on_failed(self, error: AppError) -> None:
        self._context.page.show_note(*error_words(error))
