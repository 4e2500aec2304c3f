"""The child process of the embedded sandbox; it runs until the parent closes the pipe.

Heavy imports come after the first lines of `serve`: a Ctrl-C in the terminal reaches this process
too, and must not end it before the run that still waits for its answers.
"""

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from desktop_app.sandbox.api.server import SandboxOptions

_IGNORED = ("SIGINT", "SIGHUP")
_CREDITS = 100_000_000
"""Enough for any file: practice never ends because it is out of credits."""
_GRANTS = "batch,batch-emails,identify,live,contact"
"""All endpoints can be practised; the fields are those of an ordinary account."""


def serve(pipe: "Connection", people_path: Path, rpm: float, latency_s: float) -> None:
    """Start the sandbox, send its URL and key to the parent, and end with the parent.

    The system closes the parent's end of the pipe in every case, which ends this process.
    """
    for name in _IGNORED:
        if (number := getattr(signal, name, None)) is not None:  # not all signals exist on Windows
            signal.signal(number, signal.SIG_IGN)
    from desktop_app.sandbox.api.server import start_sandbox  # noqa: PLC0415

    options = embedded_options(people_path, rpm, latency_s)
    running = start_sandbox(options)
    try:
        pipe.send((running.url, running.key))
        pipe.recv()
    except (EOFError, OSError):
        # Exit at once: there is nothing to save, and a hanging request must not delay the exit.
        os._exit(0)


def embedded_options(people_path: Path, rpm: float, latency_s: float) -> "SandboxOptions":
    """Return the options of an embedded sandbox, which invents a person for any identifier."""
    from desktop_app.sandbox.api.server import SandboxOptions  # noqa: PLC0415

    return SandboxOptions(
        people_path=people_path,
        rpm=rpm,
        latency_s=latency_s,
        credits=_CREDITS,
        invents=True,
        grants=_GRANTS,
    )
