"""The sandbox: FastAPI and all, imported only where it is started."""

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Generator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.bootstrap.sandbox_options import invented_people_path
from desktop_app.bootstrap.sandbox_process import serve
from desktop_app.domain.errors.program import FileNotReadableError, SandboxPeopleInvalidError
from desktop_app.domain.errors.service import SandboxNotStartedError
from desktop_app.domain.errors.settings import PortTakenError

if TYPE_CHECKING:
    from desktop_app.sandbox.api.server import SandboxOptions

_LIBRARIES = "LD_LIBRARY_PATH"
_EMBEDDED_RPM = 120.0
_EMBEDDED_LATENCY_S = 0.3
_STARTS_WITHIN_S, _ENDS_WITHIN_S = 60.0, 5.0


@dataclass(frozen=True, slots=True)
class SandboxConfig:
    """How the embedded sandbox should behave: its rate limit; None: brisk, yet worth watching."""

    rpm: float | None = None


@contextmanager
def own_libraries(environ: MutableMapping[str, str]) -> Generator[None]:
    """Let a process that starts now find the libraries that come with the packaged program.

    They are taken out of the environment at the start, for other programs must not use them. The
    child is this very program, whose loader counts on finding them there (PyInstaller).
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
    """The sandbox in a process of its own, which ends with this one, however this one ends.

    FastAPI and pydantic never come into the window's process: their late imports do not bear
    PySide's import hook, and their work would be done under the window's lock.
    """

    def __init__(self, config: SandboxConfig) -> None:
        """Start it; it listens when this returns.

        Raises:
            ServiceError: It does not start.
        """
        # Spawned, never forked: a window has threads, and a fork would copy their locks.
        spawning = multiprocessing.get_context("spawn")
        self._pipe, theirs = spawning.Pipe()
        self._process = spawning.Process(
            target=serve,
            args=(theirs, invented_people_path(), config.rpm or _EMBEDDED_RPM, _EMBEDDED_LATENCY_S),
            name="sandbox",
            daemon=True,
        )
        with own_libraries(os.environ):
            self._process.start()
        theirs.close()
        told = self._receive_address()
        if told is None:
            self.close()
            raise SandboxNotStartedError
        self.url, self.key = told

    def _receive_address(self) -> tuple[str, str] | None:
        """Return the address and the key; None if its process ends, or takes for ever."""
        try:
            return self._pipe.recv() if self._pipe.poll(_STARTS_WITHIN_S) else None
        except (EOFError, OSError):
            return None

    @property
    def is_alive(self) -> bool:
        """Whether its process runs."""
        return self._process.is_alive()

    def close(self) -> None:
        """Stop it at once; connections that are open are broken."""
        self._pipe.close()
        self._process.join(_ENDS_WITHIN_S)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


class SharedSandbox:
    """The embedded sandbox of a whole session: started when it is first needed, then kept."""

    def __init__(self, config: SandboxConfig | None = None) -> None:
        self._config = config or SandboxConfig()
        self._lock = threading.Lock()
        self._running: EmbeddedSandbox | None = None

    def start(self) -> EmbeddedSandbox:
        """Return the running service; safe in any thread. One that has died is started again.

        Raises:
            ServiceError: It does not start.
        """
        with self._lock:
            if self._running is None or not self._running.is_alive:
                self._running = start_embedded(self._config)
            return self._running

    def close(self) -> None:
        """Stop the service, if it was started."""
        with self._lock:
            running, self._running = self._running, None
        if running is not None:
            running.close()


def start_embedded(config: SandboxConfig) -> EmbeddedSandbox:
    """Start the sandbox beside this program, until it is closed.

    Raises:
        ServiceError: It does not start.
    """
    return EmbeddedSandbox(config)


def serve_sandbox(options: "SandboxOptions", announce: Callable[[str], None]) -> None:
    """Serve until stopped.

    Raises:
        UsageError: The port is taken.
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
