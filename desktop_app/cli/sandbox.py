"""The command `sandbox`: run the sandbox until it is stopped."""

import argparse
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from desktop_app import bootstrap
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.options import number, rate
from desktop_app.domain.run.pace.pacing import DEFAULT_RPM

DEFAULT_SANDBOX_CREDITS = 10_000
DEFAULT_JOB_TIME = 2.0
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
        help="faults to simulate, such as calm, slow, busy, server-error, job-lost, job-failed;"
        ' combine with "+", as in busy:0.2+job-slow@30',
    )
    # The option's former name.
    parser.add_argument(
        "--weather", dest="faults", default=argparse.SUPPRESS, help=argparse.SUPPRESS
    )
    _add_people(parser)
    _add_account(parser)
    parser.add_argument(
        "--rpm",
        metavar="N",
        type=rate,
        default=DEFAULT_RPM,
        help=f"person enrich requests per minute (default: {DEFAULT_RPM:g});"
        " the limits of other endpoints change in proportion",
    )
    parser.add_argument(
        "--latency",
        metavar="S",
        type=number,
        default=0.0,
        help="seconds before each answer (default: 0)",
    )
    parser.add_argument(
        "--job-time",
        metavar="S",
        type=number,
        default=DEFAULT_JOB_TIME,
        help=f"seconds that a batch job takes (default: {DEFAULT_JOB_TIME:g})",
    )


def _add_account(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--credits",
        metavar="N",
        type=number,
        default=DEFAULT_SANDBOX_CREDITS,
        help=f"balance at the start (default: {DEFAULT_SANDBOX_CREDITS:,})",
    )
    parser.add_argument(
        "--grant",
        metavar="LIST",
        help="what the key may do: batch, batch-emails, batch-search, identify, live, contact,"
        " preview, fields; or all, or none (the default)",
    )
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        type=_day,
        help="the API of a day, such as 2026-08-25, where its documentation has changed"
        " (default: what most of the newest says)",
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a day, such as 2026-08-25") from None


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
        UsageError: A fault or a grant does not exist, or the port is in use.
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
        grants=options.grant,
        as_of=options.as_of,
        job_s=options.job_time,
    )

    def announce(line: str) -> None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

    bootstrap.serve_sandbox(chosen, announce)
    return ExitCode.SETTLED
