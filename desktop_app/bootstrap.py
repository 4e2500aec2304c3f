"""The one place where a port meets its adapter; front ends get everything of the world here."""

import os
import random
import re
from collections.abc import Callable, Generator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import uuid4

from desktop_app.adapters.key_store import KEY_VARIABLE, read_key
from desktop_app.adapters.locations import HOME_VARIABLE, data_home, digest_of, resource
from desktop_app.adapters.logging_setup import start_logging
from desktop_app.adapters.settings_file import FILE_NAME as SETTINGS_FILE
from desktop_app.adapters.settings_file import load_settings
from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.adapters.spreadsheet.target_check import check_target, free_name
from desktop_app.adapters.spreadsheet.write_result import check_copy, write_result
from desktop_app.adapters.system_clock import SystemClock
from desktop_app.domain.errors import AccessError, FileError, UsageError
from desktop_app.domain.retrying import RetryPolicy
from desktop_app.engine.ports import Services
from desktop_app.engine.recovery import put_in_doubt

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.domain.account import Account
    from desktop_app.domain.doubts import UsageEvent
    from desktop_app.domain.settings import Settings
    from desktop_app.sandbox.server import SandboxOptions

__all__ = [
    "BASE_URL_VARIABLE",
    "HOME_VARIABLE",
    "KEY_VARIABLE",
    "SandboxWish",
    "check_copy",
    "check_target",
    "data_home",
    "digest_of",
    "free_name",
    "kept_settings",
    "open_account",
    "open_services",
    "open_table",
    "resource",
    "sandbox_options",
    "serve_sandbox",
    "start_log",
    "write_result",
]

BASE_URL_VARIABLE = "CRUSTDATA_BASE_URL"
_SANDBOX_JOURNAL = "sandbox"
_EMBEDDED_RPM = 120.0
_EMBEDDED_LATENCY_S = 0.3


@dataclass(frozen=True, slots=True)
class SandboxWish:
    """How the embedded sandbox should behave: its rate limit; None: brisk, yet worth watching."""

    rpm: float | None = None


def kept_settings(environ: Mapping[str, str]) -> "Settings":
    """Return the settings of the data folder.

    Raises:
        FileError: The file cannot be read.
        UsageError: A value in it is out of range.
    """
    return load_settings(data_home(environ) / SETTINGS_FILE)


def start_log(environ: Mapping[str, str]) -> Path | None:
    """Start the log in the data folder; return its path, None if it cannot be written."""
    return start_logging(data_home(environ) / "logs", key=environ.get(KEY_VARIABLE))


@dataclass(frozen=True, slots=True)
class _Endpoint:
    base_url: str
    key: str


@contextmanager
def open_account(
    settings: "Settings", *, environ: Mapping[str, str], sandbox: SandboxWish | None = None
) -> "Generator[Callable[[], Account]]":
    """Open what asks the free account pages; it needs no journal, so it works during a run.

    What is yielded raises `AccessError` or `ServiceError`.
    """
    with ExitStack() as stack:
        yield _account_reader(cache(_endpoint_opener(settings, environ, sandbox, stack)))


def _account_reader(endpoint: Callable[[], _Endpoint]) -> "Callable[[], Account]":
    from desktop_app.adapters.provider import account  # noqa: PLC0415 - httpx, when needed

    return lambda: account.read_account(base_url=endpoint().base_url, key=endpoint().key)


def _usage_reader(endpoint: Callable[[], _Endpoint]) -> "Callable[[datetime], list[UsageEvent]]":
    from desktop_app.adapters.provider import account  # noqa: PLC0415 - httpx, when needed

    return lambda since: account.read_usage(since, base_url=endpoint().base_url, key=endpoint().key)


@contextmanager
def open_services(
    settings: "Settings", *, environ: Mapping[str, str], sandbox: SandboxWish | None = None
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
    from desktop_app.adapters.provider import http_api, wire  # noqa: PLC0415

    clock = SystemClock()
    with ExitStack() as stack:
        path = _journal_path(settings, environ, sandbox)
        journal = stack.enter_context(SqliteJournal(path, read_answer=wire.read_answer))
        endpoint = cache(_endpoint_opener(settings, environ, sandbox, stack))
        yield Services(
            # Whoever opens the journal holds its lock: what is open in it was cut off.
            cut_off_people=put_in_doubt(journal, clock.now()),
            open_api=lambda: http_api.open_http_api(
                base_url=endpoint().base_url,
                key=endpoint().key,
                timeout_s=settings.timeout_s,
                now=clock.now,
            ),
            journal=journal,
            clock=clock,
            jitter=random.random,
            new_run_id=lambda: uuid4().hex,
            read_account=_account_reader(endpoint),
            read_usage=_usage_reader(endpoint),
            policy=RetryPolicy(
                give_up_after_s=settings.give_up_after_s, doubt_settles_s=settings.doubt_settles_s
            ),
            most_in_flight=settings.most_in_flight,
        )


def _endpoint_opener(
    settings: "Settings",
    environ: Mapping[str, str],
    sandbox: SandboxWish | None,
    stack: ExitStack,
) -> Callable[[], _Endpoint]:
    def open_sandbox(wish: SandboxWish) -> _Endpoint:
        from desktop_app.sandbox.server import start_sandbox  # noqa: PLC0415 - FastAPI, on request

        options = sandbox_options(rpm=wish.rpm or _EMBEDDED_RPM, latency_s=_EMBEDDED_LATENCY_S)
        running = start_sandbox(options)
        stack.callback(running.close)
        return _Endpoint(running.url, running.key)

    def find_key() -> _Endpoint:
        key = read_key(environ)
        if key is None:
            raise AccessError(
                "There is no API key.",
                f"Put it into the environment variable {KEY_VARIABLE}, or try --sandbox.",
            )
        return _Endpoint(settings.base_url, key)

    return find_key if sandbox is None else lambda: open_sandbox(sandbox)


def _journal_path(
    settings: "Settings", environ: Mapping[str, str], sandbox: SandboxWish | None
) -> Path:
    """One journal a service, so that answers of one are never shown as those of another."""
    service = urlsplit(settings.base_url).netloc.lower()
    name = _SANDBOX_JOURNAL if sandbox else re.sub(r"[^a-z0-9.-]+", "-", service)
    return data_home(environ) / "journals" / f"{name}.sqlite3"


def sandbox_options(
    *,
    port: int = 0,
    weather: str = "calm",
    people: Path | None = None,
    rpm: float = 15,
    latency_s: float = 0.0,
) -> "SandboxOptions":
    """Return the sandbox's options with the people that come with the program.

    Raises:
        UsageError: The weather does not exist.
    """
    from desktop_app.sandbox.server import SandboxOptions  # noqa: PLC0415 - FastAPI, on request
    from desktop_app.sandbox.weather import parse_weather  # noqa: PLC0415

    try:
        parse_weather(weather)
    except ValueError as error:
        raise UsageError(f"{str(error).capitalize()}.") from error
    return SandboxOptions(
        port=port,
        weather=weather,
        people_path=people or resource("sandbox/people.json"),
        rpm=rpm,
        latency_s=latency_s,
    )


def serve_sandbox(options: "SandboxOptions", announce: Callable[[str], None]) -> None:
    """Serve until stopped.

    Raises:
        UsageError: The port is taken.
        FileError: The people cannot be read.
    """
    from desktop_app.sandbox.server import serve_until_stopped  # noqa: PLC0415

    try:
        serve_until_stopped(options, announce)
    except (ValueError, KeyError, TypeError) as error:
        raise FileError(f"{options.people_path} holds no people for the sandbox.") from error
    except OSError as error:
        reason = error.strerror or str(error)
        if error.filename is not None:
            raise FileError(f"{options.people_path} cannot be read: {reason}.") from error
        words = f"The sandbox cannot listen on port {options.port}: {reason}."
        raise UsageError(words, "Take another --port.") from error


def environment() -> Mapping[str, str]:
    """Return the environment's variables."""
    return os.environ
