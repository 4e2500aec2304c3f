"""A run from its first event to its last, behind one blocking call."""

import asyncio
from dataclasses import dataclass

from desktop_app.domain.errors import AppError
from desktop_app.domain.events import DoubtsFound, RunEnded, RunEvent, RunStarted
from desktop_app.domain.planning import RunPlan
from desktop_app.domain.progress import RunProgress
from desktop_app.domain.retrying import EndReason, EndRun
from desktop_app.engine.ports import RunRecord, Services
from desktop_app.engine.prepare import Prepared
from desktop_app.engine.run import Observer, PlanRunner
from desktop_app.engine.stop import StopSignal

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


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a run did; the outcomes themselves are in the journal.

    Attributes:
        run_id: Its name in the journal.
        progress: Where it stood when it ended.
        end: Why it ended.
        message: The provider's words, if any.
        balance_fell_by: Credits, by the account pages before and after; None if not known.
    """

    run_id: str
    progress: RunProgress
    end: EndReason
    message: str
    balance_fell_by: float | None = None


def execute_run(
    prepared: Prepared,
    services: Services,
    *,
    source: RunSource,
    observe: Observer,
    stop: StopSignal,
) -> RunSummary:
    """Send a plan and return when everything is settled or the run has ended for a reason.

    Args:
        prepared: The plan, and what is known of the account.
        services: The world.
        source: What the run is for.
        observe: Called in this thread with every event, in order.
        stop: Asked for in any thread.

    Raises:
        JournalError: Something could not be recorded; what was settled before stays.
    """
    plan = prepared.plan
    journal, now = services.journal, services.clock.now
    progress = RunProgress()

    def tell(event: RunEvent) -> None:
        nonlocal progress
        progress = progress.after(event)
        observe(event)

    if services.cut_off_people:
        tell(DoubtsFound(services.cut_off_people))
    run = _start_run(prepared, services, source)
    tell(RunStarted(plan))
    end = _FINISHED
    if plan.batches:
        end = prepared.blocked or _run_loop(plan, services, run, tell, stop)
    journal.end_run(run.run_id, end.reason, now())
    tell(RunEnded(end.reason, end.message))
    fell_by = _balance_fell_by(run, services) if progress.requests else None
    return RunSummary(run.run_id, progress, end.reason, end.message, fell_by)


def _start_run(prepared: Prepared, services: Services, source: RunSource) -> RunRecord:
    run = RunRecord(
        services.new_run_id(),
        source.name,
        services.clock.now(),
        balance=prepared.account.credits,
        people=prepared.plan.people,
        choices=source.choices,
    )
    services.journal.start_run(run)
    return run


def _balance_fell_by(run: RunRecord, services: Services) -> float | None:
    """Hold the answers' charges against the account, which other programs may use as well."""
    if run.balance is None:
        return None
    try:
        after = services.read_account().credits
    except AppError:
        return None
    return None if after is None else run.balance - after


def _run_loop(
    plan: RunPlan, services: Services, run: RunRecord, observe: Observer, stop: StopSignal
) -> EndRun:
    with asyncio.Runner(loop_factory=services.new_loop) as runner:
        return runner.run(_send_all(plan, services, run, observe, stop))


async def _send_all(
    plan: RunPlan, services: Services, run: RunRecord, observe: Observer, stop: StopSignal
) -> EndRun:
    async with services.open_api() as api:
        runner = PlanRunner(plan, api=api, services=services, run=run, observe=observe, stop=stop)
        await runner.run()
    if runner.error is not None:
        raise runner.error
    return runner.end or _FINISHED
