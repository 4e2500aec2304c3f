"""Tests in a team: `pytest --team` gives each journal a team with a database of its own.

The tests are the same: a desk that is alone in its team behaves as one without a team.
"""

import json
from contextlib import ExitStack
from pathlib import Path

from desktop_app.adapters.journal.team.team_journal import TeamJournal
from desktop_app.domain.team.address import TeamAddress, parse_team_address
from tests.support.desks import open_desk
from tests.support.postgres import Server, running_server

_OPEN = ExitStack()
_SERVERS: list[Server] = []
_ADDRESS = "team.txt"


class Teams:
    """The switch for tests in a team, which pytest's option sets."""

    is_on = False


def the_server() -> Server:
    """Return the server; the first call starts it."""
    if not _SERVERS:
        _SERVERS.append(_OPEN.enter_context(running_server()))
    return _SERVERS[0]


def new_team() -> TeamAddress:
    """Return the address of an empty database."""
    return the_server().database()


def stop_server() -> None:
    """Stop the server, if one was started."""
    _OPEN.close()
    _SERVERS.clear()


def open_in_team(folder: Path) -> TeamJournal:
    """Open the journal of a folder, in its team; a folder that does not exist yet has none."""
    kept = folder / _ADDRESS
    address = parse_team_address(kept.read_text()) if kept.exists() else new_team()
    if folder.is_dir():
        kept.write_text(str(address))
    return open_desk(folder, address)


def with_team(settings: dict[str, object], home: Path) -> dict[str, object]:
    """Return settings with the team of a data folder, if tests run in teams."""
    if not Teams.is_on:
        return settings
    kept = home / _ADDRESS
    if not kept.exists():
        kept.write_text(str(new_team()))
    return {**settings, "team": kept.read_text()}


def settings_text(settings: dict[str, object], home: Path) -> str:
    """Return the content of the settings file of a data folder."""
    return json.dumps(with_team(settings, home))
