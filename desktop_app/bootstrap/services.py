"""The services of a run: all ports with their adapters."""

import random
import threading
import time
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import AbstractAsyncContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from uuid import uuid4

from desktop_app.adapters.key_store import KEY_VARIABLE, read_key
from desktop_app.adapters.system_clock import SystemClock
from desktop_app.bootstrap.sandbox import SandboxConfig, SharedSandbox, start_embedded
from desktop_app.domain.errors import AccessError
from desktop_app.domain.errors.service import KeyMissingError
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.products import PRODUCTS_IN_JOBS, PRODUCTS_ON_REQUEST, Product
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.attempts import RetryPolicy
from desktop_app.domain.run.bulk.lanes import UNKNOWN_ACCESS, BulkAccess
from desktop_app.domain.run.doubt_proofs import UsageEvent
from desktop_app.domain.settings import Settings, check_key
from desktop_app.engine.ports.bulk import BulkApi
from desktop_app.engine.ports.services import EnrichmentApi, Services
from desktop_app.engine.settlement.recovery import recover

Sandbox = SandboxConfig | SharedSandbox
"""The embedded sandbox: for one job, or shared by a session."""


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
            shared = sandbox.start()
            return _Endpoint(shared.url, shared.key)
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
    def read() -> Account:
        from desktop_app.adapters.provider import account  # noqa: PLC0415 - httpx, when needed

        found = endpoint()
        return account.read_account(base_url=found.base_url, key=found.key, proxy=proxy)

    return read


def _bulk_access_reader(
    endpoint: Callable[[], _Endpoint], settings: Settings, sandbox: Sandbox | None
) -> Callable[[Iterable[Product]], BulkAccess]:
    """Return a reader of the access to jobs; practice uses them only if the user wishes so.

    The embedded sandbox answers at once, and single requests show more of a run.
    """

    def read(products: Iterable[Product]) -> BulkAccess:
        from desktop_app.adapters.provider import account  # noqa: PLC0415 - httpx, when needed

        try:
            found = endpoint()
        except AccessError:
            return UNKNOWN_ACCESS  # without a key, the plan says so by itself
        return account.read_bulk_access(
            products, base_url=found.base_url, key=found.key, proxy=settings.proxy
        )

    return read if sandbox is None else lambda _products: UNKNOWN_ACCESS


def _denied_reader(
    endpoint: Callable[[], _Endpoint], proxy: str
) -> Callable[[Iterable[Product]], frozenset[Product]]:
    def read(products: Iterable[Product]) -> frozenset[Product]:
        from desktop_app.adapters.provider import account  # noqa: PLC0415 - httpx, when needed

        try:
            found = endpoint()
        except AccessError:
            return frozenset()  # without a key, the plan says so by itself
        return account.read_denied(products, base_url=found.base_url, key=found.key, proxy=proxy)

    return read


def _usage_reader(
    endpoint: Callable[[], _Endpoint], proxy: str
) -> Callable[[datetime], list[UsageEvent]]:
    def read(since: datetime) -> list[UsageEvent]:
        from desktop_app.adapters.provider import account  # noqa: PLC0415 - httpx, when needed

        found = endpoint()
        return account.read_usage(since, base_url=found.base_url, key=found.key, proxy=proxy)

    return read


@contextmanager
def open_account(
    settings: Settings, *, environ: Mapping[str, str], sandbox: Sandbox | None = None
) -> Generator[Callable[[], Account]]:
    """Open a reader of the account, which needs no journal and therefore works during a run.

    It reads the access to bulk jobs and products, too, so that a plan can be shown without asking
    again.

    The reader raises `AccessError` or `ServiceError`.
    """
    with ExitStack() as stack:
        endpoint = _endpoint_opener(settings, environ, sandbox, stack)
        read_account = _account_reader(endpoint, settings.proxy)
        read_bulk_access = _bulk_access_reader(endpoint, settings, sandbox)
        read_denied = _denied_reader(endpoint, settings.proxy)
        yield lambda: replace(
            read_account(),
            bulk=read_bulk_access(PRODUCTS_IN_JOBS),
            denied=read_denied(PRODUCTS_ON_REQUEST),
        )


@contextmanager
def open_services(
    settings: Settings, *, environ: Mapping[str, str], sandbox: Sandbox | None = None
) -> Generator[Services]:
    """Open the services for one front end: the journal at once, the provider on first use.

    The key is read, or the embedded sandbox started, before the first request only.

    Args:
        settings: The user's settings.
        environ: The environment variables.
        sandbox: The embedded sandbox to use instead of the provider, with its own journal.

    Raises:
        JournalError: The journal cannot be opened.
    """
    from desktop_app.adapters.provider.answer_reader import read_answer  # noqa: PLC0415
    from desktop_app.bootstrap.team import open_journal  # noqa: PLC0415

    clock, is_sandbox = SystemClock(), sandbox is not None
    with ExitStack() as stack:
        journal = stack.enter_context(open_journal(settings, environ, is_sandbox=is_sandbox))
        endpoint = _endpoint_opener(settings, environ, sandbox, stack)
        yield Services(
            cut_off_people=recover(journal, read_answer, Prices(), clock.now()),
            open_api=_api_opener(endpoint, settings, clock),
            open_bulk=_bulk_opener(endpoint, settings, clock),
            read_bulk_access=_bulk_access_reader(endpoint, settings, sandbox),
            read_denied=_denied_reader(endpoint, settings.proxy),
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
        job_search_s=settings.job_search_s,
    )


def _pause(seconds: float) -> None:
    threading.Event().wait(seconds)


def _api_opener(
    endpoint: Callable[[], _Endpoint], settings: Settings, clock: SystemClock
) -> Callable[[], AbstractAsyncContextManager[EnrichmentApi]]:
    def open_api() -> AbstractAsyncContextManager[EnrichmentApi]:
        from desktop_app.adapters.provider import http_api  # noqa: PLC0415 - httpx, when needed

        return http_api.open_http_api(
            base_url=endpoint().base_url,
            key=endpoint().key,
            timeout_s=settings.timeout_s,
            now=clock.now,
            proxy=settings.proxy,
        )

    return open_api


def _bulk_opener(
    endpoint: Callable[[], _Endpoint], settings: Settings, clock: SystemClock
) -> Callable[[], AbstractAsyncContextManager[BulkApi]]:
    def open_bulk() -> AbstractAsyncContextManager[BulkApi]:
        from desktop_app.adapters.provider import bulk_api  # noqa: PLC0415 - httpx, when needed

        return bulk_api.open_bulk_api(
            base_url=endpoint().base_url,
            key=endpoint().key,
            timeout_s=settings.timeout_s,
            now=clock.now,
            proxy=settings.proxy,
        )

    return open_bulk
