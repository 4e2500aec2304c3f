"""Presenter of practice: the user's own file with invented people, for free."""

from dataclasses import replace

from PySide6.QtCore import QObject

from desktop_app.domain.source.practice import PRACTICE_COLUMNS_IGNORED
from desktop_app.domain.source.table import SourceTable
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.planning import PlannedJob
from desktop_app.ui.presenters.run import RunPresenter
from desktop_app.ui.toolkit.i18n import tr_core


class PracticePresenter(QObject):
    """Starts and ends practice, and keeps its results apart from real ones."""

    def __init__(self, context: WindowContext, run_presenter: RunPresenter) -> None:
        super().__init__(context.window)
        self._context, self._run_presenter = context, run_presenter
        self._was_practice: bool = context.session.is_sandbox
        self._is_starting = False
        self._warned_about: SourceTable | None = None
        page, session, document = context.page, context.session, context.document
        page.cost_bar.practice_requested.connect(self.start)
        page.practice_bar.end_requested.connect(self._on_end)
        session.access_changed.connect(self._on_access)
        session.account_changed.connect(self._show)
        document.opened.connect(self._on_document)
        document.closed.connect(self._on_document)
        document.lookups_found.connect(self._warn)
        context.plan.plan_ready.connect(self._on_planned)
        context.plan.failed.connect(self._on_plan_failed)
        context.run.state_changed.connect(self._show)
        context.run.finished.connect(self._on_finished)

    def start(self) -> None:
        """Switch to invented people, and run as soon as the plan is ready."""
        self._is_starting = True
        self._context.page.sheet.setFocus()  # the button disappears
        self._context.session.set_sandbox_mode(enabled=True)

    def _on_planned(self, planned_job: PlannedJob) -> None:
        if self._is_starting and planned_job.job.is_practice:
            self._is_starting = False
            self._run_presenter.start()

    def _on_plan_failed(self) -> None:
        self._is_starting = False

    def _on_end(self) -> None:
        self._context.session.set_sandbox_mode(enabled=False)

    # --- reactions

    def _on_access(self) -> None:
        is_practice = self._context.session.is_sandbox
        if is_practice is not self._was_practice:
            self._was_practice = is_practice
            self._is_starting &= is_practice
            self._clear_results()
        self._show()

    def _on_document(self) -> None:
        self._is_starting = False
        self._show()

    def _on_finished(self) -> None:
        """Clear a result that came after the account was connected."""
        result = self._context.run.job_result
        if result is not None and result.job.is_practice is not self._was_practice:
            self._clear_results()

    def _clear_results(self) -> None:
        """Forget the shown result and its file, so that the other service starts afresh."""
        context = self._context
        if context.run.is_active:
            return
        context.run.reset()
        context.page.model.set_answers(None)
        self._run_presenter.answers = None
        choices = replace(context.plan.choices, target=None, again=frozenset())
        if choices == context.plan.choices:
            context.plan.choices_changed.emit()  # the name of the file differs all the same
        context.plan.change(choices)

    def _warn(self) -> None:
        """Say once for each file that it has columns of practice, which are not used."""
        document = self._context.document.document
        if document is None or not document.practice_sets or self._context.session.is_sandbox:
            return
        if document.table is not self._warned_about:
            self._warned_about = document.table
            self._context.page.show_note(tr_core(PRACTICE_COLUMNS_IGNORED), kind="note-warn")

    def _show(self) -> None:
        session, run, page = self._context.session, self._context.run, self._context.page
        has_file = self._context.document.document is not None
        page.practice_bar.setVisible(session.is_sandbox and has_file)
        is_possible = bool(session.has_key) and not run.is_active
        page.practice_bar.offer_account(is_possible=is_possible)
