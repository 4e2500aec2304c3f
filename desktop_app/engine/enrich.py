"""The use case: people are looked up and the workbook is written, or it is written again.

Open the table (`open_job`), prepare, execute, write. The terminal and the window take these steps
in the same order; a `RunListener` lets each of them follow in its own way.
"""

from collections.abc import Collection
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace

from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.row_status import ONLY_TRIED
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.events import RunEvent
from desktop_app.domain.settings import Settings
from desktop_app.engine.execute import RunSource, execute_run
from desktop_app.engine.job import Job
from desktop_app.engine.output import Written, check_existing, write_output
from desktop_app.engine.ports.journal import OutputJournal, PlanJournal
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.ports.services import Services
from desktop_app.engine.ports.workbooks import Workbooks
from desktop_app.engine.prepare import prepare_run
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import PreparedRun, RunSummary


@dataclass(frozen=True, slots=True)
class RunTerms:
    """The means that a run may use, and the most that it may spend.

    Attributes:
        reuse: What of the journal counts as known.
        rpm: Requests a minute; None: what the account says, else the provider's default.
        budget: Credits that may be spent at most; None: no limit.
        is_sample: One request only, with people spread over the sheet.
    """

    reuse: Reuse
    rpm: float | None = None
    budget: float | None = None
    is_sample: bool = False

    @staticmethod
    def by_settings(
        settings: Settings,
        *,
        budget: float | None,
        fresh: bool = False,
        again: Collection[OutcomeKind] = (),
    ) -> "RunTerms":
        """Return the terms that settings and a user's choices make.

        Args:
            settings: Rate, and how long answers are reused.
            budget: Credits; None: no limit.
            fresh: Whether nothing of the journal counts as known.
            again: Lookups with these outcomes are sent again, on purpose.
        """
        reuse = Reuse.by_settings(settings, fresh=fresh, again=again)
        return RunTerms(reuse, settings.rpm, budget)


class RunListener:
    """Follows a run, step by step, in the run's own thread; this one does nothing."""

    def prepared(self, prepared: PreparedRun) -> None:
        """Take note of the plan before anything is sent."""

    def running(self) -> AbstractContextManager[StopSignal]:
        """Return what surrounds the run, and gives the signal that ends it."""
        return nullcontext(StopSignal())

    def happened(self, event: RunEvent) -> None:
        """Take note of an event."""

    def writing(self) -> None:
        """Take note that nothing more is sent, and that the workbook is written."""

    def wrote_row(self, cells: tuple[NewCell, ...]) -> None:
        """Take note of the new cells of one row, in the order of the rows."""


@dataclass(frozen=True, slots=True)
class Enriched:
    """The results of the steps.

    Attributes:
        prepared: The plan.
        ran: What the run did.
        written: What became of the workbook.
    """

    prepared: PreparedRun
    ran: RunSummary
    written: Written


def prepare(
    job: Job, services: Services[PlanJournal], terms: RunTerms, account: Account | None = None
) -> PreparedRun:
    """Return the plan for a job; the account is asked unless it is given.

    Raises:
        JournalError: The journal cannot be read.
    """
    prepared = prepare_run(
        job.lookups,
        job.query,
        services,
        reuse=terms.reuse,
        rpm=terms.rpm,
        budget=terms.budget,
        account=account,
    )
    return replace(prepared, plan=prepared.plan.sample()) if terms.is_sample else prepared


def enrich(
    job: Job,
    services: Services,
    workbooks: Workbooks,
    terms: RunTerms,
    *,
    overwrites: bool,
    listener: RunListener,
) -> Enriched:
    """Look up the people of a job and write its workbook; a failure to write is told, not raised.

    Args:
        job: As `open_job` returns it.
        services: The world.
        workbooks: What writes the workbook.
        terms: What may be used and spent.
        overwrites: Whether any file that is in the workbook's place may be replaced.
        listener: Follows the steps.

    Raises:
        TargetError: A file is in the workbook's place that may not be replaced; nothing was sent.
        JournalError: Something could not be recorded or read; what was settled before stays.
    """
    check_existing(job, services.journal, workbooks, overwrites=overwrites)
    prepared = prepare(job, services, terms)
    listener.prepared(prepared)
    source = RunSource(job.source, job.options.as_json())
    with listener.running() as stop:
        ran = execute_run(prepared, services, source=source, observe=listener.happened, stop=stop)
    listener.writing()
    unsent = ONLY_TRIED if terms.is_sample else None
    written = write_output(
        job, services, workbooks, ran.record, unsent=unsent, watch=listener.wrote_row
    )
    return Enriched(prepared, ran, written)


def export(  # noqa: PLR0913 - the job, its world, and what is shown
    job: Job,
    services: Services[OutputJournal],
    workbooks: Workbooks,
    *,
    overwrites: bool,
    listener: RunListener,
    run: RunRecord | None = None,
    unsent: str | None = None,
) -> Written:
    """Write the workbook of a job from the journal alone; a failure to write is told, not raised.

    Args:
        job: As `open_job` returns it.
        services: The world.
        workbooks: What writes the workbook.
        overwrites: Whether any file that is in the workbook's place may be replaced.
        listener: Told of the rows.
        run: The run that is shown; None: the last one of this source.
        unsent: Why rows were not sent, where the run's end does not say it.

    Raises:
        TargetError: A file is in the workbook's place that may not be replaced.
        JournalError: The journal cannot be read.
    """
    check_existing(job, services.journal, workbooks, overwrites=overwrites)
    shown = run or services.journal.last_run(job.source)
    return write_output(job, services, workbooks, shown, unsent=unsent, watch=listener.wrote_row)
