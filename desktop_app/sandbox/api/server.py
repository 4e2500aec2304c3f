"""Starting and stopping the service: on loopback only, in a thread or in the foreground."""

import asyncio
import contextlib
import signal
import socket
import sqlite3
import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import uvicorn
from typing_extensions import override

from desktop_app.sandbox.api.app import make_app
from desktop_app.sandbox.api.transport import CuttableProtocol
from desktop_app.sandbox.billing.ledger import Ledger
from desktop_app.sandbox.faults.fault_spec import parse_fault_spec
from desktop_app.sandbox.people.directory import load_people
from desktop_app.sandbox.service import Service

SANDBOX_KEY = "sandbox-key"
"""Not a secret: the service holds invented people and is reached from this computer only."""
_LOOPBACK = "127.0.0.1"
# Windows lets two programs share a port with SO_REUSEADDR; elsewhere it means "do not wait for the
# last connections of the program before".
_REUSE = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class SandboxOptions:
    """How the service is to be.

    Attributes:
        people_path: The people, as `load_people` reads them.
        port: Where it listens; 0: a free port.
        weather: As `parse_fault_spec` reads it.
        rpm: Requests a minute.
        latency_s: Before every answer.
        credits: The balance at the start, whatever an older ledger says.
        key: The one that is accepted.
        ledger_path: A file that outlives the service; None: in memory.
        seed: For the weather's dice.
        usage_lag_s: From an answer until the usage pages list it.
        now: The service's clock: ledger, usage rows and `Date` headers.
        monotonic: Seconds for the rate limit.
    """

    people_path: Path
    port: int = 0
    weather: str = "calm"
    rpm: float = 15
    latency_s: float = 0.0
    credits: float = 10_000
    key: str = SANDBOX_KEY
    ledger_path: Path | None = None
    seed: int = 0
    usage_lag_s: float = 10.0
    now: Callable[[], datetime] = _utc_now
    monotonic: Callable[[], float] = time.monotonic


class RunningSandbox:
    """A service in a thread of its own; a context manager."""

    def __init__(self, options: SandboxOptions) -> None:
        """Start it; it listens when this returns.

        Raises:
            OSError: The port is taken, or the people cannot be read.
            ValueError: The weather or the people are not as they should be.
        """
        self._socket, self.service = _listen(options)
        self.url = f"http://{_LOOPBACK}:{self._socket.getsockname()[1]}"
        self.key = options.key
        self._server = _server(self.service)
        self._thread = threading.Thread(target=self._serve, name="sandbox", daemon=True)
        self._thread.start()

    @property
    def ledger(self) -> Ledger:
        """Who was charged."""
        return self.service.ledger

    def _serve(self) -> None:
        # The socket listens already: whoever connects before the loop runs waits in its queue.
        asyncio.run(self._server.serve(sockets=[self._socket]))

    def close(self) -> None:
        """Stop it at once; connections that are open are broken."""
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()
        self.ledger.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()


def start_sandbox(options: SandboxOptions) -> RunningSandbox:
    """Start the service in a thread.

    Raises:
        OSError: The port is taken, or the people cannot be read.
        ValueError: The weather or the people are not as they should be.
    """
    return RunningSandbox(options)


def serve_until_stopped(options: SandboxOptions, announce: Callable[[str], None]) -> None:
    """Serve in this thread until Ctrl-C or SIGTERM; announce the address when it listens.

    Raises:
        OSError: The port is taken, or the people cannot be read.
        ValueError: The weather or the people are not as they should be.
    """
    listening, service = _listen(options)
    server = _server(service)
    port = listening.getsockname()[1]

    def stop(_number: int, _frame: object) -> None:
        server.should_exit = True

    with contextlib.ExitStack() as stack:
        stack.callback(service.ledger.close)
        stack.enter_context(listening)
        for number in (signal.SIGINT, signal.SIGTERM):
            stack.callback(signal.signal, number, signal.signal(number, stop))
        announce(f"The sandbox listens on http://{_LOOPBACK}:{port} with the key {options.key}")
        asyncio.run(server.serve(sockets=[listening]))


def _listen(options: SandboxOptions) -> tuple[socket.socket, Service]:
    people, weather = load_people(options.people_path), parse_fault_spec(options.weather)
    # asyncio turns Nagle's delay (40 ms an answer) off only where the protocol is named.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, _REUSE, 1)
        listening.bind((_LOOPBACK, options.port))
        listening.listen(2048)
        ledger = Ledger(options.ledger_path)
    except (OSError, sqlite3.Error):
        listening.close()
        raise
    return listening, Service(
        people=people,
        ledger=ledger,
        weather=weather,
        rpm=options.rpm,
        latency_s=options.latency_s,
        balance=options.credits,
        key=options.key,
        monotonic=options.monotonic,
        now=options.now,
        seed=options.seed,
        usage_lag_s=options.usage_lag_s,
    )


class _QuietServer(uvicorn.Server):
    """Leaves signals to whoever started it, and ends without waiting for anybody."""

    @override
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """Capture none."""
        yield

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Break every connection; from Python 3.12 on a server waits for those that are open."""
        for server in self.servers:
            server.close()
        unanswered = list(self.server_state.tasks)
        for task in unanswered:
            task.cancel()
        await asyncio.gather(*unanswered, return_exceptions=True)
        for connection in list(self.server_state.connections):
            connection.transport.abort()


def _server(service: Service) -> uvicorn.Server:
    config = uvicorn.Config(
        make_app(service),
        http=CuttableProtocol,
        log_config=None,
        access_log=False,
        lifespan="off",
        date_header=False,  # the app writes it, by the service's clock
    )
    return _QuietServer(config)
