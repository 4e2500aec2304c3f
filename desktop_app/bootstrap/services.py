"""The world as one run needs it: every port with its adapter."""

import random
import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractAsyncContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import uuid4

from desktop_app.adapters.key_store import KEY_VARIABLE, read_key
from desktop_app.adapters.system_clock import SystemClock
from desktop_app.bootstrap.data_folder import journal_path
from desktop_app.bootstrap.sandbox import SandboxConfig, SharedSandbox, start_embedded
from desktop_app.domain.errors.service import KeyMissingError
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.attempts import RetryPolicy
from desktop_app.domain.run.doubts import UsageEvent
from desktop_app.domain.settings import Settings, check_key
from desktop_app.engine.ports.services import EnrichmentApi, Services
from desktop_app.engine.settlement.recovery import recover

Sandbox = SandboxConfig | SharedSandbox
"""The embedded sandbox: for one job, or kept for a session."""


@dataclass(frozen=True, slots=True)
class _Endpoint:
    base_url: str
    key: str


def _endpoint_opener(
    settings: Settings,
    environ: Mapping[str, str],
    sandbox: Sandbox | None,
    stack: ExitStack,
) -> Callable[[], _Endpoint]:
    def open_sandbox(sandbox: Sandbox) -> _Endpoint:
        if isinstance(sandbox, SharedSandbox):
            running = sandbox.start()
        else:
            running = start_embedded(sandbox)
            stack.callback(running.close)
        return _Endpoint(running.url, running.key)

    def find_key() -> _Endpoint:
        key = read_key(environ)
        if key is None:
            raise KeyMissingError(KEY_VARIABLE)
        check_key(key)
        return _Endpoint(settings.base_url, key)

    return cache(find_key if sandbox is None else lambda: open_sandbox(sandbox))


def _account_reader(endpoint: Callable[[], _Endpoint], proxy: str) -> Callable[[], Account]:
    from desktop_app.adapters.provider import account  # noqa: PLC0415 - httpx, when needed

    return lambda: account.read_account(
        base_url=endpoint().base_url, key=endpoint().key, proxy=proxy
    )


def _usage_reader(
    endpoint: Callable[[], _Endpoint], proxy: str
) -> Callable[[datetime], list[UsageEvent]]:
    from desktop_app.adapters.provider import account  # noqa: PLC0415 - httpx, when needed

    return lambda since: account.read_usage(
        since, base_url=endpoint().base_url, key=endpoint().key, proxy=proxy
    )


@contextmanager
def open_account(
    settings: Settings, *, environ: Mapping[str, str], sandbox: Sandbox | None = None
) -> Generator[Callable[[], Account]]:
    """Open what asks the free account pages; it needs no journal, so it works during a run.

    What is yielded raises `AccessError` or `ServiceError`.
    """
    with ExitStack() as stack:
        yield _account_reader(_endpoint_opener(settings, environ, sandbox, stack), settings.proxy)


@contextmanager
def open_services(
    settings: Settings, *, environ: Mapping[str, str], sandbox: Sandbox | None = None
) -> Generator[Services]:
    """Open the world for one front end: the journal at once, the service when it is needed.

    The key is read, and the embedded sandbox started, only when something is sent or the account
    is asked: what the journal answers needs neither.

    Args:
        settings: Where the service is, how patient to be.
        environ: The environment's variables.
        sandbox: The embedded sandbox instead of the provider, with a journal of its own.

    Raises:
        JournalError: The journal cannot be opened.
    """
    from desktop_app.adapters.journal.sqlite_journal import SqliteJournal  # noqa: PLC0415
    from desktop_app.adapters.provider.answer_reader import read_answer  # noqa: PLC0415

    clock = SystemClock()
    with ExitStack() as stack:
        path = journal_path(settings, environ, is_sandbox=sandbox is not None)
        journal = stack.enter_context(SqliteJournal(path, read_answer=read_answer))
        endpoint = _endpoint_opener(settings, environ, sandbox, stack)
        yield Services(
            # Whoever opens the journal holds its lock: what is open in it was cut off.
            cut_off_people=recover(journal, read_answer, Prices(), clock.now()),
            open_api=_api_opener(endpoint, settings, clock),
            journal=journal,
            clock=clock,
            jitter=random.random,
            new_run_id=lambda: uuid4().hex,
            read_account=_account_reader(endpoint, settings.proxy),
            read_usage=_usage_reader(endpoint, settings.proxy),
            read_answer=read_answer,
            pause=_pause,
            monotonic=time.monotonic,
            policy=_policy(settings),
            most_in_flight=settings.most_in_flight,
        )


def _policy(settings: Settings) -> RetryPolicy:
    return RetryPolicy(
        give_up_after_s=settings.give_up_after_s,
        longest_wait_s=settings.longest_wait_s,
        proof_after_s=settings.proof_after_s,
        balance_lags_s=settings.balance_lags_s,
    )


def _pause(seconds: float) -> None:
    threading.Event().wait(seconds)


def _api_opener(
    endpoint: Callable[[], _Endpoint], settings: Settings, clock: SystemClock
) -> Callable[[], AbstractAsyncContextManager[EnrichmentApi]]:
    from desktop_app.adapters.provider import http_api  # noqa: PLC0415 - httpx, when needed

    return lambda: http_api.open_http_api(
        base_url=endpoint().base_url,
        key=endpoint().key,
        timeout_s=settings.timeout_s,
        now=clock.now,
        proxy=settings.proxy,
    )
