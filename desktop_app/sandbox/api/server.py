"""Start and stop the service, on loopback only, in a thread or in the foreground."""

import asyncio
import contextlib
import signal
import socket
import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import uvicorn
from typing_extensions import override

from desktop_app.sandbox.api.app import make_app
from desktop_app.sandbox.api.transport import AbortableProtocol
from desktop_app.sandbox.billing.ledger import Ledger
from desktop_app.sandbox.billing.rate_limit import DEFAULT_RPM
from desktop_app.sandbox.contract.grants import DEFAULT_GRANTS, parse_grants
from desktop_app.sandbox.contract.timeline import Timeline
from desktop_app.sandbox.faults.fault_spec import parse_fault_spec
from desktop_app.sandbox.people.directory import load_people
from desktop_app.sandbox.people.invented_people import InventedPeople
from desktop_app.sandbox.service import DEFAULT_JOB_S, Service

SANDBOX_KEY = "sandbox-key"
"""Not a secret: the people are invented, and only this computer can connect."""
_LOOPBACK = "127.0.0.1"
# On Windows SO_REUSEADDR lets two programs share a port; elsewhere it only skips the wait for the
# previous program's closed connections.
_REUSE = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class SandboxOptions:
    """Options of the sandbox.

    Attributes:
        people_path: A file of people that `load_people` can read.
        port: The port to listen on; 0 picks a free port.
        faults: Faults in the syntax of `parse_fault_spec`.
        rpm: Requests per minute.
        latency_s: Delay before each response.
        credits: The balance at the start; an existing ledger does not change it.
        key: The only accepted API key.
        ledger_path: A file that keeps the ledger between runs; None keeps it in memory.
        seed: Seed of the random faults.
        usage_lag_s: Delay until the usage endpoints list a request.
        now: The service's clock for the ledger, usage events and `Date` headers.
        monotonic: Clock of the rate limit, in seconds.
        invents: Make a person for any identifier that the file does not know.
        grants: What the account may do, in the syntax of `parse_grants`; None for the default.
        as_of: The day whose contract is served; None for the mixture of the newest sources.
        job_s: How long a batch job takes, in seconds.
    """

    people_path: Path
    port: int = 0
    faults: str = "calm"
    rpm: float = DEFAULT_RPM
    latency_s: float = 0.0
    credits: float = 10_000
    key: str = SANDBOX_KEY
    ledger_path: Path | None = None
    seed: int = 0
    usage_lag_s: float = 10.0
    now: Callable[[], datetime] = _utc_now
    monotonic: Callable[[], float] = time.monotonic
    invents: bool = False
    grants: str | None = None
    as_of: date | None = None
    job_s: float = DEFAULT_JOB_S


class RunningSandbox:
    """A service in its own thread; a context manager."""

    def __init__(self, options: SandboxOptions) -> None:
        """Start the service; it accepts connections when this returns.

        Raises:
            OSError: The port is in use, or the people file cannot be read.
            ValueError: The faults or the people file are invalid.
        """
        self._sockets, self.service = _listen(options)
        self.url = _url(self._sockets[0])
        self.key = options.key
        self._server = _server(self.service)
        self._thread = threading.Thread(target=self._serve, name="sandbox", daemon=True)
        self._thread.start()

    @property
    def ledger(self) -> Ledger:
        """The requests and charges so far, with those of jobs that have ended by now."""
        self.service.jobs.settle_ended()
        return self.service.ledger

    def _serve(self) -> None:
        # The socket already listens: early connections wait in its queue until the loop runs.
        asyncio.run(self._server.serve(sockets=self._sockets))

    def close(self) -> None:
        """Stop at once and break open connections."""
        self._server.should_exit = True
        self._thread.join()
        for each in self._sockets:
            each.close()
        self.service.close()

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
        OSError: The port is in use, or the people file cannot be read.
        ValueError: The faults or the people file are invalid.
    """
    return RunningSandbox(options)


def serve_until_stopped(options: SandboxOptions, announce: Callable[[str], None]) -> None:
    """Serve in this thread until Ctrl-C or SIGTERM; announce the URL once it listens.

    Raises:
        OSError: The port is in use, or the people file cannot be read.
        ValueError: The faults or the people file are invalid.
    """
    listening, service = _listen(options)
    server = _server(service)

    def stop(_number: int, _frame: object) -> None:
        server.should_exit = True

    with contextlib.ExitStack() as stack:
        stack.callback(service.close)
        for each in listening:
            stack.enter_context(each)
        for number in (signal.SIGINT, signal.SIGTERM):
            stack.callback(signal.signal, number, signal.signal(number, stop))
        announce(f"The sandbox listens on {_url(listening[0])} with the key {options.key}")
        asyncio.run(server.serve(sockets=listening))


def _listen(options: SandboxOptions) -> tuple[list[socket.socket], Service]:
    """Return the sockets of the service and of its files, and the service."""
    people, faults = load_people(options.people_path), parse_fault_spec(options.faults)
    grants = DEFAULT_GRANTS if options.grants is None else parse_grants(options.grants)
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(_bound(port)) for port in (options.port, 0)]
        ledger = Ledger(options.ledger_path)
        stack.pop_all()
    service = Service(
        people=people,
        ledger=ledger,
        faults=faults,
        rpm=options.rpm,
        latency_s=options.latency_s,
        balance=options.credits,
        key=options.key,
        monotonic=options.monotonic,
        now=options.now,
        seed=options.seed,
        usage_lag_s=options.usage_lag_s,
        invented=InventedPeople() if options.invents else None,
        grants=grants,
        timeline=Timeline(options.as_of),
        job_s=options.job_s,
        download_url=_url(sockets[1]),
    )
    return sockets, service


def _bound(port: int) -> socket.socket:
    # asyncio disables Nagle's algorithm (40 ms per response) only if the protocol is explicit.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, _REUSE, 1)
        listening.bind((_LOOPBACK, port))
        listening.listen(2048)
    except OSError:
        listening.close()
        raise
    return listening


def _url(listening: socket.socket) -> str:
    return f"http://{_LOOPBACK}:{listening.getsockname()[1]}"


class _QuietServer(uvicorn.Server):
    """A server that leaves signals to its caller and stops without waiting for clients."""

    @override
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """Capture no signals."""
        yield

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Break every connection; since Python 3.12 a server would wait for the open ones."""
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
        http=AbortableProtocol,
        log_config=None,
        access_log=False,
        lifespan="off",
        date_header=False,  # the app sets it from the service's clock
    )
    return _QuietServer(config)
