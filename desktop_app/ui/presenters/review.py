"""Presenter of the review of uncertain matches."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QDesktopServices

from desktop_app.domain.errors import AppError
from desktop_app.ui.context import WindowContext
from desktop_app.ui.toolkit.i18n import error_words


class ReviewPresenter(QObject):
    """Shows the review, and saves the workbook again when the user leaves it."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        page, review = context.page.review_page, context.review
        context.page.result_summary.review_requested.connect(self.open)
        page.chosen.connect(self._on_chosen)
        page.moved.connect(review.move)
        page.closed.connect(self.close)
        page.link_requested.connect(QDesktopServices.openUrl)
        review.loaded.connect(self._on_loaded)
        review.moved.connect(self._show)
        review.chosen.connect(self._show)
        review.failed.connect(self._on_failed)

    def open(self) -> None:
        """Load and show the matches to review."""
        if (job_result := self._context.run.job_result) is not None:
            self._context.review.load(job_result.job)

    def _on_loaded(self) -> None:
        self._context.page.stack.setCurrentWidget(self._context.page.review_page)
        self._show()
        self._context.page.review_page.setFocus()

    def _show(self) -> None:
        review = self._context.review
        self._context.page.review_page.show_item(
            review.item,
            position=review.position,
            total=len(review.items),
            undecided=review.undecided,
        )

    def _on_chosen(self, candidate_index: int | None) -> None:
        review = self._context.review
        review.choose(candidate_index)
        if review.position + 1 < len(review.items):
            review.move(1)

    def close(self) -> None:
        """Return to the sheet and save the choices to the workbook."""
        page, job_result = self._context.page, self._context.run.job_result
        page.stack.setCurrentWidget(page.sheet_page)
        if self._context.review.has_changes and job_result is not None:
            self._context.review.has_changes = False
            self._context.plan.suspend()
            self._context.run.export(
                job_result.job,
                target=job_result.job.target,
                result=job_result.job.output_options,
            )

    def _on_failed(self, error: AppError) -> None:
        self._context.page.show_note(*error_words(error))
