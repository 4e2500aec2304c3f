"""The workbook of a job: written from the journal, known again as ours."""

from collections.abc import Callable, Iterator
from pathlib import Path

from desktop_app.adapters.locations import digest_of
from desktop_app.adapters.spreadsheet.target_check import free_name
from desktop_app.adapters.spreadsheet.write_result import write_result
from desktop_app.domain.cells import NewCell
from desktop_app.domain.errors import TargetError
from desktop_app.engine.job import Job
from desktop_app.engine.ports import Journal, RunRecord, Services
from desktop_app.engine.results import Result

Watch = Callable[[tuple[NewCell, ...]], None]


def write_output(
    job: Job,
    services: Services,
    run: RunRecord | None,
    *,
    unsent: str | None = None,
    watch: Watch | None = None,
) -> Result:
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

    def remember(draft: Path) -> None:
        path, digest = str(job.target.resolve()), digest_of(draft)
        services.journal.record_output(path, digest, services.clock.now())

    rows = result.rows() if watch is None else _watched(result.rows(), watch)
    write_result(job.table, result.columns, rows, job.target, finished=remember)
    return result


def _watched(rows: Iterator[tuple[NewCell, ...]], watch: Watch) -> Iterator[tuple[NewCell, ...]]:
    for row in rows:
        watch(row)
        yield row


def is_replaceable(target: Path, journal: Journal) -> bool:
    """Tell whether nothing is lost when a target is written: it is not there, or ours, unchanged.

    The workbook of an earlier run that nobody has touched holds nothing that the journal does not,
    so running the same command again replaces it.
    """
    return not target.exists() or journal.is_ours(str(target.resolve()), digest_of(target))


def check_existing(target: Path, journal: Journal, *, overwrite: bool) -> None:
    """Refuse to replace a file that is not ours, or that somebody has changed since we wrote it.

    Raises:
        TargetError: The target exists and may not be replaced.
    """
    if overwrite or is_replaceable(target, journal):
        return
    raise TargetError(
        f"{target} exists already, and it is not as this program wrote it.",
        f'Name another --output, such as "{free_name(target)}", or add --overwrite.',
    )
