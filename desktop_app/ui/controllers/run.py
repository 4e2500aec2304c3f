"""Controller of a run: start, pause, stop, save the workbook, export it again."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.run.progress import RunProgress
from desktop_app.engine.enrich import enrich, export
from desktop_app.engine.job import Job
from desktop_app.engine.run.stop import StopSignal
from desktop_app.ui.controllers.planning import PlannedJob, terms_of
from desktop_app.ui.controllers.run_listener import RunUpdate, WindowListener, WritingStarted
from desktop_app.ui.controllers.session import SessionController
from desktop_app.ui.controllers.writing import JobResult, RowRecorder
from desktop_app.ui.toolkit.job_thread import QueuedJob, Tell

_TELL_MS = 100


class RunState(Enum):
    """State of a run."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    WRITING = "writing"
    DONE = "done"


class RunController(QObject):
    """Executes one run at a time."""

    state_changed = Signal()
    run_started = Signal(object)
    progressed = Signal(object)
    told = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, session: SessionController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.state = RunState.IDLE
        self.progress = RunProgress()
        self.outcome: JobResult | None = None
        self.live: bootstrap.RowSpool[str] | None = None
        self._stop = StopSignal()
        self._untold: list[RunUpdate] = []
        self._telling = QTimer(self, singleShot=True, interval=_TELL_MS)
        self._telling.timeout.connect(self._tell)

    @property
    def is_active(self) -> bool:
        """True while a run is sending or saving."""
        return self.state not in {RunState.IDLE, RunState.DONE}

    def _enter(self, state: RunState) -> None:
        self.state = state
        self.state_changed.emit()

    def start(self, planned: PlannedJob, *, is_try: bool = False) -> None:
        """Send the plan and save the workbook; emits `progressed`, `updated` and `finished`.

        Args:
            planned: Plan that the user has confirmed.
            is_try: Send only one request, with people from across the sheet.
        """
        access, job = self._session.access, planned.job
        terms = replace(terms_of(planned.choices, access), is_sample=is_try)
        live = self.live = bootstrap.RowSpool[str]()
        stop = self._stop = StopSignal()
        before = self.outcome
        self.progress, self.outcome = RunProgress(), None

        def work(tell: Tell) -> JobResult:
            listener = WindowListener(job, live, tell, stop)
            with access.open_services() as services:
                done = enrich(
                    job,
                    services,
                    bootstrap.workbooks,
                    terms,
                    overwrites=True,  # the user was asked
                    listener=listener,
                )
                result = listener.result_of(done.written)
            result = replace(result, ran=done.ran, prepared=done.prepared)
            return result if done.prepared.plan.batches else _with_report_of(before, result)

        self._enter(RunState.RUNNING)
        self.run_started.emit(planned)
        self._submit("run", work)

    def export(self, job: Job, *, target: Path, result: OutputOptions) -> None:
        """Save the workbook again from the journal with other columns; sends nothing."""
        outcome, access = self.outcome, self._session.access
        record = None if outcome is None else outcome.record
        unsent = None if outcome is None else outcome.unsent
        before, again = outcome, job.with_output(target, result)

        def work(_tell: Tell) -> JobResult:
            recorder = RowRecorder(again)
            with access.open_services() as services:
                written = export(
                    again,
                    services,
                    bootstrap.workbooks,
                    overwrites=True,  # the user was asked
                    listener=recorder,
                    run=record,
                    unsent=unsent,
                )
                return _with_report_of(before, recorder.result_of(written))

        self._enter(RunState.WRITING)
        self._submit("export", work)

    def _submit(self, name: str, work: Callable[[Tell], JobResult]) -> None:
        self._session.journal_jobs.submit(
            QueuedJob(name, work, self._on_done, self._on_failed, told=self._on_told)
        )

    def pause(self) -> None:
        """Send nothing until `resume`."""
        if self.state is RunState.RUNNING:
            self._stop.pause()
            self._enter(RunState.PAUSED)

    def go_on(self) -> None:
        """Continue after a pause."""
        if self.state is RunState.PAUSED:
            self._stop.resume()
            self._enter(RunState.RUNNING)

    def stop(self, *, is_urgent: bool = False) -> None:
        """Stop sending; wait for answers in flight unless the stop is urgent."""
        if self.state in {RunState.RUNNING, RunState.PAUSED, RunState.STOPPING}:
            self._stop.request()
            if is_urgent:
                self._stop.request()
            self._enter(RunState.STOPPING)

    def reset(self) -> None:
        """Clear the result of the last run."""
        if not self.is_active:
            self.outcome = self.live = None
            self._enter(RunState.IDLE)

    def _on_told(self, what: RunUpdate | WritingStarted) -> None:
        if isinstance(what, WritingStarted):
            self._enter(RunState.WRITING)
            return
        self.progress = self.progress.after(what.event)
        self._untold.append(what)
        if not self._telling.isActive():
            self._telling.start()

    @Slot()
    def _tell(self) -> None:
        """Emit the pending updates together, a few times a second."""
        untold, self._untold = self._untold, []
        if untold:
            self.told.emit(untold)
            self.progressed.emit(self.progress)

    def _on_done(self, outcome: JobResult) -> None:
        self._telling.stop()
        self._tell()
        self.outcome = outcome
        self._enter(RunState.DONE)
        self.finished.emit(outcome)

    def _on_failed(self, error: AppError) -> None:
        self._telling.stop()
        self._tell()
        self._enter(RunState.IDLE if self.outcome is None else RunState.DONE)
        self.failed.emit(error)


def _with_report_of(before: JobResult | None, outcome: JobResult) -> JobResult:
    """Return a result with the summary of the earlier run if it sent nothing itself."""
    if before is None or before.record is None or outcome.record is None:
        return outcome
    if before.record.run_id != outcome.record.run_id:
        return outcome
    return replace(outcome, ran=before.ran, prepared=before.prepared)
