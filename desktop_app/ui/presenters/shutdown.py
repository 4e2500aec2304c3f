"""Closing: asked about during a run, stopped cleanly, nothing torn down that still works."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.ui.context import WindowContext
from desktop_app.ui.dialogs.questions import Question, nothing
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.job_thread import JobQueue
from desktop_app.ui.views.main_window import MainWindow

_LOOK_FOR_END_MS = 50
# Unseen, it can wait for what is on its way: whoever is not may be charged without an answer.
_HURRY_MS = 30_000


class ShutdownPresenter(QObject):
    """Ends the program."""

    closed = Signal()

    def __init__(self, shell: WindowContext, jobs: JobQueue, *timers: QTimer) -> None:
        """Be ready to close.

        Args:
            shell: The parts.
            jobs: Of others, whose threads are waited for.
            timers: Of others, that are stopped first.
        """
        super().__init__(shell.window)
        self._shell = shell
        self._jobs, self._timers = jobs, timers
        self._is_closing = False
        self.question: Question | None = None
        shell.run.state_changed.connect(self._on_run_changed)
        self._waiting = QTimer(self, interval=_LOOK_FOR_END_MS)
        self._waiting.timeout.connect(self._close_when_idle)

    def close(self) -> None:
        """Close; during a run, ask first, then stop cleanly."""
        if self._is_closing or not self._shell.run.is_active:
            self._leave()
            return
        question = self.question = Question(
            self._shell.window,
            tr("Close Sheet Enricher?"),
            tr("Enrichment is still running."),
            tr("Stop now and resume later? No results are lost."),
        )
        question.answer(tr("&Stop and close"), self._stop_and_close, is_main=True)
        question.answer(tr("&Keep running"), nothing, is_escape=True)
        question.open()

    def _on_run_changed(self) -> None:
        """Take the question back when nothing goes on any more that could be stopped."""
        if self.question is not None and not self._shell.run.is_active:
            self.question.reject()

    def _stop_and_close(self) -> None:
        self._shell.run.stop()
        QTimer.singleShot(_HURRY_MS, self, self._hurry)
        self._leave()

    @Slot()
    def _hurry(self) -> None:
        self._shell.run.stop(is_urgent=True)

    def _leave(self) -> None:
        shell = self._shell
        self._is_closing = True
        for timer in self._timers:
            timer.stop()
        shell.memory.geometry = shell.window.saveGeometry()
        shell.window.hide()  # a slow network must not hold up what is seen
        shell.plan.hold()
        shell.document.cancel()
        shell.search.forget()
        # Not at once: this may be called while Qt closes the window, which Qt does once at a time.
        self._waiting.start()

    @Slot()
    def _close_when_idle(self) -> None:
        """Close when no thread is left: a thread that is torn down takes the program with it."""
        session, window = self._shell.session, self._shell.window
        queues = (session.account_jobs, session.journal_jobs, self._jobs)
        if any(queue.has_threads for queue in queues) or self._shell.document.has_threads:
            return
        if self._shell.search.has_threads or self._shell.run.is_active:
            return
        self._waiting.stop()
        session.close()
        if isinstance(window, MainWindow):
            window.may_close = True
        window.close()
        # Qt ends a program by itself with its last window, but not with one that is hidden.
        self.closed.emit()
