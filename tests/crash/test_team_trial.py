"""A team of desks with overlapping lists, kills and cut connections; the ledger is the judge."""

import multiprocessing
import random
import signal
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.team.address import TeamAddress
from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import cells_of
from tests.crash import killed
from tests.support.postgres import Cable, Server
from tests.support.sandbox import sandbox
from tests.support.teams import the_server
from tests.support.timeouts import LONGEST_WAIT_S

LINK = "https://www.linkedin.com/in/"
MATCHED = "Matched"
IN_DOUBT = "In doubt: may have been charged"
MOST_RUNS = 100
_FORKS = multiprocessing.get_context("forkserver")


@pytest.fixture(scope="module")
def server() -> Server:
    _FORKS.set_forkserver_preload(["tests.crash.killed"])
    return the_server()


@dataclass
class Desk:
    """A desk with a list, a data folder and a cable to the team's database."""

    folder: Path
    slugs: list[str]
    service: RunningSandbox
    address: TeamAddress
    cable: Cable
    codes: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folder.mkdir()
        self.source = self.folder / "leads.csv"
        lines = ["LinkedIn URL", *(LINK + slug for slug in self.slugs)]
        self.source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        home = self.folder / "home"
        home.mkdir()
        # No batch in doubt is resolved by its age, and the server may be away for a while.
        (home / "settings.json").write_text(
            '{"service_works_at_most_s": 3000, "job_search_s": 0, "give_up_after_s": 20,'
            ' "most_in_flight": 4,'
            f' "desk_name": "{self.folder.name}"}}'
        )
        self.environ = {
            "SHEET_ENRICHER_HOME": str(home),
            "CRUSTDATA_API_KEY": self.service.key,
            "CRUSTDATA_BASE_URL": self.service.url,
        }
        self.process = self.start()

    def start(self) -> Any:
        team = str(TeamAddress("127.0.0.1", self.cable.port, self.address.database, "desk"))
        words = ["enrich", str(self.source), "--fields", "basic_profile", "--overwrite"]
        words += ["--lane", "single", "--team", team]
        process = _FORKS.Process(target=killed.run, args=(words, self.environ, None))
        process.start()
        return process

    def has_ended(self) -> bool:
        """Tell whether the desk is done; one that was killed or cut off is started again."""
        if self.process is None:
            return True
        if self.process.is_alive():
            return False
        self.codes.append(self.process.exitcode)
        self.process.close()
        self.process = None
        if self.codes[-1] in {-signal.SIGKILL, 6} and len(self.codes) < MOST_RUNS:
            self.process = self.start()
        return self.process is None

    def rows(self) -> dict[str, dict[str, Any]]:
        rows = cells_of(self.folder / "leads (enriched).xlsx")
        return {row["LinkedIn URL"].removeprefix(LINK): row for row in rows}


def lists(desks: int, people: int, of: int, rng: random.Random) -> list[list[str]]:
    """Return overlapping lists, some in the same order, some in any."""
    everybody = [f"sample-{number}" for number in range(of)]
    chosen = [sorted(rng.sample(range(of), people)) for _ in range(desks)]
    for numbers in chosen[::2]:
        rng.shuffle(numbers)
    return [[everybody[number] for number in numbers] for numbers in chosen]


def disturb(desks: list[Desk], times: int, service: RunningSandbox, rng: random.Random) -> None:
    """Kill desks and cut connections after every few requests; then wait for the end."""
    pause = threading.Event()
    next_at = 3
    actions: list[Callable[[Desk], None]] = [kill, kill, lambda desk: desk.cable.cut()]
    for _ in range(int(LONGEST_WAIT_S * 200)):
        ended = [desk.has_ended() for desk in desks]
        if all(ended):
            return
        alive = [desk for desk, is_over in zip(desks, ended, strict=True) if not is_over]
        if times and len(service.ledger.requests()) >= next_at:
            rng.choice(actions)(rng.choice(alive))
            times -= 1
            next_at += rng.randrange(1, 5)
        pause.wait(0.01)
    pytest.fail("the desks do not come to an end")


def kill(desk: Desk) -> None:
    desk.process.kill()


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
            team.append(Desk(folder / f"desk-{number}", slugs, service, address, cable))
        disturb(team, kills, service, rng)
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
        rows = desk.rows()
        assert list(rows) == desk.slugs
        for slug, row in rows.items():
            shown.setdefault(slug, set()).add(row["Enrichment status"])
    wanted = {slug for desk in team for slug in desk.slugs}
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
