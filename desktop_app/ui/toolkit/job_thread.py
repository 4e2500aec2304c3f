"""Background jobs: the only place where work leaves the GUI thread."""

import sys
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot
from typing_extensions import override

from desktop_app.domain.errors import AppError
from desktop_app.domain.errors.program import BugError

Report = Callable[[object], None]
Work = Callable[[Report], object]


class JobThread(QThread):
    """Runs one blocking function and emits its reports and its result."""

    reported = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    @override
    def run(self) -> None:
        """Run the function in the thread."""
        try:
            result = self._work(self.reported.emit)
        except Exception as error:  # noqa: BLE001 - this thread's outermost frame
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)


@dataclass(frozen=True, slots=True)
class QueuedJob:
    """A blocking function and the callbacks for the GUI thread.

    Attributes:
        name: Kind of job; a later job replaces a waiting job of the same name.
        work: Blocking function.
        done: Called with the result.
        failed: Called with the error.
        reported: Called with each report while the job runs.
    """

    name: str
    work: Work
    done: Callable[[Any], None]
    failed: Callable[[AppError], None]
    reported: Callable[[Any], None] | None = None


BUG = BugError()
"""Error shown when a job fails because of a bug."""


class JobQueue(QObject):
    """Runs jobs one after another, each in its own thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[QueuedJob] = deque()
        self._running: tuple[JobThread, QueuedJob] | None = None
        self._abandoned: set[JobThread] = set()

    @property
    def has_threads(self) -> bool:
        """True if any thread is running, including abandoned ones."""
        return self._running is not None or bool(self._abandoned)

    def submit(self, job: QueuedJob) -> None:
        """Queue a job; it replaces a waiting job of the same name."""
        self._waiting = deque(other for other in self._waiting if other.name != job.name)
        self._waiting.append(job)
        self._start_next()

    def abandon(self) -> None:
        """Ignore the results of the running job and drop the waiting ones."""
        self._waiting.clear()
        if self._running is not None:
            self._abandoned.add(self._running[0])
            self._running = None

    def _start_next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        job = self._waiting.popleft()
        thread = JobThread(job.work, self)
        thread.reported.connect(self._on_report)
        thread.succeeded.connect(self._on_succeeded)
        thread.failed.connect(self._on_failed)
        thread.finished.connect(self._on_finished)
        self._running = (thread, job)
        self._result: tuple[bool, object] = (True, None)
        thread.start()

    def _job_of_sender(self) -> QueuedJob | None:
        if self._running is not None and self.sender() is self._running[0]:
            return self._running[1]
        return None

    @Slot(object)
    def _on_report(self, what: object) -> None:
        if (job := self._job_of_sender()) is not None and job.reported is not None:
            job.reported(what)

    @Slot(object)
    def _on_succeeded(self, result: object) -> None:
        if self._job_of_sender() is not None:
            self._result = (True, result)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            sys.excepthook(type(error), error, error.__traceback__)
        if self._job_of_sender() is not None:
            self._result = (False, error if isinstance(error, AppError) else BUG)

    @Slot()
    def _on_finished(self) -> None:
        """Deliver the result after the thread has ended, and start the next job."""
        thread = self.sender()
        job = self._job_of_sender()
        if isinstance(thread, JobThread):
            self._abandoned.discard(thread)
            thread.deleteLater()
        if job is None:
            return
        self._running = None
        is_good, result = self._result
        if is_good:
            job.done(result)
        elif isinstance(result, AppError):
            job.failed(result)
        self._start_next()
