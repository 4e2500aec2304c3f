"""Listener of a run for the window; called in the run's thread."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from typing_extensions import override

from desktop_app.domain.result.cells import NewCell, text_of
from desktop_app.domain.run.events import BatchSettled, RunEvent
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.domain.source.row_lookups import live_places
from desktop_app.engine.job import Job
from desktop_app.engine.live_preview import LivePreview
from desktop_app.engine.ports.journal import ResultJournal
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import PreparedRun
from desktop_app.ui.controllers.run_updates import KnownRows, RunUpdate, WritingStarted
from desktop_app.ui.controllers.writing import RowRecorder
from desktop_app.ui.toolkit.job_thread import Report

if TYPE_CHECKING:
    from desktop_app import bootstrap

_MOST_KNOWN = 2_000
"""More would delay the first request; the screen shows some thirty."""


class WindowListener(RowRecorder):
    """Listener of a run in the window; it builds the new cells outside the GUI thread."""

    def __init__(
        self,
        job: Job,
        live: "bootstrap.RowSpool[str]",
        report: Report,
        stop: StopSignal,
        journal: ResultJournal,
    ) -> None:
        super().__init__(job)
        self._live, self._report, self._stop = live, report, stop
        self._preview = LivePreview(job, journal)

    @override
    def prepared(self, prepared: PreparedRun) -> None:
        """Show the people that are known already; without them a resumed sheet looks empty."""
        known = self._preview.known(prepared.plan, most=_MOST_KNOWN)
        if rows := tuple(pair for key, cells in known for pair in self._kept(key, cells)):
            self._report(KnownRows(rows))

    def _kept(self, key: LookupKey, cells: tuple[NewCell, ...]) -> Iterator[tuple[int, int]]:
        """Keep the cells of a person; yield their places, of which an identifier may have two."""
        stored = self._live.add([text_of(cell) for cell in cells])
        return ((place, stored) for place in live_places(self._job.lookups, key))

    @override
    def running(self) -> AbstractContextManager[StopSignal]:
        return nullcontext(self._stop)

    @override
    def happened(self, event: RunEvent) -> None:
        rows: tuple[tuple[int, int], ...] = ()
        if isinstance(event, BatchSettled):
            live = self._preview.rows(event)
            rows = tuple(pair for key, cells in live for pair in self._kept(key, cells))
        self._report(RunUpdate(event, rows))

    @override
    def writing(self) -> None:
        self._report(WritingStarted())
