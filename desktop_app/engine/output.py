"""Output: writes the workbook of a job from the journal, and recognises earlier output."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from desktop_app.domain.errors import AppError, JournalError
from desktop_app.domain.errors.target import TargetExistsError
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.detail_tables import detail_tables
from desktop_app.domain.result.job_options import TEXT_SUFFIXES
from desktop_app.domain.result.report import (
    EXPLAINED_COLUMNS,
    REPORT_COLUMNS,
    ReportData,
    VerificationResult,
    explained_rows,
    report_rows,
)
from desktop_app.domain.result.result_content import ExtraSheet, NewContent
from desktop_app.domain.result.result_stats import ResultStats
from desktop_app.engine.import_file import ImportFile
from desktop_app.engine.job import Job
from desktop_app.engine.ports.journal import OutputJournal
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.ports.services import Services
from desktop_app.engine.ports.workbooks import RowSpool, Workbooks
from desktop_app.engine.results import ResultCells

RowObserver = Callable[[tuple[NewCell, ...]], None]


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A written workbook, or the reason why it was not written.

    Attributes:
        result: The content, with its rows counted, even if it was not written.
        run: The shown run; None if the journal has no run of this source.
        unsent: Why rows were not sent, if it is not the reason for the run's end.
        verification: The result of reading the workbook back; None if it was not written.
        problem: Why the workbook was not written; None if it was.
        import_file: The import file, if one was asked for.
    """

    result: ResultCells
    run: RunRecord | None
    unsent: str | None = None
    verification: VerificationResult | None = None
    problem: AppError | None = None
    import_file: ImportFile | None = None


def write_output(
    job: Job,
    services: Services[OutputJournal],
    workbooks: Workbooks,
    run: RunRecord | None,
    *,
    unsent: str | None,
    watch: RowObserver,
) -> WrittenFile:
    """Write the workbook from the journal; if that fails, only count its rows.

    Args:
        job: The job.
        services: The ports.
        workbooks: The port of spreadsheet files.
        run: The run to show; None if the journal has no run of this source.
        unsent: Why rows were not sent, if it is not the reason for the run's end.
        watch: Called with the new cells of each row, in order, as they are written.

    Raises:
        JournalError: The journal cannot be read.
    """
    result = job.read_result(services.journal, run, unsent=unsent)
    try:
        if job.output_options.only_import:
            result.count_rows()
            written = WrittenFile(result, run, unsent)
        else:
            verification = _write(job, services, workbooks, result, run, watch)
            written = WrittenFile(result, run, unsent, verification)
    except AppError as error:
        result.count_rows()
        written = WrittenFile(result, run, unsent, problem=error)
    result.release()
    if run is not None:
        _record(written, run, job, services)
    return written


def _record(
    written: WrittenFile, run: RunRecord, job: Job, services: Services[OutputJournal]
) -> None:
    """Record in the journal what became of the rows, for the list of runs.

    The workbook is complete by now: a full disk must not turn it into a failure.
    """
    stats = ResultStats(written.result.counts)
    with suppress(JournalError):
        services.journal.record_result(
            run.run_id,
            rows=sum(stats.counts.values()),
            matched=stats.found,
            output=str(job.target.resolve()) if written.problem is None else "",
        )


def _write(
    job: Job,
    services: Services[OutputJournal],
    workbooks: Workbooks,
    result: ResultCells,
    run: RunRecord | None,
    watch: RowObserver,
) -> VerificationResult:
    details = _Details(job, workbooks)

    def record_digest(draft: Path) -> None:
        path, digest = str(job.target.resolve()), workbooks.digest_of(draft)
        services.journal.record_output(path, digest, job.source, services.clock.now())

    rows = result.rows(details.add_person if details.tables else None)
    content = NewContent(
        placement=result.placement,
        rows=_watched(rows, watch),
        sheets=_sheets(job, result, run, details, services.clock.now),
        guards_formulas=job.output_options.guards_formulas,
    )
    return workbooks.write_result(job.table, content, job.target, finished=record_digest)


class _Details:
    """Collects the rows of the detail sheets while the main sheet is written."""

    def __init__(self, job: Job, workbooks: Workbooks) -> None:
        self.tables = detail_tables(job.query.selection) if job.output_options.details else ()
        self.spools = [workbooks.new_spool() for _ in self.tables]

    def add_person(self, number: int, person: Person) -> None:
        """Store the rows of one person."""
        for table, spool in zip(self.tables, self.spools, strict=True):
            for row in table.rows(number, person):
                spool.add(row)


def _sheets(
    job: Job,
    result: ResultCells,
    run: RunRecord | None,
    details: _Details,
    now: Callable[[], datetime],
) -> tuple[ExtraSheet, ...]:
    """Return the additional sheets: details, Columns, Report."""
    if job.target.suffix.casefold() in TEXT_SUFFIXES:
        return ()
    sheets = [
        ExtraSheet(table.name, table.columns, partial(_spooled, spool))
        for table, spool in zip(details.tables, details.spools, strict=True)
    ]
    if job.output_options.explains:
        columns = result.columns
        sheets.append(
            ExtraSheet("Columns", EXPLAINED_COLUMNS, lambda _verification: explained_rows(columns))
        )
    if job.output_options.report:

        def report(verification: VerificationResult) -> Iterator[tuple[NewCell, ...]]:
            return report_rows(_report_data(job, result, run, verification, now()))

        sheets.append(ExtraSheet("Report", REPORT_COLUMNS, report))
    return tuple(sheets)


def _spooled(spool: RowSpool, _verification: VerificationResult) -> Iterator[tuple[NewCell, ...]]:
    return spool.rows()


def _report_data(
    job: Job,
    result: ResultCells,
    run: RunRecord | None,
    verification: VerificationResult,
    now: datetime,
) -> ReportData:
    info, mapping = job.table.info, job.mapping
    identifying = (mapping.url_column, mapping.email_column)
    return ReportData(
        options=job.options,
        headers=tuple(info.headers[index] for index in identifying if index is not None),
        written_at=now,
        started_at=None if run is None else run.started_at,
        counts=result.counts,
        people=len(job.lookups.keys),
        duplicates=job.lookups.duplicates,
        credits=result.credits,
        notes=info.notes,
        verification=verification,
        credits_in_all=result.credits_of_all_runs,
        is_practice=job.is_practice,
    )


def _watched(
    rows: Iterator[tuple[NewCell, ...]], watch: RowObserver
) -> Iterator[tuple[NewCell, ...]]:
    for row in rows:
        watch(row)
        yield row


def is_replaceable(job: Job, journal: OutputJournal, workbooks: Workbooks) -> bool:
    """Tell whether the target can be replaced without losing data.

    It can if it does not exist, or if it is the unchanged output of the same file and sheet: then
    the journal has all its data.
    """
    target = job.target
    return not workbooks.exists(target) or journal.is_ours(
        str(target.resolve()), workbooks.digest_of(target), job.source
    )


def check_existing(
    job: Job, journal: OutputJournal, workbooks: Workbooks, *, overwrites: bool
) -> None:
    """Refuse to replace a file that is not the unchanged output of this job.

    Raises:
        TargetError: The target exists and must not be replaced.
    """
    target = job.target
    if overwrites or is_replaceable(job, journal, workbooks):
        return
    raise TargetExistsError(target, workbooks.free_target(target))
