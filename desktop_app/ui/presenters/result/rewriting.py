"""Presenter that saves the workbook of a finished run again, with other settings, for free."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.match_check.row.context_role import ContextColumns
from desktop_app.ui.context import WindowContext
from desktop_app.ui.toolkit.i18n import error_words
from desktop_app.ui.toolkit.job_thread import QueuedJob, Report

if TYPE_CHECKING:
    from desktop_app.engine.job import Job


class RewritingPresenter(QObject):
    """Replaces the workbook, or saves it under a free name if it was changed in the meantime.

    A second look costs nothing: everything comes from the journal.
    """

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        context.page.result_summary.compare_requested.connect(self.choose_columns)

    @property
    def _job(self) -> "Job | None":
        job_result = self._context.run.job_result
        return None if job_result is None or self._context.run.is_active else job_result.job

    def choose_columns(self) -> None:
        """Open the dialog for the columns that the matches of the result are compared with."""
        if (job := self._job) is None or job.context is None:
            return
        from desktop_app.ui.dialogs.context_dialog import ContextDialog  # noqa: PLC0415 - when it is opened

        document, columns = self._context.document.document, job.context.columns
        suggested = columns if document is None else document.suggested_context or columns
        identifiers = (job.mapping.url_column, job.mapping.email_column)
        self.context_dialog = ContextDialog(
            job.table.info.headers,
            columns,
            suggested,
            [at for at in identifiers if at is not None],
            self._context.window,
        )

        def on_chosen(chosen: ContextColumns | None) -> None:
            self._compare(job, chosen or suggested)
            self._context.document.choose_context(chosen)  # the next run uses them, too

        self.context_dialog.chosen.connect(on_chosen)
        self.context_dialog.open()

    def _compare(self, job: "Job", columns: ContextColumns) -> None:
        """Check the matches again by other columns."""
        if job.context is not None and columns != job.context.columns and self._job is job:
            self.save(replace(job, context=job.context.with_columns(columns)))

    def save(self, again: "Job") -> None:
        """Save the workbook of the last result with the settings of this job; sends nothing."""
        if (job := self._job) is None:
            return
        access = self._context.session.access_for(job)

        def work(_report: Report) -> bool:
            from desktop_app.engine.output import is_replaceable  # noqa: PLC0415 - in this thread

            with access.open_services() as services:
                return is_replaceable(job, services.journal, bootstrap.workbooks)

        def done(is_replaceable: bool) -> None:  # noqa: FBT001 - a job's result
            if self._job is not job:
                return
            target = job.target if is_replaceable else bootstrap.workbooks.free_target(job.target)
            self._context.plan.suspend()
            self._context.run.export(again, target=target, result=again.output_options)

        jobs = self._context.session.journal_jobs
        jobs.submit(QueuedJob("check target", work, done, self._on_failed))

    def _on_failed(self, error: AppError) -> None:
        self._context.page.result_summary.what_if.close_counts()
        self._context.page.show_note(*error_words(error))
