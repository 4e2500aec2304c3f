"""`forget`: delete what the journals know of people."""

import argparse
import re
import sys
from collections.abc import Mapping
from datetime import timedelta

from desktop_app import bootstrap
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.summary import counted

_AGE = re.compile(r"(\d{1,5})\s*d(?:ays?)?", re.IGNORECASE)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "--older-than",
        metavar="30d",
        type=_age,
        help="only what was answered longer ago than so many days (default: everything)",
    )


def _age(text: str) -> timedelta:
    found = _AGE.fullmatch(text.strip())
    if found is None:
        raise argparse.ArgumentTypeError(f"{text} is not a number of days, such as 30d")
    return timedelta(days=int(found[1]))


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> ExitCode:
    """Delete, say how much, and return the exit code.

    Raises:
        JournalError: A journal is in use, or cannot be written.
    """
    gone = bootstrap.forget_people(environ, older_than=options.older_than)
    sys.stdout.write(
        f"Deleted {counted(gone, 'answer')} about people. Workbooks are yours and stay;"
        " whoever is asked for again is paid for again.\n"
    )
    return ExitCode.SETTLED
