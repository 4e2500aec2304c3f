"""The command `sandbox`: run the sandbox until it is stopped."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from desktop_app import bootstrap
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.options import number, rate
from desktop_app.domain.run.pacing import DEFAULT_RPM

DEFAULT_SANDBOX_CREDITS = 10_000
_MOST_PORTS = 65_535


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "--port", metavar="N", type=_port, default=0, help="port to listen on (default: a free one)"
    )
    parser.add_argument(
        "--faults",
        metavar="F",
        default="calm",
        help='faults to simulate, such as calm, slow, busy, server-error; combine with "+"',
    )
    # The option's former name.
    parser.add_argument(
        "--weather", dest="faults", default=argparse.SUPPRESS, help=argparse.SUPPRESS
    )
    _add_people(parser)
    parser.add_argument(
        "--rpm",
        metavar="N",
        type=rate,
        default=DEFAULT_RPM,
        help=f"requests per minute (default: {DEFAULT_RPM:g})",
    )
    parser.add_argument(
        "--latency",
        metavar="S",
        type=number,
        default=0.0,
        help="seconds before each answer (default: 0)",
    )
    parser.add_argument(
        "--credits",
        metavar="N",
        type=number,
        default=DEFAULT_SANDBOX_CREDITS,
        help=f"balance at the start (default: {DEFAULT_SANDBOX_CREDITS:,})",
    )


def _add_people(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--people", metavar="FILE", type=Path, help="file with people (default: the bundled one)"
    )
    parser.add_argument(
        "--invent",
        action="store_true",
        help="invent a person for any link or address that the file does not know",
    )


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _MOST_PORTS:
        raise argparse.ArgumentTypeError(f"{text} is not a port, 0 to {_MOST_PORTS}")
    return int(text)


def run(options: argparse.Namespace, _environ: Mapping[str, str]) -> ExitCode:
    """Run the sandbox until it is stopped, and return the exit code.

    Raises:
        UsageError: A fault does not exist, or the port is in use.
        FileError: The people cannot be read.
    """
    chosen = bootstrap.make_sandbox_options(
        port=options.port,
        faults=options.faults,
        people=options.people,
        rpm=options.rpm,
        latency_s=options.latency,
        balance=options.credits,
        invents=options.invent,
    )

    def announce(line: str) -> None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

    bootstrap.serve_sandbox(chosen, announce)
    return ExitCode.SETTLED
