"""Options for the cost and the pace of a run."""

import argparse

from desktop_app.cli.options import number, rate
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.run.bulk.lanes import Lane
from desktop_app.domain.run.pace.pacing import DEFAULT_RPM
from desktop_app.domain.settings import Settings
from desktop_app.engine.run_summary import RunTerms


def add_run_options(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    money = parser.add_argument_group("cost and rate")
    money.add_argument(
        "--budget", metavar="CREDITS", type=number, help="spend at most this many credits"
    )
    money.add_argument(
        "--rpm",
        metavar="N",
        type=rate,
        help=f"requests per minute (default: your account's limit, or {DEFAULT_RPM:g})",
    )
    money.add_argument(
        "--lane",
        choices=[lane.value for lane in Lane],
        default=Lane.AUTO.value,
        help="send single requests, or bulk jobs of up to 10,000 people, which are much faster for"
        " long lists (auto, the default: jobs for more than 250 people, if your key may send them)",
    )
    money.add_argument(
        "--fresh",
        action="store_true",
        help="look up people again that are already known; a --fresh run that ended early resumes"
        " where it ended, and nobody is paid for twice",
    )
    money.add_argument(
        "--ask-in-doubt-again",
        action="store_true",
        help="look up people in doubt again; they may be charged twice",
    )
    money.add_argument(
        "--dry-run",
        action="store_true",
        help="show the plan and its maximum cost only",
    )


def terms_of(settings: Settings, options: argparse.Namespace) -> RunTerms:
    """Return the terms of a run."""
    again = {OutcomeKind.IN_DOUBT} if options.ask_in_doubt_again else set[OutcomeKind]()
    return RunTerms.by_settings(
        settings,
        budget=options.budget,
        fresh=options.fresh,
        again=again,
        lane=Lane(options.lane),
    )
