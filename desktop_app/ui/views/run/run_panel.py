"""Panel on the right during a run: outcomes, cost and time."""

from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QTimer, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.events import (
    BatchSent,
    FieldsDropped,
    JobFound,
    JobSent,
    RunEvent,
    Waiting,
    WaveStarted,
)
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.progress import RunProgress
from desktop_app.ui.controllers.run import RunState
from desktop_app.ui.toolkit.i18n import count, duration, number, percent, time_in, tr, tr_core
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M, SPACE_S
from desktop_app.ui.views.run.wave_texts import wave_text
from desktop_app.ui.views.widgets import add, column, frame, label

_TICK_MS = 500
_SLOW_S = 15
_LONG_S = 60


@dataclass(frozen=True, slots=True)
class _Wait:
    """Reason and end of a wait, in milliseconds of the panel's clock; `until` is a time of day."""

    reason: str
    until_ms: int
    until: str = ""


class RunPanel(QWidget):
    """Shows live statistics of a run and the reason for a wait."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, margin=SPACE_M, spacing=SPACE_M)
        outer.addWidget(self._statistics())
        self.waiting_label = label("", "muted")
        self.fields_label = label("", "warn")
        self.wave_label = label("")
        add(outer, self.wave_label, self.waiting_label, self.fields_label)
        add(outer, label(tr(_USABLE), "muted"))
        outer.addStretch(1)
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._wait: _Wait | None = None
        self._sent_at_ms = 0
        self._plan: RunPlan | None = None
        self._after = Product.ENRICH
        self._progress = RunProgress()
        self._wave: RunPlan | None = None
        self._wave_at_ms = 0
        self._state = RunState.IDLE

    def _statistics(self) -> QFrame:
        card = frame("card", self)
        inner = column(card, margin=SPACE_L, spacing=SPACE_S)
        self.rate_label = label("", "large")
        self.rate_hint = label(tr("matched so far"), "muted")
        add(inner, self.rate_label, self.rate_hint)
        grid = QGridLayout()
        grid.setVerticalSpacing(SPACE_S)
        self._values: dict[str, QLabel] = {}
        names = {
            "matched": tr("Matched"),
            "no_match": tr("No match"),
            "failed": tr("Failed"),
            "in_doubt": tr("In doubt"),
            "credits": tr("Credits spent"),
            "pace": tr("Requests sent"),
            "left": tr("Time left"),
        }
        for grid_row, (name, text) in enumerate(names.items()):
            value = label("", "strong", wraps=False)
            value.setAccessibleName(text)
            grid.addWidget(label(text), grid_row, 0)
            grid.addWidget(value, grid_row, 1)
            self._values[name] = value
        self.matched_label = self._values["matched"]
        inner.addLayout(grid)
        return card

    def begin(self) -> None:
        """Reset for a new run."""
        self._clock.start()
        self._timer.start()
        self._wait, self._plan, self._progress = None, None, RunProgress()
        self._wave, self._wave_at_ms = None, 0
        self._sent_at_ms, self._after = 0, Product.ENRICH
        self.fields_label.hide()
        self.wave_label.hide()
        self.show_progress(self._progress)

    def end(self) -> None:
        """Stop updating."""
        self._timer.stop()

    def show_state(self, state: RunState) -> None:
        """Take over the state of the run."""
        self._state = state
        self._tick()

    def show_plan(self, plan: RunPlan) -> None:
        """Take over the plan, for the rate and the time left."""
        self._plan = plan

    def observe(self, event: RunEvent) -> None:
        """Take over an event of the run."""
        if isinstance(event, Waiting):
            wait_ms = round(event.wait_s * 1000)
            until = time_in(event.wait_s) if event.wait_s > _LONG_S else ""
            self._wait = _Wait(event.reason, self._clock.elapsed() + wait_ms, until)
        elif isinstance(event, BatchSent | JobSent | JobFound):
            self._wait, self._sent_at_ms = None, self._clock.elapsed()
        elif isinstance(event, WaveStarted):
            self._show_wave(event)
        elif isinstance(event, FieldsDropped):
            fields = ", ".join(event.fields)
            text = tr(
                "Not enabled for your API key: {fields}. The run continues without these fields.",
                fields=fields,
            )
            self.fields_label.setText(text)
            self.fields_label.show()

    def _show_wave(self, event: WaveStarted) -> None:
        if event.plan.people:
            self._wave, self._wave_at_ms = event.plan, self._clock.elapsed()
            self.wave_label.setText(wave_text(event.plan, self._after))
            self.wave_label.show()
        self._after = event.product

    def show_progress(self, progress: RunProgress) -> None:
        """Show the statistics."""
        self._progress = progress
        outcomes = progress.outcomes
        answered = sum(outcomes.values()) - outcomes[_FAILED]
        rate = outcomes[OutcomeKind.MATCHED] / answered if answered else None
        self.rate_label.setText("\u2013" if rate is None else percent(rate))
        for kind in (OutcomeKind.MATCHED, OutcomeKind.NO_MATCH, _FAILED, OutcomeKind.IN_DOUBT):
            self._values[kind.value].setText(number(outcomes[kind]))
        most = 0 if self._plan is None else progress.ceiling(self._plan)
        spent = tr("{spent} of at most {most}", spent=number(progress.credits), most=number(most))
        self._values["credits"].setText(spent)
        self._values["pace"].setText(self._pace_text())
        self._tick()

    def _pace_text(self) -> str:
        if self._plan is None:
            return "\u2013"
        if self._plan.to_collect and not self._plan.people:
            return tr("collecting bulk jobs")
        if self._progress.jobs and not self._progress.requests:
            return count("%Ln bulk jobs", self._progress.jobs)
        return tr(
            "{sent} (at most {rpm} per minute)",
            sent=number(self._progress.requests),
            rpm=number(self._plan.rpm),
        )

    @Slot()
    def _tick(self) -> None:
        self.waiting_label.setText(self._waiting_text())
        plan = self._plan
        if plan is None:
            return
        if plan.to_collect and not plan.people:
            self._values["left"].setText("\u2013")
        else:
            elapsed_s = (self._clock.elapsed() - self._wave_at_ms) / 1000
            left_s = self._progress.remaining_s(self._wave or plan, elapsed_s)
            self._values["left"].setText(duration(left_s))

    def _waiting_text(self) -> str:
        now = self._clock.elapsed()
        if self._state is RunState.PAUSED:
            return tr("Paused. Nothing is sent until you resume.")
        if self._wait is not None and self._wait.until_ms > now:
            return _wait_text(self._wait, now)
        if self._plan is None or self._state is not RunState.RUNNING:
            return ""
        if (self._wave or self._plan).jobs or self._plan.to_collect:
            return tr(_JOBS) if self._progress.in_flight else ""
        return self._rate_text(self._plan, now)

    def _rate_text(self, plan: RunPlan, now: int) -> str:
        since_s = (now - self._sent_at_ms) / 1000
        if self._progress.in_flight and since_s > _SLOW_S:
            return tr("The service is responding slowly.")
        next_s = plan.interval_s - since_s
        if self._progress.people > self._progress.done and next_s >= 1:
            return tr("Rate limit: next request in {seconds} s", seconds=number(round(next_s)))
        return ""


def _wait_text(wait: _Wait, now_ms: int) -> str:
    reason = tr_core(wait.reason)
    if wait.until:
        return tr("{reason}; retrying at {time}", reason=reason, time=wait.until)
    seconds = number(max(1, round((wait.until_ms - now_ms) / 1000)))
    return tr("{reason}; retrying in {seconds} s", reason=reason, seconds=seconds)


_FAILED = OutcomeKind.FAILED
_JOBS = (
    "The bulk jobs are at work at Crustdata. You can close the program: the next start collects"
    " their results, and nothing is paid for again."
)
_USABLE = "You can keep browsing the sheet or minimise the window."
