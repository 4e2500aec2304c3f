"""Presenter of a run: confirmation, progress, result."""

from array import array
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.run.events import RunStarted
from desktop_app.domain.run.progress import RunProgress
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.breakdown import button_text
from desktop_app.ui.controllers.planning import PlannedJob
from desktop_app.ui.controllers.run import RunState
from desktop_app.ui.controllers.run_updates import JobResult, RunUpdate
from desktop_app.ui.dialogs.questions import Question, do_nothing
from desktop_app.ui.models.answers import Answers, LiveAnswers, WrittenAnswers
from desktop_app.ui.toolkit.i18n import count, credits_of, error_words, tr
from desktop_app.ui.toolkit.plain_text import escape_mnemonic
from desktop_app.ui.views.run.result_messages import notification_text


class RunPresenter(QObject):
    """Confirms, starts, shows and stops runs; nothing is spent without a click."""

    ended = Signal(str)

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self.answers: Answers | None = None
        self._tried: array[int] | None = None
        page, run = context.page, context.run
        page.cost_bar.enrich_requested.connect(self.start)
        page.cost_bar.try_requested.connect(self.try_some)
        page.result_bar.rest_requested.connect(self.start)
        page.result_bar.all_rows_requested.connect(self._show_all_rows)
        page.result_bar.save_again_requested.connect(self.start)
        page.run_bar.pause_requested.connect(run.pause)
        page.run_bar.resume_requested.connect(run.resume)
        page.run_bar.stop_requested.connect(self.stop)
        page.model.modelReset.connect(self._on_rows_changed)
        run.state_changed.connect(self._on_state)
        run.run_started.connect(self._on_run_started)
        run.known_found.connect(self._on_known)
        run.updated.connect(self._on_updates)
        run.progressed.connect(self._on_progressed)
        run.finished.connect(self._on_finished)
        run.failed.connect(self._on_failed)
        page.result_summary.choices_requested.connect(self.back_to_choices)

    # --- before

    def start(self) -> None:
        """Start a run after the necessary confirmations."""
        if (planned_job := self._context.plan.plan) is not None:
            self._confirm_target(planned_job, is_try=False)

    def try_some(self) -> None:
        """Try one request after the necessary confirmations."""
        if (planned_job := self._context.plan.plan) is not None:
            self._confirm_target(planned_job, is_try=True)

    def _confirm_target(self, planned_job: PlannedJob, *, is_try: bool) -> None:
        if not planned_job.is_replacing:
            self._confirm_cost(planned_job, is_try=is_try)
            return
        target = planned_job.job.target
        free_target = bootstrap.workbooks.free_target(target)

        def replace_it() -> None:
            self._confirm_cost(planned_job, is_try=is_try)

        def use_free_name() -> None:
            job = replace(planned_job.job, target=free_target)
            self._context.plan.change(replace(self._context.plan.choices, target=free_target))
            self._confirm_cost(replace(planned_job, job=job, is_replacing=False), is_try=is_try)

        self.question = Question(
            self._context.window,
            tr("File already exists"),
            tr("{file} already exists. Replace it?", file=target.name),
            tr(
                "Sheet Enricher did not write this version of the file. Its contents would be lost."
            ),
        )
        self.question.answer(
            tr("Save as “{file}”", file=escape_mnemonic(free_target.name)),
            use_free_name,
            is_main=True,
        )
        self.question.answer(tr("&Replace"), replace_it)
        self.question.answer(tr("Cancel"), do_nothing, is_escape=True)
        self.question.open()

    def _confirm_cost(self, planned_job: PlannedJob, *, is_try: bool) -> None:
        plan = planned_job.prepared.plan
        plan = planned_job.trial or plan if is_try else plan

        def start_run() -> None:
            self._context.run.start(planned_job, is_try=is_try)

        if plan.credits_ceiling <= self._context.session.settings.confirm_above:
            start_run()
            return
        title, most = tr("Confirm cost"), credits_of(plan.credits_ceiling)
        what = tr("This can cost up to {credits}.", credits=most)
        detail = tr("You only pay for matches, and you can stop at any time.")
        if planned_job.job.is_practice:
            title, what = tr("Practice"), tr("This is free: all people are invented.")
            detail = tr("Nothing is charged, and the result is marked as practice.")
        self.question = Question(self._context.window, title, what, detail)
        self.question.answer(
            count("En&rich %Ln people", plan.people_asked) if is_try else button_text(planned_job),
            start_run,
            is_main=True,
        )
        self.question.answer(tr("Cancel"), do_nothing, is_escape=True)
        self.question.open()

    # --- during

    def stop(self) -> None:
        """Stop; on the second click, offer not to wait for answers."""
        if self._context.run.state is not RunState.STOPPING:
            self._context.run.stop()
            return
        self.question = Question(
            self._context.window,
            tr("Stop now?"),
            count(
                "%Ln people are still being looked up and may already have been charged.",
                self._context.run.progress.in_flight,
            ),
            tr("If you stop now, they are marked as in doubt."),
        )
        self.question.answer(tr("&Wait for the answers"), do_nothing, is_main=True, is_escape=True)
        self.question.answer(tr("&Stop now"), self._stop_now)
        self.question.open()

    def _stop_now(self) -> None:
        self._context.run.stop(is_urgent=True)

    def _on_run_started(self, planned_job: PlannedJob) -> None:
        page, live = self._context.page, self._context.run.live
        self._context.plan.suspend()
        page.hide_note()
        self._show_tried()
        page.run_panel.begin()
        columns, before = planned_job.job.placement.columns, self.answers
        is_same = page.model.new_columns[: len(columns)] == columns
        page.model.set_new_columns(columns)
        if live is not None:
            kept = before if is_same and isinstance(before, WrittenAnswers) else None
            self.answers = LiveAnswers(planned_job.job.lookups, live, kept)
            page.model.set_answers(self.answers.read)
        page.sheet.show_new_columns()
        page.sheet.setFocus()  # the button that was clicked is hidden

    def _on_state(self) -> None:
        page, run = self._context.page, self._context.run
        page.header.lock(is_locked=run.is_active)
        page.run_bar.show_state(run.state, run.progress)
        page.run_panel.show_state(run.state)
        if run.is_active:
            page.side_stack.setCurrentWidget(page.run_area)
        else:
            page.run_panel.end()
            is_done = run.state is RunState.DONE
            page.side_stack.setCurrentWidget(page.result_area if is_done else page.choices_area)

    def _on_known(self, rows: tuple[tuple[int, int], ...]) -> None:
        if isinstance(self.answers, LiveAnswers):
            self.answers.add(rows)
            self._context.page.model.refresh()

    def _on_updates(self, updates: list[RunUpdate]) -> None:
        page = self._context.page
        for update in updates:
            page.run_panel.observe(update.event)
            if isinstance(update.event, RunStarted):
                page.run_panel.show_plan(update.event.plan)
            if isinstance(self.answers, LiveAnswers):
                self.answers.add(update.rows)
        page.model.refresh()

    def _on_progressed(self, progress: RunProgress) -> None:
        self._context.page.run_bar.show_progress(progress)
        self._context.page.run_panel.show_progress(progress)

    # --- after

    def _on_finished(self, job_result: JobResult) -> None:
        page = self._context.page
        self.answers = WrittenAnswers(job_result.rows)
        page.model.set_new_columns(job_result.columns)
        # If the workbook could not be saved, the cells from the run stay visible.
        if len(job_result.rows):
            page.model.set_answers(self.answers.read)
        self._show_tried(job_result.tried_rows)
        page.result_bar.show_tried_rows(len(job_result.tried_rows))
        page.result_summary.show_result(job_result)
        page.sheet.fit_columns()
        page.sheet.show_new_columns(unless_scrolled=True)
        self._context.session.read_account()
        job = job_result.job  # an export may have saved it with other options
        choices = self._context.plan.choices
        similarity = job.query.min_similarity
        if similarity is None:  # not asked for links, but chosen all the same
            similarity = choices.min_similarity
        choices = replace(choices, min_similarity=similarity, again=frozenset(), target=job.target)
        self._context.plan.change(replace(choices, result=job.output_options))
        self._context.plan.resume()
        self.ended.emit(notification_text(job_result))

    def _on_failed(self, error: AppError) -> None:
        self._context.page.show_note(*error_words(error))
        self._context.plan.resume()
        self.ended.emit(error_words(error)[0])

    def _show_tried(self, tried_rows: tuple[int, ...] = ()) -> None:
        """Show the rows of a trial run together; without any, show all rows again.

        They are spread over the whole sheet, and hidden rows would look as if nothing had come.
        """
        model, before = self._context.page.model, self._tried
        self._tried = array("l", tried_rows) if tried_rows else None
        if self._tried is not None or (before is not None and model.order is before):
            model.set_order(self._tried)

    def _show_all_rows(self) -> None:
        self._show_tried()

    def _on_rows_changed(self) -> None:
        """Stop saying that the tried rows are shown once other rows are."""
        if self._tried is None or self._context.page.model.order is not self._tried:
            self._context.page.result_bar.show_tried_rows(0)

    def back_to_choices(self) -> None:
        """Show the options again; the new cells stay in the sheet."""
        page = self._context.page
        page.side_stack.setCurrentWidget(page.choices_area)
