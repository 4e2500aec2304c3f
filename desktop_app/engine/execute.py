"""Execution of a plan, from the first event to the last, in one blocking call."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import chain

from desktop_app.domain.errors import AppError
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.events import DoubtsFound, Observer, RunEnded, RunEvent, RunStarted
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.progress import RunProgress
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.engine.ports.journal import RunJournal
from desktop_app.engine.ports.records import RunRecord, SentJob
from desktop_app.engine.ports.services import Services
from desktop_app.engine.prepare import plan_next_wave
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import PreparedRun, RunSummary
from desktop_app.engine.waves.decided import enriched_keys
from desktop_app.engine.waves.unasked_fields import plan_unasked

_MAX_ACCOUNT_AGE_S = 5.0
_FINISHED = EndRun(EndReason.FINISHED)


@dataclass(frozen=True, slots=True)
class RunSource:
    """The source of a run.

    Attributes:
        name: The name under which the journal stores runs of this table.
        options_json: The user's options as text, so that the run can be resumed.
    """

    name: str
    options_json: str = ""


class _ProgressObserver:
    """Forwards every event, and tracks the progress."""

    def __init__(self, observe: Observer) -> None:
        self._observe = observe
        self.progress = RunProgress()

    def __call__(self, event: RunEvent) -> None:
        self.progress = self.progress.after(event)
        self._observe(event)


def execute_run(
    prepared: PreparedRun,
    services: Services[RunJournal],
    *,
    source: RunSource,
    observe: Observer,
    stop: StopSignal,
) -> RunSummary:
    """Send a plan; return when everything is settled or the run has ended early.

    Args:
        prepared: The plan, and the account that pays for it.
        services: The ports.
        source: The source of the run.
        observe: Called in this thread with every event, in order.
        stop: The stop signal, which any thread may set.

    Raises:
        JournalError: The journal cannot be written; earlier settlements are kept.
    """
    plan, emit = prepared.plan, _ProgressObserver(observe)
    if services.cut_off_people:
        emit(DoubtsFound(services.cut_off_people))
    jobs = _jobs_to_collect(plan, services, source)
    last = None if plan.batches or plan.offers else services.journal.last_run(source.name)
    if last is not None and not jobs:
        return _last_summary(plan, last, services, emit)
    account = _account_now(prepared, services)
    run = last or _start_run(plan, jobs, account, services, source)
    services.journal.adopt_jobs(run.run_id, [job.job_id for job in jobs])
    emit(RunStarted(plan))
    end = _run_plan(prepared, services, run, jobs, account=account, observe=emit, stop=stop)
    services.journal.end_run(run.run_id, end.reason, services.clock.now())
    emit(RunEnded(end.reason, end.message))
    return _summary_of(replace(run, end=end.reason), emit.progress, end, services)


def _run_plan(  # noqa: PLR0913 - a run needs them all
    prepared: PreparedRun,
    services: Services[RunJournal],
    run: RunRecord,
    jobs: list[SentJob],
    *,
    account: Account,
    observe: Observer,
    stop: StopSignal,
) -> EndRun:
    plan = prepared.plan
    if not (plan.batches or plan.offers or jobs):
        return _FINISHED
    from desktop_app.engine.run.run_loop import send_plan  # noqa: PLC0415 - loads asyncio

    return prepared.blocked or send_plan(
        plan,
        services=services,
        run=run,
        jobs=jobs,
        observe=observe,
        stop=stop,
        account=account,
        next_wave=_waves(prepared, services, run, jobs),
    )


def _waves(
    prepared: PreparedRun, services: Services[RunJournal], run: RunRecord, jobs: list[SentJob]
) -> Callable[[], RunPlan | None]:
    """Return what plans each wave after the first requests, and records how many people it has."""
    lookups, plan = prepared.lookups, prepared.plan
    has_jobs = bool(plan.collected)
    sent = prepared.plan.people + sum(job.people_left for job in jobs)
    counted = CompactKeys()
    if lookups is not None:
        counted = CompactKeys(chain(lookups.asked.keys, enriched_keys(lookups)))

    def next_wave() -> RunPlan | None:
        nonlocal sent, has_jobs
        wave = plan_unasked(plan, services) if has_jobs else None
        has_more, has_jobs = has_jobs or lookups is not None, False
        wave = wave or plan_next_wave(prepared, services, counted)
        if has_more:
            sent += 0 if wave is None else wave.people
            services.journal.resize_run(run.run_id, sent)
        return wave

    return next_wave


def _summary_of(
    run: RunRecord, progress: RunProgress, end: EndRun, services: Services[RunJournal]
) -> RunSummary:
    fell_by = _balance_fell_by(run, services) if progress.requests + progress.jobs else None
    return RunSummary(
        run.run_id, progress, end.reason, end.message, fell_by, run, advice=end.advice
    )


def _last_summary(
    plan: RunPlan, last: RunRecord, services: Services[RunJournal], emit: Observer
) -> RunSummary:
    """Return a summary of the source's last run, because there is nothing to send.

    A new record would hide the last one, which has the charges.
    """
    emit(RunStarted(plan))
    if last.end is not EndReason.FINISHED:
        # All people have an answer, so there is nothing to resume.
        services.journal.dismiss_run(last.run_id)
    emit(RunEnded(EndReason.FINISHED))
    record = replace(last, end=EndReason.FINISHED, is_earlier=True)
    return RunSummary(last.run_id, RunProgress(), EndReason.FINISHED, record=record)


def _account_now(prepared: PreparedRun, services: Services[RunJournal]) -> Account:
    """Return the account as it is right before sending.

    The user may have looked at the plan for a long time: an old balance and an old service time
    prove nothing.
    """
    if (
        not prepared.plan.has_work
        or prepared.blocked is not None
        or prepared.account_read_at_s is None
    ):
        return prepared.account
    age_s = services.monotonic() - prepared.account_read_at_s
    if age_s <= _MAX_ACCOUNT_AGE_S:
        return prepared.account.after(age_s)
    try:
        return services.read_account()
    except AppError:
        return Account()  # no balance, no proof later


def _jobs_to_collect(
    plan: RunPlan, services: Services[RunJournal], source: RunSource
) -> list[SentJob]:
    """Return the jobs of earlier runs of this source, and any that hold people of this plan."""
    if services.open_bulk is None:
        return []
    jobs = services.journal.open_jobs()
    return jobs if plan.to_collect else [job for job in jobs if job.source == source.name]


def _start_run(
    plan: RunPlan,
    jobs: list[SentJob],
    account: Account,
    services: Services[RunJournal],
    source: RunSource,
) -> RunRecord:
    later = plan.later
    run = RunRecord(
        services.new_run_id(),
        source.name,
        services.clock.now(),
        balance=account.credits,
        # Until the waves are known, a run that is cut off has people left.
        people=plan.people
        + sum(job.people_left for job in jobs)
        + (0 if later is None else later.people)
        + sum(offer.people for offer in plan.offers),
        options_json=source.options_json,
    )
    services.journal.start_run(run)
    return run


def _balance_fell_by(run: RunRecord, services: Services[RunJournal]) -> float | None:
    """Return the decrease of the balance, to which other programs may have contributed."""
    if run.balance is None:
        return None
    try:
        after = services.read_account().credits
    except AppError:
        return None
    return None if after is None else run.balance - after
