"""Import files: people in the form of a CRM program's import wizard, always from the journal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path

from desktop_app.domain.errors import AppError
from desktop_app.domain.result.crm.import_rows import ImportTally, MatchedRow, import_rows
from desktop_app.domain.result.crm.own_address import own_address_column
from desktop_app.domain.result.crm.parts import in_parts
from desktop_app.domain.result.crm.preset import ImportPreset
from desktop_app.domain.result.crm.presets import find_preset
from desktop_app.domain.result.crm.value_forms import address_in
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.engine.job import Job
from desktop_app.engine.job_paths import full_path
from desktop_app.engine.ports.journal import OutputJournal
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.ports.services import Services
from desktop_app.engine.ports.workbooks import Workbooks
from desktop_app.engine.results import ResultCells
from desktop_app.engine.shown.composed_row import row_without_key

_SAMPLE_ROWS = 500


@dataclass(frozen=True, slots=True)
class ImportFile:
    """A written import file, or the reason why it was not written.

    Attributes:
        preset: Its form.
        tally: The counts of people, of rows left out and of changed values.
        paths: The files: several if the wizard does not take so many people in one.
        problem: Why it was not written completely; None if it was.
    """

    preset: ImportPreset
    tally: ImportTally = field(default_factory=ImportTally)
    paths: tuple[Path, ...] = ()
    problem: AppError | None = None


def write_import_file(
    job: Job,
    services: Services[OutputJournal],
    workbooks: Workbooks,
    run: RunRecord | None,
    *,
    unsent: str | None = None,
) -> ImportFile:
    """Write the import file of a job; a failed write is returned, not raised.

    Args:
        job: The job; its output options name the preset.
        services: The ports.
        workbooks: The port of spreadsheet files.
        run: The run to show; None if the journal has no run of this source.
        unsent: Why rows were not sent, if it is not the reason for the run's end.

    Raises:
        UsageError: There is no such preset.
        JournalError: The journal cannot be read.
    """
    preset, tally = find_preset(job.output_options.import_for), ImportTally()
    job = job.with_known_fields(services.journal).decided(services.journal)
    rows = import_rows(_PeopleOfJob(job, services, run, unsent).rows_of_people(), preset, tally)
    paths: list[Path] = []
    try:
        for path in _write_parts(rows, preset, job, services, workbooks):
            paths.append(path)  # noqa: PERF402 - keeps those before an error
    except AppError as error:
        return ImportFile(preset, tally, tuple(paths), error)
    return ImportFile(preset, tally, tuple(paths))


def _write_parts(
    rows: Iterable[tuple[str, ...]],
    preset: ImportPreset,
    job: Job,
    services: Services[OutputJournal],
    workbooks: Workbooks,
) -> Iterator[Path]:
    """Write one file per part; yield its path."""
    # The header alone, if there is nobody: then the file says so, and an old one is replaced.
    parts = groupby(chain([(1, preset.headers)], in_parts(rows, preset)), itemgetter(0))
    for part, numbered in parts:
        records = (record for _, record in numbered)
        path = _target(job, part, services, workbooks)
        workbooks.write_table(
            job.table.info.path,
            path,
            records if part == 1 else chain([preset.headers], records),
            encoding=preset.encoding,
            finished=partial(_record, path, job, services, workbooks),
        )
        yield path


def _target(job: Job, part: int, services: Services[OutputJournal], workbooks: Workbooks) -> Path:
    """Return the path of a part; a file with other contents keeps its name."""
    target = job.import_target
    if part > 1:
        target = target.with_name(f"{target.stem} part {part}{target.suffix}")
    elif job.output_options.only_import:
        return target  # the user has named it, and was asked
    is_free = not workbooks.exists(target) or services.journal.is_ours(
        str(full_path(target)), workbooks.digest_of(target), job.source
    )
    return target if is_free else workbooks.free_target(target)


def _record(
    path: Path, job: Job, services: Services[OutputJournal], workbooks: Workbooks, draft: Path
) -> None:
    services.journal.record_output(
        str(full_path(path)), workbooks.digest_of(draft), job.source, services.clock.now()
    )


class _PeopleOfJob(ResultCells):
    """The rows of a result with their people instead of cells."""

    def __init__(
        self,
        job: Job,
        services: Services[OutputJournal],
        run: RunRecord | None,
        unsent: str | None,
    ) -> None:
        super().__init__(job.result_spec(run, unsent=unsent), services.journal)
        self._addresses = _own_addresses(job)

    def rows_of_people(self) -> Iterator[MatchedRow]:
        """Yield every row of the source, in order, with its person if it has one."""
        table, lookups = self._spec.table, self._spec.lookups
        shared: dict[int, RowStatus] = {}
        for row in range(lookups.rows):
            index, number = lookups.key_index(row), table.row_number(row)
            if index is None:
                yield MatchedRow(number, row_without_key(lookups, row).status)
            elif index in shared:
                yield MatchedRow(number, shared[index], is_repeated=True)
            else:
                records = self._records.of(index)
                composed = self._composed(index, records) if records else None
                state = self._unsent if composed is None else self._state_of(index, composed)
                if lookups.is_shared(index):
                    shared[index] = state.status
                person = composed.person(state) if composed and state.person else {}
                yield MatchedRow(number, state.status, person, self._addresses.get(index, ""))
        self._records.release()


def _own_addresses(job: Job) -> dict[int, str]:
    """Return the first address in the user's own email column for each lookup."""
    column = job.mapping.email_column
    if column is None:
        sample = job.table.sample(rows=_SAMPLE_ROWS)
        column = own_address_column(job.table.info.headers, sample)
    if column is None:
        return {}
    addresses: dict[int, str] = {}
    for row, cell in enumerate(job.table.column(column)[: job.lookups.rows]):
        index = job.lookups.key_index(row)
        if index is not None and index not in addresses and (address := address_in(cell)):
            addresses[index] = address
    return addresses
