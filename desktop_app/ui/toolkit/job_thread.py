"""The one place where work leaves the GUI thread."""

import sys
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot
from typing_extensions import override

from desktop_app.domain.errors import AppError
from desktop_app.domain.errors.program import BugError

Tell = Callable[[object], None]
Work = Callable[[Tell], object]


class JobThread(QThread):
    """Calls one blocking function, and emits what it tells and what it comes to."""

    told = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    @override
    def run(self) -> None:
        """Do the work; in the thread."""
        try:
            result = self._work(self.told.emit)
        except Exception as error:  # noqa: BLE001 - this thread's outermost frame
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)


@dataclass(frozen=True, slots=True)
class QueuedJob:
    """Work for a thread, and who hears of it in the GUI thread.

    Attributes:
        name: Of its kind; a job that waits is replaced by a later one of its name.
        work: The blocking function.
        done: Called with what it came to.
        failed: Called with the error.
        told: Called with what it tells meanwhile.
    """

    name: str
    work: Work
    done: Callable[[Any], None]
    failed: Callable[[AppError], None]
    told: Callable[[Any], None] | None = None


BUG = BugError()
"""What a job that failed for a reason of ours is said to have died of."""


class JobQueue(QObject):
    """Does jobs one after the other, each in a thread of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[QueuedJob] = deque()
        self._running: tuple[JobThread, QueuedJob] | None = None
        self._abandoned: set[JobThread] = set()

    @property
    def has_threads(self) -> bool:
        """Whether any thread runs, those included that nobody waits for."""
        return self._running is not None or bool(self._abandoned)

    def submit(self, job: QueuedJob) -> None:
        """Do a job when those before it are done; of those that wait, replace its namesake."""
        self._waiting = deque(other for other in self._waiting if other.name != job.name)
        self._waiting.append(job)
        self._start_next()

    def abandon(self) -> None:
        """Forget what runs and what waits: nobody hears of it any more."""
        self._waiting.clear()
        if self._running is not None:
            self._abandoned.add(self._running[0])
            self._running = None

    def _start_next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        job = self._waiting.popleft()
        thread = JobThread(job.work, self)
        thread.told.connect(self._on_told)
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
    def _on_told(self, what: object) -> None:
        if (job := self._job_of_sender()) is not None and job.told is not None:
            job.told(what)

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
        """Hear of a job's end only now: the next may start, and the thread may go."""
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
