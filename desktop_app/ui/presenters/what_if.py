"""Presenter of the row counts under another threshold and strictness."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.domain.errors import AppError
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.ui.context import WindowContext
from desktop_app.ui.presenters.result.rewriting import RewritingPresenter
from desktop_app.ui.toolkit.i18n import error_words
from desktop_app.ui.toolkit.job_thread import QueuedJob, Report

if TYPE_CHECKING:
    from desktop_app.domain.answers.what_if import WhatIf
    from desktop_app.engine.job import Job


class WhatIfPresenter(QObject):
    """Counts the rows from the journal, and saves the workbook again with other settings."""

    def __init__(self, context: WindowContext, rewriting: RewritingPresenter) -> None:
        super().__init__(context.window)
        self._context, self._rewriting = context, rewriting
        self._card = context.page.result_summary.what_if
        self._card.opened.connect(self._on_opened)
        self._card.apply_requested.connect(self._on_apply)

    @property
    def _job(self) -> "Job | None":
        job_result = self._context.run.job_result
        return None if job_result is None or self._context.run.is_active else job_result.job

    def _on_opened(self) -> None:
        """Count the rows in the background."""
        if (job := self._job) is None:
            return
        self._card.show_counting(job.query.min_similarity, job.output_options.match_check)
        access = self._context.session.access_for(job)

        def work(_report: Report) -> "WhatIf":
            from desktop_app.engine.people.what_if import count_what_if  # noqa: PLC0415 - in this thread

            with access.open_services() as services:
                return count_what_if(job, services.journal)

        def done(what_if: "WhatIf") -> None:
            if self._job is job:  # otherwise the counts belong to an earlier result
                self._card.show_counts(what_if)

        jobs = self._context.session.journal_jobs
        jobs.submit(QueuedJob("what if", work, done, self._on_failed))

    def _on_apply(self, threshold: float, mode: MatchCheckMode) -> None:
        """Save the workbook with these settings."""
        if (job := self._job) is None:
            return
        similarity = None if job.query.min_similarity is None else threshold
        options = replace(job.output_options, match_check=mode)
        again = replace(
            job, query=replace(job.query, min_similarity=similarity), output_options=options
        )
        self._rewriting.save(again)

    def _on_failed(self, error: AppError) -> None:
        self._card.close_counts()
        self._context.page.show_note(*error_words(error))
