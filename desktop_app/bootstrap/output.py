"""The workbook of a job: written from the journal, known again as ours."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from desktop_app.adapters.locations import digest_of
from desktop_app.adapters.spreadsheet.files.atomic_file import free_name
from desktop_app.adapters.spreadsheet.files.row_spool import CellSpool
from desktop_app.adapters.spreadsheet.result_content import ExtraSheet, NewContent
from desktop_app.adapters.spreadsheet.write_result import write_result
from desktop_app.domain.errors.target import TargetExistsError
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.detail_tables import detail_tables
from desktop_app.domain.result.report import (
    EXPLAINED_COLUMNS,
    REPORT_COLUMNS,
    ReportData,
    VerificationResult,
    explained_rows,
    report_rows,
)
from desktop_app.engine.job import Job
from desktop_app.engine.ports import Journal, RunRecord, Services
from desktop_app.engine.results import Result

Watch = Callable[[tuple[NewCell, ...]], None]


@dataclass(frozen=True, slots=True)
class Written:
    """A workbook that has been written.

    Attributes:
        result: What stands in it.
        checked: What was found when it was read back.
    """

    result: Result
    checked: VerificationResult


def write_output(
    job: Job,
    services: Services,
    run: RunRecord | None,
    *,
    unsent: str | None = None,
    watch: Watch | None = None,
) -> Written:
    """Write the workbook from the journal; return what stands in it.

    Args:
        job: The table, and where the workbook goes.
        services: The world.
        run: The run that is shown.
        unsent: Why rows were not sent, where the run's end does not say it.
        watch: Called with the new cells of every row, in order, as they are written.

    Raises:
        TargetError: It cannot be written.
        SourceError: The source has changed since it was opened.
        JournalError: The journal cannot be read.
    """
    result = job.read_result(services.journal, run, unsent=unsent)
    details = _Details(job)

    def remember(draft: Path) -> None:
        path, digest = str(job.target.resolve()), digest_of(draft)
        services.journal.record_output(path, digest, job.source, services.clock.now())

    rows = result.rows(details.meet if details.tables else None)
    content = NewContent(
        placement=result.placement,
        rows=rows if watch is None else _watched(rows, watch),
        sheets=_sheets(job, result, run, details, services.clock.now),
        guards_formulas=job.result.guards_formulas,
    )
    return Written(result, write_result(job.table, content, job.target, finished=remember))


class _Details:
    """Collects the rows of the detail sheets while the main sheet is written."""

    def __init__(self, job: Job) -> None:
        self.tables = detail_tables(job.ask.selection) if job.result.details else ()
        self.spools = [CellSpool() for _ in self.tables]

    def meet(self, number: int, person: Person) -> None:
        """Keep what a person has many of."""
        for table, spool in zip(self.tables, self.spools, strict=True):
            for row in table.rows(number, person):
                spool.add(row)


def _sheets(
    job: Job,
    result: Result,
    run: RunRecord | None,
    details: _Details,
    now: Callable[[], datetime],
) -> tuple[ExtraSheet, ...]:
    """Return the sheets behind the user's: details, the meaning of the columns, the report."""
    if job.target.suffix.casefold() == ".csv":
        return ()
    sheets = [
        ExtraSheet(table.name, table.columns, partial(_spooled, spool))
        for table, spool in zip(details.tables, details.spools, strict=True)
    ]
    if job.result.explains:
        columns = result.columns
        sheets.append(
            ExtraSheet("Columns", EXPLAINED_COLUMNS, lambda _checked: explained_rows(columns))
        )
    if job.result.report:

        def report(checked: VerificationResult) -> Iterator[tuple[NewCell, ...]]:
            return report_rows(_facts(job, result, run, checked, now()))

        sheets.append(ExtraSheet("Report", REPORT_COLUMNS, report))
    return tuple(sheets)


def _spooled(spool: CellSpool, _checked: VerificationResult) -> Iterator[tuple[NewCell, ...]]:
    return spool.rows()


def _facts(
    job: Job, result: Result, run: RunRecord | None, checked: VerificationResult, now: datetime
) -> ReportData:
    info, mapping = job.table.info, job.mapping
    identifying = (mapping.url_column, mapping.email_column)
    return ReportData(
        choices=job.options,
        headers=tuple(info.headers[index] for index in identifying if index is not None),
        written_at=now,
        started_at=None if run is None else run.started_at,
        counts=result.counts,
        people=len(job.lookups.keys),
        duplicates=job.lookups.duplicates,
        credits=result.credits,
        notes=info.notes,
        checked=checked,
        credits_in_all=result.credits_of_all_runs,
    )


def _watched(rows: Iterator[tuple[NewCell, ...]], watch: Watch) -> Iterator[tuple[NewCell, ...]]:
    for row in rows:
        watch(row)
        yield row


def is_replaceable(job: Job, journal: Journal) -> bool:
    """Tell whether nothing is lost when a job's result is written.

    The result is not there yet, or it is ours, unchanged, and made from the same file and sheet:
    then it holds nothing that the journal does not, and the same command replaces it.
    """
    target = job.target
    return not target.exists() or journal.is_ours(
        str(target.resolve()), digest_of(target), job.source
    )


def check_existing(job: Job, journal: Journal, *, overwrite: bool) -> None:
    """Refuse to replace a file that is not this job's result, or was changed since it was written.

    Raises:
        TargetError: The target exists and may not be replaced.
    """
    target = job.target
    if overwrite or is_replaceable(job, journal):
        return
    raise TargetExistsError(target, free_name(target))
