"""The event loop of a run: the client is open and asyncio is loaded only while there is one."""

import asyncio
from collections.abc import Callable
from functools import partial

from desktop_app.domain.run.account import Account
from desktop_app.domain.run.events import Observer
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.domain.run.planning import RunPlan
from desktop_app.engine.ports.journal import SendingJournal
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.ports.services import Services
from desktop_app.engine.run.plan_runner import PlanRunner
from desktop_app.engine.run.stop import StopSignal


def send_plan(  # noqa: PLR0913 - a run needs them all
    plan: RunPlan,
    *,
    services: Services[SendingJournal],
    run: RunRecord,
    observe: Observer,
    stop: StopSignal,
    account: Account,
    next_wave: Callable[[], RunPlan | None],
) -> EndRun:
    """Send a plan and its later waves in an event loop of its own; return why the run ended.

    Raises:
        JournalError: The journal cannot be written; earlier settlements are kept.
    """
    make_runner = partial(PlanRunner, plan, services=services, run=run, observe=observe, stop=stop)
    make_runner = partial(make_runner, account=account, next_wave=next_wave)
    with asyncio.Runner(loop_factory=services.new_loop) as runner:
        return runner.run(_send_all(services, make_runner))


async def _send_all(
    services: Services[SendingJournal], make_runner: Callable[..., PlanRunner]
) -> EndRun:
    async with services.open_api() as api:
        runner = make_runner(api=api)
        await runner.run()
    if runner.error is not None:
        raise runner.error
    return runner.end or EndRun(EndReason.FINISHED)
