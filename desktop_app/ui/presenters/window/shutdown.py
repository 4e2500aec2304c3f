"""Presenter of closing: confirms during a run, waits for threads, then closes."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.ui.context import WindowContext
from desktop_app.ui.dialogs.questions import Question, do_nothing
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.job_thread import JobQueue
from desktop_app.ui.views.main_window import MainWindow

_POLL_MS = 50
# The hidden window waits for answers in flight: without them, people may be charged in vain.
_GRACE_MS = 30_000


class ShutdownPresenter(QObject):
    """Closes the window without losing answers in flight."""

    closed = Signal()

    def __init__(self, context: WindowContext, jobs: JobQueue, *timers: QTimer) -> None:
        """Prepare for closing.

        Args:
            context: Parts of the program.
            jobs: Queue of other jobs whose threads must end first.
            timers: Timers to stop first.
        """
        super().__init__(context.window)
        self._context = context
        self._jobs, self._timers = jobs, timers
        self._is_closing = False
        self.question: Question | None = None
        context.run.state_changed.connect(self._on_run_changed)
        self._waiting = QTimer(self, interval=_POLL_MS)
        self._waiting.timeout.connect(self._close_when_idle)

    def _about_stopping(self) -> str:
        progress, text = self._context.run.progress, tr("Stop now and resume later?")
        if progress.jobs or progress.jobs_ceiling:
            jobs = tr("Bulk jobs run on at Crustdata, and the next start collects their results.")
            text = f"{text} {jobs}"
        return f"{text} {tr('No results are lost.')}"

    def close(self) -> None:
        """Close the window; during a run, ask first and then stop cleanly."""
        if self._is_closing or not self._context.run.is_active:
            self._begin_closing()
            return
        question = self.question = Question(
            self._context.window,
            tr("Close Sheet Enricher?"),
            tr("Enrichment is still running."),
            self._about_stopping(),
        )
        # Enter and Escape keep running: a key hit by mistake must not end a long run.
        question.answer(tr("&Stop and close"), self._stop_and_close)
        question.answer(tr("&Keep running"), do_nothing, is_main=True, is_escape=True)
        question.open()

    def _on_run_changed(self) -> None:
        """Close the question when the run has ended."""
        if self.question is not None and not self._context.run.is_active:
            self.question.reject()

    def _stop_and_close(self) -> None:
        self._context.run.stop()
        QTimer.singleShot(_GRACE_MS, self, self._stop_waiting)
        self._begin_closing()

    @Slot()
    def _stop_waiting(self) -> None:
        self._context.run.stop(is_urgent=True)

    def _begin_closing(self) -> None:
        context = self._context
        self._is_closing = True
        for timer in self._timers:
            timer.stop()
        context.window_state.geometry = context.window.saveGeometry()
        context.window.hide()  # hide at once, even if the network is slow
        context.plan.suspend()
        context.document.cancel()
        context.search.cancel()
        # Delayed: Qt cannot close a window while it is handling its close event.
        self._waiting.start()

    @Slot()
    def _close_when_idle(self) -> None:
        """Close when all threads have ended; destroying a running thread crashes the program."""
        session, window = self._context.session, self._context.window
        queues = (session.account_jobs, session.journal_jobs, self._jobs)
        if any(queue.has_threads for queue in queues) or self._context.document.has_threads:
            return
        if self._context.search.has_threads or self._context.run.is_active:
            return
        self._waiting.stop()
        session.close()
        if isinstance(window, MainWindow):
            window.may_close = True
        window.close()
        # Qt quits with the last visible window, but this one is hidden.
        self.closed.emit()
