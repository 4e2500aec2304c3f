"""Tests in a team: `pytest --team` gives each journal a team with a database of its own.

The tests are the same: a desk that is alone in its team behaves as one without a team.
"""

import asyncio
import json
from contextlib import ExitStack
from pathlib import Path

from typing_extensions import override

from desktop_app.adapters.journal.team.team_journal import TeamJournal
from desktop_app.domain.fields.products import Product
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


class VirtualTimeJournal(TeamJournal):
    """The journal of a desk in virtual time, in which the server's clock seems to stop.

    Turns are by the clock of the run's loop, which each run starts again.
    """

    _turns: tuple[asyncio.AbstractEventLoop, dict[Product, float]] | None = None

    @override
    def take_turn(self, product: Product, interval_s: float) -> float:
        loop, turns = self._turns_of_run()
        at = max(loop.time(), turns.get(product, 0.0))
        turns[product] = at + interval_s
        return at - loop.time()

    @override
    def hold(self, product: Product, wait_s: float) -> None:
        loop, turns = self._turns_of_run()
        turns[product] = max(loop.time() + wait_s, turns.get(product, 0.0))

    def _turns_of_run(self) -> tuple[asyncio.AbstractEventLoop, dict[Product, float]]:
        loop = asyncio.get_running_loop()
        if self._turns is None or self._turns[0] is not loop:
            self._turns = (loop, {})
        return self._turns


def open_in_team(folder: Path) -> TeamJournal:
    """Open the journal of a folder, in its team; a folder that does not exist yet has none."""
    kept = folder / _ADDRESS
    address = parse_team_address(kept.read_text()) if kept.exists() else new_team()
    if folder.is_dir():
        kept.write_text(str(address))
    return open_desk(folder, address, journal=VirtualTimeJournal)


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
