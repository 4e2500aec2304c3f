"""Presenter of a run: confirmation, progress, result."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.run.events import RunStarted
from desktop_app.domain.run.progress import RunProgress
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.planning import PlannedJob
from desktop_app.ui.controllers.run import RunState
from desktop_app.ui.controllers.run_listener import RunUpdate
from desktop_app.ui.controllers.writing import JobResult
from desktop_app.ui.dialogs.questions import Question, do_nothing
from desktop_app.ui.models.answers import Answers, LiveAnswers, WrittenAnswers
from desktop_app.ui.toolkit.i18n import count, credits_of, error_words, number, tr
from desktop_app.ui.toolkit.plain_text import escape_mnemonic
from desktop_app.ui.views.run.result_messages import notification_text


class RunPresenter(QObject):
    """Confirms, starts, shows and stops runs; nothing is spent without a click."""

    ended = Signal(str)

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self.answers: Answers | None = None
        page, run = context.page, context.run
        page.cost_bar.enrich_requested.connect(self.start)
        page.cost_bar.try_requested.connect(self.try_some)
        page.run_bar.pause_requested.connect(run.pause)
        page.run_bar.resume_requested.connect(run.go_on)
        page.run_bar.stop_requested.connect(self.stop)
        run.state_changed.connect(self._on_state)
        run.run_started.connect(self._on_run_started)
        run.told.connect(self._on_told)
        run.progressed.connect(self._on_progressed)
        run.finished.connect(self._on_finished)
        run.failed.connect(self._on_failed)
        outcome = page.result_summary
        outcome.resume_requested.connect(self.back_to_choices)
        outcome.choices_requested.connect(self.back_to_choices)

    # --- before

    def start(self) -> None:
        """Start a run after the necessary confirmations."""
        if (planned := self._context.plan.plan) is not None:
            self._ask_about_target(planned, is_try=False)

    def try_some(self) -> None:
        """Try one request after the necessary confirmations."""
        if (planned := self._context.plan.plan) is not None:
            self._ask_about_target(planned, is_try=True)

    def _ask_about_target(self, planned: PlannedJob, *, is_try: bool) -> None:
        if not planned.is_replacing:
            self._ask_about_money(planned, is_try=is_try)
            return
        target = planned.job.target
        free = bootstrap.workbooks.free_target(target)

        def replace_it() -> None:
            self._ask_about_money(planned, is_try=is_try)

        def take_free() -> None:
            job = replace(planned.job, target=free)
            self._context.plan.change(replace(self._context.plan.choices, target=free))
            self._ask_about_money(replace(planned, job=job, is_replacing=False), is_try=is_try)

        self.question = Question(
            self._context.window,
            tr("File already exists"),
            tr("{file} already exists. Replace it?", file=target.name),
            tr(
                "Sheet Enricher did not write this version of the file. Its contents would be lost."
            ),
        )
        self.question.answer(
            tr("Save as “{file}”", file=escape_mnemonic(free.name)), take_free, is_main=True
        )
        self.question.answer(tr("&Replace"), replace_it)
        self.question.answer(tr("Cancel"), do_nothing, is_escape=True)
        self.question.open()

    def _ask_about_money(self, planned: PlannedJob, *, is_try: bool) -> None:
        plan = planned.prepared.plan.sample() if is_try else planned.prepared.plan

        def go() -> None:
            self._context.run.start(planned, is_try=is_try)

        if plan.credits_ceiling <= self._context.session.settings.confirm_above:
            go()
            return
        self.question = Question(
            self._context.window,
            tr("Confirm cost"),
            tr("This can cost up to {credits}.", credits=credits_of(plan.credits_ceiling)),
            tr("You only pay for matches, and you can stop at any time."),
        )
        text = count("En&rich %Ln people", plan.people)
        self.question.answer(text, go, is_main=True)
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
                self._context.run.progress.on_their_way,
            ),
            tr("If you stop now, they are marked as in doubt."),
        )
        self.question.answer(tr("&Wait for the answers"), do_nothing, is_main=True, is_escape=True)
        self.question.answer(tr("&Stop now"), self._stop_now)
        self.question.open()

    def _stop_now(self) -> None:
        self._context.run.stop(is_urgent=True)

    def _on_run_started(self, planned: PlannedJob) -> None:
        page, live = self._context.page, self._context.run.live
        self._context.plan.hold()
        page.hide_note()
        page.run_panel.begin()
        page.model.set_order(None)
        page.filter_bar.hide()
        if live is not None:
            self.answers = LiveAnswers(planned.job.lookups, live)
            page.model.set_answers(self.answers.read)
        page.sheet.show_new_columns()

    def _on_state(self) -> None:
        page, run = self._context.page, self._context.run
        page.header.lock(is_locked=run.is_active)
        page.run_bar.show_state(run.state, run.progress)
        page.run_panel.show_state(run.state)
        if run.is_active:
            page.side_stack.setCurrentWidget(page.run_area)
            page.foot.setCurrentWidget(page.run_bar)
        else:
            page.run_panel.end()
            is_done = run.state is RunState.DONE
            page.side_stack.setCurrentWidget(page.result_area if is_done else page.choices_area)
            page.foot.setCurrentWidget(page.cost_bar)

    def _on_told(self, untold: list[RunUpdate]) -> None:
        page = self._context.page
        for told in untold:
            page.run_panel.observe(told.event)
            if isinstance(told.event, RunStarted):
                page.run_panel.show_plan(told.event.plan)
            if isinstance(self.answers, LiveAnswers):
                self.answers.place(told.rows)
        page.model.refresh()

    def _on_progressed(self, progress: RunProgress) -> None:
        self._context.page.run_bar.show_progress(progress)
        self._context.page.run_panel.show_progress(progress)

    # --- after

    def _on_finished(self, outcome: JobResult) -> None:
        page = self._context.page
        self.answers = WrittenAnswers(outcome.rows)
        page.model.set_new_columns(outcome.columns)
        # If the workbook could not be saved, the cells from the run stay visible.
        if len(outcome.rows):
            page.model.set_answers(self.answers.read)
        page.result_summary.show_outcome(outcome)
        page.sheet.fit_columns()
        self._context.session.read_account()
        self._context.plan.change(
            replace(self._context.plan.choices, again=frozenset(), target=outcome.job.target)
        )
        self._context.plan.release()
        self.ended.emit(notification_text(outcome))

    def _on_failed(self, error: AppError) -> None:
        self._context.page.show_note(*error_words(error))
        self._context.plan.release()
        self.ended.emit(error_words(error)[0])

    def back_to_choices(self) -> None:
        """Show the options again; the new cells stay in the sheet."""
        page = self._context.page
        page.side_stack.setCurrentWidget(page.choices_area)


def window_title(progress: RunProgress, name: str, state: RunState) -> str:
    """Return the window title; during a run it starts with the progress."""
    if not name:
        return "Sheet Enricher"
    if state in {RunState.RUNNING, RunState.PAUSED, RunState.STOPPING} and progress.people:
        share = progress.done * 100 // progress.people
        return f"{tr('{number} %', number=number(share))} · {name} \u2013 Sheet Enricher"
    return f"{name} \u2013 Sheet Enricher"
