"""The use case: look up people and write the workbook, or write it again from the journal.

The steps are: open the table (`open_job`), prepare, execute, write. The terminal and the window
share them and follow a run through a `RunListener`.
"""

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_app.domain.errors.base import TeamError
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.job_options import JobOptions, job_options_from
from desktop_app.domain.result.row_status import TRIAL_RUN
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.events import RunEvent
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.execute import RunSource, execute_run
from desktop_app.engine.import_file import write_import_file
from desktop_app.engine.job import Job
from desktop_app.engine.output import WrittenFile, check_existing, record_written, write_output
from desktop_app.engine.ports.claims import ClaimsJournal
from desktop_app.engine.ports.journal import OutputJournal, PlanJournal
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.ports.services import Services
from desktop_app.engine.ports.workbooks import Workbooks
from desktop_app.engine.prepare import prepare_run
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import PreparedRun, RunSummary, RunTerms


class RunListener:
    """Follows the steps of a run, in the run's own thread; this base class does nothing."""

    def prepared(self, prepared: PreparedRun) -> None:
        """Receive the plan, before anything is sent."""

    def running(self) -> AbstractContextManager[StopSignal]:
        """Return the context of the run, which provides its stop signal."""
        return nullcontext(StopSignal())

    def happened(self, event: RunEvent) -> None:
        """Receive an event."""

    def writing(self) -> None:
        """Learn that the run has ended and that the workbook is being written."""

    def wrote_row(self, cells: tuple[NewCell, ...]) -> None:
        """Receive the new cells of one row, in the order of the rows."""


@dataclass(frozen=True, slots=True)
class Enriched:
    """The results of all steps.

    Attributes:
        prepared: The plan.
        ran: The summary of the run.
        written: The workbook, or the reason why it was not written.
    """

    prepared: PreparedRun
    ran: RunSummary
    written: WrittenFile


def prepare(
    job: Job, services: Services[PlanJournal], terms: RunTerms, account: Account | None = None
) -> PreparedRun:
    """Return the plan for a job; the account is read unless it is given.

    Raises:
        JournalError: The journal cannot be read.
    """
    asked, trouble = collect_answers(job, services.journal)
    terms = _with_live(job, _terms_of_wish(job, services, terms))
    terms = _with_contacts(job, terms).with_search(job.mapping)
    prepared = prepare_run(job.lookups, job.query, services, terms, account)
    elsewhere = _count_planned(prepared, asked)
    return replace(prepared, warning=trouble or prepared.warning, elsewhere=elsewhere)


def _count_planned(prepared: PreparedRun, asked: frozenset[LookupKey]) -> int:
    batches = prepared.plan.batches if asked else ()
    return sum(key in asked for batch in batches for key in batch.keys)


def collect_answers(job: Job, journal: ClaimsJournal) -> tuple[frozenset[LookupKey], Message]:
    """Copy what other desks have bought about the people of a job.

    Returns:
        The people whom other desks are looking up right now, and why nothing could be copied; "" if
        it could, or without a team.
    """
    try:
        return journal.collect(job.lookups.every_key()), NOTHING
    except TeamError as error:
        return frozenset(), error.words


def enrich(
    job: Job,
    services: Services,
    workbooks: Workbooks,
    terms: RunTerms,
    *,
    overwrites: bool,
    listener: RunListener,
) -> Enriched:
    """Look up the people of a job and write its workbook; a failed write is returned, not raised.

    Args:
        job: The job, from `open_job`.
        services: The ports.
        workbooks: The port of spreadsheet files.
        terms: The limits of the run.
        overwrites: Replace any existing file.
        listener: Follows the steps.

    Raises:
        TargetError: The target exists and must not be replaced; nothing was sent.
        JournalError: The journal cannot be read or written; earlier settlements are kept.
    """
    check_existing(job, services.journal, workbooks, overwrites=overwrites)
    prepared = prepare(job, services, terms)
    listener.prepared(prepared)
    source = RunSource(job.source, _options_of_wish(job, prepared).as_json())
    with listener.running() as stop:
        ran = execute_run(prepared, services, source=source, observe=listener.happened, stop=stop)
    listener.writing()
    unsent = TRIAL_RUN if terms.is_sample else None
    written = _write(job, services, workbooks, ran.record, unsent=unsent, listener=listener)
    return Enriched(prepared, ran, written)


def export(  # noqa: PLR0913 - the job, its ports, and what to show
    job: Job,
    services: Services[OutputJournal],
    workbooks: Workbooks,
    *,
    overwrites: bool,
    listener: RunListener,
    run: RunRecord | None = None,
    unsent: str | None = None,
) -> WrittenFile:
    """Write the workbook of a job from the journal only; a failed write is returned, not raised.

    Args:
        job: The job, from `open_job`.
        services: The ports.
        workbooks: The port of spreadsheet files.
        overwrites: Replace any existing file.
        listener: Receives the rows.
        run: The run to show; None: the last one of this source.
        unsent: Why rows were not sent, if it is not the reason for the run's end.

    Raises:
        TargetError: The target exists and must not be replaced.
        JournalError: The journal cannot be read.
    """
    check_existing(job, services.journal, workbooks, overwrites=overwrites)
    collect_answers(job, services.journal)
    shown = run or services.journal.last_run(job.source)
    return _write(job, services, workbooks, shown, unsent=unsent, listener=listener)


def _write(
    job: Job,
    services: Services[OutputJournal],
    workbooks: Workbooks,
    run: RunRecord | None,
    *,
    unsent: str | None,
    listener: RunListener,
) -> WrittenFile:
    """Write the workbook, and the import file if one was asked for."""
    written = write_output(job, services, workbooks, run, unsent=unsent, watch=listener.wrote_row)
    if job.output_options.import_for:
        import_file = write_import_file(job, services, workbooks, run, unsent=unsent)
        written = replace(written, import_file=import_file)
    record_written(written, job, services, workbooks)
    return written


def _terms_of_wish(job: Job, services: Services[PlanJournal], terms: RunTerms) -> RunTerms:
    """Return the terms with the last batch before the wish for fresh answers.

    A wish is open until a run has finished and its result was written: until then, its answers are
    reused. Otherwise a new wish begins now.

    Raises:
        JournalError: The journal cannot be read.
    """
    if not terms.reuse.is_fresh:
        return terms
    last, since = _open_wish(job, services.journal)
    if last is None:
        last, since = services.journal.last_batch(), services.clock.now()
    return replace(terms, reuse=replace(terms.reuse, fresh_after=last, fresh_since=since))


def _with_live(job: Job, terms: RunTerms) -> RunTerms:
    """Return the terms with Live Enrich, if it is wished."""
    if not job.live:
        return terms
    from desktop_app.engine.waves.live import LiveStage  # noqa: PLC0415 - if wished

    options = job.output_options
    stage = LiveStage(
        job.live.stale_after_days, job.context, options.match_check, options.takes_best
    )
    return replace(terms, stages=(*terms.stages, stage))


def _with_contacts(job: Job, terms: RunTerms) -> RunTerms:
    """Return the terms with the purchase of contact data, if it is wished, after all others."""
    if not job.contacts:
        return terms
    from desktop_app.engine.contacts.contact_stage import ContactStage  # noqa: PLC0415 - if wished

    stage = ContactStage(job.contacts, job.result_spec(None))
    return replace(terms, stages=(*terms.stages, stage))


def _open_wish(job: Job, journal: PlanJournal) -> tuple[int | None, datetime | None]:
    """Return the last batch before an open wish and the start of its run; None without one."""
    run = journal.open_run(job.source)
    options = None if run is None else job_options_from(run.options_json)
    if run is None or options is None:
        return None, None
    return options.fresh_after, run.started_at


def _options_of_wish(job: Job, prepared: PreparedRun) -> JobOptions:
    """Return the options to store with a run, with its wish for fresh answers."""
    reuse = prepared.plan.reuse
    return replace(job.options, fresh_after=None if reuse is None else reuse.fresh_after)
