"""Controller of the history: all runs of both services, and the export of the list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.job_options import JobOptions, job_options_from
from desktop_app.ui.controllers.session import SessionController
from desktop_app.ui.toolkit.job_thread import QueuedJob, Report

if TYPE_CHECKING:
    from desktop_app.domain.run.past_runs import PastRun


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A run in the list.

    Attributes:
        run: The run.
        options: Its options; None if this version cannot read them.
        is_sandbox: It used the sandbox; its credits were not spent.
        can_resume: It is the newest run of its sheet, and people are left.
    """

    run: "PastRun"
    options: JobOptions | None
    is_sandbox: bool
    can_resume: bool

    @property
    def path(self) -> Path:
        """The source file."""
        return Path(self.run.source.rpartition("#")[0])

    @property
    def sheet(self) -> str:
        """The name of the sheet."""
        return self.run.source.rpartition("#")[2]

    @property
    def output(self) -> Path | None:
        """The last written workbook; None before the first."""
        return Path(self.run.output) if self.run.output else None


def entries_of(runs: "Sequence[PastRun]", *, is_sandbox: bool) -> list[HistoryEntry]:
    """Return the entries of one service's runs."""
    from desktop_app.domain.run.past_runs import resumable_runs  # noqa: PLC0415 - when it is opened

    resumable = resumable_runs(runs)
    return [
        HistoryEntry(run, job_options_from(run.options_json), is_sandbox, run.run_id in resumable)
        for run in runs
    ]


class HistoryController(QObject):
    """Loads the history; it needs no network."""

    loaded = Signal(object)
    exported = Signal(object)
    failed = Signal(object)

    def __init__(self, session: SessionController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def load(self) -> None:
        """Load the runs, newest first; emits `loaded` or `failed`."""
        session = self._session
        accesses = [
            replace(session.access, is_sandbox=is_sandbox)
            for is_sandbox in (False, True)
            if bootstrap.has_journal(session.settings, session.environ, is_sandbox=is_sandbox)
        ]

        def work(_report: Report) -> list[HistoryEntry]:
            found: list[HistoryEntry] = []
            for access in accesses:
                with access.open_services() as services:
                    found += entries_of(services.journal.history(), is_sandbox=access.is_sandbox)
            return sorted(found, key=lambda entry: entry.run.started_at, reverse=True)

        session.journal_jobs.submit(QueuedJob("history", work, self.loaded.emit, self._on_failed))

    def export(self, path: Path, rows: Sequence[Sequence[NewCell]]) -> None:
        """Save rows as a CSV file; emits `exported` or `failed`."""

        def work(_report: Report) -> Path:
            bootstrap.write_list(path, rows)
            return path

        self._session.account_jobs.submit(
            QueuedJob("list", work, self.exported.emit, self._on_failed)
        )

    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)
