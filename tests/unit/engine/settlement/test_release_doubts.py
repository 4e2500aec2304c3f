"""Batches in doubt that the account endpoints clear, and those that stay in doubt."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import pytest

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.answers.outcomes import InDoubt, Matched, OutcomeKind
from desktop_app.domain.errors import ServiceError
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.messages import Message
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.attempts import RetryPolicy
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.doubt_proofs import UsageEvent
from desktop_app.domain.run.events import DoubtsReleased, RunEvent, Waiting
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.responses import ApiResponse, ErrorAnswer, NoAnswer, UnparsedAnswer
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.ports.services import Services
from desktop_app.engine.settlement.recovery import recover
from tests.support.engine import (
    RPM,
    RuleApi,
    SteppingClock,
    answer_for,
    body_for,
    outcomes_in,
    services_for,
    url_keys,
)
from tests.support.runs import SOURCE, prepared_for, run

QUICK = RetryPolicy(proof_after_s=20, balance_lags_s=10)


class Bank:
    """A balance that the provider charges whether or not its answer arrives."""

    def __init__(self, *, loses: Callable[[int], bool], charges_lost: bool) -> None:
        self.credits = 1000.0
        self._loses = loses
        self._charges_lost = charges_lost

    def rule(self, batch: Batch, number: int) -> ApiResponse:
        is_lost = self._loses(number)
        if not is_lost or self._charges_lost:
            self.credits -= len(batch.keys)
        return NoAnswer(Message("the connection broke")) if is_lost else answer_for(batch)

    def read(self) -> Account:
        return Account(credits=self.credits, rpm=RPM)


def test_that_a_provably_uncharged_batch_is_sent_again_automatically(
    journal: SqliteJournal,
) -> None:
    bank = Bank(loses=lambda number: number == 2, charges_lost=False)
    api = RuleApi(bank.rule)
    events: list[RunEvent] = []
    keys = url_keys(75)
    summary = run(
        keys, services_for(api, journal, read_account=bank.read, policy=QUICK), events=events
    )
    assert [event for event in events if isinstance(event, DoubtsReleased)] == [DoubtsReleased(25)]
    assert all(isinstance(outcome, Matched) for outcome in outcomes_in(journal, keys).values())
    assert summary.progress.settled[OutcomeKind.IN_DOUBT] == 0
    assert summary.progress.done == 75
    assert summary.progress.credits == 75 == 1000 - bank.credits


def test_that_a_batch_that_was_charged_stays_in_doubt(journal: SqliteJournal) -> None:
    bank = Bank(loses=lambda number: number == 2, charges_lost=True)
    api = RuleApi(bank.rule)
    summary = run(url_keys(75), services_for(api, journal, read_account=bank.read, policy=QUICK))
    assert len(api.sent) == 3
    assert summary.progress.settled[OutcomeKind.IN_DOUBT] == 25


def test_that_a_batch_is_sent_again_only_once(journal: SqliteJournal) -> None:
    bank = Bank(loses=lambda _number: True, charges_lost=False)
    api = RuleApi(bank.rule)
    summary = run(url_keys(5), services_for(api, journal, read_account=bank.read, policy=QUICK))
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
        if len(reads) > 2:  # for the plan, and right before sending
            raise ServiceError("gone")
        return bank.read()

    api = RuleApi(bank.rule)
    run(url_keys(5), services_for(api, journal, read_account=read, policy=QUICK))
    assert len(api.sent) == 1


def test_that_the_possible_cost_of_a_doubt_stays_reserved(journal: SqliteJournal) -> None:
    bank = Bank(loses=lambda number: number == 1, charges_lost=True)
    api = RuleApi(bank.rule)
    keys = url_keys(100)
    summary = run(keys, services_for(api, journal, read_account=bank.read, policy=QUICK), budget=60)
    assert summary.end is EndReason.BUDGET
    assert 1000 - bank.credits <= 60


@pytest.mark.parametrize("charges_after_s", [1, 20, 119])
def test_that_a_late_charge_is_never_paid_twice(
    journal: SqliteJournal, charges_after_s: float
) -> None:
    """The connection breaks at once, and the service continues to process the request."""
    clock = SteppingClock()
    bank = Bank(loses=lambda number: number == 1, charges_lost=False)
    api = RuleApi(bank.rule)

    def read() -> Account:
        worked = api.sent and clock.peek() >= began + timedelta(seconds=charges_after_s)
        return Account(1000.0 - (5 if worked else 0), RPM, service_at=clock.peek())

    began = clock.now()
    services = services_for(api, journal, clock=clock, read_account=read)
    for _ in range(30):
        run(url_keys(5), services)
        clock.pass_seconds(11)
    assert len(api.sent) == 1


def test_that_a_run_waits_only_for_an_early_proof(journal: SqliteJournal) -> None:
    bank = Bank(loses=lambda number: number == 1, charges_lost=False)
    api = RuleApi(bank.rule)
    events: list[RunEvent] = []
    run(url_keys(5), services_for(api, journal, read_account=bank.read), events=events)
    assert len(api.sent) == 1
    assert not [event for event in events if isinstance(event, Waiting)]


def test_that_a_balance_must_show_no_charge_in_two_readings(journal: SqliteJournal) -> None:
    readings = iter([1000.0, 1000.0, 995.0, 995.0])
    api = RuleApi(lambda _batch, _number: NoAnswer(Message("the connection broke")))

    def read() -> Account:
        return Account(next(readings), RPM)

    run(url_keys(5), services_for(api, journal, read_account=read, policy=QUICK))
    assert len(api.sent) == 1


def test_that_an_estimated_charge_proves_nothing(journal: SqliteJournal) -> None:
    """One answer reports no charge, so the balance proves nothing."""
    bank = Bank(loses=lambda number: number == 2, charges_lost=True)

    def rule(batch: Batch, number: int) -> ApiResponse:
        reply = bank.rule(batch, number)
        if number == 1:
            bank.credits += len(batch.keys)  # free, but not reported
            return UnparsedAnswer(body_for(batch.keys), None)
        return reply

    api = RuleApi(rule)
    run(url_keys(50), services_for(api, journal, read_account=bank.read, policy=QUICK))
    assert len(api.sent) == 2


def test_that_a_charged_refusal_is_in_doubt_and_counts_for_the_budget(
    journal: SqliteJournal,
) -> None:
    refusal = ErrorAnswer(400, "bad", credits=25.0)
    api = RuleApi(lambda batch, number: refusal if number == 1 else answer_for(batch))
    summary = run(url_keys(100), services_for(api, journal), budget=60)
    assert summary.progress.credits == 60
    assert summary.progress.settled[OutcomeKind.IN_DOUBT] == 25


def test_that_consecutive_doubts_end_the_run(journal: SqliteJournal) -> None:
    api = RuleApi(lambda _batch, _number: ErrorAnswer(202, "accepted"))
    summary = run(url_keys(500), services_for(api, journal))
    assert summary.end is EndReason.SERVICE_TROUBLE
    assert len(api.sent) == 5


def cut_off(
    journal: SqliteJournal, services: Services, clock: SteppingClock, *, balance: float | None
) -> None:
    """A process that got one answer, and was killed with its second batch in flight."""
    prepared = prepared_for(url_keys(30), services)
    journal.start_run(RunRecord("killed", SOURCE, clock.now(), balance=balance))
    answered, killed = prepared.plan.batches
    batch_id = journal.intend("killed", answered, clock.now(), clock.peek())
    journal.keep_answer(
        batch_id, UnparsedAnswer(body_for(answered.keys), 25.0, "answered"), clock.now()
    )
    journal.intend("killed", killed, clock.now(), clock.peek())
    recover(journal, services.read_answer, Prices(), clock.now())


def service_of(clock: SteppingClock, bank: Bank) -> Callable[[], Account]:
    return lambda: Account(bank.credits, RPM, service_at=clock.peek())


@pytest.fixture
def bank() -> Bank:
    return Bank(loses=lambda _number: False, charges_lost=False)


def sent_after_a_crash(
    journal: SqliteJournal,
    bank: Bank,
    *,
    balance: float | None,
    days: int = 1,
    listed: Sequence[tuple[str, float | None]] | None = None,
) -> list[int]:
    """Run again some days after a crash; return how many people each request asks for.

    Args:
        journal: Of both runs.
        bank: What the account page says now.
        balance: What it said before the crash.
        days: Between the two.
        listed: What the usage page lists of the time of the crash; None: there is no such page.
    """
    clock, api = SteppingClock(), RuleApi(bank.rule)

    def read_usage(since: datetime) -> list[UsageEvent]:
        at = since + timedelta(minutes=10)
        return [UsageEvent(request_id, at, charged) for request_id, charged in listed or ()]

    services = services_for(
        api,
        journal,
        clock=clock,
        read_account=service_of(clock, bank),
        read_usage=None if listed is None else read_usage,
    )
    cut_off(journal, services, clock, balance=balance)
    clock.pass_days(days)
    run(url_keys(30), services)
    return [len(batch.keys) for _, batch in api.sent]


def test_that_a_crash_without_a_charge_is_resumed_for_free(
    journal: SqliteJournal, bank: Bank
) -> None:
    assert sent_after_a_crash(journal, bank, balance=1025) == [5]


@pytest.mark.parametrize(("balance", "days"), [(1025, 0), (1030, 1)])
def test_that_a_recent_or_charged_crash_stays_in_doubt(
    journal: SqliteJournal, bank: Bank, balance: float, days: int
) -> None:
    assert sent_after_a_crash(journal, bank, balance=balance, days=days) == []
    assert isinstance(outcomes_in(journal, url_keys(30))[url_keys(30)[-1]], InDoubt)


@pytest.mark.parametrize(
    ("listed", "requests"),
    [
        ([("answered", 25.0), ("unknown", 0.0)], 1),
        ([("answered", 25.0), ("unknown", 5.0)], 0),
        ([("answered", 25.0), ("unknown", None)], 0),
        ([("unknown", 0.0)], 0),
        ([], 0),
    ],
)
def test_that_a_complete_usage_list_settles_a_crash_without_a_balance(
    journal: SqliteJournal, bank: Bank, listed: list[tuple[str, float | None]], requests: int
) -> None:
    assert len(sent_after_a_crash(journal, bank, balance=None, listed=listed)) == requests


def test_that_a_usage_list_that_contradicts_the_balance_proves_nothing(
    journal: SqliteJournal, bank: Bank
) -> None:
    assert sent_after_a_crash(journal, bank, balance=1030, listed=[("answered", 25)]) == []


def test_that_a_listed_charge_outweighs_a_balance_raised_by_a_payment(
    journal: SqliteJournal, bank: Bank
) -> None:
    assert sent_after_a_crash(journal, bank, balance=1025, listed=[("unknown", 5)]) == []
