"""The updates of a run for the window: its events, and in the end its result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app import bootstrap
    from desktop_app.domain.errors import AppError
    from desktop_app.domain.result.cells import NewColumn
    from desktop_app.domain.result.changes.counts import ChangeCounts
    from desktop_app.domain.result.report import VerificationResult
    from desktop_app.domain.result.result_stats import ResultStats
    from desktop_app.domain.result.summary import Summary
    from desktop_app.domain.run.events import RunEvent
    from desktop_app.engine.import_file import ImportFile
    from desktop_app.engine.job import Job
    from desktop_app.engine.ports.records import RunRecord
    from desktop_app.engine.run_summary import PreparedRun, RunSummary


@dataclass(frozen=True, slots=True)
class RunUpdate:
    """One event of a run with the new cells it brought.

    Attributes:
        event: Event of the run.
        rows: Lookup index and store row of each answered person.
    """

    event: RunEvent
    rows: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class KnownRows:
    """Reported before sending: lookup index and store row of people that are known already."""

    rows: tuple[tuple[int, int], ...]


class WritingStarted:
    """Reported by the thread when sending has ended and the workbook is being saved."""


@dataclass(frozen=True, slots=True)
class JobResult:
    """Result of a run or an export.

    Attributes:
        job: Job with the workbook's final path and options.
        columns: New columns.
        rows: New cells of every source row, as saved in the workbook.
        stats: Row counts by status and confidence histogram.
        summary: Summary of the run; None after an export.
        prepared: Plan of the run; None after an export.
        problem: Reason why the workbook could not be saved; None if it was.
        record: Displayed run.
        unsent: Reason for unsent rows if the end of the run does not give one.
        verification: Verification of the saved workbook; None if it was not saved.
        hidden: Headers of the columns that are hidden, because they are empty in every row.
        more_fields: Names of known fields that are not shown.
        charged: Credits charged for the displayed run, according to the journal.
        tried_rows: After a trial run, the first row of each person in it.
        import_file: The last import file; None if none was written.
        people_summary: The people by category; None if no workbook was saved.
        changes: The rows by what changed; None if nothing was compared.
        people: The number of different people in the rows.
    """

    job: Job
    columns: tuple[NewColumn, ...]
    rows: bootstrap.RowSpool[str]
    stats: ResultStats
    summary: RunSummary | None
    prepared: PreparedRun | None
    problem: AppError | None
    record: RunRecord | None
    unsent: str | None = None
    verification: VerificationResult | None = None
    hidden: tuple[str, ...] = ()
    more_fields: tuple[str, ...] = ()
    charged: float = 0.0
    tried_rows: tuple[int, ...] = ()
    import_file: ImportFile | None = None
    people_summary: Summary | None = None
    changes: ChangeCounts | None = None
    people: int = 0
