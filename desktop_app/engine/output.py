"""Output: writes the workbook of a job from the journal, and recognises earlier output."""

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.domain.errors import AppError, JournalError
from desktop_app.domain.errors.target import TargetExistsError
from desktop_app.domain.result.changes.counts import ChangeCounts
from desktop_app.domain.result.job_options import TEXT_SUFFIXES
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import NewContent
from desktop_app.domain.result.result_stats import ResultStats
from desktop_app.domain.result.summary import Summary
from desktop_app.engine.content.extra_sheets import PeopleCollector, extra_sheets
from desktop_app.engine.content.first_pass import FirstPass, RowObserver
from desktop_app.engine.import_file import ImportFile
from desktop_app.engine.job import Job
from desktop_app.engine.job_paths import full_path
from desktop_app.engine.ports.journal import OutputJournal
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.ports.services import Services
from desktop_app.engine.ports.workbooks import Workbooks
from desktop_app.engine.results import ResultCells


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A written workbook, or the reason why it was not written.

    Attributes:
        result: The content, with its rows counted, even if it was not written.
        run: The shown run; None if the journal has no run of this source.
        unsent: Why rows were not sent, if it is not the reason for the run's end.
        verification: The result of reading the workbook back; None if it was not written.
        problem: Why the workbook was not written; None if it was.
        hidden: Headers of the columns that are hidden, because they are empty in every row.
        more_fields: Names of fields with a value that are not shown.
        import_file: The import file, if one was asked for.
        summary: The people by category; None if no workbook was written.
        changes: The rows by what changed; None if nothing was compared.
    """

    result: ResultCells
    run: RunRecord | None
    unsent: str | None = None
    verification: VerificationResult | None = None
    problem: AppError | None = None
    hidden: tuple[str, ...] = ()
    more_fields: tuple[str, ...] = ()
    import_file: ImportFile | None = None
    summary: Summary | None = None
    changes: ChangeCounts | None = None

    @property
    def is_complete(self) -> bool:
        """True if all files were written."""
        imported = self.import_file
        return self.problem is None and (imported is None or imported.problem is None)


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
    job = job.decided(services.journal)
    result = job.read_result(services.journal, run, unsent=unsent)
    try:
        if job.output_options.only_import:
            result.count_rows()
            written = WrittenFile(result, run, unsent)
        else:
            written = _write(job, services, workbooks, result, run, watch)
            written = replace(written, unsent=unsent)
    except AppError as error:
        result.count_rows()
        written = WrittenFile(result, run, unsent, problem=error)
    result.release()
    return written


def record_written(
    written: WrittenFile, job: Job, services: Services[OutputJournal], workbooks: Workbooks
) -> None:
    """Record in the journal what became of the rows, for the list of runs.

    A result that no file keeps, such as a DataFrame, has no output.

    The workbook is complete by now: a full disk must not turn it into a failure.
    """
    if written.run is None:
        return
    stats = ResultStats(written.result.counts)
    is_kept = written.problem is None and workbooks.exists(job.target)
    with suppress(JournalError):
        services.journal.record_result(
            written.run.run_id,
            rows=sum(stats.counts.values()),
            matched=stats.found,
            output=str(full_path(job.target)) if is_kept else "",
            is_complete=written.is_complete,
        )


def _write(
    job: Job,
    services: Services[OutputJournal],
    workbooks: Workbooks,
    result: ResultCells,
    run: RunRecord | None,
    watch: RowObserver,
) -> WrittenFile:
    people = PeopleCollector(job, workbooks)
    if result.changes is not None:
        result.changes.observe = people.add_changes
    first = FirstPass(result, watch, people.add_person, people.add_match)

    def record_digest(draft: Path) -> None:
        path, digest = str(full_path(job.target)), workbooks.digest_of(draft)
        services.journal.record_output(path, digest, job.source, services.clock.now())

    has_sheets = job.target.suffix.casefold() not in TEXT_SUFFIXES
    rows = first.kept(workbooks.new_spool()) if has_sheets else first.rows()
    content = NewContent(
        placement=result.placement,
        rows=rows,
        sheets=extra_sheets(job, run, people, first, services.clock.now),
        guards_formulas=job.output_options.guards_formulas,
        empty=first.empty if has_sheets else None,
    )
    checked = workbooks.write_result(job.table, content, job.target, finished=record_digest)
    return WrittenFile(
        result,
        run,
        verification=checked,
        hidden=first.hidden_headers if has_sheets else (),
        more_fields=first.more_fields,
        summary=people.summary(result),
        changes=None if result.changes is None else result.changes.counts,
    )


def is_replaceable(job: Job, journal: OutputJournal, workbooks: Workbooks) -> bool:
    """Tell whether the target can be replaced without losing data.

    It can if it does not exist, or if it is the unchanged output of the same file and sheet: then
    the journal has all its data.
    """
    target = job.target
    return not workbooks.exists(target) or journal.is_ours(
        str(full_path(target)), workbooks.digest_of(target), job.source
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
