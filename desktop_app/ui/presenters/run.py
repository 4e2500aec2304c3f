"""From the button to the workbook: confirmed, sent, shown as it comes, written."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.run.events import RunStarted
from desktop_app.domain.run.progress import RunProgress
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.planning import PlannedJob
from desktop_app.ui.controllers.run import RunState, RunUpdate
from desktop_app.ui.controllers.writing import JobResult
from desktop_app.ui.dialogs.questions import Question, nothing
from desktop_app.ui.models.answers import Answers, LiveAnswers, WrittenAnswers
from desktop_app.ui.toolkit.i18n import count, credits_of, error_words, number, tr
from desktop_app.ui.toolkit.plain_text import no_mnemonic
from desktop_app.ui.views.run.result_messages import finished_words


class RunPresenter(QObject):
    """Nothing that spends happens without a button."""

    ended = Signal(str)

    def __init__(self, shell: WindowContext) -> None:
        super().__init__(shell.window)
        self._shell = shell
        self.answers: Answers | None = None
        page, run = shell.page, shell.run
        page.money_bar.enrich_asked.connect(self.start)
        page.money_bar.try_asked.connect(self.try_some)
        page.run_bar.pause_asked.connect(run.pause)
        page.run_bar.go_on_asked.connect(run.go_on)
        page.run_bar.stop_asked.connect(self.stop)
        run.state_changed.connect(self._on_state)
        run.run_started.connect(self._on_run_started)
        run.told.connect(self._on_told)
        run.progressed.connect(self._on_progressed)
        run.finished.connect(self._on_finished)
        run.failed.connect(self._on_failed)
        outcome = page.outcome_panel
        outcome.go_on_asked.connect(self.back_to_choices)
        outcome.choices_asked.connect(self.back_to_choices)

    # --- before

    def start(self) -> None:
        """Start, after whatever has to be asked was answered."""
        if (planned := self._shell.plan.plan) is not None:
            self._ask_about_target(planned, is_try=False)

    def try_some(self) -> None:
        """Start with one request."""
        if (planned := self._shell.plan.plan) is not None:
            self._ask_about_target(planned, is_try=True)

    def _ask_about_target(self, planned: PlannedJob, *, is_try: bool) -> None:
        if not planned.is_replacing:
            self._ask_about_money(planned, is_try=is_try)
            return
        target = planned.job.target
        free = bootstrap.free_target(target)

        def replace_it() -> None:
            self._ask_about_money(planned, is_try=is_try)

        def take_free() -> None:
            job = replace(planned.job, target=free)
            self._shell.plan.change(replace(self._shell.plan.choices, target=free))
            self._ask_about_money(replace(planned, job=job, is_replacing=False), is_try=is_try)

        self.question = Question(
            self._shell.window,
            tr("File already exists"),
            tr("{file} already exists. Replace it?", file=target.name),
            tr(
                "Sheet Enricher did not write this version of the file. Its contents would be lost."
            ),
        )
        self.question.answer(
            tr("Save as “{file}”", file=no_mnemonic(free.name)), take_free, is_main=True
        )
        self.question.answer(tr("&Replace"), replace_it)
        self.question.answer(tr("Cancel"), nothing, is_escape=True)
        self.question.open()

    def _ask_about_money(self, planned: PlannedJob, *, is_try: bool) -> None:
        plan = planned.prepared.plan.sample() if is_try else planned.prepared.plan

        def go() -> None:
            self._shell.run.start(planned, is_try=is_try)

        if plan.credits_ceiling <= self._shell.session.settings.confirm_above:
            go()
            return
        self.question = Question(
            self._shell.window,
            tr("Confirm cost"),
            tr("This can cost up to {credits}.", credits=credits_of(plan.credits_ceiling)),
            tr("You only pay for matches, and you can stop at any time."),
        )
        words = count("En&rich %Ln people", plan.people)
        self.question.answer(words, go, is_main=True)
        self.question.answer(tr("Cancel"), nothing, is_escape=True)
        self.question.open()

    # --- during

    def stop(self) -> None:
        """Stop; pressed once more, do not wait for what is on its way."""
        if self._shell.run.state is not RunState.STOPPING:
            self._shell.run.stop()
            return
        self.question = Question(
            self._shell.window,
            tr("Stop now?"),
            count(
                "%Ln people are still being looked up and may already have been charged.",
                self._shell.run.progress.on_their_way,
            ),
            tr("If you stop now, they are marked as in doubt."),
        )
        self.question.answer(tr("&Wait for the answers"), nothing, is_main=True, is_escape=True)
        self.question.answer(tr("&Stop now"), self._stop_now)
        self.question.open()

    def _stop_now(self) -> None:
        self._shell.run.stop(is_urgent=True)

    def _on_run_started(self, planned: PlannedJob) -> None:
        page, live = self._shell.page, self._shell.run.live
        self._shell.plan.hold()
        page.hide_note()
        page.run_panel.begin()
        page.model.set_order(None)
        page.filter_bar.hide()
        if live is not None:
            self.answers = LiveAnswers(planned.job.lookups, live)
            page.model.set_answers(self.answers.read)
        page.sheet.show_new_columns()

    def _on_state(self) -> None:
        page, run = self._shell.page, self._shell.run
        page.header.lock(is_locked=run.is_active)
        page.run_bar.show_state(run.state, run.progress)
        page.run_panel.show_state(run.state)
        if run.is_active:
            page.side_stack.setCurrentWidget(page.run_area)
            page.foot.setCurrentWidget(page.run_bar)
        else:
            page.run_panel.end()
            is_done = run.state is RunState.DONE
            page.side_stack.setCurrentWidget(page.outcome_area if is_done else page.choices_area)
            page.foot.setCurrentWidget(page.money_bar)

    def _on_told(self, untold: list[RunUpdate]) -> None:
        page = self._shell.page
        for told in untold:
            page.run_panel.observe(told.event)
            if isinstance(told.event, RunStarted):
                page.run_panel.show_plan(told.event.plan)
            if isinstance(self.answers, LiveAnswers):
                self.answers.place(told.rows)
        page.model.refresh()

    def _on_progressed(self, progress: RunProgress) -> None:
        self._shell.page.run_bar.show_progress(progress)
        self._shell.page.run_panel.show_progress(progress)

    # --- after

    def _on_finished(self, outcome: JobResult) -> None:
        page = self._shell.page
        self.answers = WrittenAnswers(outcome.rows)
        page.model.set_new_columns(outcome.columns)
        # Where the workbook could not be written, what came during the run is still shown.
        if len(outcome.rows):
            page.model.set_answers(self.answers.read)
        page.outcome_panel.show_outcome(outcome)
        page.sheet.fit_columns()
        self._shell.session.read_account()
        self._shell.plan.change(
            replace(self._shell.plan.choices, again=frozenset(), target=outcome.job.target)
        )
        self._shell.plan.release()
        self.ended.emit(finished_words(outcome))

    def _on_failed(self, error: AppError) -> None:
        self._shell.page.say_in_note(*error_words(error))
        self._shell.plan.release()
        self.ended.emit(error_words(error)[0])

    def back_to_choices(self) -> None:
        """Show the choices again; what was found stays in the sheet."""
        page = self._shell.page
        page.side_stack.setCurrentWidget(page.choices_area)


def window_title(progress: RunProgress, name: str, state: RunState) -> str:
    """Return the title of the window; during a run, how far it is comes first."""
    if not name:
        return "Sheet Enricher"
    if state in {RunState.RUNNING, RunState.PAUSED, RunState.STOPPING} and progress.people:
        share = progress.done * 100 // progress.people
        return f"{tr('{number} %', number=number(share))} · {name} \u2013 Sheet Enricher"
    return f"{name} \u2013 Sheet Enricher"
