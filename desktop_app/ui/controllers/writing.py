"""The workbook, and what stands in it to be shown; belongs in a thread."""

from dataclasses import dataclass

from typing_extensions import override

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn, text_of
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_stats import ResultStats, histogram_of
from desktop_app.domain.result.row_status import STATUS_COLUMNS
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.engine.enrich import RunListener
from desktop_app.engine.job import Job
from desktop_app.engine.output import Written
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.run_summary import PreparedRun, RunSummary


@dataclass(frozen=True, slots=True)
class JobResult:
    """What a run, or an export, came to.

    Attributes:
        job: What was done, with the workbook as it was written.
        columns: The new columns.
        rows: The new cells of every source row, as they stand in the workbook.
        stats: Rows by status, and how sure.
        ran: What the run did; None after an export.
        prepared: What was planned; None after an export.
        problem: Why the workbook could not be written; None if it was.
        record: The run that is shown.
        unsent: Why rows were not sent, where the run's end does not say it.
        checked: What was found when the workbook was read back; None if it was not written.
        charged: What the run that is shown was charged, by the journal.
    """

    job: Job
    columns: tuple[NewColumn, ...]
    rows: bootstrap.RowStore
    stats: ResultStats
    ran: RunSummary | None
    prepared: PreparedRun | None
    problem: AppError | None
    record: RunRecord | None
    unsent: str | None = None
    checked: VerificationResult | None = None
    charged: float = 0.0


CONFIDENCE_AT = next(
    at for at, column in enumerate(STATUS_COLUMNS) if column.kind is CellKind.SCORE
)


def is_by_email(job: Job, row: int) -> bool:
    """Tell whether a row was looked up by an email: a link names one person for certain."""
    index = job.lookups.key_index(row)
    return index is not None and job.lookups.keys[index].kind is IdentifierKind.BUSINESS_EMAIL


class RowRecorder(RunListener):
    """Keeps the cells of a workbook, to be shown, while it is written."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._rows = bootstrap.RowStore()
        self._confidences: list[float] = []

    @override
    def wrote_row(self, cells: tuple[NewCell, ...]) -> None:
        row = self._rows.add([text_of(cell) for cell in cells])
        confidence = cells[CONFIDENCE_AT]
        if isinstance(confidence, float) and is_by_email(self._job, row):
            self._confidences.append(confidence)

    def result_of(self, written: Written) -> JobResult:
        """Return what is shown of a workbook, when it has been written."""
        result = written.result
        return JobResult(
            job=self._job,
            columns=result.columns,
            rows=self._rows,
            stats=ResultStats(result.counts, histogram_of(self._confidences)),
            ran=None,
            prepared=None,
            problem=written.problem,
            record=written.run,
            unsent=written.unsent,
            checked=written.verification,
            charged=result.credits,
        )
