"""Listener of a run for the window; called in the run's thread."""

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from typing_extensions import override

from desktop_app.domain.result.cells import text_of
from desktop_app.domain.run.events import BatchSettled, RunEvent
from desktop_app.engine.job import Job
from desktop_app.engine.live_preview import live_rows
from desktop_app.engine.run.stop import StopSignal
from desktop_app.ui.controllers.run_updates import RunUpdate, WritingStarted
from desktop_app.ui.controllers.writing import RowRecorder
from desktop_app.ui.toolkit.job_thread import Report

if TYPE_CHECKING:
    from desktop_app import bootstrap


class WindowListener(RowRecorder):
    """Listener of a run in the window; it builds the new cells outside the GUI thread."""

    def __init__(
        self, job: Job, live: "bootstrap.RowSpool[str]", report: Report, stop: StopSignal
    ) -> None:
        super().__init__(job)
        self._live, self._report, self._stop = live, report, stop

    @override
    def running(self) -> AbstractContextManager[StopSignal]:
        return nullcontext(self._stop)

    @override
    def happened(self, event: RunEvent) -> None:
        rows: tuple[tuple[int, int], ...] = ()
        if isinstance(event, BatchSettled):
            rows = tuple(
                (
                    self._job.lookups.keys.index(key),
                    self._live.add([text_of(cell) for cell in cells]),
                )
                for key, cells in live_rows(self._job, event)
            )
        self._report(RunUpdate(event, rows))

    @override
    def writing(self) -> None:
        self._report(WritingStarted())
