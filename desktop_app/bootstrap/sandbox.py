"""The sandbox, embedded or as a command; FastAPI is imported only when it starts."""

import os
import sys
import threading
from collections.abc import Callable, Generator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.bootstrap.sandbox_options import invented_people_path
from desktop_app.bootstrap.sandbox_process import embedded_options, serve
from desktop_app.domain.errors.program import FileNotReadableError, SandboxPeopleInvalidError
from desktop_app.domain.errors.service import SandboxNotStartedError
from desktop_app.domain.errors.settings import PortTakenError

if TYPE_CHECKING:
    from desktop_app.sandbox.api.server import RunningSandbox, SandboxOptions

_LIBRARIES = "LD_LIBRARY_PATH"
_EMBEDDED_RPM = 120.0
_EMBEDDED_LATENCY_S = 0.3
_STARTS_WITHIN_S, _ENDS_WITHIN_S = 60.0, 5.0


@dataclass(frozen=True, slots=True)
class SandboxConfig:
    """Configuration of the embedded sandbox.

    Attributes:
        rpm: Its rate limit; None for the default.
        is_in_process: Run it in a thread instead of a child process. A child process would execute
            a user's script again that does not protect its main part.
    """

    rpm: float | None = None
    is_in_process: bool = False


@contextmanager
def own_libraries(environ: MutableMapping[str, str]) -> Generator[None]:
    """Let a child process find the libraries bundled with the packaged program.

    At the start, they are removed from the environment, because other programs must not use them.
    A child process is this program again, and PyInstaller's loader needs them in the environment.
    """
    folder = getattr(sys, "_MEIPASS", None)
    before = environ.get(_LIBRARIES)
    if folder is None or sys.platform != "linux":
        yield
        return
    environ[_LIBRARIES] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del environ[_LIBRARIES]
        else:
            environ[_LIBRARIES] = before


class EmbeddedSandbox:
    """The sandbox in a child process, which ends with this process in every case.

    FastAPI and pydantic are kept out of the window's process: their lazy imports are incompatible
    with PySide's import hook, and their work would hold the window's GIL.
    """

    def __init__(self, config: SandboxConfig) -> None:
        """Start the child process, and wait until it listens.

        Raises:
            ServiceError: It does not start.
        """
        import multiprocessing  # noqa: PLC0415 - the window starts without it

        rpm = config.rpm or _EMBEDDED_RPM
        # Spawn, not fork: the window has threads, and a fork would copy their locks.
        spawning = multiprocessing.get_context("spawn")
        self._pipe, child_pipe = spawning.Pipe()
        self._process = spawning.Process(
            target=serve,
            args=(child_pipe, invented_people_path(), rpm, _EMBEDDED_LATENCY_S),
            name="sandbox",
            daemon=True,
        )
        with own_libraries(os.environ):
            self._process.start()
        child_pipe.close()
        address = self._receive_address()
        if address is None:
            self.close()
            raise SandboxNotStartedError
        self.url, self.key = address

    def _receive_address(self) -> tuple[str, str] | None:
        """Return the URL and the key; None if the process ends or does not send them in time."""
        try:
            return self._pipe.recv() if self._pipe.poll(_STARTS_WITHIN_S) else None
        except (EOFError, OSError):
            return None

    @property
    def is_alive(self) -> bool:
        """True while the process is running."""
        return self._process.is_alive()

    def close(self) -> None:
        """Stop the process at once, without waiting for open connections."""
        self._pipe.close()
        self._process.join(_ENDS_WITHIN_S)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


class SharedSandbox:
    """The embedded sandbox shared by a session: started on first use, then kept running."""

    def __init__(self, config: SandboxConfig | None = None) -> None:
        self._config = config or SandboxConfig()
        self._lock = threading.Lock()
        self._running: EmbeddedSandbox | None = None

    def start(self) -> EmbeddedSandbox:
        """Return the running sandbox, restarted if it has died; thread-safe.

        Raises:
            ServiceError: It does not start.
        """
        with self._lock:
            if self._running is None or not self._running.is_alive:
                self._running = EmbeddedSandbox(self._config)
            return self._running

    def close(self) -> None:
        """Stop the sandbox if it was started."""
        with self._lock:
            running, self._running = self._running, None
        if running is not None:
            running.close()


def start_embedded(config: SandboxConfig) -> "EmbeddedSandbox | RunningSandbox":
    """Start the sandbox in a child process, or in a thread; it runs until it is closed.

    Raises:
        ServiceError: It does not start.
    """
    if not config.is_in_process:
        return EmbeddedSandbox(config)
    from desktop_app.sandbox.api.server import start_sandbox  # noqa: PLC0415

    rpm, people = config.rpm or _EMBEDDED_RPM, invented_people_path()
    return start_sandbox(embedded_options(people, rpm, _EMBEDDED_LATENCY_S))


def serve_sandbox(options: "SandboxOptions", announce: Callable[[str], None]) -> None:
    """Run the sandbox until it is stopped.

    Raises:
        UsageError: The port is in use.
        FileError: The people cannot be read.
    """
    from desktop_app.sandbox.api.server import serve_until_stopped  # noqa: PLC0415

    try:
        serve_until_stopped(options, announce)
    except (ValueError, KeyError, TypeError) as error:
        raise SandboxPeopleInvalidError(options.people_path) from error
    except OSError as error:
        reason = error.strerror or str(error)
        if error.filename is not None:
            raise FileNotReadableError(options.people_path, reason) from error
        raise PortTakenError(options.port, reason) from error
