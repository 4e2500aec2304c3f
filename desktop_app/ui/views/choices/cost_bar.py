"""Bar at the bottom with the cost, the time and the main button."""

from collections.abc import Iterator

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop_app.domain.run.batches import MAX_BATCH
from desktop_app.domain.run.planning import RunPlan
from desktop_app.ui.controllers.breakdown import (
    button_text,
    headline,
    needs_account,
    problem_of,
    short_balance_text,
)
from desktop_app.ui.controllers.planning import PlannedJob
from desktop_app.ui.toolkit.i18n import count, credits_of, tr, tr_core
from desktop_app.ui.toolkit.plain_text import plain_tooltip
from desktop_app.ui.toolkit.theme import SPACE_M, SPACE_XS
from desktop_app.ui.views.foot import PausedButtons
from desktop_app.ui.views.widgets import add, button, column, label, restyle, row, spin_box

_MOST_CREDITS = 100_000_000


class CostBar(QFrame):
    """Shows the cost of the next run; only its buttons start one."""

    enrich_requested = Signal()
    try_requested = Signal()
    practice_requested = Signal()
    details_requested = Signal()
    budget_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        bar = row(self, margin=SPACE_M, spacing=SPACE_M)
        texts = column(spacing=SPACE_XS)
        self.headline = label("", "strong")
        self.hint = label("", "muted")
        add(texts, self.headline, self.hint)
        bar.addLayout(texts, stretch=1)
        self.details_button = button(
            tr("&Details"),
            self.details_requested.emit,
            kind="link",
            hint=tr("Shows the cost step by step and exactly what will be sent"),
        )
        self.budget_label = label(tr("B&udget"), "muted", wraps=False)
        self.budget_box = spin_box(0, _MOST_CREDITS, step=100)
        self.budget_box.setSpecialValueText(tr("no limit"))
        self.budget_box.setSuffix(tr(" credits"))
        self.budget_box.setGroupSeparatorShown(True)
        self.budget_box.setKeyboardTracking(False)
        self.budget_box.setAccessibleName(tr("Budget in credits"))
        self.budget_box.setToolTip(tr("Sheet Enricher never spends more than this"))
        self.budget_box.setMinimumWidth(130)
        self.budget_box.setMaximumWidth(156)
        self.budget_label.setBuddy(self.budget_box)
        self.budget_box.valueChanged.connect(self._on_budget)
        self.try_button = button(
            count("&Try %Ln rows", MAX_BATCH),
            self.try_requested.emit,
            hint=tr("Does the whole job for a few people from across the sheet"),
        )
        self.enrich_button = button(tr("En&rich"), self.enrich_requested.emit, kind="primary")
        self.enrich_button.setMinimumWidth(170)
        add(bar, self.details_button, self.budget_label, self.budget_box)
        self.practice_button = self._practice_button()
        add(bar, self.try_button, self.enrich_button, self.practice_button)
        starters = (self.enrich_button, self.try_button, self.practice_button)
        self._paused = PausedButtons(self, *starters, self.details_button)
        self.show_waiting("")

    def _practice_button(self) -> QPushButton:
        made = button(
            tr("T&ry it with invented people (free)"),
            self.practice_requested.emit,
            kind="primary",
            icon="flask-conical",
            hint=tr("Your file with invented people. Nothing is charged or sent anywhere."),
        )
        made.hide()
        return made

    def show_budget(self, budget: float | None) -> None:
        """Show the budget."""
        with QSignalBlocker(self.budget_box):
            self.budget_box.setValue(0 if budget is None else int(budget))

    def _on_budget(self, value: int) -> None:
        self.budget_chosen.emit(float(value) if value else None)

    def show_waiting(self, text: str, hint: str = "") -> None:
        """Show a message while the cost is unknown."""
        self.headline.setText(text)
        self.hint.setText(hint)
        restyle(self.hint, "muted")
        self._paused.pause()

    def _show_trial(self, trial: RunPlan | None, *, is_free: bool) -> None:
        """Name the price of a trial run, which may be more than that of one request."""
        hint = tr("Does the whole job for a few people from across the sheet")
        if trial is not None and not is_free:
            hint += f" ({tr('at most {credits}', credits=credits_of(trial.credits_ceiling))})"
        self.try_button.setToolTip(plain_tooltip(hint))

    def show_plan(self, planned_job: PlannedJob, *, has_key: bool) -> None:
        """Show what a run would cost, or why it cannot start."""
        plan = planned_job.prepared.plan
        what, to_do = problem_of(planned_job, has_key=has_key)
        is_empty = not planned_job.job.lookups.keys
        self.headline.setText(what if is_empty else headline(planned_job))
        self.enrich_button.setText(button_text(planned_job))
        self.enrich_button.setEnabled(not what)
        self._show_trial(planned_job.trial, is_free=planned_job.job.is_practice)
        self.try_button.setEnabled(not what and planned_job.trial is not None)
        is_offered = needs_account(planned_job, has_key=has_key)
        self.enrich_button.setVisible(not is_offered)
        self.practice_button.setVisible(is_offered)
        self.practice_button.setEnabled(is_offered)
        self.try_button.setVisible(planned_job.trial is not None and not is_offered)
        self.details_button.setEnabled(True)
        for each in (self.budget_label, self.budget_box):
            is_limiting = not (is_offered or planned_job.job.is_practice)
            each.setVisible(plan.people_asked > 0 and is_limiting)
        self._paused.restore_focus()
        hint, kind = _hint(planned_job)
        self.hint.setText(to_do if is_empty else f"{what} {to_do}".strip() or hint)
        restyle(self.hint, "bad" if what and not is_offered else kind)


def _plan_hints(plan: RunPlan) -> Iterator[str]:
    if plan.reused and plan.people:
        yield count("%Ln already enriched, free.", plan.reused)
    if plan.to_collect:
        yield tr("Collecting their results costs nothing more.")
    if in_doubt := plan.in_doubt - plan.in_jobs:
        yield count("%Ln in doubt, not sent again.", in_doubt)
    if plan.lane_note:
        yield tr("One by one, because {reason}.", reason=tr_core(plan.lane_note))


def _hint(planned_job: PlannedJob) -> tuple[str, str]:
    plan = planned_job.prepared.plan
    if planned_job.prepared.warning:
        return tr_core(planned_job.prepared.warning), "warn"
    if shortage := short_balance_text(planned_job):
        return shortage, "warn"
    parts = list(_plan_hints(plan))
    if elsewhere := planned_job.prepared.elsewhere:
        parts.append(count("%Ln being looked up by another desk, free if it succeeds.", elsewhere))
    if planned_job.is_replacing:
        parts.append(tr("The result file already exists. You will be asked before it is replaced."))
    if planned_job.job.is_practice:
        parts.append(tr("The results are invented and marked as practice."))
    if not parts and plan.credits_ceiling:
        parts.append(tr("You only pay for matches."))
    return " ".join(parts), "muted"
