"""`sandbox`: the practice service, until it is stopped."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from desktop_app import bootstrap
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.options import number, rate

_MOST_PORTS = 65_535


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "--port", metavar="N", type=_port, default=0, help="where to listen (default: a free port)"
    )
    parser.add_argument(
        "--faults",
        "--weather",  # the old name
        metavar="F",
        default="calm",
        help='how it behaves, such as calm, slow, busy, server-error; several with "+"',
    )
    parser.add_argument(
        "--people", metavar="FILE", type=Path, help="its people (default: those that come with it)"
    )
    parser.add_argument(
        "--rpm", metavar="N", type=rate, default=15.0, help="requests a minute (default: 15)"
    )
    parser.add_argument(
        "--latency",
        metavar="S",
        type=number,
        default=0.0,
        help="seconds before every answer (default: 0)",
    )


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _MOST_PORTS:
        raise argparse.ArgumentTypeError(f"{text} is not a port, 0 to {_MOST_PORTS}")
    return int(text)


def run(options: argparse.Namespace, _environ: Mapping[str, str]) -> ExitCode:
    """Serve until stopped and return the exit code.

    Raises:
        UsageError: A fault does not exist, or the port is taken.
        FileError: The people cannot be read.
    """
    chosen = bootstrap.sandbox_options(
        port=options.port,
        faults=options.faults,
        people=options.people,
        rpm=options.rpm,
        latency_s=options.latency,
    )

    def announce(line: str) -> None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

    bootstrap.serve_sandbox(chosen, announce)
    return ExitCode.SETTLED
