"""The event loop of a run: the clients are open and asyncio is loaded only while there is one."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from functools import partial

from desktop_app.domain.run.account import Account
from desktop_app.domain.run.events import Observer
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.domain.run.planning import RunPlan
from desktop_app.engine.ports.journal import JobSendingJournal
from desktop_app.engine.ports.records import RunRecord, SentJob
from desktop_app.engine.ports.services import Services
from desktop_app.engine.run.plan_runner import PlanRunner
from desktop_app.engine.run.stop import StopSignal


def send_plan(  # noqa: PLR0913 - a run needs them all
    plan: RunPlan,
    *,
    services: Services[JobSendingJournal],
    run: RunRecord,
    jobs: Sequence[SentJob],
    observe: Observer,
    stop: StopSignal,
    account: Account,
    next_wave: Callable[[], RunPlan | None],
) -> EndRun:
    """Send a plan and its later waves, and collect earlier jobs, in an event loop of their own.

    Returns:
        Why the run ended.

    Raises:
        JournalError: The journal cannot be written; earlier settlements are kept.
    """
    make_runner = partial(PlanRunner, plan, services=services, run=run, observe=observe, stop=stop)
    make_runner = partial(make_runner, jobs=jobs, account=account, next_wave=next_wave)
    with asyncio.Runner(loop_factory=services.new_loop) as runner:
        return runner.run(_send_all(services, make_runner))


async def _send_all(
    services: Services[JobSendingJournal], make_runner: Callable[..., PlanRunner]
) -> EndRun:
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(services.open_api())
        opener = services.open_bulk
        bulk = None if opener is None else await stack.enter_async_context(opener())
        runner = make_runner(api=api, bulk=bulk)
        await runner.run()
    if runner.error is not None:
        raise runner.error
    return runner.end or EndRun(EndReason.FINISHED)
