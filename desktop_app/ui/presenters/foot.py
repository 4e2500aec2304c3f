"""Presenter of the bar at the bottom: one main action in each state."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.breakdown import is_sendable, problem_of


class FootPresenter(QObject):
    """Shows the cost before a run, the progress during it, and the saved file after it.

    After a run the cost comes back only with the options, when they need something to be sent.
    """

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        context.run.state_changed.connect(self.update)
        context.run.finished.connect(self.update)
        context.plan.planning_started.connect(self.update)
        context.plan.plan_ready.connect(self.update)
        context.plan.failed.connect(self.update)
        context.page.side_stack.currentChanged.connect(self.update)

    def update(self) -> None:
        """Show the bar of the current state."""
        page, run, plan = self._context.page, self._context.run, self._context.plan.plan
        if run.is_active:
            self._show(page.run_bar)
            return
        if run.job_result is None or self._are_options_to_pay():
            self._show(page.cost_bar)
            return
        has_key = bool(self._context.session.has_key)
        if self._context.plan.is_suspended:  # the plan is that of the run which has just ended
            plan = None
        page.result_bar.show_result(run.job_result, plan, has_key=has_key)
        self._show(page.result_bar)

    def _show(self, bar: QWidget) -> None:
        """Show a bar; the sheet gets the focus that a hidden one would pass to the header."""
        page = self._context.page
        focused = self._context.window.focusWidget()
        is_inside = page.foot.isAncestorOf(focused)
        page.foot.show_bar(bar)
        if is_inside and not focused.isVisible():
            page.sheet.setFocus()

    def _are_options_to_pay(self) -> bool:
        """Return True if the options are open and their plan sends something or cannot run."""
        page, plan = self._context.page, self._context.plan.plan
        if page.side_stack.currentWidget() is not page.choices_area:
            return False
        if plan is None:
            return True
        has_key = bool(self._context.session.has_key)
        return is_sendable(plan, has_key=has_key) or bool(problem_of(plan, has_key=has_key)[0])
