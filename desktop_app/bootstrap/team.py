"""The journal of a desk: alone, or in a team with a database that its desks share."""

import getpass
import platform
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.key_store import read_team_password, store_team_password
from desktop_app.adapters.system_clock import SystemClock
from desktop_app.bootstrap.data_folder import forget_here, journal_path, read_settings
from desktop_app.domain.errors.team import NoTeamError
from desktop_app.domain.settings import Settings
from desktop_app.domain.team.address import parse_team_address
from desktop_app.domain.team.desks import TeamStatus

if TYPE_CHECKING:
    from desktop_app.adapters.journal.team.team_journal import TeamJournal
    from desktop_app.engine.ports.records import Forgotten

TEAM_PASSWORD_VARIABLE = "SHEET_ENRICHER_TEAM_PASSWORD"  # noqa: S105 - a name


def desk_name(settings: Settings) -> str:
    """Return the name by which the team knows this desk."""
    if settings.desk_name:
        return settings.desk_name
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = "desk"
    return f"{user}@{platform.node() or 'computer'}"


def open_journal(
    settings: Settings, environ: Mapping[str, str], *, is_sandbox: bool
) -> SqliteJournal:
    """Open the journal of a service; practice is never shared with a team.

    Raises:
        JournalError: The journal cannot be opened.
    """
    from desktop_app.adapters.provider.answer_reader import read_answer  # noqa: PLC0415

    if settings.team and not is_sandbox:
        return _team_journal(settings, environ, SystemClock().now)
    path = journal_path(settings, environ, is_sandbox=is_sandbox)
    return SqliteJournal(path, read_answer=read_answer)


def _team_journal(
    settings: Settings, environ: Mapping[str, str], now: Callable[[], datetime]
) -> "TeamJournal":
    from desktop_app.adapters.journal.team.session import TeamAccess  # noqa: PLC0415 - in a team
    from desktop_app.adapters.journal.team.team_journal import TeamJournal  # noqa: PLC0415
    from desktop_app.adapters.journal.team.team_store import TeamStore  # noqa: PLC0415
    from desktop_app.adapters.provider.answer_reader import read_answer  # noqa: PLC0415

    if not settings.team:
        raise NoTeamError
    address = parse_team_address(settings.team)
    password = environ.get(TEAM_PASSWORD_VARIABLE, "") or read_team_password(str(address))
    access = TeamAccess(address, password, desk_name(settings), settings.team_shares)
    path = journal_path(settings, environ, is_sandbox=False)
    store = TeamStore(access, path.stem, time.monotonic)
    return TeamJournal(path, read_answer=read_answer, store=store, now=now)


@contextmanager
def open_team(settings: Settings, environ: Mapping[str, str]) -> "Generator[TeamJournal]":
    """Open the journal of a desk in a team, and connect.

    Raises:
        UsageError: There is no team.
        JournalError: The journal is in use, or the team's database cannot be used.
    """
    with _team_journal(settings, environ, SystemClock().now) as journal:
        journal.team()
        yield journal


def test_team(settings: Settings, password: str, environ: Mapping[str, str]) -> TeamStatus:
    """Connect with a password that is not stored yet; create or update the tables.

    Raises:
        UsageError: The address is invalid.
        JournalError: The journal is in use, or the team's database cannot be used.
    """
    given = {**environ, TEAM_PASSWORD_VARIABLE: password} if password else environ
    with open_team(settings, given) as journal:
        return journal.team().status()


def keep_team_password(settings: Settings, password: str) -> bool:
    """Store the password of the team's database in the key store; "" deletes it."""
    return store_team_password(str(parse_team_address(settings.team)), password)


def forget_people(
    environ: Mapping[str, str], *, older_than: timedelta | None, with_jobs: bool = False
) -> "Forgotten":
    """Delete the people in all journals and pasted tables, see `forget_here`.

    A team deletes them first: in its database now, at the other desks when they connect.

    Raises:
        JournalError: A journal is in use, or cannot be written; or the team cannot be reached.
    """
    settings = read_settings(environ)
    if settings.team:
        days = None if older_than is None else older_than / timedelta(days=1)
        with open_team(settings, environ) as journal:
            journal.team().forget(days)
    return forget_here(environ, older_than=older_than, with_jobs=with_jobs)
