"""The command `forget`: delete stored answers about people."""

import argparse
import re
import sys
from collections.abc import Mapping
from datetime import timedelta

from desktop_app import bootstrap
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.summary import number_of

_AGE = re.compile(r"(\d{1,5})\s*d(?:ays?)?", re.IGNORECASE)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "--older-than",
        metavar="30d",
        type=_age,
        help="delete only answers older than this many days (default: all answers)",
    )


def _age(text: str) -> timedelta:
    found = _AGE.fullmatch(text.strip())
    if found is None:
        raise argparse.ArgumentTypeError(f"{text} is not a number of days, such as 30d")
    return timedelta(days=int(found[1]))


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> ExitCode:
    """Delete the answers, print their number, and return the exit code.

    Raises:
        JournalError: A journal is in use, or cannot be written.
    """
    deleted = bootstrap.forget_people(environ, older_than=options.older_than)
    sys.stdout.write(
        f"Deleted {number_of(deleted, 'answer')} about people. Your workbooks are kept."
        " Looking these people up again will cost credits.\n"
    )
    return ExitCode.SETTLED
