"""Kills at every named point and at random calls, checked by the ledger and the workbook."""

import multiprocessing
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.sandbox.billing.ledger import LedgerEntry
from tests.cli.conftest import cells_of
from tests.crash import killed
from tests.support.sandbox import Caller, sandbox
from tests.support.searches import HARBOR, Known, search_service
from tests.support.teams import settings_text

LINK = "https://www.linkedin.com/in/"
PEOPLE = 100
LATENCY_S = 0.03
QUICK, ALL = 16, 100
"""Rounds of kills at random calls; the others need `-m long`."""
ROUNDS = [*range(QUICK), *(pytest.param(n, marks=pytest.mark.long) for n in range(QUICK, ALL))]
KILLS_OF_A_ROUND = 5
MOST_TRIES = 15
VARYING = {"Enrichment note", "Credits"}
UNTOLD_IN_BULK = {"Match confidence", "Business email company id"}
IN_DOUBT = "In doubt: may have been charged"

if sys.platform == "win32":
    _FORKS = multiprocessing.get_context("spawn")
else:
    _FORKS = multiprocessing.get_context("forkserver")


@pytest.fixture(scope="module")
def service() -> Iterator[RunningSandbox]:
    _FORKS.set_forkserver_preload(["tests.crash.killed"])
    with sandbox(
        latency_s=LATENCY_S,
        rpm=10_000_000,
        credits=10_000_000,
        grants="batch,live,contact",
        job_s=0,
    ) as running:
        yield running


@dataclass
class Trial:
    """A list of people with its own journal and ledger."""

    folder: Path
    service: RunningSandbox
    options: tuple[str, ...] = ()
    lane: str = "single"

    def __post_init__(self) -> None:
        self.source = self.folder / "leads.csv"
        self.source.write_text("\n".join(self.lines()) + "\n", encoding="utf-8")
        home = self.folder / "home"
        home.mkdir()
        (home / "settings.json").write_text(
            # no batch in doubt is resolved by its age
            settings_text({"service_works_at_most_s": 3000, "job_search_s": 0}, home)
        )
        self.environ = {
            "SHEET_ENRICHER_HOME": str(home),
            "CRUSTDATA_API_KEY": self.service.key,
            "CRUSTDATA_BASE_URL": self.service.url,
        }
        self._first = len(self.service.ledger.requests())

    def lines(self) -> list[str]:
        return ["LinkedIn URL", *(f"{LINK}sample-{number}" for number in range(PEOPLE))]

    @property
    def target(self) -> Path:
        return self.folder / "leads (enriched).xlsx"

    def run(self, point: str | int | None = None) -> int:
        return self._run(killed.run, point)

    def count_calls(self) -> int:
        """Run to the end; return the number of calls."""
        counted = self.folder / "calls"
        assert self._run(killed.count, counted) == 0
        return int(counted.read_text())

    def _run(self, target: Callable[..., None], argument: object) -> int:
        words = ["enrich", str(self.source), "--rpm", "60000", "--fields", "basic_profile,skills"]
        words += [*self.options, "--lane", self.lane]
        process = _FORKS.Process(target=target, args=(words, self.environ, argument))
        process.start()
        process.join()
        code = process.exitcode
        process.close()
        assert code is not None
        return code

    def run_until_done(self) -> None:
        for _ in range(4):
            if self.run() in {0, 7}:
                return
        pytest.fail("it does not come to an end")

    def requests(self) -> list[LedgerEntry]:
        return self.service.ledger.requests()[self._first :]

    def charges(self) -> dict[str, int]:
        counts: dict[str, int] = {}
        for entry in self.requests():
            for key, _ in entry.charges:
                counts[key] = counts.get(key, 0) + 1
        return counts

    def rows(self) -> list[dict[str, Any]]:
        return cells_of(self.target)


class TwoWaves(Trial):
    """A list with a link and an email a row; 50 of 100 people are found by email only."""

    def __init__(self, folder: Path, service: RunningSandbox) -> None:
        super().__init__(folder, service, ("--then", "email"))

    @override
    def lines(self) -> list[str]:
        slugs = [f"{'sample' if number % 2 else 'nowhere'}-{number}" for number in range(PEOPLE)]
        mails = [f"p.n{number}@sample.example" for number in range(PEOPLE)]
        rows = zip(slugs, mails, strict=True)
        return ["LinkedIn URL,Work email", *(f"{LINK}{slug},{mail}" for slug, mail in rows)]


class ThenLive(Trial):
    """A list of which 50 of 100 people are found live only."""

    def __init__(self, folder: Path, service: RunningSandbox) -> None:
        super().__init__(folder, service, ("--live",))

    @override
    def lines(self) -> list[str]:
        slugs = [f"{'sample' if number % 2 else 'fresh'}-{number}" for number in range(PEOPLE)]
        return ["LinkedIn URL", *(LINK + slug for slug in slugs)]


class ThenContact(Trial):
    """A list of people whose contact data is bought after they are found."""

    def __init__(self, folder: Path, service: RunningSandbox) -> None:
        super().__init__(folder, service, ("--contact", "business_email,phone"))

    @override
    def charges(self) -> dict[str, int]:
        """Return the number of charges by product and person."""
        counts: dict[str, int] = {}
        for entry in self.requests():
            for key, cost in entry.charges:
                bought = f"{entry.product} {key}"
                counts[bought] = counts.get(bought, 0) + (cost > 0)
        return counts


@dataclass(frozen=True)
class Uninterrupted:
    """The result of an uninterrupted run, and its number of calls."""

    rows: list[dict[str, Any]]
    calls: int


@pytest.fixture(scope="module")
def uninterrupted(
    service: RunningSandbox, tmp_path_factory: pytest.TempPathFactory
) -> Uninterrupted:
    trial = Trial(tmp_path_factory.mktemp("whole"), service)
    calls = trial.count_calls()
    return Uninterrupted(trial.rows(), calls)


def check_results(trial: Trial, uninterrupted: Uninterrupted) -> None:
    """Check that no key was charged twice, answers are kept, and other rows are as expected."""
    assert [key for key, count in trial.charges().items() if count > 1] == []
    rows = trial.rows()
    doubts = sum(row["Enrichment status"] == IN_DOUBT for row in rows)
    varying = VARYING | (UNTOLD_IN_BULK if trial.lane == "bulk" else set())
    for row, whole in zip(rows, uninterrupted.rows, strict=True):
        if row["Enrichment status"] != IN_DOUBT:
            assert {k: v for k, v in row.items() if k not in varying} == {
                k: v for k, v in whole.items() if k not in varying
            }
    assert PEOPLE - doubts <= len(trial.charges()) <= PEOPLE
    leftovers = {path.name for path in trial.folder.iterdir()}
    assert {"leads.csv", "leads (enriched).xlsx", "home"} <= leftovers


@pytest.mark.parametrize("point", killed.POINTS)
def test_that_a_kill_at_a_named_point_charges_nobody_twice_and_loses_no_settled_answer(
    service: RunningSandbox, tmp_path: Path, uninterrupted: Uninterrupted, point: str
) -> None:
    trial = Trial(tmp_path, service)
    assert trial.run(point) == killed.KILLED
    trial.run_until_done()
    check_results(trial, uninterrupted)


@pytest.mark.parametrize("point", killed.JOB_POINTS)
def test_that_a_kill_at_any_point_of_a_job_charges_nobody_twice_and_loses_nobody(
    tmp_path: Path, uninterrupted: Uninterrupted, point: str
) -> None:
    with sandbox(rpm=10_000_000, grants="batch", job_s=0) as account:
        Caller(account).links("somebody")  # an account's usage page is not empty
        trial = Trial(tmp_path, account, lane="bulk")
        assert trial.run(point) == killed.KILLED
        assert trial.run() == 0
        check_results(trial, uninterrupted)
    assert {row["Enrichment status"] for row in trial.rows()} == {"Matched"}


@pytest.fixture(scope="module")
def two_waves(service: RunningSandbox, tmp_path_factory: pytest.TempPathFactory) -> Uninterrupted:
    trial = TwoWaves(tmp_path_factory.mktemp("two"), service)
    calls = trial.count_calls()
    assert all(row["Enrichment status"] == "Matched" for row in trial.rows())
    return Uninterrupted(trial.rows(), calls)


@pytest.mark.parametrize("point", killed.LATE_POINTS)
def test_that_a_kill_between_the_waves_or_in_the_second_charges_nobody_twice(
    service: RunningSandbox, tmp_path: Path, two_waves: Uninterrupted, point: str
) -> None:
    trial = TwoWaves(tmp_path, service)
    assert trial.run(point) == killed.KILLED
    trial.run_until_done()
    check_results(trial, two_waves)


@pytest.fixture(scope="module")
def then_live(service: RunningSandbox, tmp_path_factory: pytest.TempPathFactory) -> Uninterrupted:
    trial = ThenLive(tmp_path_factory.mktemp("live"), service)
    calls = trial.count_calls()
    assert all(row["Enrichment status"] == "Matched" for row in trial.rows())
    return Uninterrupted(trial.rows(), calls)


@pytest.mark.parametrize("point", killed.LATE_POINTS)
def test_that_a_kill_before_or_in_the_live_requests_charges_nobody_twice(
    service: RunningSandbox, tmp_path: Path, then_live: Uninterrupted, point: str
) -> None:
    trial = ThenLive(tmp_path, service)
    assert trial.run(point) == killed.KILLED
    trial.run_until_done()
    check_results(trial, then_live)


@pytest.fixture(scope="module")
def then_contact(
    service: RunningSandbox, tmp_path_factory: pytest.TempPathFactory
) -> Uninterrupted:
    trial = ThenContact(tmp_path_factory.mktemp("contact"), service)
    calls = trial.count_calls()
    assert any(row["Phone"] for row in trial.rows())
    return Uninterrupted(trial.rows(), calls)


@pytest.mark.parametrize("point", killed.LATE_POINTS)
def test_that_a_kill_before_or_in_the_contact_requests_charges_nobody_twice(
    service: RunningSandbox, tmp_path: Path, then_contact: Uninterrupted, point: str
) -> None:
    trial = ThenContact(tmp_path, service)
    assert trial.run(point) == killed.KILLED
    trial.run_until_done()

    assert [key for key, count in trial.charges().items() if count > 1] == []
    pairs = zip(trial.rows(), then_contact.rows, strict=True)
    lost = [row for row, _ in pairs if "contact data" in str(row["Enrichment note"])]
    # All requests that are on their way at the kill are lost, and never asked for again.
    assert all("which may have been charged" in row["Enrichment note"] for row in lost)
    for row, whole in zip(trial.rows(), then_contact.rows, strict=True):
        if row not in lost:
            assert {name: row[name] for name in row.keys() - VARYING} == {
                name: whole[name] for name in row.keys() - VARYING
            }


@pytest.mark.parametrize("point", killed.LATER_JOB_POINTS)
@pytest.mark.parametrize("sheet", [ThenLive, ThenContact])
def test_that_a_kill_at_any_point_of_a_later_job_charges_nobody_twice_and_loses_nobody(
    tmp_path: Path,
    then_live: Uninterrupted,
    then_contact: Uninterrupted,
    sheet: type[ThenLive] | type[ThenContact],
    point: str,
) -> None:
    with sandbox(rpm=10_000_000, credits=10**6, grants="batch,live,contact", job_s=0) as account:
        Caller(account).links("somebody")  # an account's usage page is not empty
        trial = sheet(tmp_path, account)
        trial.lane = "bulk"
        assert trial.run(point) == killed.KILLED
        assert trial.run() == 0
        assert [key for key, count in trial.charges().items() if count > 1] == []
    whole = then_live if sheet is ThenLive else then_contact
    names = whole.rows[0].keys() - VARYING - UNTOLD_IN_BULK
    pairs = list(zip(trial.rows(), whole.rows, strict=True))
    assert {name for name in names for row, other in pairs if row[name] != other[name]} == set()


SEARCHED = 8


class ThenSearch(ThenContact):
    """A list of names at one employer; each is searched for, and then looked up by the link."""

    def __init__(self, folder: Path, service: RunningSandbox) -> None:
        Trial.__init__(self, folder, service, ("--search",))

    @override
    def lines(self) -> list[str]:
        return ["Name,Company", *(f"{one.name},{HARBOR.name}" for one in _searched())]


def _searched() -> list[Known]:
    return [Known(f"Ada Quill{letter}", f"ada-{letter}") for letter in "abcdefgh"]


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSandbox]:
    _FORKS.set_forkserver_preload(["tests.crash.killed"])
    folder = tmp_path_factory.mktemp("people")
    with search_service(folder, *_searched(), rpm=10_000_000) as running:
        yield running


@pytest.mark.parametrize("point", killed.SEARCH_POINTS)
def test_that_a_kill_between_employers_searches_and_people_charges_nobody_twice(
    searched: RunningSandbox, tmp_path: Path, point: str
) -> None:
    trial = ThenSearch(tmp_path, searched)
    assert trial.run(point) == killed.KILLED
    trial.run_until_done()

    assert [key for key, count in trial.charges().items() if count > 1] == []
    statuses = [row["Enrichment status"] for row in trial.rows()]
    assert set(statuses) <= {"Matched", IN_DOUBT}
    found = statuses.count("Matched")  # all requests that are on their way at the kill are lost
    assert len(trial.charges()) >= 2 * found, "each was searched for, and looked up"
    assert found or "employers" not in point


@pytest.mark.parametrize("seed", ROUNDS[: QUICK // 2])
def test_that_kills_at_random_calls_of_two_waves_charge_nobody_twice(
    service: RunningSandbox, tmp_path: Path, two_waves: Uninterrupted, seed: int
) -> None:
    rng = random.Random(1_000 + seed)
    for number in range(KILLS_OF_A_ROUND):
        folder = tmp_path / str(number)
        folder.mkdir()
        trial = TwoWaves(folder, service)
        if trial.run(rng.randrange(1, two_waves.calls)) == killed.KILLED:
            trial.run_until_done()
        check_results(trial, two_waves)


@pytest.mark.parametrize("seed", ROUNDS)
def test_that_kills_at_random_calls_charge_nobody_twice(
    service: RunningSandbox, tmp_path: Path, uninterrupted: Uninterrupted, seed: int
) -> None:
    rng = random.Random(seed)
    kills = 0
    for number in range(MOST_TRIES):
        folder = tmp_path / str(number)
        folder.mkdir()
        trial = Trial(folder, service)
        if trial.run(rng.randrange(1, uninterrupted.calls)) == killed.KILLED:
            kills += 1
            trial.run_until_done()
        check_results(trial, uninterrupted)
        if kills == KILLS_OF_A_ROUND:
            return
    pytest.fail("too many of the runs took far fewer calls than the one that was counted")
