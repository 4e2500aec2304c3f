"""A run from its first event to its last, behind one blocking call."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from desktop_app.domain.errors import AppError
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.events import DoubtsFound, Observer, RunEnded, RunEvent, RunStarted
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.progress import RunProgress
from desktop_app.domain.run.retry_policy import EndReason, EndRun
from desktop_app.engine.ports.journal import RunJournal
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.ports.services import Services
from desktop_app.engine.run.plan_runner import PlanRunner
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import PreparedRun, RunSummary

_STILL_TRUE_S = 5.0
_FINISHED = EndRun(EndReason.FINISHED, "")


@dataclass(frozen=True, slots=True)
class RunSource:
    """What a run is for.

    Attributes:
        name: The spreadsheet, by which the run is found again.
        choices: What the user chose, as text, so that the run can be gone on with.
    """

    name: str
    choices: str = ""


class _Teller:
    """Hands every event on, and keeps where the run stands."""

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
    """Send a plan; return when everything is settled or the run has ended for a reason.

    Args:
        prepared: The plan, and the account that pays for it.
        services: The world.
        source: What the run is for.
        observe: Called in this thread with every event, in order.
        stop: Asked for in any thread.

    Raises:
        JournalError: Something could not be recorded; what was settled before stays.
    """
    plan, tell = prepared.plan, _Teller(observe)
    if services.cut_off_people:
        tell(DoubtsFound(services.cut_off_people))
    last = None if plan.batches else services.journal.last_run(source.name)
    if last is not None:
        return _nothing_sent(plan, last, services, tell)
    account = _account_now(prepared, services)
    run = _start_run(prepared, account, services, source)
    tell(RunStarted(plan))
    make_runner = partial(
        PlanRunner, plan, services=services, run=run, observe=tell, stop=stop, account=account
    )
    end = (prepared.blocked or _run_loop(services, make_runner)) if plan.batches else _FINISHED
    services.journal.end_run(run.run_id, end.reason, services.clock.now())
    tell(RunEnded(end.reason, end.message))
    return _summary_of(replace(run, end=end.reason), tell.progress, end, services)


def _summary_of(
    run: RunRecord, progress: RunProgress, end: EndRun, services: Services[RunJournal]
) -> RunSummary:
    fell_by = _balance_fell_by(run, services) if progress.requests else None
    return RunSummary(run.run_id, progress, end.reason, end.message, fell_by, run)


def _nothing_sent(
    plan: RunPlan, last: RunRecord, services: Services[RunJournal], tell: Observer
) -> RunSummary:
    """Return the last run of a source as it was: where nothing is sent, no run begins.

    A new record would take the place of the one that says what was spent.
    """
    tell(RunStarted(plan))
    if last.end is not EndReason.FINISHED:
        services.journal.dismiss_run(
            last.run_id
        )  # everybody has an answer: there is nothing to resume
    tell(RunEnded(EndReason.FINISHED, ""))
    record = replace(last, end=EndReason.FINISHED, is_earlier=True)
    return RunSummary(last.run_id, RunProgress(), EndReason.FINISHED, "", None, record)


def _account_now(prepared: PreparedRun, services: Services[RunJournal]) -> Account:
    """Return the account as it is right before something is sent.

    The plan may have waited for the user: a balance read long ago proves nothing later on, and
    neither does a time of the service.
    """
    if not prepared.plan.batches or prepared.blocked is not None or prepared.asked_at_s is None:
        return prepared.account
    age_s = services.monotonic() - prepared.asked_at_s
    if age_s <= _STILL_TRUE_S:
        return prepared.account.after(age_s)
    try:
        return services.read_account()
    except AppError:
        return Account()  # no page, no proof later on


def _start_run(
    prepared: PreparedRun, account: Account, services: Services[RunJournal], source: RunSource
) -> RunRecord:
    run = RunRecord(
        services.new_run_id(),
        source.name,
        services.clock.now(),
        balance=account.credits,
        people=prepared.plan.people,
        choices=source.choices,
    )
    services.journal.start_run(run)
    return run


def _balance_fell_by(run: RunRecord, services: Services[RunJournal]) -> float | None:
    """Hold the answers' charges against the account, which other programs may use as well."""
    if run.balance is None:
        return None
    try:
        after = services.read_account().credits
    except AppError:
        return None
    return None if after is None else run.balance - after


def _run_loop(services: Services[RunJournal], make_runner: Callable[..., PlanRunner]) -> EndRun:
    with asyncio.Runner(loop_factory=services.new_loop) as runner:
        return runner.run(_send_all(services, make_runner))


async def _send_all(
    services: Services[RunJournal], make_runner: Callable[..., PlanRunner]
) -> EndRun:
    async with services.open_api() as api:
        runner = make_runner(api=api)
        await runner.run()
    if runner.error is not None:
        raise runner.error
    return runner.end or _FINISHED
