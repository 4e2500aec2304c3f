"""The practice service's own process: it serves as long as its parent holds the line.

Nothing heavy is imported before the first line of `serve` has run: a Ctrl-C in the terminal
reaches this process too, and must not end the service before the run that still waits for it.
"""

import os
import signal
from multiprocessing.connection import Connection
from pathlib import Path

_IGNORED = ("SIGINT", "SIGHUP")


def serve(line: Connection, people_path: Path, rpm: float, latency_s: float) -> None:
    """Start the service, say where it listens and with which key, and end with the parent.

    However the parent ends, the system closes its end of the line; closing is how it says goodbye.
    """
    for name in _IGNORED:
        if (number := getattr(signal, name, None)) is not None:  # Windows knows fewer
            signal.signal(number, signal.SIG_IGN)
    from desktop_app.sandbox.api.server import SandboxOptions, start_sandbox  # noqa: PLC0415

    running = start_sandbox(SandboxOptions(people_path=people_path, rpm=rpm, latency_s=latency_s))
    try:
        line.send((running.url, running.key))
        line.recv()
    except (EOFError, OSError):
        # At once: nothing of it is to be kept, and a request that hangs must not hold it up.
        os._exit(0)
