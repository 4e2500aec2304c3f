"""Presenter for several dropped files: one price, then one file after the other."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from desktop_app import bootstrap
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.errors import AppError
from desktop_app.domain.result.columns.filled_columns import FilledColumn
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.planning import PlannedJob, terms_of
from desktop_app.ui.controllers.run_updates import JobResult
from desktop_app.ui.models.file_list import FileListChoices, mapping_of_list
from desktop_app.ui.presenters.opening import OpeningPresenter
from desktop_app.ui.toolkit.i18n import credits_of, error_words, number, tr, tr_core
from desktop_app.ui.toolkit.job_thread import QueuedJob, Report

if TYPE_CHECKING:
    from desktop_app.engine.several_files import FilePrice
    from desktop_app.ui.dialogs.files_dialog import FileResult


_ROUNDING = 1e-6


class SeveralFilesPresenter(QObject):
    """Drives the window through a list of files; the window shows each as it fills.

    A run that does not finish (stopped, budget, no connection) ends the list: what is left is
    never sent without the user.
    """

    def __init__(self, context: WindowContext, opening: OpeningPresenter) -> None:
        super().__init__(context.window)
        self._context, self._opening = context, opening
        self._waiting: list[FilePrice] = []
        self._current: Path | None = None
        self._results: list[FileResult] = []
        self._budget: float | None = None
        self._approved = 0.0
        self._total = 0
        self._fills: tuple[FilledColumn, ...] = ()
        self._priced: FileListChoices | None = None
        context.session.account_changed.connect(self._on_account)
        context.plan.plan_ready.connect(self._on_plan)
        context.document.failed.connect(self._on_problem)
        context.run.run_started.connect(self._on_run_started)
        context.run.finished.connect(self._on_finished)
        context.run.failed.connect(self._on_run_failed)
        context.document.opened.connect(self._on_opened)

    # --- price

    def open(self, paths: list[Path]) -> None:
        """Show the files and work out their price; nothing is sent."""
        context = self._context
        if context.run.is_active or self._current is not None:
            return
        context.session.set_sandbox_mode(enabled=False)
        from desktop_app.ui.dialogs.files_dialog import FilesDialog  # noqa: PLC0415 - when it is opened

        mapping = mapping_of_list(context.document.document, context.window_state.last_choices)
        self._paths, self._wishes = paths, FileListChoices(context.plan.choices, mapping)
        searches, extras = self._wishes.mapping.by_name, list(self._wishes.extras())
        self.dialog = FilesDialog(paths, context.window, searches=searches, extras=extras)
        self.dialog.start_requested.connect(self._start)
        self.dialog.folder_requested.connect(self._on_folder)
        self.dialog.search_chosen.connect(self._on_search)
        self.dialog.open()
        if context.plan.choices.selection is None:
            self.dialog.total.setText(tr("Choose at least one field first."))
            self.dialog.search_check.setEnabled(False)
        else:
            self._work_out_prices()

    def _on_search(self, is_wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        self._wishes = self._wishes.searching(is_wanted=is_wanted)
        self.dialog.show_reading()
        self._work_out_prices()

    def _work_out_prices(self) -> None:
        access, wishes = self._context.session.access, self._wishes
        account, paths = self._context.session.account, self._paths

        def work(report: Report) -> FileListChoices:
            from desktop_app.engine.several_files import price_files  # noqa: PLC0415 - in this thread

            terms, books = terms_of(wishes.choices, access), bootstrap.workbooks
            with access.open_services() as services:
                listed = wishes.requests(paths)
                price_files(listed, services, books, terms, account, priced=report)
            return wishes

        def shown(price: "FilePrice") -> None:
            if wishes is self._wishes:  # else the user has chosen something else
                self.dialog.show_price(price)

        self._context.session.journal_jobs.submit(
            QueuedJob("files", work, self._on_priced, self.dialog.show_problem, reported=shown)
        )

    def _on_priced(self, wishes: FileListChoices) -> None:
        if wishes is not self._wishes:
            return
        self._priced = wishes
        session, budget = self._context.session, self._context.plan.choices.budget
        self.dialog.show_total(budget=budget, has_account=session.account is not None)

    @Slot()
    def _on_account(self) -> None:
        if self._priced is not None:  # files may be dropped before the account is read
            self._on_priced(self._priced)

    # --- one after the other

    def _start(self) -> None:
        self._waiting, self._results = self.dialog.files, []
        self._total, self._budget = len(self._waiting), self._context.plan.choices.budget
        self._approved, self._priced = self.dialog.credits_ceiling, None
        self._fills = self._context.plan.choices.result.fills
        self._next()

    @Slot()
    def _next(self) -> None:
        if not self._waiting:
            self._end()
            return
        price = self._waiting.pop(0)
        self._current = price.request.path
        self._opening.open_path(self._current, (price.mapping, price.context))

    def _on_run_started(self, _planned_job: PlannedJob) -> None:
        if self._current is None:
            return
        text = tr(
            "File {place} of {all}: {file}",
            place=number(self._total - len(self._waiting)),
            all=number(self._total),
            file=self._current.name,
        )
        self._context.page.show_note(text, tr("Stop also ends the list."), kind="note")

    def _on_opened(self) -> None:
        """End the list if the user opens another file; each of the list has the same choices."""
        document, plan = self._context.document.document, self._context.plan
        if document is None or self._current is None:
            return
        if document.table.info.path != self._current:
            self._waiting, self._current = [], None
        else:  # the file before may lack some of the columns to fill
            result = replace(plan.choices.result, fills=self._fills)
            plan.change(replace(plan.choices, result=result))

    def _on_plan(self, planned_job: PlannedJob) -> None:
        """Start the run of the current file; a file that is not our own output is kept."""
        if self._current is None or self._context.run.is_active:
            return
        job, plan = planned_job.job, self._context.plan
        if job.table.info.path != self._current or planned_job.choices != plan.choices:
            return
        if planned_job.is_replacing:
            target = bootstrap.workbooks.free_target(job.target)
            plan.change(replace(plan.choices, target=target))
        elif planned_job.problem is not None:
            self._on_problem(planned_job.problem)
        elif planned_job.prepared.blocked is not None:
            blocked = planned_job.prepared.blocked
            self._add(tr_core(blocked.message or blocked.advice))
            self._end()
        elif planned_job.prepared.plan.credits_ceiling > self._approved + _ROUNDING:
            self._add(tr("Costs more now than the price that you confirmed."))
            self._end()
        else:
            self._approved -= planned_job.prepared.plan.credits_ceiling
            self._context.run.start(planned_job)

    def _on_finished(self, job_result: JobResult) -> None:
        if self._current is None:
            return
        summary, problem = job_result.summary, job_result.problem
        if problem is not None:
            self._add(error_words(problem)[0])
        else:
            text = tr(
                "Saved {file} · {credits}",
                file=job_result.job.target.name,
                credits=credits_of(_spent(job_result)),
            )
            self._add(text, job_result.job.target)
        self._reduce_budget(job_result)
        if summary is not None and summary.end is not EndReason.FINISHED:
            self._end()
        else:
            QTimer.singleShot(0, self, self._next)

    def _reduce_budget(self, job_result: JobResult) -> None:
        """Take what a run may have cost off the budget; people in doubt count as charged."""
        if self._budget is None:
            return
        summary, prepared = job_result.summary, job_result.prepared
        spent = _spent(job_result)
        has_doubts = summary is not None and summary.progress.settled[OutcomeKind.IN_DOUBT]
        if has_doubts and prepared is not None:
            spent = max(spent, prepared.plan.credits_ceiling)
        self._budget = max(0.0, self._budget - spent)
        choices = self._context.plan.choices
        self._context.plan.change(replace(choices, budget=self._budget))

    def _on_problem(self, error: AppError) -> None:
        if self._current is not None:
            self._add(error_words(error)[0])
            QTimer.singleShot(0, self, self._next)

    def _on_run_failed(self, error: AppError) -> None:
        """End the list: a full disk or a lost journal would end the next run as well."""
        if self._current is not None:
            self._add(error_words(error)[0])
            self._end()

    def _add(self, text: str, output: Path | None = None) -> None:
        if self._current is not None:
            from desktop_app.ui.dialogs.files_dialog import FileResult  # noqa: PLC0415 - see `open`

            self._results.append(FileResult(self._current, text, output))

    def _end(self) -> None:
        from desktop_app.ui.dialogs.files_dialog import FileResult  # noqa: PLC0415 - see `open`

        self._results += [
            FileResult(price.request.path, tr("Not started")) for price in self._waiting
        ]
        self._waiting, self._current = [], None
        self._context.page.hide_note()
        self.dialog.show_results(self._results)

    def _on_folder(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _spent(job_result: JobResult) -> float:
    """Return what a run of the list has cost; nothing if it sent nothing."""
    summary = job_result.summary
    return 0.0 if summary is None else round(summary.progress.credits, 2)
