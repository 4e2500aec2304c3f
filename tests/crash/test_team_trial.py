"""A team of desks with overlapping lists, kills and cut connections; the ledger is the judge."""

import random
import signal
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.domain.team.address import TeamAddress
from desktop_app.sandbox.api.server import RunningSandbox
from tests.support.postgres import Cable, Server
from tests.support.sandbox import sandbox
from tests.support.team_desks import Desk, wait_for
from tests.support.teams import the_server

LINK = "https://www.linkedin.com/in/"
MATCHED = "Matched"
IN_DOUBT = "In doubt: may have been charged"


@pytest.fixture(scope="module")
def server() -> Server:
    return the_server()


def lists(desks: int, people: int, of: int, rng: random.Random) -> list[list[str]]:
    """Return overlapping lists, some in the same order, some in any."""
    everybody = [f"sample-{number}" for number in range(of)]
    chosen = [sorted(rng.sample(range(of), people)) for _ in range(desks)]
    for numbers in chosen[::2]:
        rng.shuffle(numbers)
    return [[everybody[number] for number in numbers] for numbers in chosen]


@dataclass
class Disturbance:
    """Kills desks and cuts their connections after every few requests."""

    service: RunningSandbox
    rng: random.Random
    times: int
    next_at: int = 3

    def __call__(self, alive: list[Desk]) -> None:
        if self.times and len(self.service.ledger.requests()) >= self.next_at:
            actions: list[Callable[[Desk], None]] = [
                Desk.kill,
                Desk.kill,
                lambda desk: desk.cable.cut(),
            ]
            self.rng.choice(actions)(self.rng.choice(alive))
            self.times -= 1
            self.next_at += self.rng.randrange(1, 5)


def trial(  # noqa: PLR0913 - the sizes of a trial
    folder: Path, server: Server, *, desks: int, people: int, of: int, kills: int, seed: int
) -> None:
    rng = random.Random(seed)
    address = server.database()
    with (
        sandbox(latency_s=0.02, rpm=3000, credits=10_000_000, invents=True) as service,
        ExitStack() as stack,
    ):
        team: list[Desk] = []
        for number, slugs in enumerate(lists(desks, people, of, rng)):
            cable = Cable(server.port)
            stack.callback(cable.close)
            links = [LINK + slug for slug in slugs]
            desk = folder / f"desk-{number}"
            team.append(Desk(desk, "LinkedIn URL", links, service, address, cable))
        wait_for(team, Disturbance(service, rng, kills))
        check(team, service, server, address)


def check(team: list[Desk], service: RunningSandbox, server: Server, address: TeamAddress) -> None:
    """Nobody twice, no paid answer lost, the counts add up, no 429."""
    requests = [one for one in service.ledger.requests() if one.path == "/person/enrich"]
    charged = Counter(key for one in requests for key, cost in one.charges if cost)
    assert [key for key, count in charged.items() if count > 1] == []
    assert [one.status for one in requests if one.status == 429] == []
    shown: dict[str, set[str]] = {}
    for desk in team:
        assert desk.codes[-1] in {0, 7}, desk.codes
        rows = {row["LinkedIn URL"]: row for row in desk.rows()}
        assert list(rows) == desk.lines
        for link, row in rows.items():
            shown.setdefault(link.removeprefix(LINK), set()).add(row["Enrichment status"])
    wanted = {link.removeprefix(LINK) for desk in team for link in desk.lines}
    assert set(shown) == wanted
    assert {status for one in shown.values() for status in one} <= {MATCHED, IN_DOUBT}
    answered = {slug for slug, statuses in shown.items() if MATCHED in statuses}
    # Whoever is charged has an answer, or lost it with a killed desk and is in doubt.
    assert answered <= set(charged) <= wanted
    doubted = wanted - answered
    assert len(doubted) <= 25 * 4 * sum(desk.codes.count(-signal.SIGKILL) for desk in team)
    spent = server.execute("SELECT sum(credits) FROM requests", address.database)
    assert spent == [(len(answered),)]
    open_claims = server.execute("SELECT count(*) FROM claims", address.database)
    assert open_claims == [(len(doubted),)]
    runs = Counter(code for desk in team for code in desk.codes)
    print(  # noqa: T201 - the figures of the long form, with -s
        f"{len(wanted)} people, {charged.total()} charges, {len(answered)} answered,"
        f" {len(doubted)} in doubt, {len(requests)} requests, runs by code {dict(runs)}"
    )


def test_that_a_team_with_kills_and_cuts_buys_nobody_twice(tmp_path: Path, server: Server) -> None:
    trial(tmp_path, server, desks=3, people=120, of=160, kills=4, seed=1)


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("seed", range(3))
def test_that_ten_desks_with_kills_and_cuts_buy_nobody_twice(
    tmp_path: Path, server: Server, seed: int
) -> None:
    trial(tmp_path, server, desks=10, people=10_000, of=14_000, kills=60, seed=seed)
