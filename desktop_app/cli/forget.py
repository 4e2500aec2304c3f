"""The command `forget`: delete stored answers about people."""

import argparse
import re
import sys
from collections.abc import Mapping
from datetime import timedelta

from desktop_app import bootstrap
from desktop_app.cli.display.amounts import number_of, people_of
from desktop_app.cli.exit_codes import ExitCode

_AGE = re.compile(r"(\d{1,5})\s*d(?:ays?)?", re.IGNORECASE)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "--older-than",
        metavar="30d",
        type=_age,
        help="delete only answers older than this many days (default: all answers)",
    )
    parser.add_argument(
        "--with-jobs",
        action="store_true",
        help="delete also people in bulk jobs that are not collected yet (default: keep them,"
        " because another run would pay for them twice)",
    )
    parser.add_argument(
        "--yes", action="store_true", help="do not ask; without a terminal nothing is asked either"
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
    settings = bootstrap.read_settings(environ)
    if (
        not options.yes
        and sys.stdin.isatty()
        and not _is_confirmed(options.older_than, in_team=bool(settings.team))
    ):
        sys.stderr.write("Nothing was deleted.\n")
        return ExitCode.SETTLED
    forgotten = bootstrap.forget_people(
        environ, older_than=options.older_than, with_jobs=options.with_jobs
    )
    sys.stdout.write(
        f"Deleted {number_of(forgotten.answers, 'answer')} about people. Your workbooks are kept."
        " Looking these people up again will cost credits.\n"
    )
    if kept := forgotten.kept_in_jobs:
        sys.stdout.write(
            f"Kept {people_of(kept)} in bulk jobs at the provider that are not collected yet,"
            " so that nobody is paid for twice. Run their files again to collect the results,"
            " or delete them with --with-jobs.\n"
        )
    return ExitCode.SETTLED


def _is_confirmed(older_than: timedelta | None, *, in_team: bool) -> bool:
    """Ask on the terminal; anything but "yes" keeps the answers."""
    age = "" if older_than is None else f" that are older than {older_than.days} days"
    where = ", here and at all desks of your team" if in_team else ""
    sys.stderr.write(
        f"Delete all stored answers about people{age}{where}?"
        " Looking these people up again will cost credits.\n"
        'Type "yes" to delete them: '
    )
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in {"yes", "y"}
