"""What a run would send and cost, found out anew whenever a choice changes."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app import bootstrap
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.errors import AppError, JournalError
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, FieldSelection
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.engine.enrich import RunTerms, prepare
from desktop_app.engine.job import Job, default_target
from desktop_app.engine.open_job import problem_of
from desktop_app.engine.output import is_replaceable
from desktop_app.engine.run_summary import PreparedRun
from desktop_app.ui.controllers.access import ConnectionConfig
from desktop_app.ui.controllers.document import Document
from desktop_app.ui.controllers.session import SessionController
from desktop_app.ui.toolkit.job_thread import QueuedJob, Tell

_SETTLE_MS = 120
_AGAIN_MS = 2_000
DEFAULT_SIMILARITY = 0.8


@dataclass(frozen=True, slots=True)
class JobChoices:
    """Everything that the user can choose beside the table and its columns.

    Attributes:
        selection: Which fields; None: none is ticked.
        min_similarity: How sure a match by email must be.
        result: How the workbook looks.
        target: Where it goes; None: beside the source.
        budget: Credits; None: no limit.
        again: Lookups with these outcomes are asked again, on purpose.
    """

    selection: FieldSelection | None = DEFAULT_SELECTION
    min_similarity: float = DEFAULT_SIMILARITY
    result: OutputOptions = field(default_factory=OutputOptions)
    target: Path | None = None
    budget: float | None = None
    again: frozenset[OutcomeKind] = frozenset()


@dataclass(frozen=True, slots=True)
class PlannedJob:
    """A job, and what running it would mean.

    Attributes:
        job: What would be done.
        choices: From which it follows.
        prepared: The plan.
        problem: Why the workbook cannot be written where it should go; None if it can.
        is_replacing: A file stands where the workbook goes that is not as we wrote it.
    """

    job: Job
    choices: JobChoices
    prepared: PreparedRun
    problem: AppError | None = None
    is_replacing: bool = False


def job_of(document: Document, choices: JobChoices) -> Job | None:
    """Return the job that the choices make; None while something is missing."""
    lookups, lookup_counts = document.lookups, document.lookup_counts
    if (
        lookups is None
        or lookup_counts is None
        or document.mapping is None
        or choices.selection is None
    ):
        return None
    return Job(
        table=document.table,
        mapping=document.mapping,
        lookups=lookups,
        query=EnrichQuery(
            choices.selection, choices.min_similarity if lookup_counts.emails else None
        ),
        result=choices.result,
        target=choices.target or default_target(document.table.info.path),
        read_as=document.read_as,
        only_visible=document.only_visible,
    )


def terms_of(choices: JobChoices, access: ConnectionConfig) -> RunTerms:
    """Return what a run may use and spend."""
    return RunTerms.by_settings(access.settings, budget=choices.budget, again=choices.again)


class PlanController(QObject):
    """Keeps the plan true to the choices."""

    choices_changed = Signal()
    planning_started = Signal()
    planned = Signal(object)
    failed = Signal(object)

    def __init__(self, session: SessionController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._document: Document | None = None
        self.choices = JobChoices()
        self.plan: PlannedJob | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self._plan)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._plan)
        self.is_held = False
        self._changes = 0

    def set_document(self, document: Document | None) -> None:
        """Plan for another sheet, or for the same with other columns or people."""
        self._document = document
        self._replan()

    def change(self, choices: JobChoices) -> None:
        """Plan for other choices."""
        if choices == self.choices:
            return
        self.choices = choices
        self.choices_changed.emit()
        self._replan()

    def refresh(self) -> None:
        """Plan anew: the account, the settings or the journal have changed."""
        self._replan()

    def hold(self) -> None:
        """Plan nothing while a run holds the journal."""
        self.is_held = True
        self._timer.stop()
        self._again.stop()

    def release(self) -> None:
        """Plan again."""
        self.is_held = False
        self._replan()

    def _replan(self) -> None:
        self.plan = None
        self._changes += 1
        self._again.stop()
        if self.is_held:
            return
        self.planning_started.emit()
        self._timer.start()

    @Slot()
    def _plan(self) -> None:
        document, wish, access = self._document, self.choices, self._session.access
        job = None if document is None else job_of(document, wish)
        if job is None:
            return
        account, asked_at = self._session.account, self._changes
        terms = terms_of(wish, access)

        def work(_tell: Tell) -> PlannedJob:
            workbooks = bootstrap.workbooks  # imported in this thread
            with access.open_services() as services:
                prepared = prepare(job, services, terms, account)
                is_free = is_replaceable(job, services.journal, workbooks)
            problem = problem_of(job, workbooks)
            return PlannedJob(job, wish, prepared, problem, is_replacing=not is_free)

        def done(planned: PlannedJob) -> None:
            if asked_at == self._changes:  # else a newer plan follows, and this one is out of date
                self.plan = planned
                self.planned.emit(planned)

        self._session.journal_jobs.submit(QueuedJob("plan", work, done, self._on_failed))

    def _on_failed(self, error: AppError) -> None:
        if isinstance(error, JournalError) and not self.is_held:
            self._again.start()  # another window may be at it, and be done soon
        self.failed.emit(error)
