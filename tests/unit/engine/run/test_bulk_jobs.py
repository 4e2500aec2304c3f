"""Bulk jobs: nobody is asked or paid for twice, and no answer is lost, whatever happens."""

import asyncio
from dataclasses import replace

import pytest

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.answers.outcomes import InDoubt, Matched, NoMatch, OutcomeKind
from desktop_app.domain.fields.products import Product
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.messages import Message
from desktop_app.domain.run import events
from desktop_app.domain.run.bulk.jobs import JobState, JobStatus
from desktop_app.domain.run.bulk.lanes import Lane
from desktop_app.domain.run.doubt_proofs import UsageEvent
from desktop_app.domain.run.events import RunEvent
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.responses import ErrorAnswer, NotSent
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.execute import RunSource, execute_run
from desktop_app.engine.ports.bulk import LinksDead
from desktop_app.engine.prepare import prepare_run
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import RunTerms
from tests.support.bulk import BROKEN, START, FakeBulk, line_of
from tests.support.bulk_desk import PEOPLE, Desk
from tests.support.engine import ASK, RPM, outcomes_in, url_keys
from tests.support.lookups import lookups_of
from tests.support.runs import ANY_AGE, SOURCE, send


@pytest.fixture
def bulk() -> FakeBulk:
    return FakeBulk()


@pytest.fixture
def desk(journal: SqliteJournal, bulk: FakeBulk) -> Desk:
    return Desk(journal, bulk)


def test_that_a_large_list_goes_through_one_job_and_no_requests(desk: Desk) -> None:
    keys = url_keys(PEOPLE)
    ran = desk.run(keys)
    assert ran.end is EndReason.FINISHED
    assert (desk.bulk.submitted, len(desk.api.sent)) == (1, 0)
    assert desk.kinds(keys) == {"Matched": PEOPLE}
    assert (ran.progress.jobs, ran.progress.requests) == (1, 0)
    assert ran.progress.credits == PEOPLE
    assert ran.progress.in_flight == 0


def test_that_a_small_list_goes_one_by_one_and_asks_nothing_about_jobs(desk: Desk) -> None:
    desk.run(url_keys(250))
    assert (desk.bulk.submitted, len(desk.api.sent)) == (0, 10)


def test_that_nothing_is_asked_again_after_a_job(desk: Desk) -> None:
    keys = url_keys(PEOPLE)
    desk.run(keys)
    again = desk.prepare(keys)
    assert (again.plan.people, again.plan.reused) == (0, PEOPLE)


def test_that_people_without_a_line_are_no_match_and_free(desk: Desk, bulk: FakeBulk) -> None:
    bulk.lines = lambda asked: [line_of(one) for one in asked[::3]]
    keys = url_keys(PEOPLE)
    ran = desk.run(keys)
    assert desk.kinds(keys) == {"Matched": PEOPLE // 3, "NoMatch": PEOPLE * 2 // 3}
    assert ran.progress.credits == PEOPLE // 3


def test_that_lines_in_any_order_and_spelling_find_their_people(desk: Desk, bulk: FakeBulk) -> None:
    def lines(asked: list[str]) -> list[bytes]:
        return [line_of(one.upper().replace("HTTPS://WWW.", "") + "/") for one in reversed(asked)]

    bulk.lines = lines
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert desk.kinds(keys) == {"Matched": PEOPLE}


@pytest.mark.parametrize(
    ("line", "outcome", "caution"),
    [
        (lambda one: line_of(one, basic_profile={}, social_handles={}), NoMatch, ""),
        (lambda one: line_of(one, basic_profile={"name": ""}, social_handles=None), NoMatch, ""),
        (
            lambda one: line_of(
                one,
                social_handles={
                    "professional_network_identifier": {
                        "profile_url": "https://www.linkedin.com/in/someone-else"
                    }
                },
            ),
            Matched,
            "another profile link",
        ),
        (
            lambda one: line_of(one) + b"\n" + line_of(one, crustdata_person_id=7),
            Matched,
            "two different people",
        ),
    ],
    ids=["shell", "nameless", "other slug", "two people"],
)
def test_that_a_line_that_is_not_believable_is_no_plain_match(
    desk: Desk, bulk: FakeBulk, line: object, outcome: type, caution: str
) -> None:
    bulk.lines = (
        lambda asked: [
            *line(asked[0]).split(b"\n"),  # type: ignore[operator]
            *(line_of(one) for one in asked[1:]),
        ]
    )
    keys = url_keys(PEOPLE)
    desk.run(keys)
    found = outcomes_in(desk.journal, keys[:1])[keys[0]]
    assert isinstance(found, outcome)
    assert caution in getattr(found, "caution", "")


def test_that_a_doubled_line_counts_once(desk: Desk, bulk: FakeBulk) -> None:
    bulk.lines = lambda asked: [line_of(one) for one in [*asked, asked[0]]]
    keys = url_keys(PEOPLE)
    ran = desk.run(keys)
    assert desk.kinds(keys) == {"Matched": PEOPLE}
    assert outcomes_in(desk.journal, keys[:1])[keys[0]].caution == ""  # type: ignore[union-attr]
    (notice,) = ran.progress.notices
    assert str(PEOPLE + 1) in notice


def test_that_lines_about_strangers_are_left_out(desk: Desk, bulk: FakeBulk) -> None:
    bulk.lines = lambda asked: [line_of(one) for one in [*asked, "https://www.linkedin.com/in/x-y"]]
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert desk.kinds(keys) == {"Matched": PEOPLE}


def test_that_a_lost_submission_is_found_in_the_list_and_collected(
    desk: Desk, bulk: FakeBulk
) -> None:
    bulk.answer = lambda _batch, number: BROKEN if number == 1 else None
    keys = url_keys(PEOPLE)
    ran = desk.run(keys)
    assert ran.end is EndReason.FINISHED
    assert bulk.submitted == 1
    assert desk.kinds(keys) == {"Matched": PEOPLE}
    assert set(bulk.charged().values()) == {1}


def test_that_a_lost_submission_is_told_apart_from_jobs_of_other_programs(
    desk: Desk, bulk: FakeBulk
) -> None:
    def answer(_batch: object, _number: int) -> object:
        for number in range(4):
            others = [f"https://www.linkedin.com/in/other-{number}-{n}" for n in range(PEOPLE)]
            bulk.add(others, provider_id=f"other-{number}")
        return BROKEN

    bulk.answer = answer  # type: ignore[assignment]
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert bulk.submitted == 1
    assert desk.kinds(keys) == {"Matched": PEOPLE}


def test_that_two_jobs_that_cannot_be_told_apart_leave_the_people_in_doubt(
    desk: Desk, bulk: FakeBulk
) -> None:
    def answer(batch: object, _number: int) -> object:
        bulk.add([key.as_sent for key in batch.keys], provider_id="twin")  # type: ignore[attr-defined]
        return BROKEN

    bulk.answer = answer  # type: ignore[assignment]
    keys = url_keys(PEOPLE)
    ran = desk.run(keys)
    assert desk.kinds(keys) == {"InDoubt": PEOPLE}
    assert ran.progress.notices
    again = desk.prepare(keys)
    assert (again.plan.people, again.plan.in_doubt) == (0, PEOPLE)


def test_that_a_submission_that_nobody_lists_leaves_the_people_in_doubt(
    desk: Desk, bulk: FakeBulk
) -> None:
    bulk.takes = lambda _batch, _number: False
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert bulk.submitted == 1
    assert desk.kinds(keys) == {"InDoubt": PEOPLE}


def event(submits: Product | None = None, *, says_what: bool = True) -> UsageEvent:
    return UsageEvent("request-x", START, 0.0, says_what, submits)


def test_that_a_submission_that_the_usage_page_rules_out_is_sent_again(
    desk: Desk, bulk: FakeBulk
) -> None:
    bulk.takes = lambda _batch, number: number > 1
    bulk.answer = lambda _batch, number: BROKEN if number == 1 else None
    desk.usage = [event(), event(Product.CONTACT)]
    keys = url_keys(PEOPLE)
    ran = desk.run(keys)
    assert (bulk.submitted, ran.end) == (2, EndReason.FINISHED)
    assert desk.kinds(keys) == {"Matched": PEOPLE}


@pytest.mark.parametrize("usage", [[], [event(Product.ENRICH)], [event(says_what=False)]], ids=str)
def test_that_a_usage_page_that_proves_nothing_sends_nothing_again(
    desk: Desk, bulk: FakeBulk, usage: list[UsageEvent]
) -> None:
    bulk.takes = lambda _batch, _number: False
    desk.usage = usage
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert bulk.submitted == 1
    assert desk.kinds(keys) == {"InDoubt": PEOPLE}


@pytest.mark.parametrize("charged", [None, 0.0])
def test_that_a_server_error_at_submission_is_looked_for_and_not_repeated(
    desk: Desk, bulk: FakeBulk, charged: float | None
) -> None:
    async def submit(batch: object) -> object:
        bulk.submitted += 1
        bulk.add([key.as_sent for key in batch.keys])  # type: ignore[attr-defined]
        return ErrorAnswer(502, "bad gateway", credits=charged)

    bulk.submit = submit  # type: ignore[method-assign,assignment]
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert bulk.submitted == 1
    assert desk.kinds(keys) == {"Matched": PEOPLE}


def test_that_a_submission_that_was_not_sent_is_sent_again(desk: Desk, bulk: FakeBulk) -> None:
    bulk.takes = lambda _batch, number: number > 1
    bulk.answer = lambda _batch, number: NotSent(Message("no route")) if number == 1 else None
    keys = url_keys(PEOPLE)
    ran = desk.run(keys)
    assert (bulk.submitted, ran.end) == (2, EndReason.FINISHED)
    assert set(bulk.charged().values()) == {1}


def test_that_a_sixth_job_waits_for_its_turn(desk: Desk, bulk: FakeBulk) -> None:
    bulk.duration_s = 900
    keys = url_keys(61_000)
    ran = desk.run(keys)
    assert ran.end is EndReason.FINISHED
    assert bulk.most_active <= 5
    assert desk.kinds(keys) == {"Matched": len(keys)}
    assert set(bulk.charged().values()) == {1}


def test_that_429_for_a_job_waits_and_counts_as_no_failure(desk: Desk, bulk: FakeBulk) -> None:
    busy = ErrorAnswer(429, "too many jobs", retry_after_s=20)
    bulk.answer = lambda _batch, number: busy if number < 9 else None
    keys = url_keys(PEOPLE)
    ran = desk.run(keys)
    assert (bulk.submitted, ran.end) == (9, EndReason.FINISHED)
    assert desk.kinds(keys) == {"Matched": PEOPLE}


@pytest.mark.parametrize("status", [403, 404])
def test_that_people_are_looked_up_one_by_one_where_jobs_are_refused(
    desk: Desk, bulk: FakeBulk, status: int
) -> None:
    bulk.answer = lambda _batch, _number: ErrorAnswer(status, "not for you")
    ran = desk.run(url_keys(PEOPLE))
    assert ran.end is EndReason.FINISHED
    assert (bulk.submitted, len(desk.api.sent)) == (1, PEOPLE // 25)
    assert desk.of(events.LaneChanged)


@pytest.mark.parametrize("status", [400, 402, 403, 404, 429])
def test_that_a_refusal_that_was_charged_is_looked_for_and_not_repeated(
    desk: Desk, bulk: FakeBulk, status: int
) -> None:
    bulk.answer = lambda _batch, _number: ErrorAnswer(status, "no", credits=5.0)
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert (bulk.submitted, len(desk.api.sent)) == (1, 0)
    assert desk.kinds(keys) == {"InDoubt": PEOPLE}


TOO_LARGE = 413


@pytest.mark.parametrize(("charged", "looks"), [(0.0, False), (None, True)])
def test_that_a_job_that_is_too_large_is_halved_after_proof(
    desk: Desk,
    bulk: FakeBulk,
    monkeypatch: pytest.MonkeyPatch,
    charged: float | None,
    *,
    looks: bool,
) -> None:
    looked: list[str] = []
    listed = bulk.jobs

    async def jobs(cursor: str = "") -> object:
        looked.append(cursor)
        return await listed(cursor)

    monkeypatch.setattr(bulk, "jobs", jobs)
    refusal = ErrorAnswer(TOO_LARGE, "payload too large", credits=charged)
    bulk.answer = lambda batch, _number: refusal if len(batch.keys) > 400 else None
    keys = url_keys(PEOPLE)
    ran = desk.run(keys)
    assert (ran.end, bool(looked)) == (EndReason.FINISHED, looks)
    assert [len(job.identifiers) for job in bulk.found] == [300, 300]
    assert desk.kinds(keys) == {"Matched": PEOPLE}


def test_that_a_small_job_that_is_too_large_goes_one_by_one(desk: Desk, bulk: FakeBulk) -> None:
    bulk.answer = lambda _batch, _number: ErrorAnswer(TOO_LARGE, "too large", credits=0.0)
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert bulk.found == []
    assert desk.kinds(keys) == {"Matched": PEOPLE}


def test_that_a_job_that_is_said_to_be_too_large_but_listed_is_collected(
    desk: Desk, bulk: FakeBulk
) -> None:
    async def submit(batch: object) -> object:
        bulk.submitted += 1
        bulk.add([key.as_sent for key in batch.keys])  # type: ignore[attr-defined]
        return ErrorAnswer(TOO_LARGE, "too large")

    bulk.submit = submit  # type: ignore[method-assign,assignment]
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert (bulk.submitted, desk.kinds(keys)) == (1, {"Matched": PEOPLE})


@pytest.mark.parametrize("unread", [5.0, "absurd"])
def test_that_a_job_that_is_too_large_and_may_be_charged_is_in_doubt(
    desk: Desk, bulk: FakeBulk, unread: float | str
) -> None:
    charged = {"credits": unread} if unread != "absurd" else {"is_charge_absurd": True}
    bulk.answer = lambda _batch, _number: ErrorAnswer(TOO_LARGE, "no", **charged)
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert (bulk.submitted, desk.kinds(keys)) == (1, {"InDoubt": PEOPLE})


def test_that_a_bad_identifier_costs_only_itself(desk: Desk, bulk: FakeBulk) -> None:
    bad = "person-13"
    no = ErrorAnswer(400, "invalid url")

    def answer(batch: object, _number: int) -> ErrorAnswer | None:
        return no if any(key.normal == bad for key in batch.keys) else None  # type: ignore[attr-defined]

    bulk.answer = answer
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert desk.kinds(keys) == {"Matched": PEOPLE}
    assert set(bulk.charged().values()) == {1}
    assert [len(job.identifiers) for job in bulk.found] == [150, 300]


def test_that_out_of_credits_ends_the_run_and_sends_no_requests(desk: Desk, bulk: FakeBulk) -> None:
    bulk.answer = lambda _batch, _number: ErrorAnswer(402, "out of credits")
    ran = desk.run(url_keys(PEOPLE))
    assert (ran.end, len(desk.api.sent)) == (EndReason.OUT_OF_CREDITS, 0)


def test_that_a_budget_limits_the_people_in_jobs(desk: Desk, bulk: FakeBulk) -> None:
    keys = url_keys(PEOPLE)
    ran = desk.run(keys, budget=350)
    assert ran.end is EndReason.BUDGET
    assert sum(bulk.charged().values()) == 350
    rest = desk.run(keys)
    assert rest.end is EndReason.FINISHED
    assert set(bulk.charged().values()) | {1} == {1}
    assert desk.kinds(keys) == {"Matched": PEOPLE}


def test_that_a_failed_job_without_charges_is_sent_again_once(desk: Desk, bulk: FakeBulk) -> None:
    def ending(status: JobStatus) -> JobStatus:
        return replace(
            status, state=JobState.FAILED, results=0, fulfilled=0, urls=(), error="worker stopped"
        )

    bulk.ending = ending
    bulk.lines = lambda _asked: []
    ran = desk.run(url_keys(PEOPLE))
    assert bulk.submitted == 2
    assert ran.end is EndReason.SERVICE_TROUBLE
    assert "worker stopped" in ran.message


def leave_job_that_fails(desk: Desk, bulk: FakeBulk) -> tuple[LookupKey, ...]:
    """Leave a job running that fails free of charge later."""
    keys = url_keys(PEOPLE)
    bulk.reached = lambda _now: False
    desk.run(keys)
    bulk.reached = lambda _now: True
    bulk.found[0].lines = []
    bulk.ending = lambda status: (
        status
        if status.provider_id != "job-1"
        else replace(status, state=JobState.FAILED, results=0, fulfilled=0, urls=())
    )
    return keys


def test_that_a_failed_job_of_an_earlier_run_is_sent_again_once(desk: Desk, bulk: FakeBulk) -> None:
    keys = leave_job_that_fails(desk, bulk)
    ran = desk.run(keys)
    assert (bulk.submitted, ran.end, ran.progress.people) == (2, EndReason.FINISHED, PEOPLE)
    assert desk.kinds(keys) == {"Matched": PEOPLE}


def test_that_a_run_sends_only_its_own_people_of_a_job_that_failed(
    desk: Desk, bulk: FakeBulk
) -> None:
    keys = leave_job_that_fails(desk, bulk)
    ran = desk.run(keys[:10])
    assert sum(bulk.charged().values()) == 10
    assert (ran.end, ran.progress.people, ran.progress.done) == (EndReason.FINISHED, 10, 10)


def test_that_a_trial_run_sends_no_job_again_that_failed(desk: Desk, bulk: FakeBulk) -> None:
    keys = leave_job_that_fails(desk, bulk)
    terms = RunTerms(ANY_AGE, RPM, None, is_sample=True, lane=Lane.AUTO)
    more = url_keys(PEOPLE + 40)
    ran = send(prepare_run(lookups_of(more), ASK, desk.services, terms), desk.services)
    assert (bulk.submitted, len(desk.api.sent)) == (1, 1)
    assert (ran.end, ran.progress.done, ran.progress.people) == (EndReason.FINISHED, 25, 25)
    assert desk.kinds(keys) == {}


def test_that_after_a_failed_job_for_other_fields_a_run_asks_for_its_own(
    desk: Desk, bulk: FakeBulk
) -> None:
    keys = leave_job_that_fails(desk, bulk)
    fewer = EnrichQuery(parse_selection(["basic_profile.name"]))
    ran = desk.run(keys, query=fewer)
    assert (bulk.submitted, ran.end) == (2, EndReason.FINISHED)
    assert (ran.progress.people, ran.progress.done) == (PEOPLE, PEOPLE)
    assert set(bulk.charged().values()) == {1}


MORE = EnrichQuery(parse_selection(["basic_profile", "contact.phone_numbers"]))


def leave_job(desk: Desk, bulk: FakeBulk) -> tuple[LookupKey, ...]:
    """Leave a job running."""
    keys = url_keys(PEOPLE)
    bulk.reached = lambda _now: False
    desk.run(keys)
    bulk.reached = lambda _now: True
    return keys


def test_that_a_run_asks_for_what_a_job_of_an_earlier_run_did_not_ask_for(
    desk: Desk, bulk: FakeBulk
) -> None:
    keys = leave_job(desk, bulk)
    planned = desk.prepare(keys, query=MORE).plan
    assert [(one.product, one.people, one.ceiling) for one in planned.offers] == [
        (Product.ENRICH, PEOPLE, 3 * PEOPLE)
    ]
    ran = desk.run(keys, query=MORE)
    assert (bulk.submitted, ran.end) == (2, EndReason.FINISHED)
    assert (ran.progress.people, ran.progress.done) == (2 * PEOPLE, 2 * PEOPLE)
    assert ran.progress.credits <= planned.credits_ceiling + PEOPLE
    again = desk.run(keys, query=MORE)
    assert (bulk.submitted, again.progress.credits) == (2, 0)


def test_that_a_run_asks_nothing_more_if_a_job_asked_for_as_much(
    desk: Desk, bulk: FakeBulk
) -> None:
    keys = leave_job(desk, bulk)
    fewer = EnrichQuery(parse_selection(["basic_profile.name"]))
    assert desk.prepare(keys, query=fewer).plan.offers == ()
    ran = desk.run(keys, query=fewer)
    assert (bulk.submitted, ran.end) == (1, EndReason.FINISHED)


def test_that_a_budget_holds_for_a_job_and_what_it_lacks_together(
    desk: Desk, bulk: FakeBulk
) -> None:
    keys = leave_job(desk, bulk)
    ran = desk.run(keys, query=MORE, budget=PEOPLE + 300)
    assert ran.end is EndReason.BUDGET
    assert [len(job.identifiers) for job in bulk.found][:2] == [PEOPLE, 100]
    charged = sum(len(job.identifiers) for job in bulk.found)
    assert PEOPLE + 300 - 3 < charged <= PEOPLE + 300


def test_that_a_fresh_run_asks_nobody_again_whose_job_it_collects(
    desk: Desk, bulk: FakeBulk
) -> None:
    keys = leave_job(desk, bulk)
    bulk.downloads = [LinksDead()] * 9
    desk.clock.pass_seconds(6 * 86_400)
    again = Reuse(None, None, is_fresh=True, again=frozenset(OutcomeKind))
    terms = RunTerms(again, RPM, None, lane=Lane.AUTO)
    ran = send(prepare_run(lookups_of(keys), ASK, desk.services, terms), desk.services)
    assert (bulk.submitted, len(desk.api.sent), ran.end) == (1, 0, EndReason.FINISHED)
    assert desk.kinds(keys) == {"InDoubt": PEOPLE}


def test_that_a_job_whose_parts_are_all_settled_holds_nobody(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = url_keys(PEOPLE)
    with monkeypatch.context() as patch:
        patch.setattr(desk.journal, "end_job", lambda _job_id, doubt: None)  # noqa: ARG005
        desk.run(keys)
    ran = desk.run(keys)
    assert desk.journal.open_jobs() == []
    assert (ran.progress.people, ran.progress.in_flight) == (0, 0)


@pytest.mark.parametrize("fulfilled", [3, None])
def test_that_a_failed_job_that_may_have_been_charged_is_in_doubt(
    desk: Desk, bulk: FakeBulk, fulfilled: int | None
) -> None:
    bulk.ending = lambda status: replace(
        status, state=JobState.FAILED, fulfilled=fulfilled, urls=(), error="worker stopped"
    )
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert bulk.submitted == 1
    assert desk.kinds(keys) == {"InDoubt": PEOPLE}


def test_that_a_job_that_found_nobody_needs_no_download(desk: Desk, bulk: FakeBulk) -> None:
    bulk.lines = lambda _asked: []
    bulk.downloads = [LinksDead()] * 9
    keys = url_keys(PEOPLE)
    ran = desk.run(keys)
    assert (ran.end, ran.progress.credits) == (EndReason.FINISHED, 0)
    assert desk.kinds(keys) == {"NoMatch": PEOPLE}


def test_that_a_broken_download_is_repeated_with_fresh_links(desk: Desk, bulk: FakeBulk) -> None:
    bulk.downloads = [LinksDead(), BROKEN]
    keys = url_keys(PEOPLE)
    ran = desk.run(keys)
    assert (ran.end, bulk.downloaded) == (EndReason.FINISHED, 3)
    assert desk.kinds(keys) == {"Matched": PEOPLE}


def test_that_a_broken_download_is_repeated_for_an_hour_more_and_more_seldom(
    desk: Desk, bulk: FakeBulk
) -> None:
    bulk.downloads = [BROKEN] * 50
    keys = url_keys(PEOPLE)
    assert desk.run(keys).end is EndReason.FINISHED
    waits = [event.wait_s for event in desk.events if isinstance(event, events.Waiting)]
    assert (len(waits), waits[0], waits[-1]) == (50, 3, 60)
    assert waits == sorted(waits)
    assert (bulk.submitted, desk.kinds(keys)) == (1, {"Matched": PEOPLE})


def test_that_a_stop_during_broken_downloads_leaves_the_job(desk: Desk, bulk: FakeBulk) -> None:
    bulk.downloads = [BROKEN] * 50
    stop = StopSignal()
    keys = url_keys(PEOPLE)

    def stop_at_wait(event: RunEvent) -> None:
        if isinstance(event, events.Waiting):
            stop.request()

    ran = send(desk.prepare(keys), desk.services, observe=stop_at_wait, stop=stop)
    assert (ran.end, bulk.downloaded) == (EndReason.STOPPED, 1)
    bulk.downloads.clear()
    assert desk.run(keys).end is EndReason.FINISHED
    assert (bulk.submitted, desk.kinds(keys)) == (1, {"Matched": PEOPLE})


def test_that_a_result_that_cannot_be_downloaded_stays_for_the_next_run(
    desk: Desk, bulk: FakeBulk
) -> None:
    bulk.downloads = [BROKEN] * 999
    keys = url_keys(PEOPLE)
    ran = desk.run(keys)
    assert ran.end is EndReason.SERVICE_TROUBLE
    assert "the connection broke" in ran.message
    bulk.downloads.clear()
    assert desk.run(keys).end is EndReason.FINISHED
    assert (bulk.submitted, desk.kinds(keys)) == (1, {"Matched": PEOPLE})


def test_that_a_result_that_is_gone_for_good_does_not_hold_up_later_runs(
    desk: Desk, bulk: FakeBulk
) -> None:
    bulk.downloads = [LinksDead()] * 999
    keys = url_keys(PEOPLE)
    assert desk.run(keys).end is EndReason.SERVICE_TROUBLE
    desk.clock.pass_seconds(6 * 86_400)
    assert desk.run(keys).end is EndReason.FINISHED
    assert (bulk.submitted, desk.kinds(keys)) == (1, {"InDoubt": PEOPLE})


def test_that_a_failed_job_of_unknown_cost_keeps_its_part_of_the_budget(
    desk: Desk, bulk: FakeBulk
) -> None:
    bulk.lines = lambda asked: [line_of(one) for one in asked[:10]]
    bulk.ending = lambda status: replace(status, state=JobState.FAILED, fulfilled=None)
    desk.run(url_keys(PEOPLE), budget=350)
    assert [len(job.identifiers) for job in bulk.found] == [350]


def test_that_a_job_that_failed_without_words_gives_a_reason(desk: Desk, bulk: FakeBulk) -> None:
    bulk.lines = lambda asked: [line_of(one) for one in asked[:10]]
    bulk.ending = lambda status: replace(status, state=JobState.FAILED)
    keys = url_keys(PEOPLE)
    desk.run(keys)
    outcome = outcomes_in(desk.journal, keys)[keys[-1]]
    assert outcome == InDoubt("the job failed at the provider")


def test_that_polls_start_after_seconds_and_become_rarer(desk: Desk, bulk: FakeBulk) -> None:
    bulk.duration_s = 600
    desk.run(url_keys(PEOPLE))
    gaps = [later - earlier for earlier, later in zip(bulk.polls, bulk.polls[1:], strict=False)]
    assert gaps[0] == pytest.approx(3)
    assert gaps == sorted(gaps)
    assert gaps[-1] == pytest.approx(15)


def test_that_an_outage_of_minutes_during_polling_loses_nothing(desk: Desk, bulk: FakeBulk) -> None:
    bulk.duration_s = 400
    bulk.reached = lambda now: not 50 < now < 350
    keys = url_keys(PEOPLE)
    assert desk.run(keys).end is EndReason.FINISHED
    assert desk.kinds(keys) == {"Matched": PEOPLE}


def test_that_an_endless_outage_leaves_the_job_for_the_next_run(desk: Desk, bulk: FakeBulk) -> None:
    bulk.reached = lambda _now: False
    keys = url_keys(PEOPLE)
    ran = desk.run(keys)
    assert ran.end is EndReason.NO_CONNECTION
    assert ran.progress.left_in_jobs == PEOPLE
    bulk.reached = lambda _now: True
    assert desk.run(keys).end is EndReason.FINISHED
    assert (bulk.submitted, desk.kinds(keys)) == (1, {"Matched": PEOPLE})


def test_that_a_stop_leaves_the_job_running_and_says_so(desk: Desk, bulk: FakeBulk) -> None:
    bulk.duration_s = 600
    stop = StopSignal()
    desk_events = desk.events

    def stop_after_sending(event: RunEvent) -> None:
        desk_events.append(event)
        if isinstance(event, events.JobSent):
            stop.request()

    keys = url_keys(PEOPLE)
    ran = send(desk.prepare(keys), desk.services, observe=stop_after_sending, stop=stop)
    assert ran.end is EndReason.STOPPED
    assert ran.progress.left_in_jobs == PEOPLE
    planned = desk.prepare(keys).plan
    assert (planned.people, planned.in_jobs) == (0, PEOPLE)
    again = desk.run(keys)
    assert (again.end, again.progress.credits) == (EndReason.FINISHED, PEOPLE)
    assert (bulk.submitted, desk.kinds(keys)) == (1, {"Matched": PEOPLE})


def test_that_an_urgent_stop_before_the_answer_is_found_by_the_next_run(
    desk: Desk, bulk: FakeBulk
) -> None:
    stop = StopSignal()
    submit = bulk.submit

    async def submit_and_hang(batch: object) -> None:
        await submit(batch)  # type: ignore[arg-type]
        stop.request()
        stop.request()
        await asyncio.sleep(1e6)

    bulk.submit = submit_and_hang  # type: ignore[method-assign,assignment]
    keys = url_keys(PEOPLE)
    ran = send(desk.prepare(keys), desk.services, stop=stop)
    assert ran.end is EndReason.STOPPED
    bulk.submit = submit  # type: ignore[method-assign]
    assert desk.run(keys).end is EndReason.FINISHED
    assert (bulk.submitted, desk.kinds(keys)) == (1, {"Matched": PEOPLE})


def test_that_another_lane_or_another_try_adopts_what_runs(desk: Desk, bulk: FakeBulk) -> None:
    bulk.reached = lambda _now: False
    keys = url_keys(PEOPLE)
    desk.run(keys)
    bulk.reached = lambda _now: True
    again = Reuse(None, None, is_fresh=True, again=frozenset(OutcomeKind))
    terms = RunTerms(again, RPM, None, lane=Lane.SINGLE)
    prepared = prepare_run(lookups_of(keys), ASK, desk.services, terms)
    ran = send(prepared, desk.services)
    assert (ran.end, len(desk.api.sent), bulk.submitted) == (EndReason.FINISHED, 0, 1)
    assert desk.kinds(keys) == {"Matched": PEOPLE}


def test_that_a_run_left_in_a_job_is_offered_again(desk: Desk, bulk: FakeBulk) -> None:
    bulk.reached = lambda _now: False
    keys = url_keys(PEOPLE)
    prepared = desk.prepare(keys)
    execute_run(
        prepared,
        desk.services,
        source=RunSource(SOURCE, "{}"),
        observe=desk.events.append,
        stop=StopSignal(),
    )
    (left,) = desk.journal.unfinished_runs()
    assert (left.done, left.in_doubt) == (0, 0)


def test_that_other_people_go_on_while_a_job_of_an_earlier_run_is_collected(
    desk: Desk, bulk: FakeBulk
) -> None:
    bulk.reached = lambda _now: False
    keys = url_keys(PEOPLE + 30)
    desk.run(keys[:PEOPLE])
    bulk.reached = lambda _now: True
    ran = desk.run(keys)
    assert (ran.progress.people, ran.progress.done) == (PEOPLE + 30, PEOPLE + 30)
    assert (bulk.submitted, len(desk.api.sent)) == (1, 2)
    assert desk.kinds(keys) == {"Matched": PEOPLE + 30}


def test_that_a_job_of_an_earlier_run_counts_against_the_budget(desk: Desk, bulk: FakeBulk) -> None:
    bulk.reached = lambda _now: False
    keys = url_keys(PEOPLE * 2)
    desk.run(keys[:PEOPLE])
    bulk.reached = lambda _now: True
    ran = desk.run(keys, budget=PEOPLE + 100)
    assert ran.end is EndReason.BUDGET
    assert sum(bulk.charged().values()) + len(desk.api.keys_sent) == PEOPLE + 100
