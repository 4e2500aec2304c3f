"""Controller of a run: start, pause, stop, save the workbook, export it again."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.run.progress import RunProgress
from desktop_app.engine.run.stop import StopSignal
from desktop_app.ui.controllers.planning import PlannedJob, terms_of
from desktop_app.ui.controllers.run_updates import JobResult, KnownRows, RunUpdate, WritingStarted
from desktop_app.ui.controllers.session import SessionController
from desktop_app.ui.toolkit.job_thread import QueuedJob, Report

if TYPE_CHECKING:
    from desktop_app.engine.import_file import ImportFile
    from desktop_app.engine.job import Job

_UPDATE_MS = 100


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
    known_found = Signal(object)
    updated = Signal(object)
    finished = Signal(object)
    import_saved = Signal(object)
    failed = Signal(object)

    def __init__(self, session: SessionController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.state = RunState.IDLE
        self.progress = RunProgress()
        self.job_result: JobResult | None = None
        self.live: bootstrap.RowSpool[str] | None = None
        self._stop = StopSignal()
        self._is_practice = False
        self._pending_updates: list[RunUpdate] = []
        self._update_timer = QTimer(self, singleShot=True, interval=_UPDATE_MS)
        self._update_timer.timeout.connect(self._emit_updates)

    @property
    def is_active(self) -> bool:
        """True while a run is sending or saving."""
        return self.state not in {RunState.IDLE, RunState.DONE}

    def _set_state(self, state: RunState) -> None:
        self.state = state
        self.state_changed.emit()

    def start(self, planned_job: PlannedJob, *, is_try: bool = False) -> None:
        """Send the plan and save the workbook; emits `progressed`, `updated` and `finished`.

        Args:
            planned_job: Plan that the user has confirmed.
            is_try: Do the job for a few people from across the sheet.
        """
        job = planned_job.job
        access, self._is_practice = self._session.access_for(job), job.is_practice
        terms = replace(terms_of(planned_job.choices, access), is_sample=is_try)
        live = self.live = bootstrap.RowSpool[str]()
        stop = self._stop = StopSignal()
        before = self.job_result
        self.progress, self.job_result = RunProgress(), None

        def work(report: Report) -> JobResult:
            from desktop_app.engine.enrich import enrich  # noqa: PLC0415 - imported in this thread
            from desktop_app.ui.controllers.run_listener import WindowListener  # noqa: PLC0415

            with access.open_services() as services:
                listener = WindowListener(job, live, report, stop, services.journal)
                done = enrich(
                    job,
                    services,
                    bootstrap.workbooks,
                    terms,
                    overwrites=True,  # the user was asked
                    listener=listener,
                )
                result = listener.result_of(done.written)
            tried = done.prepared.tried_rows
            result = replace(result, summary=done.ran, prepared=done.prepared, tried_rows=tried)
            return result if done.prepared.plan.has_work else _with_earlier_summary(before, result)

        self._set_state(RunState.RUNNING)
        self.run_started.emit(planned_job)
        self._submit("run", work)

    def export(self, job: "Job", *, target: Path, result: OutputOptions) -> None:
        """Save the workbook again from the journal with other columns; sends nothing."""
        job_result, access = self.job_result, self._session.access_for(job)
        record = None if job_result is None else job_result.record
        unsent = None if job_result is None else job_result.unsent
        before, again = job_result, job.with_output(target, result)

        def work(_report: Report) -> JobResult:
            from desktop_app.engine.enrich import export  # noqa: PLC0415 - imported in this thread
            from desktop_app.ui.controllers.writing import RowRecorder  # noqa: PLC0415

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
                return _with_earlier_summary(before, recorder.result_of(written))

        self._set_state(RunState.WRITING)
        self._submit("export", work)

    def save_import(self, preset: str) -> None:
        """Save an import file from the journal; sends nothing; emits `import_saved`."""
        job_result = self.job_result
        if job_result is None:
            return
        access = self._session.access_for(job_result.job)
        options = replace(job_result.job.output_options, import_for=preset)
        job = job_result.job.with_output(job_result.job.target, options)

        def work(_report: Report) -> "ImportFile":
            from desktop_app.engine.import_file import write_import_file  # noqa: PLC0415 - as above

            with access.open_services() as services:
                return write_import_file(
                    job,
                    services,
                    bootstrap.workbooks,
                    job_result.record,
                    unsent=job_result.unsent,
                )

        def done(import_file: "ImportFile") -> None:
            self.job_result = replace(job_result, import_file=import_file)
            self._set_state(RunState.DONE)
            self.import_saved.emit(import_file)

        self._set_state(RunState.WRITING)
        self._session.journal_jobs.submit(QueuedJob("import file", work, done, self._on_failed))

    def _submit(self, name: str, work: Callable[[Report], JobResult]) -> None:
        self._session.journal_jobs.submit(
            QueuedJob(name, work, self._on_done, self._on_failed, reported=self._on_report)
        )

    def pause(self) -> None:
        """Send nothing until `resume`."""
        if self.state is RunState.RUNNING:
            self._stop.pause()
            self._set_state(RunState.PAUSED)

    def resume(self) -> None:
        """Continue after a pause."""
        if self.state is RunState.PAUSED:
            self._stop.resume()
            self._set_state(RunState.RUNNING)

    def stop(self, *, is_urgent: bool = False) -> None:
        """Stop sending; wait for answers in flight unless the stop is urgent."""
        if self.state in {RunState.RUNNING, RunState.PAUSED, RunState.STOPPING}:
            self._stop.request()
            if is_urgent:
                self._stop.request()
            self._set_state(RunState.STOPPING)

    def reset(self) -> None:
        """Clear the result of the last run."""
        if not self.is_active:
            self.job_result = self.live = None
            self._set_state(RunState.IDLE)

    def _on_report(self, report: RunUpdate | KnownRows | WritingStarted) -> None:
        if isinstance(report, WritingStarted):
            self._set_state(RunState.WRITING)
            return
        if isinstance(report, KnownRows):
            self.known_found.emit(report.rows)
            return
        progress = self.progress.after(report.event)
        self.progress = replace(progress, credits=0) if self._is_practice else progress
        self._pending_updates.append(report)
        if not self._update_timer.isActive():
            self._update_timer.start()

    @Slot()
    def _emit_updates(self) -> None:
        """Emit the pending updates together, a few times a second."""
        updates, self._pending_updates = self._pending_updates, []
        if updates:
            self.updated.emit(updates)
            self.progressed.emit(self.progress)

    def _on_done(self, job_result: JobResult) -> None:
        self._update_timer.stop()
        self._emit_updates()
        self.job_result = job_result
        self._set_state(RunState.DONE)
        self.finished.emit(job_result)

    def _on_failed(self, error: AppError) -> None:
        self._update_timer.stop()
        self._emit_updates()
        self._set_state(RunState.IDLE if self.job_result is None else RunState.DONE)
        self.failed.emit(error)


def _with_earlier_summary(before: JobResult | None, job_result: JobResult) -> JobResult:
    """Return a result with the summary of the earlier run if it sent nothing itself."""
    if before is None or before.record is None or job_result.record is None:
        return job_result
    if before.record.run_id != job_result.record.run_id:
        return job_result
    return replace(job_result, summary=before.summary, prepared=before.prepared)
