"""The sandbox: FastAPI and all, imported only where it is started."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.adapters.locations import resource
from desktop_app.domain.errors import FileError, UsageError

if TYPE_CHECKING:
    from desktop_app.sandbox.server import RunningSandbox, SandboxOptions

_EMBEDDED_RPM = 120.0
_EMBEDDED_LATENCY_S = 0.3


@dataclass(frozen=True, slots=True)
class SandboxWish:
    """How the embedded sandbox should behave: its rate limit; None: brisk, yet worth watching."""

    rpm: float | None = None


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


class KeptSandbox:
    """The embedded sandbox of a whole session: started when it is first needed, then kept."""

    def __init__(self, wish: SandboxWish | None = None) -> None:
        self._wish = wish or SandboxWish()
        self._lock = threading.Lock()
        self._running: RunningSandbox | None = None

    def start(self) -> "RunningSandbox":
        """Return the running service; safe in any thread."""
        with self._lock:
            self._running = self._running or start_embedded(self._wish)
            return self._running

    def close(self) -> None:
        """Stop the service, if it was started."""
        with self._lock:
            running, self._running = self._running, None
        if running is not None:
            running.close()


def start_embedded(wish: SandboxWish) -> "RunningSandbox":
    """Start the sandbox in this program, until it is closed."""
    from desktop_app.sandbox.server import start_sandbox  # noqa: PLC0415

    rpm = wish.rpm or _EMBEDDED_RPM
    return start_sandbox(sandbox_options(rpm=rpm, latency_s=_EMBEDDED_LATENCY_S))


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
