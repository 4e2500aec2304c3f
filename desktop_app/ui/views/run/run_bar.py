"""Bar at the bottom during a run: progress, pause, stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.run.progress import RunProgress
from desktop_app.ui.controllers.run import RunState
from desktop_app.ui.toolkit.i18n import count, number, tr
from desktop_app.ui.toolkit.icons import set_icon
from desktop_app.ui.toolkit.theme import SPACE_M, SPACE_XS
from desktop_app.ui.views.widgets import add, button, column, label, row


class RunBar(QFrame):
    """Shows the progress of a run and its Pause and Stop buttons."""

    pause_requested = Signal()
    resume_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        bar = row(self, margin=SPACE_M, spacing=SPACE_M)
        texts = column(spacing=SPACE_XS)
        self.headline = label("", "strong")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(tr("Progress"))
        self.counts = label("", "muted")
        add(texts, self.headline, self.bar, self.counts)
        bar.addLayout(texts, stretch=1)
        self.pause_button = button(tr("&Pause"), self._on_pause, icon="pause")
        self.stop_button = button(tr("&Stop"), self.stop_requested.emit, icon="square")
        self.stop_button.setToolTip(
            tr("Sends no more requests and waits for the answers to those already sent")
        )
        add(bar, self.pause_button, self.stop_button)
        self._state = RunState.IDLE

    def _on_pause(self) -> None:
        (self.resume_requested if self._state is RunState.PAUSED else self.pause_requested).emit()

    def show_state(self, state: RunState, progress: RunProgress) -> None:
        """Show the state of the run."""
        self._state = state
        is_paused = state is RunState.PAUSED
        self.pause_button.setText(tr("&Resume") if is_paused else tr("&Pause"))
        set_icon(self.pause_button, "play" if is_paused else "pause")
        is_pausable = state in {RunState.RUNNING, RunState.PAUSED}
        is_stoppable = is_pausable or state is RunState.STOPPING
        focused = self.window().focusWidget()
        if (focused is self.pause_button and not is_pausable) or (
            focused is self.stop_button and not is_stoppable
        ):
            self.setFocus()  # a disabled button would pass it on to the header
        self.pause_button.setEnabled(is_pausable)
        self.stop_button.setEnabled(is_stoppable)
        self.stop_button.setText(tr("&Stop now") if state is RunState.STOPPING else tr("&Stop"))
        self.show_progress(progress)

    def show_progress(self, progress: RunProgress) -> None:
        """Show the progress of the run."""
        # Before the plan is known, and while saving, the bar shows activity without a value.
        is_known = progress.people > 0 and self._state is not RunState.WRITING
        self.bar.setRange(0, progress.people if is_known else 0)
        self.bar.setValue(progress.done)
        self.headline.setText(self._headline(progress))
        self.counts.setText(progress_text(progress) if progress.people else "")

    def _headline(self, progress: RunProgress) -> str:
        if self._state is RunState.WRITING:
            return tr("Saving the workbook…")
        if not progress.people:
            return tr("Preparing…")
        numbers = {"done": number(progress.done), "all": number(progress.people)}
        done = (
            tr("{done} of {all} lookups done", **numbers)  # a person counts once for each wave
            if progress.waves or progress.bought
            else tr("{done} of {all} people done", **numbers)
        )
        if self._state is RunState.PAUSED:
            return f"{done} · {tr('paused, nothing is sent')}"
        if self._state is RunState.STOPPING:
            waits = count("waiting for answers about %Ln people", progress.in_flight)
            return f"{done} · {waits if progress.in_flight else tr('stopping')}"
        return done


_MATCHED = OutcomeKind.MATCHED


def progress_text(progress: RunProgress) -> str:
    """Return the outcomes so far as text."""
    outcomes = progress.outcomes
    counted = {
        OutcomeKind.MATCHED: count("%Ln matched", outcomes[OutcomeKind.MATCHED]),
        OutcomeKind.NO_MATCH: count("%Ln no match", outcomes[OutcomeKind.NO_MATCH]),
        OutcomeKind.REDACTED: count("%Ln opted out", outcomes[OutcomeKind.REDACTED]),
        OutcomeKind.FAILED: count("%Ln failed", outcomes[OutcomeKind.FAILED]),
        OutcomeKind.IN_DOUBT: count("%Ln in doubt", outcomes[OutcomeKind.IN_DOUBT]),
    }
    parts = [text for kind, text in counted.items() if outcomes[kind] or kind is _MATCHED]
    parts.append(tr("{credits} credits spent", credits=number(progress.credits)))
    return " · ".join(parts)
