"""The command `team`: join and leave a team, see what it spends, set its limits."""

import argparse
import csv
import getpass
import io
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace

from desktop_app import bootstrap
from desktop_app.cli.display.amounts import credits_of, people_of
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.job_from_args import settings_for
from desktop_app.domain.errors.team import NoTeamError, TeamKeyStoreError
from desktop_app.domain.plain_text import escape_controls
from desktop_app.domain.settings import Settings
from desktop_app.domain.team.address import parse_team_address
from desktop_app.domain.team.desks import DeskMonth, TeamStatus

_NO_LIMIT = "none"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's actions and their options."""
    parser.add_argument(
        "action",
        choices=sorted(_ACTIONS),
        help="join or leave a team, check it, list what it spends, set its limits",
    )
    parser.add_argument(
        "value",
        nargs="?",
        help="join: postgresql://USER@HOST/DATABASE; budget: credits a month; keep: days; or none",
    )
    parser.add_argument("--base-url", metavar="URL", help="base URL of the service")
    parser.add_argument("--desk-name", metavar="NAME", help="how the others see you (join)")
    parser.add_argument(
        "--keep-answers",
        action="store_true",
        help="tell the team whom you bought, but not the answers (join)",
    )
    parser.add_argument("--json", action="store_true", help="print JSON (check, spending)")
    parser.add_argument("--csv", action="store_true", help="print CSV (spending)")


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> ExitCode:
    """Do the action, and return the exit code.

    Raises:
        UsageError: There is no team, or the value is invalid.
        JournalError: The journal is in use, or the team's database cannot be used.
    """
    settings = settings_for(options, environ)
    if options.action != "join" and not settings.team:
        raise NoTeamError
    sys.stdout.write(escape_controls(_ACTIONS[options.action](options, settings, environ)))
    return ExitCode.SETTLED


def _join(options: argparse.Namespace, settings: Settings, environ: Mapping[str, str]) -> str:
    address = str(parse_team_address(options.value or ""))
    joined = replace(
        settings,
        team=address,
        team_shares=not options.keep_answers,
        desk_name=options.desk_name or settings.desk_name,
    )
    password = ""
    if sys.stdin.isatty() and not environ.get(bootstrap.TEAM_PASSWORD_VARIABLE):
        password = getpass.getpass("Password of the team's database (empty: none): ")
    status = bootstrap.test_team(joined, password, environ)
    if password and not bootstrap.keep_team_password(joined, password):
        raise TeamKeyStoreError(bootstrap.TEAM_PASSWORD_VARIABLE)
    saved = bootstrap.read_settings(environ)
    saved = replace(saved, team=address, team_shares=joined.team_shares, desk_name=joined.desk_name)
    bootstrap.write_settings(saved, environ)
    return f"You are in the team as {bootstrap.desk_name(joined)}.\n{_words(status)}"


def _leave(options: argparse.Namespace, settings: Settings, environ: Mapping[str, str]) -> str:
    del options
    with bootstrap.open_team(settings, environ) as journal:
        journal.leave_team()
    bootstrap.keep_team_password(settings, "")
    saved = bootstrap.read_settings(environ)
    bootstrap.write_settings(replace(saved, team=""), environ)
    return "You have left the team. Every answer that your runs have used is on this computer.\n"


def _check(options: argparse.Namespace, settings: Settings, environ: Mapping[str, str]) -> str:
    with bootstrap.open_team(settings, environ) as journal:
        status = journal.team().status()
    return json.dumps(asdict(status)) + "\n" if options.json else _words(status)


def _words(status: TeamStatus) -> str:
    budget = "no limit" if status.month_budget is None else credits_of(status.month_budget)
    age = "never" if status.keep_days is None else f"after {status.keep_days:,.12g} days"
    lines = (
        f"Desks:       {status.desks:,}, {status.alive:,} connected now",
        f"Answers:     {people_of(status.people)}; deleted {age}",
        f"Right now:   {people_of(status.open_claims)} looked up, {status.in_doubt:,} in doubt",
        f"This month:  {credits_of(status.spent)} spent; budget: {budget}",
    )
    return "\n".join(lines) + "\n"


def _spending(options: argparse.Namespace, settings: Settings, environ: Mapping[str, str]) -> str:
    with bootstrap.open_team(settings, environ) as journal:
        months = journal.team().spending()
    if options.json:
        return json.dumps([{**asdict(one), "month": f"{one.month:%Y-%m}"} for one in months]) + "\n"
    if options.csv:
        return _as_csv(months)
    lines = [
        f"{one.month:%Y-%m}  {one.credits:>12,.12g}  {one.people:>9,}  {one.requests:>8,}"
        f"  {one.desk}"
        for one in months
    ]
    return "\n".join(["Month         Credits     People  Requests  Desk", *lines]) + "\n"


def _as_csv(months: list[DeskMonth]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["month", "desk", "requests", "people", "credits"])
    for one in months:
        desk = one.desk if one.desk[:1] not in "=+-@" else f"'{one.desk}"
        writer.writerow([f"{one.month:%Y-%m}", desk, one.requests, one.people, one.credits])
    return text.getvalue()


def _limit(text: str | None, parser: argparse.ArgumentParser) -> float | None:
    if text is not None and text.casefold() == _NO_LIMIT:
        return None
    try:
        value = float(text or "")
    except ValueError:
        value = -1.0
    if not 0 <= value < float("inf"):
        parser.error("give a number, or none")
    return value


def _budget(options: argparse.Namespace, settings: Settings, environ: Mapping[str, str]) -> str:
    limit = _limit(options.value, options.parser)
    with bootstrap.open_team(settings, environ) as journal:
        journal.team().set_budget(limit)
        return _words(journal.team().status())


def _keep(options: argparse.Namespace, settings: Settings, environ: Mapping[str, str]) -> str:
    days = _limit(options.value, options.parser)
    with bootstrap.open_team(settings, environ) as journal:
        journal.team().set_age(days)
        return _words(journal.team().status())


_Action = Callable[[argparse.Namespace, Settings, Mapping[str, str]], str]
_ACTIONS: dict[str, _Action] = {
    "join": _join,
    "leave": _leave,
    "check": _check,
    "spending": _spending,
    "budget": _budget,
    "keep": _keep,
}
