"""A run beside other desks, whose claims and purchases a script plays, in virtual time."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typing_extensions import override

from desktop_app.adapters.journal.reserved_space import ReservedSpace
from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.domain.answers.outcomes import NoMatch
from desktop_app.domain.errors.base import TeamError
from desktop_app.domain.errors.team import TeamAwayError, TeamBudgetError, TeamNotFoundError
from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.events import PeopleSkipped, RunEvent, Waiting
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.claims import Claim
from desktop_app.engine.ports.records import RunRecord, Settlement
from desktop_app.engine.run.stop import StopSignal
from tests.support.engine import ASK, RuleApi, services_for, url_keys
from tests.support.runs import SOURCE, run

AT = datetime(2026, 11, 2, tzinfo=UTC)


class Shared(SqliteJournal):
    """A journal whose team is a script.

    Attributes:
        busy: People whom another desk is looking up.
        claims: Errors of the next claims; None for one that succeeds.
        looks: What happens at the next looks for answers; later ones see no change.
        held: The waits that the other desks were told.
    """

    busy: set[LookupKey]
    claims: list[TeamError | None]
    looks: list[Callable[[], None]]
    over_budget: set[LookupKey]
    turns: list[float]
    held: list[float]

    @override
    def claim(
        self, batch: Batch, *, ceiling: float, in_doubt_again: bool = False, adds: bool = False
    ) -> Claim:
        if self.claims and (error := self.claims.pop(0)) is not None:
            raise error
        stopped = self.busy | self.over_budget
        return Claim(
            tuple(key for key in batch.keys if key not in stopped),
            tuple(key for key in batch.keys if key in self.busy),
            tuple(key for key in batch.keys if key in self.over_budget),
        )

    @override
    def take_turn(self, product: Product, interval_s: float) -> float:
        return self.turns.pop(0) if self.turns else 0.0

    @override
    def hold(self, product: Product, wait_s: float) -> None:
        self.held.append(wait_s)

    @override
    def collect(self, keys: Iterable[LookupKey], *, again: bool = False) -> frozenset[LookupKey]:
        if again and self.looks:
            self.looks.pop(0)()
        return frozenset(self.busy & set(keys))

    def buy(self, *keys: LookupKey) -> None:
        """Play a desk that has asked for people, and found nobody."""
        self.busy -= set(keys)
        self.start_run(RunRecord("another", SOURCE, AT))
        batch_id = self.intend("another", Batch(keys[0].kind, keys, ASK, ASK.selection), AT)
        self.settle(
            batch_id, Settlement(dict.fromkeys(keys, NoMatch()), dict.fromkeys(keys, 0.0), 0.0), AT
        )

    def free(self, *keys: LookupKey) -> None:
        """Play a desk whose request was refused without a charge."""
        self.busy -= set(keys)


def away() -> None:
    raise TeamAwayError


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Shared]:
    space = ReservedSpace(tmp_path / "ballast", size=0)
    with Shared(tmp_path / "j.sqlite3", read_answer=read_answer, reserved_space=space) as opened:
        opened.busy, opened.over_budget = set(), set()
        opened.claims, opened.looks, opened.turns, opened.held = [], [], [], []
        yield opened


def waits(events: list[RunEvent]) -> list[str]:
    return [str(event.reason) for event in events if isinstance(event, Waiting)]


def test_that_people_of_another_desk_are_waited_for_and_not_bought(journal: Shared) -> None:
    keys, api, events = url_keys(30), RuleApi(), list[RunEvent]()
    journal.busy = set(keys[:4])
    journal.looks = [lambda: None, lambda: journal.buy(*keys[:4])]
    summary = run(keys, services_for(api, journal), events=events)

    assert sorted(api.keys_sent) == sorted(keys[4:])
    assert summary.end is EndReason.FINISHED
    assert waits(events) == ["another desk is looking up 4 of these people"]
    assert PeopleSkipped(4) in events


def test_that_people_whom_another_desk_gives_up_are_asked_here(journal: Shared) -> None:
    keys, api = url_keys(30), RuleApi()
    journal.busy = set(keys[:4])
    journal.looks = [lambda: journal.buy(keys[0]), lambda: journal.free(*keys[1:4])]
    summary = run(keys, services_for(api, journal))

    assert sorted(api.keys_sent) == sorted(keys[1:])
    assert summary.end is EndReason.FINISHED


def test_that_a_desk_that_takes_too_long_ends_the_run(journal: Shared) -> None:
    keys, api = url_keys(3), RuleApi()
    journal.busy = {keys[0]}
    summary = run(keys, services_for(api, journal))

    assert summary.end is EndReason.OTHER_DESK
    assert sorted(api.keys_sent) == sorted(keys[1:])


@pytest.mark.parametrize("times", [1, 5, 29])
def test_that_a_database_that_comes_back_while_a_desk_waits_ends_nothing(
    journal: Shared, times: int
) -> None:
    keys, api, events = url_keys(3), RuleApi(), list[RunEvent]()
    journal.busy = {keys[0]}
    journal.looks = [*[away] * times, lambda: journal.free(keys[0])]
    summary = run(keys, services_for(api, journal), events=events)

    assert summary.end is EndReason.FINISHED
    assert sorted(api.keys_sent) == sorted(keys)
    assert "The team's database cannot be reached, so nothing new is sent." in waits(events)


def test_that_a_database_that_stays_away_while_a_desk_waits_ends_the_run(journal: Shared) -> None:
    keys, api = url_keys(3), RuleApi()
    journal.busy, journal.looks = {keys[0]}, [away] * 1000
    summary = run(keys, services_for(api, journal))

    assert summary.end is EndReason.NO_TEAM
    assert 25 < 1000 - len(journal.looks) < 35
    assert sorted(api.keys_sent) == sorted(keys[1:])


def test_that_an_error_of_the_database_that_lasts_ends_the_run_at_once(journal: Shared) -> None:
    def gone() -> None:
        raise TeamNotFoundError(database="sales")

    keys = url_keys(3)
    journal.busy, journal.looks = {keys[0]}, [gone] * 5
    assert run(keys, services_for(RuleApi(), journal)).end is EndReason.NO_TEAM
    assert len(journal.looks) == 4


def test_that_a_stop_ends_the_wait_for_another_desk(journal: Shared) -> None:
    keys, stop = url_keys(3), StopSignal()
    journal.busy, journal.looks = {keys[0]}, [away, stop.request]
    assert run(keys, services_for(RuleApi(), journal), stop=stop).end is EndReason.STOPPED


def test_that_a_claim_without_the_database_is_tried_again_and_sends_nothing_before(
    journal: Shared,
) -> None:
    keys, api = url_keys(3), RuleApi()
    journal.claims = [TeamAwayError(), TeamAwayError(), None]
    summary = run(keys, services_for(api, journal))

    assert summary.end is EndReason.FINISHED
    assert [len(batch.keys) for _, batch in api.sent] == [3]


def test_that_a_claim_beyond_the_budget_of_the_team_ends_the_run(journal: Shared) -> None:
    api = RuleApi()
    journal.claims = [TeamBudgetError()]
    assert run(url_keys(3), services_for(api, journal)).end is EndReason.BUDGET
    assert api.sent == []


def test_that_a_request_is_filled_up_with_people_whom_nobody_else_asks(journal: Shared) -> None:
    keys, api = url_keys(60), RuleApi()
    journal.busy = set(keys[:20])
    journal.looks = [lambda: journal.buy(*keys[:20])]
    run(keys, services_for(api, journal))

    assert len(api.sent[0][1].keys) == 25
    assert sorted(api.keys_sent) == sorted(keys[20:])


def test_that_a_turn_of_the_team_is_waited_for(journal: Shared) -> None:
    api = RuleApi()
    journal.turns = [40.0]
    run(url_keys(3), services_for(api, journal))
    assert api.sent[0][0] >= 40
