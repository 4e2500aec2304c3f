"""Doubts that the account pages settle, and doubts that stay."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.account import Account
from desktop_app.domain.batches import Batch
from desktop_app.domain.doubts import UsageEvent
from desktop_app.domain.errors import ServiceError
from desktop_app.domain.events import DoubtsCleared, RunEvent
from desktop_app.domain.identifiers import LookupKey
from desktop_app.domain.outcomes import InDoubt, Matched, OutcomeKind
from desktop_app.domain.records import Reuse
from desktop_app.domain.replies import Reply
from desktop_app.domain.retrying import EndReason, Lost
from desktop_app.engine.execute import RunSource, RunSummary, execute_run
from desktop_app.engine.ports import RunRecord, Services
from desktop_app.engine.prepare import prepare_run
from desktop_app.engine.recovery import put_in_doubt
from desktop_app.engine.stop import StopSignal
from tests.support.engine import (
    ASK,
    RPM,
    RuleApi,
    SteppingClock,
    answer_for,
    open_journal,
    outcomes_in,
    services_for,
    url_keys,
)
from tests.support.lookups import lookups_of


class Bank:
    """A balance, charged by the provider whether or not its answer arrives."""

    def __init__(self, *, loses: Callable[[int], bool], charges_lost: bool) -> None:
        self.credits = 1000.0
        self._loses = loses
        self._charges_lost = charges_lost

    def rule(self, batch: Batch, number: int) -> Reply:
        is_lost = self._loses(number)
        if not is_lost or self._charges_lost:
            self.credits -= len(batch.keys)
        return Lost("the connection broke") if is_lost else answer_for(batch)

    def read(self) -> Account:
        return Account(credits=self.credits, rpm=RPM)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    with open_journal(tmp_path) as opened:
        yield opened


def run(
    keys: tuple[LookupKey, ...],
    services: Services,
    *,
    events: list[RunEvent] | None = None,
    budget: float | None = None,
) -> RunSummary:
    reuse = Reuse(match_age=None, no_match_age=None)
    prepared = prepare_run(lookups_of(keys), ASK, services, reuse=reuse, rpm=RPM, budget=budget)
    observe = (events if events is not None else []).append
    return execute_run(
        prepared, services, source=RunSource("s"), observe=observe, stop=StopSignal()
    )


def test_that_a_batch_that_was_provably_not_charged_is_sent_again_by_itself(
    journal: SqliteJournal,
) -> None:
    bank = Bank(loses=lambda number: number == 2, charges_lost=False)
    api = RuleApi(bank.rule)
    events: list[RunEvent] = []
    keys = url_keys(75)
    summary = run(keys, services_for(api, journal, read_account=bank.read), events=events)
    assert [event for event in events if isinstance(event, DoubtsCleared)] == [DoubtsCleared(25)]
    assert all(isinstance(outcome, Matched) for outcome in outcomes_in(journal, keys).values())
    assert summary.progress.settled[OutcomeKind.IN_DOUBT] == 0
    assert summary.progress.done == 75
    assert summary.progress.credits == 75 == 1000 - bank.credits


def test_that_a_batch_that_was_charged_stays_in_doubt(journal: SqliteJournal) -> None:
    bank = Bank(loses=lambda number: number == 2, charges_lost=True)
    api = RuleApi(bank.rule)
    summary = run(url_keys(75), services_for(api, journal, read_account=bank.read))
    assert len(api.sent) == 3
    assert summary.progress.settled[OutcomeKind.IN_DOUBT] == 25


def test_that_a_batch_is_sent_again_only_once(journal: SqliteJournal) -> None:
    bank = Bank(loses=lambda _number: True, charges_lost=False)
    api = RuleApi(bank.rule)
    summary = run(url_keys(5), services_for(api, journal, read_account=bank.read))
    assert len(api.sent) == 2
    assert summary.progress.settled[OutcomeKind.IN_DOUBT] == 5


def test_that_without_a_balance_nothing_is_proven(journal: SqliteJournal) -> None:
    bank = Bank(loses=lambda number: number == 1, charges_lost=False)
    api = RuleApi(bank.rule)
    summary = run(url_keys(5), services_for(api, journal))
    assert len(api.sent) == 1
    assert summary.progress.settled[OutcomeKind.IN_DOUBT] == 5


def test_that_an_account_that_cannot_be_read_any_more_proves_nothing(
    journal: SqliteJournal,
) -> None:
    bank = Bank(loses=lambda number: number == 1, charges_lost=False)
    reads: list[int] = []

    def read() -> Account:
        reads.append(1)
        if len(reads) > 1:
            raise ServiceError("gone")
        return bank.read()

    api = RuleApi(bank.rule)
    run(url_keys(5), services_for(api, journal, read_account=read))
    assert len(api.sent) == 1


def test_that_what_a_doubt_may_have_cost_stays_off_the_budget(journal: SqliteJournal) -> None:
    bank = Bank(loses=lambda number: number == 1, charges_lost=True)
    api = RuleApi(bank.rule)
    keys = url_keys(100)
    summary = run(keys, services_for(api, journal, read_account=bank.read), budget=60)
    assert summary.end is EndReason.BUDGET
    assert 1000 - bank.credits <= 60


def cut_off(journal: SqliteJournal, services: Services, *, balance: float | None) -> None:
    """A program that was killed with one batch on its way."""
    reuse = Reuse(match_age=None, no_match_age=None)
    prepared = prepare_run(lookups_of(url_keys(5)), ASK, services, reuse=reuse, rpm=RPM)
    journal.start_run(RunRecord("killed", "s", services.clock.now(), balance=balance))
    journal.intend("killed", prepared.plan.batches[0], services.clock.now())
    put_in_doubt(journal, services.clock.now())


def test_that_a_crash_that_moved_no_balance_costs_nothing_and_is_gone_on_with(
    journal: SqliteJournal,
) -> None:
    bank = Bank(loses=lambda _number: False, charges_lost=False)
    clock = SteppingClock()
    api = RuleApi(bank.rule)
    services = services_for(api, journal, clock=clock, read_account=bank.read)
    cut_off(journal, services, balance=1000)
    clock.pass_days(1)
    run(url_keys(5), services)
    assert len(api.sent) == 1


def test_that_a_crash_that_moved_the_balance_stays_in_doubt(journal: SqliteJournal) -> None:
    bank = Bank(loses=lambda _number: False, charges_lost=False)
    clock = SteppingClock()
    api = RuleApi(bank.rule)
    services = services_for(api, journal, clock=clock, read_account=bank.read)
    cut_off(journal, services, balance=1005)
    clock.pass_days(1)
    run(url_keys(5), services)
    assert api.sent == []
    assert {type(one) for one in outcomes_in(journal, url_keys(5)).values()} == {InDoubt}


@pytest.mark.parametrize(("charged", "requests"), [(0.0, 1), (5.0, 0)])
def test_that_the_list_of_requests_settles_a_crash_where_no_balance_is_known(
    journal: SqliteJournal, charged: float, requests: int
) -> None:
    clock = SteppingClock()
    seen: list[datetime] = []

    def read_usage(since: datetime) -> list[UsageEvent]:
        seen.append(since)
        return [UsageEvent("unknown", since, charged)]

    api = RuleApi()
    services = services_for(api, journal, clock=clock, read_usage=read_usage)
    cut_off(journal, services, balance=None)
    clock.pass_days(1)
    run(url_keys(5), services)
    assert len(api.sent) == requests
    assert seen
