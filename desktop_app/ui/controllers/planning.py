"""Plan of the next run; recalculated whenever an option changes."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app import bootstrap
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.errors import AppError, JournalError
from desktop_app.domain.fields.contact_wish import NO_CONTACTS, ContactWish
from desktop_app.domain.fields.live_wish import NOT_LIVE, LiveWish
from desktop_app.domain.fields.query import DEFAULT_SIMILARITY, EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, FieldSelection
from desktop_app.domain.result.columns.filled_columns import fitting_fills
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.run.batches import MAX_BATCH
from desktop_app.domain.source.row_lookups import first_row_of
from desktop_app.ui.controllers.access import ConnectionConfig
from desktop_app.ui.controllers.document import Document
from desktop_app.ui.controllers.session import SessionController
from desktop_app.ui.toolkit.job_thread import QueuedJob, Report

if TYPE_CHECKING:
    from desktop_app.domain.run.planning import RunPlan
    from desktop_app.engine.job import Job
    from desktop_app.engine.ports.journal import ResultJournal
    from desktop_app.engine.run_summary import PreparedRun, RunTerms

_DEBOUNCE_MS = 120
_RETRY_MS = 2_000
_MOST_KNOWN = 50


@dataclass(frozen=True, slots=True)
class JobChoices:
    """Options of a job, apart from the table and its identifier columns.

    Attributes:
        selection: Selected fields; None if nothing is selected.
        min_similarity: Minimum confidence of a match by email.
        result: Options of the workbook.
        target: Path of the workbook; None for the default beside the source.
        budget: Most credits to spend; None for no limit.
        again: Outcomes to look up again at the user's request.
        live: Whom to ask the web for.
        contacts: Contact data to buy with Contact Enrich.
    """

    selection: FieldSelection | None = DEFAULT_SELECTION
    min_similarity: float = DEFAULT_SIMILARITY
    result: OutputOptions = field(default_factory=OutputOptions)
    target: Path | None = None
    budget: float | None = None
    again: frozenset[OutcomeKind] = frozenset()
    live: LiveWish = NOT_LIVE
    contacts: ContactWish = NO_CONTACTS

    @property
    def bought(self) -> FieldSelection | None:
        """The fields that are bought with all products; None if nothing is selected."""
        return None if self.selection is None else self.contacts.added_to(self.selection)


@dataclass(frozen=True, slots=True)
class Example:
    """A filled row that shows before a run what a match looks like.

    Attributes:
        source_row: The row.
        cells: Its new cells.
        is_known: The person is in the journal; otherwise the person is invented.
    """

    source_row: int
    cells: tuple[str, ...]
    is_known: bool


@dataclass(frozen=True, slots=True)
class PlannedJob:
    """A job with the plan of its run.

    Attributes:
        job: Job to run.
        choices: Options the job was made from.
        prepared: Plan, account and warnings.
        problem: Reason why the workbook cannot be saved; None if it can.
        is_replacing: The target exists, and this program did not write its current content.
        example: A filled row; None if nothing would be sent.
        trial: Plan of a trial run; None if it would be the whole run.
    """

    job: "Job"
    choices: JobChoices
    prepared: "PreparedRun"
    problem: AppError | None = None
    is_replacing: bool = False
    example: Example | None = None
    trial: "RunPlan | None" = None


def job_of(document: Document, choices: JobChoices, *, is_practice: bool) -> "Job | None":
    """Return the job for the chosen options; None while something is missing."""
    lookups, lookup_counts = document.lookups, document.lookup_counts
    mapping, selection = document.mapping, choices.selection
    if lookups is None or lookup_counts is None or mapping is None or selection is None:
        return None
    from desktop_app.engine.job import Job  # noqa: PLC0415 - not at the start
    from desktop_app.engine.job_paths import default_target  # noqa: PLC0415 - not at the start

    fills = fitting_fills(choices.result.fills, document.table, mapping)
    return Job(
        table=document.table,
        mapping=mapping,
        lookups=lookups,
        query=EnrichQuery(selection, choices.min_similarity if lookup_counts.emails else None),
        output_options=replace(choices.result, fills=fills),
        target=choices.target or default_target(document.table.info.path, is_practice=is_practice),
        read_as=document.read_as,
        only_visible=document.only_visible,
        context=document.context,
        is_practice=is_practice,
        practice_sets=document.practice_sets,
        live=choices.live,
        contacts=choices.contacts,
    )


def example_of(job: "Job", journal: "ResultJournal", plan: "RunPlan") -> Example | None:
    """Return a filled row: of a person who is known already, or else an invented one."""
    from desktop_app.domain.result.cells import text_of  # noqa: PLC0415 - not at the start
    from desktop_app.domain.result.row_status import RowStatus, parse_status  # noqa: PLC0415
    from desktop_app.engine.live_preview import example_cells, known_rows  # noqa: PLC0415

    if not plan.people:
        return None
    for key, cells in known_rows(job, journal, plan, most=_MOST_KNOWN):
        if parse_status(str(cells[0])) is RowStatus.MATCHED:
            row = first_row_of(job.lookups, key)
            return Example(row, tuple(map(text_of, cells)), is_known=True)
    cells = example_cells(job, bootstrap.example_person())
    return Example(job.lookups.first_rows[0], tuple(map(text_of, cells)), is_known=False)


def terms_of(choices: JobChoices, access: ConnectionConfig) -> "RunTerms":
    """Return the limits of a run: reuse, rate and budget."""
    from desktop_app.engine.run_summary import RunTerms  # noqa: PLC0415 - not at the start

    return RunTerms.by_settings(access.settings, budget=choices.budget, again=choices.again)


class PlanController(QObject):
    """Keeps the plan up to date with the options."""

    choices_changed = Signal()
    planning_started = Signal()
    plan_ready = Signal(object)
    failed = Signal(object)

    def __init__(self, session: SessionController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._document: Document | None = None
        self.choices = JobChoices()
        self.plan: PlannedJob | None = None
        self._debounce_timer = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._debounce_timer.timeout.connect(self._plan)
        self._retry_timer = QTimer(self, singleShot=True, interval=_RETRY_MS)
        self._retry_timer.timeout.connect(self._plan)
        self.is_suspended = False
        self._changes = 0

    def set_document(self, document: Document | None) -> None:
        """Plan for another document, or for the same one with other columns."""
        self._document = document
        self._replan()

    def change(self, choices: JobChoices) -> None:
        """Change the options and plan again."""
        if choices == self.choices:
            return
        self.choices = choices
        self.choices_changed.emit()
        self._replan()

    def refresh(self) -> None:
        """Plan again after the account, the settings or the journal changed."""
        self._replan()

    def suspend(self) -> None:
        """Stop planning while a run uses the journal."""
        self.is_suspended = True
        self._debounce_timer.stop()
        self._retry_timer.stop()

    def resume(self) -> None:
        """Start planning again after `suspend`."""
        self.is_suspended = False
        self._replan()

    def _replan(self) -> None:
        self.plan = None
        self._changes += 1
        self._retry_timer.stop()
        if self.is_suspended:
            return
        self.planning_started.emit()
        self._debounce_timer.start()

    @Slot()
    def _plan(self) -> None:
        document, choices, access = self._document, self.choices, self._session.access
        is_practice = access.is_sandbox
        job = None
        if document is not None:
            job = job_of(document, choices, is_practice=is_practice)
        if job is None:
            return
        account, asked_at = self._session.account, self._changes
        terms = terms_of(choices, access)

        def work(_report: Report) -> PlannedJob:
            # Imported in this thread, not at the start.
            from desktop_app.engine.enrich import plan_trial, prepare  # noqa: PLC0415
            from desktop_app.engine.open_job import problem_of  # noqa: PLC0415
            from desktop_app.engine.output import is_replaceable  # noqa: PLC0415

            workbooks = bootstrap.workbooks  # this too
            with access.open_services() as services:
                prepared = prepare(job, services, terms, account)
                has_trial = prepared.plan.people_asked > MAX_BATCH
                trial = plan_trial(job, services, terms, prepared) if has_trial else None
                is_free = is_replaceable(job, services.journal, workbooks)
                example = example_of(job, services.journal, prepared.plan)
            problem = problem_of(job, workbooks)
            return PlannedJob(job, choices, prepared, problem, not is_free, example, trial)

        def done(planned_job: PlannedJob) -> None:
            if asked_at == self._changes:  # otherwise a newer plan will follow
                self.plan = planned_job
                self.plan_ready.emit(planned_job)

        self._session.journal_jobs.submit(QueuedJob("plan", work, done, self._on_failed))

    def _on_failed(self, error: AppError) -> None:
        if isinstance(error, JournalError) and not self.is_suspended:
            self._retry_timer.start()  # another window may hold the journal for a short time
        self.failed.emit(error)
