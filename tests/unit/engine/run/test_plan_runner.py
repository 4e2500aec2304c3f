"""A run through its public interface, with a real journal, in virtual time."""

from dataclasses import replace
from itertools import pairwise

import pytest

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.answers.outcomes import (
    Failed,
    FailureKind,
    InDoubt,
    Matched,
    NoMatch,
    OutcomeKind,
    kind_of,
)
from desktop_app.domain.errors import JournalError
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.messages import Message
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.events import (
    BatchSent,
    BatchSettled,
    FieldsDropped,
    PeopleSkipped,
    RunEnded,
    RunEvent,
    RunStarted,
    Waiting,
)
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.responses import (
    ApiResponse,
    ErrorAnswer,
    NoAnswer,
    NotSent,
    UnparsedAnswer,
)
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.settlement.recovery import recover
from tests.support.engine import (
    RPM,
    RuleApi,
    answer_for,
    body_for,
    outcomes_in,
    services_for,
    url_keys,
)
from tests.support.runs import SOURCE, prepared_for, run, send


def test_that_everybody_is_sent_once_in_full_batches(journal: SqliteJournal) -> None:
    api = RuleApi()
    keys = url_keys(60)
    summary = run(keys, services_for(api, journal))
    assert [len(batch.keys) for _, batch in api.sent] == [25, 25, 10]
    assert sorted(api.keys_sent) == sorted(keys)
    assert summary.end is EndReason.FINISHED
    assert summary.progress.credits == 60
    assert all(isinstance(outcome, Matched) for outcome in outcomes_in(journal, keys).values())


def test_that_running_again_sends_nothing(journal: SqliteJournal) -> None:
    keys = url_keys(30)
    run(keys, services_for(RuleApi(), journal))
    again = RuleApi()
    summary = run(keys, services_for(again, journal))
    assert again.sent == []
    assert summary.end is EndReason.FINISHED


def test_that_requests_are_sent_evenly_regardless_of_latency(
    journal: SqliteJournal,
) -> None:
    api = RuleApi(latency_s=10)
    run(url_keys(25 * 40), services_for(api, journal))
    times = [time for time, _ in api.sent]
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert max(gaps) == pytest.approx(60 / RPM / 0.985, rel=0.01)
    assert min(gaps) == pytest.approx(60 / RPM / 0.985, rel=0.01)
    assert 9 <= api.most_in_flight <= 11


def test_that_concurrent_requests_are_limited(journal: SqliteJournal) -> None:
    api = RuleApi(latency_s=100)
    services = replace(services_for(api, journal), most_in_flight=3)
    run(url_keys(25 * 9), services)
    assert api.most_in_flight == 3


def test_that_an_intent_is_on_disk_before_anything_is_sent(journal: SqliteJournal) -> None:
    seen: list[int] = []

    def rule(batch: Batch, _number: int) -> ApiResponse:
        seen.append(len(list(journal.open_batches())))
        return answer_for(batch)

    run(url_keys(5), services_for(RuleApi(rule), journal))
    assert seen == [1]
    assert list(journal.open_batches()) == []


def test_that_an_unsent_request_is_retried_and_charged_once(journal: SqliteJournal) -> None:
    def rule(batch: Batch, number: int) -> ApiResponse:
        return NotSent(Message("no route")) if number < 3 else answer_for(batch)

    api = RuleApi(rule)
    summary = run(url_keys(5), services_for(api, journal))
    assert len(api.sent) == 3
    assert summary.progress.credits == 5
    assert summary.end is EndReason.FINISHED


def test_that_a_run_without_connection_ends_after_the_set_time(
    journal: SqliteJournal,
) -> None:
    api = RuleApi(lambda _batch, _number: NotSent(Message("no route")))
    keys = url_keys(5)
    summary = run(keys, services_for(api, journal))
    assert summary.end is EndReason.NO_CONNECTION
    assert 30 <= api.sent[-1][0] <= 62
    assert outcomes_in(journal, keys) == {}


def test_that_a_lost_answer_is_in_doubt_and_never_resent_automatically(
    journal: SqliteJournal,
) -> None:
    keys = url_keys(5)
    run(
        keys,
        services_for(RuleApi(lambda _b, _n: NoAnswer(Message("no answer came in time"))), journal),
    )
    assert {type(outcome) for outcome in outcomes_in(journal, keys).values()} == {InDoubt}
    again = RuleApi()
    run(keys, services_for(again, journal))
    assert again.sent == []


def test_that_lookups_in_doubt_are_sent_again_on_request(journal: SqliteJournal) -> None:
    keys = url_keys(5)
    run(keys, services_for(RuleApi(lambda _b, _n: NoAnswer(Message("gone"))), journal))
    again = RuleApi()
    on_purpose = Reuse(match_age=None, no_match_age=None, again=frozenset({OutcomeKind.IN_DOUBT}))
    run(keys, services_for(again, journal), reuse=on_purpose)
    assert sorted(again.keys_sent) == sorted(keys)
    run(keys, services_for(third := RuleApi(), journal))
    assert third.sent == []


def test_that_a_rate_limit_slows_the_run_and_loses_nothing(journal: SqliteJournal) -> None:
    def rule(batch: Batch, number: int) -> ApiResponse:
        if number == 2:
            return ErrorAnswer(429, "slow down", retry_after_s=20)
        return answer_for(batch)

    api = RuleApi(rule)
    events: list[RunEvent] = []
    keys = url_keys(75)
    summary = run(keys, services_for(api, journal), events=events)
    assert summary.progress.credits == 75
    assert api.sent[2][0] - api.sent[1][0] >= 20
    assert any(isinstance(event, Waiting) for event in events)


def test_that_one_bad_identifier_fails_alone(journal: SqliteJournal) -> None:
    keys = url_keys(25)
    bad = keys[13]

    def rule(batch: Batch, _number: int) -> ApiResponse:
        return ErrorAnswer(400, "bad url") if bad in batch.keys else answer_for(batch)

    summary = run(keys, services_for(RuleApi(rule), journal))
    outcomes = outcomes_in(journal, keys)
    assert outcomes[bad] == Failed(FailureKind.REFUSED, "bad url")
    assert sum(isinstance(outcome, Matched) for outcome in outcomes.values()) == 24
    assert summary.progress.credits == 24


WITH_HONORS = EnrichQuery(parse_selection(["basic_profile", "honors"]))


def deny_honors(batch: Batch, _number: int) -> ApiResponse:
    if "honors" in batch.selection.names:
        return ErrorAnswer(403, "Access denied to fields: honors", denied_fields=("honors",))
    return answer_for(batch)


def test_that_denied_fields_are_dropped_for_the_run_and_reported_once(
    journal: SqliteJournal,
) -> None:
    api = RuleApi(deny_honors, latency_s=3)
    events: list[RunEvent] = []
    keys = url_keys(125)
    summary = run(keys, services_for(api, journal), events=events, query=WITH_HONORS)
    assert summary.end is EndReason.FINISHED
    assert summary.progress.credits == 125
    assert [e for e in events if isinstance(e, FieldsDropped)] == [FieldsDropped(("honors",))]
    run(keys, services_for(again := RuleApi(), journal), query=WITH_HONORS)
    assert again.sent == []


def test_that_nobody_is_charged_again_for_a_denied_field(journal: SqliteJournal) -> None:
    known, new = url_keys(60), url_keys(30, prefix="new")
    run(known, services_for(RuleApi(), journal))
    api = RuleApi(deny_honors, latency_s=3)
    events: list[RunEvent] = []
    summary = run(known + new, services_for(api, journal), events=events, query=WITH_HONORS)
    paid = [
        key for _, batch in api.sent if "honors" not in batch.selection.names for key in batch.keys
    ]
    assert sorted(paid) == sorted(new)
    assert summary.progress.credits == 30
    assert sum(event.people for event in events if isinstance(event, PeopleSkipped)) == 60
    assert summary.progress.people == summary.progress.done == 30


def test_that_a_run_ends_when_every_field_is_denied(journal: SqliteJournal) -> None:
    denied = ErrorAnswer(403, "Access denied", denied_fields=("basic_profile",))
    summary = run(url_keys(5), services_for(RuleApi(lambda _b, _n: denied), journal))
    assert summary.end is EndReason.ENDPOINT_DENIED


@pytest.mark.parametrize(
    ("status", "end"),
    [
        (401, EndReason.KEY_REFUSED),
        (402, EndReason.OUT_OF_CREDITS),
        (403, EndReason.ENDPOINT_DENIED),
    ],
)
def test_that_a_refused_request_keeps_earlier_settlements(
    journal: SqliteJournal, status: int, end: EndReason
) -> None:
    def rule(batch: Batch, number: int) -> ApiResponse:
        return answer_for(batch) if number == 1 else ErrorAnswer(status, "no")

    keys = url_keys(75)
    summary = run(keys, services_for(RuleApi(rule), journal))
    assert summary.end is end
    assert len(outcomes_in(journal, keys)) == 25


def test_that_a_404_becomes_no_match_after_one_retry(journal: SqliteJournal) -> None:
    api = RuleApi(lambda _b, _n: ErrorAnswer(404, "no data"))
    keys = url_keys(25)
    run(keys, services_for(api, journal))
    assert [len(batch.keys) for _, batch in api.sent] == [25, 12, 13]
    assert set(outcomes_in(journal, keys).values()) == {NoMatch()}


def test_that_an_unreadable_answer_is_charged_stored_and_not_resent(
    journal: SqliteJournal,
) -> None:
    broken = UnparsedAnswer(b"<html>", 5.0)
    keys = url_keys(5)
    summary = run(keys, services_for(RuleApi(lambda _b, _n: broken), journal))
    assert summary.progress.credits == 5
    assert {kind_of(outcome) for outcome in outcomes_in(journal, keys).values()} == {
        OutcomeKind.FAILED
    }
    run(keys, services_for(again := RuleApi(), journal))
    assert again.sent == []


def test_that_repeated_unreadable_answers_end_the_run(
    journal: SqliteJournal,
) -> None:
    api = RuleApi(lambda _b, _n: UnparsedAnswer(b"{", 25.0))
    summary = run(url_keys(250), services_for(api, journal))
    assert summary.end is EndReason.SERVICE_TROUBLE
    assert len(api.sent) == 2


def test_that_a_lookup_the_answer_does_not_mention_is_in_doubt_if_more_was_charged(
    journal: SqliteJournal,
) -> None:
    keys = url_keys(3)
    api = RuleApi(lambda batch, _n: UnparsedAnswer(body_for(batch.keys[:2]), 3.0))
    run(keys, services_for(api, journal))
    outcomes = outcomes_in(journal, keys)
    assert isinstance(outcomes[keys[2]], InDoubt)
    assert isinstance(outcomes[keys[0]], Matched)


@pytest.mark.parametrize("charged", [2.0, 0.0])
def test_that_a_lookup_the_answer_does_not_mention_is_no_match_if_no_more_was_charged(
    journal: SqliteJournal, charged: float
) -> None:
    keys = url_keys(3)
    api = RuleApi(lambda batch, _n: UnparsedAnswer(body_for(batch.keys[:2]), charged))
    run(keys, services_for(api, journal))
    assert outcomes_in(journal, keys)[keys[2]] == NoMatch()


def test_that_an_answer_without_a_charge_header_counts_its_expected_price(
    journal: SqliteJournal,
) -> None:
    api = RuleApi(lambda batch, _n: UnparsedAnswer(body_for(batch.keys), None))
    summary = run(url_keys(3), services_for(api, journal))
    assert summary.progress.credits == 3


def test_that_a_budget_is_never_exceeded_and_used_up(journal: SqliteJournal) -> None:
    api = RuleApi(latency_s=5)
    keys = url_keys(200)
    summary = run(keys, services_for(api, journal), budget=60)
    assert summary.end is EndReason.BUDGET
    assert summary.progress.credits == 60
    again = run(keys, services_for(RuleApi(), journal))
    assert again.end is EndReason.FINISHED
    assert again.progress.credits == 140


def test_that_an_uncharged_reservation_returns_to_the_budget(journal: SqliteJournal) -> None:
    api = RuleApi(lambda _batch, _number: UnparsedAnswer(b"[]", 0.0))
    summary = run(url_keys(100), services_for(api, journal), budget=25)
    assert summary.end is EndReason.FINISHED
    assert summary.progress.credits == 0


def test_that_a_stop_awaits_the_requests_in_flight(
    journal: SqliteJournal,
) -> None:
    stop = StopSignal()
    api = RuleApi(latency_s=30)
    events: list[RunEvent] = []

    def observe(event: RunEvent) -> None:
        events.append(event)
        if sum(isinstance(e, BatchSent) for e in events) == 2:
            stop.request() if not stop.is_requested else None

    services = services_for(api, journal)
    prepared = prepared_for(url_keys(250), services)
    summary = send(prepared, services, observe=observe, stop=stop)
    assert len(api.sent) == 2
    assert summary.end is EndReason.STOPPED
    assert summary.progress.credits == 50
    assert list(journal.open_batches()) == []


def test_that_a_second_stop_leaves_requests_in_flight_in_doubt(journal: SqliteJournal) -> None:
    stop = StopSignal()
    api = RuleApi(latency_s=1000)
    keys = url_keys(50)

    def observe(event: RunEvent) -> None:
        if isinstance(event, BatchSent):
            stop.request()
            stop.request()

    services = services_for(api, journal)
    prepared = prepared_for(keys, services)
    summary = send(prepared, services, observe=observe, stop=stop)
    assert summary.end is EndReason.STOPPED
    assert {type(outcome) for outcome in outcomes_in(journal, keys).values()} == {InDoubt}
    assert len(outcomes_in(journal, keys)) == 25


def test_that_a_stop_before_the_run_sends_nothing(journal: SqliteJournal) -> None:
    stop = StopSignal()
    stop.request()
    api = RuleApi()
    summary = run(url_keys(50), services_for(api, journal), stop=stop)
    assert api.sent == []
    assert summary.end is EndReason.STOPPED


def test_that_batches_of_a_run_that_was_killed_are_in_doubt(journal: SqliteJournal) -> None:
    keys = url_keys(5)
    services = services_for(RuleApi(), journal)
    prepared = prepared_for(keys, services)
    journal.start_run(RunRecord("killed", SOURCE, services.clock.now()))
    journal.intend("killed", prepared.plan.batches[0], services.clock.now())
    assert recover(journal, services.read_answer, Prices(), services.clock.now()) == 5
    run(keys, services_for(again := RuleApi(), journal))
    assert again.sent == []
    assert {type(outcome) for outcome in outcomes_in(journal, keys).values()} == {InDoubt}


def test_that_nothing_is_sent_when_it_cannot_be_recorded(
    journal: SqliteJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> int:
        raise JournalError("The disk is full.")

    monkeypatch.setattr(journal, "intend", no_room)
    api = RuleApi()
    with pytest.raises(JournalError):
        run(url_keys(5), services_for(api, journal))
    assert api.sent == []


def test_that_a_run_begins_and_ends_with_its_events(journal: SqliteJournal) -> None:
    events: list[RunEvent] = []
    run(url_keys(30), services_for(RuleApi(), journal), events=events)
    assert isinstance(events[0], RunStarted)
    assert events[-1] == RunEnded(EndReason.FINISHED)
    assert journal.last_run(SOURCE) is not None


def test_that_a_pause_sends_nothing_until_it_ends(journal: SqliteJournal) -> None:
    stop = StopSignal()
    api = RuleApi(latency_s=100)
    sent_at_each_answer: list[int] = []

    def observe(event: RunEvent) -> None:
        if isinstance(event, BatchSent) and len(api.sent) == 2:
            stop.pause()
        if isinstance(event, BatchSettled):
            sent_at_each_answer.append(len(api.sent))
            if len(sent_at_each_answer) == 2:
                stop.resume()

    services = services_for(api, journal)
    prepared = prepared_for(url_keys(125), services)
    summary = send(prepared, services, observe=observe, stop=stop)
    assert sent_at_each_answer[:2] == [3, 3]  # the one that was leaving, and none after it
    assert len(api.sent) == 5
    assert summary.end is EndReason.FINISHED
