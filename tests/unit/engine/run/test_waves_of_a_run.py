"""Runs in two waves: who is asked a second way, what it costs, and what the rows say."""

from dataclasses import replace
from datetime import timedelta

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.messages import Message
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.events import WaveStarted
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.responses import ErrorAnswer, NoAnswer
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.engine.run.stop import StopSignal
from tests.support.engine import ASK
from tests.support.waves import EMAIL, URL, Provider, Sheet, job_of, row

LOST = NoAnswer(Message("connection lost"))
DENIED = ErrorAnswer(403, "no access", denied_fields=("skills",))
REFUSED = ErrorAnswer(400, message="not a profile", credits=0)


def sheet(
    journal: SqliteJournal,
    *rows: list[str],
    known: dict[str, float] | None = None,
    then: IdentifierKind | None = EMAIL,
    query: EnrichQuery = ASK,
) -> Sheet:
    return Sheet(job_of(rows, then, query=query), Provider(known or {}), journal)


def test_that_those_whose_link_finds_nobody_are_asked_by_email(journal: SqliteJournal) -> None:
    rows = [row("anna", "a"), row("lost", "b"), row("gone", "c"), row("", "d"), row("nope")]
    leads = sheet(journal, *rows, known={"anna": 1, "b": 1, "d": 1})
    ran = leads.run()

    assert ran.end is EndReason.FINISHED
    assert leads.provider.asked == ["anna", "lost", "gone", "nope", "d", "b", "c"]
    assert leads.statuses() == ["Matched", "Matched", "No match", "Matched", "No match"]
    _, found_on, note = leads.rows()[1]
    assert found_on == "b@acme.example"
    assert note == "No match by link; found by email b@acme.example"
    assert leads.rows()[2][2] == "No match by link; no match by email either"
    assert leads.rows()[4][2] is None
    assert leads.credits() == [1, 1, 0, 1, 0]
    assert (ran.progress.people, ran.progress.credits) == (7, 3)


def test_that_links_are_asked_after_emails_if_the_user_wants(journal: SqliteJournal) -> None:
    rows = [row("anna", "a"), row("bo", "b"), row("cy", "")]
    leads = sheet(journal, *rows, known={"a": 1, "bo": 1, "cy": 1}, then=URL)
    leads.run()
    assert leads.provider.asked == ["cy", "a", "b", "bo"]
    assert leads.statuses() == ["Matched"] * 3
    note = "No match by email; found by link https://www.linkedin.com/in/bo"
    assert leads.rows()[1][2] == note


def test_that_nobody_is_asked_a_second_way_unless_the_user_wants(journal: SqliteJournal) -> None:
    leads = sheet(journal, row("lost", "b"), known={"b": 1}, then=None)
    leads.run()
    assert leads.provider.asked == ["lost"]
    assert leads.rows() == [("No match", None, None)]


def test_that_only_a_settled_no_match_goes_on(journal: SqliteJournal) -> None:
    leads = sheet(journal, row("doubt", "a"), row("optout", "b"), known=dict.fromkeys("abc", 1.0))
    leads.provider.redacted = {"optout"}
    leads.provider.broken = {"doubt": LOST}
    leads.job = job_of([row("optout", "b")])
    leads.run()
    leads.job = job_of([row("doubt", "a")])
    leads.run()
    leads.job = job_of([row("refused", "c")])
    leads.provider.broken = {"refused": REFUSED}
    leads.run()

    assert leads.provider.asked == ["optout", "doubt", "refused"]
    assert leads.provider.charged == []
    leads.job = job_of([row("doubt", "a"), row("optout", "b"), row("refused", "c")])
    assert [status.split(":")[0] for status in leads.statuses()] == [
        "In doubt",
        "Redacted (the person opted out)",
        "Failed",
    ]
    assert leads.prepare().plan.people == 0


def test_that_rows_beyond_the_limit_are_asked_neither_way(journal: SqliteJournal) -> None:
    leads = sheet(journal, known={"b": 1, "c": 1})
    leads.job = job_of([row("x", "b"), row("y", "c")], max_rows=1)
    leads.run()
    assert leads.provider.asked == ["x", "b"]
    assert leads.rows() == [
        ("Matched", "b@acme.example", "No match by link; found by email b@acme.example"),
        ("Not sent: row limit", None, None),
    ]


def test_that_one_email_of_several_rows_is_asked_once(journal: SqliteJournal) -> None:
    rows = [row("x1", "b"), row("x2", "b"), row("", "c"), row("x3", "c"), row("x1", "d")]
    leads = sheet(journal, *rows, known={"b": 1, "c": 1, "d": 1})
    leads.run()
    assert leads.provider.asked == ["x1", "x2", "x3", "c", "b", "d"]
    assert leads.statuses() == ["Matched"] * 5
    notes = [note for _, _, note in leads.rows()]
    assert notes[1] == "No match by link; found by email b@acme.example; same person as row 2"
    assert notes[2] is None
    assert notes[3] == "No match by link; found by email c@acme.example; same person as row 4"
    assert notes[4] == "No match by link; found by email d@acme.example"
    assert leads.credits() == [1, None, 1, None, 1]


def test_that_the_price_of_both_waves_is_known_before_the_first(journal: SqliteJournal) -> None:
    rows = [row("a", "a"), row("b", "b"), row("c"), row("", "d"), row("x", "e"), row("x", "f")]
    leads = sheet(journal, *rows)
    plan = leads.prepare().plan
    assert plan.people == 5
    assert plan.later is not None
    assert plan.later.people == 4
    assert plan.credits_ceiling == 6  # only x can cost two: its two rows have different emails
    assert replace(plan, budget=3.0).credits_ceiling == 3


def test_that_answers_of_an_earlier_run_are_free_in_both_waves(journal: SqliteJournal) -> None:
    first = sheet(journal, row("lost", ""), row("", "b"), known={"b": 1})
    first.run()
    leads = sheet(journal, row("lost", "b"), row("gone", "b"), known={"b": 1, "c": 1})
    assert leads.prepare().plan.reused == 2
    ran = leads.run()
    assert leads.provider.asked == ["gone"]
    assert ran.progress.reused_later == 0  # it was counted before
    assert leads.statuses() == ["Matched", "Matched"]

    other = sheet(journal, row("late", "b"), known={"b": 1})
    ran = other.run()
    assert other.provider.asked == ["late"]
    assert ran.progress.reused_later == 1
    assert other.statuses() == ["Matched"]


def test_that_running_again_sends_nothing(journal: SqliteJournal) -> None:
    leads = sheet(journal, row("lost", "b"), row("gone", "c"), known={"b": 1})
    leads.run()
    leads.provider.asked.clear()
    plan = leads.prepare().plan
    assert (plan.people, plan.reused, plan.later) == (0, 4, None)
    assert leads.run().progress.requests == 0
    assert leads.provider.asked == []


def test_that_a_wish_that_comes_later_asks_the_second_way_only(journal: SqliteJournal) -> None:
    leads = sheet(journal, row("lost", "b"), row("anna", "a"), known={"b": 1, "anna": 1}, then=None)
    leads.run()
    leads.job = job_of([row("lost", "b"), row("anna", "a")], EMAIL)
    assert leads.statuses() == ["Not sent: not asked for yet", "Matched"]
    assert leads.rows()[0][2] == "No match by link; not asked by email yet"
    plan = leads.prepare().plan
    assert (plan.people, plan.credits_ceiling, plan.reused) == (1, 1, 2)
    leads.run()
    assert leads.provider.asked == ["lost", "anna", "b"]
    assert leads.statuses() == ["Matched", "Matched"]


def test_that_the_budget_holds_for_both_waves(journal: SqliteJournal) -> None:
    rows = [row(f"x{n}", f"m{n}") for n in range(30)]
    known = {f"x{n}": 1.0 for n in range(10)} | {f"m{n}": 1.0 for n in range(30)}
    leads = sheet(journal, *rows, known=known)
    ran = leads.run(budget=30)
    assert ran.end is EndReason.FINISHED
    assert ran.progress.credits == 30
    assert leads.statuses() == ["Matched"] * 30


def test_that_a_budget_that_ends_in_the_second_wave_leaves_rows_unsent(
    journal: SqliteJournal,
) -> None:
    rows = [row("x", name) for name in "abcdef"]
    leads = sheet(journal, *rows, known=dict.fromkeys("abcdef", 1.0))
    ran = leads.run(budget=4)
    assert ran.end is EndReason.BUDGET
    assert ran.progress.credits == 4
    assert leads.statuses() == ["Matched"] * 4 + ["Not sent: budget"] * 2
    assert leads.rows()[5][2] == "No match by link; not asked by email yet"
    leads.run()
    assert leads.statuses() == ["Matched"] * 6
    assert sorted(leads.provider.charged) == list("abcdef")


def test_that_a_budget_that_ends_in_the_first_wave_begins_no_second(
    journal: SqliteJournal,
) -> None:
    rows = [row("lost", "a"), row("b", "x"), row("c", "y")]
    leads = sheet(journal, *rows, known={"b": 1, "c": 1, "a": 1})
    ran = leads.run(budget=1)
    assert ran.end is EndReason.BUDGET
    assert leads.provider.asked == ["lost", "b"]
    assert not any(isinstance(event, WaveStarted) for event in leads.events)
    note = "No match by link; not asked by email yet"
    assert leads.rows()[0] == ("Not sent: budget", None, note)
    leads.run()
    assert leads.statuses() == ["Matched"] * 3
    assert sorted(leads.provider.charged) == ["a", "b", "c"]


def test_that_a_stop_between_the_waves_leaves_the_second_to_the_next_run(
    journal: SqliteJournal,
) -> None:
    leads, stop = sheet(journal, row("lost", "b"), known={"b": 1}), StopSignal()
    leads.provider.on_request = lambda _batch: stop.request()
    ran = leads.run(stop=stop)
    assert ran.end is EndReason.STOPPED
    assert leads.provider.asked == ["lost"]
    assert leads.rows() == [("Not sent: stopped", None, "No match by link; not asked by email yet")]
    [unfinished] = journal.unfinished_runs()
    assert (unfinished.run.people, unfinished.done) == (2, 1)
    leads.provider.on_request = lambda _batch: None
    assert leads.run().end is EndReason.FINISHED
    assert leads.statuses() == ["Matched"]
    assert journal.unfinished_runs() == []


def test_that_the_runs_list_has_everybody_who_was_asked(journal: SqliteJournal) -> None:
    leads = sheet(journal, row("anna", "a"), row("x", "b"), known={"anna": 1, "b": 1})
    leads.run()
    [past] = journal.history()
    assert (past.people, past.done, past.matched) == (3, 3, 2)


def test_that_fresh_answers_are_wanted_of_both_identifiers(journal: SqliteJournal) -> None:
    leads = sheet(journal, row("lost", "b"), known={"b": 1})
    leads.run()
    leads.provider.asked.clear()
    fresh = Reuse(None, None, is_fresh=True, fresh_after=journal.last_batch())
    plan = leads.prepare(reuse=fresh).plan
    assert plan.people == 1
    assert plan.later is not None
    leads.run(reuse=fresh)
    assert leads.provider.asked == ["lost", "b"]
    leads.run(reuse=fresh)
    assert leads.provider.asked == ["lost", "b"]  # one wish is paid once

    leads.provider.known = {"lost": 1, "b": 1}
    fresh = replace(fresh, fresh_after=journal.last_batch())
    leads.run(reuse=fresh)
    assert leads.provider.asked[2:] == ["lost"]
    assert leads.rows()[0][1] == "https://www.linkedin.com/in/lost"
    assert leads.credits() == [3]  # what the row has cost in all runs, by both identifiers


def test_that_unmatched_people_asked_again_go_on_once(journal: SqliteJournal) -> None:
    leads = sheet(journal, row("lost", "b"))
    leads.run()
    leads.provider.asked.clear()
    leads.provider.known = {"b": 1}
    leads.run(reuse=replace(Reuse(None, None), again=frozenset({OutcomeKind.NO_MATCH})))
    assert leads.provider.asked == ["lost", "b"]
    assert leads.statuses() == ["Matched"]


def test_that_doubts_asked_again_go_on_if_they_turn_out_as_no_match(journal: SqliteJournal) -> None:
    leads = sheet(journal, row("lost", "b"), known={"b": 1})
    leads.provider.broken = {"lost": LOST}
    leads.run()
    assert leads.provider.asked == ["lost"]
    leads.provider.broken.clear()
    assert leads.run().progress.requests == 0
    leads.run(reuse=replace(Reuse(None, None), again=frozenset({OutcomeKind.IN_DOUBT})))
    assert leads.provider.asked == ["lost", "lost", "b"]


def test_that_an_old_no_match_is_asked_again_before_the_second_identifier(
    journal: SqliteJournal,
) -> None:
    leads = sheet(journal, row("lost", "b"), known={"b": 1})
    leads.run()
    leads.provider.known = {"lost": 1, "b": 1}
    leads.provider.asked.clear()
    leads.clock.pass_days(40)
    old = Reuse(None, timedelta(days=30))
    plan = leads.prepare(reuse=old).plan
    assert (plan.people, plan.later) == (1, None)  # the email's match is not too old
    leads.run(reuse=old)
    assert leads.provider.asked == ["lost"]


def test_that_a_match_turned_down_in_the_review_goes_on_and_its_charge_stays(
    journal: SqliteJournal,
) -> None:
    leads = sheet(
        journal, row("wrong", "b"), row("anna", "a"), known={"wrong": 1, "b": 1, "anna": 1}
    )
    leads.run()
    assert leads.provider.asked == ["wrong", "anna"]
    key = leads.job.lookups.keys[0]
    [(_, [record])] = journal.records([key])
    journal.choose(key, CandidateChoice(record.batch_id, None))
    assert leads.rows()[0][2] == "You turned down the match by link; not asked by email yet"
    leads.run()
    assert leads.provider.asked == ["wrong", "anna", "b"]
    assert leads.rows()[0][2] == "You turned down the match by link; found by email b@acme.example"
    assert leads.credits() == [2, 1]
    result = leads.job.read_result(journal, journal.last_run(leads.job.source))
    assert result.credits == 1
    assert result.credits_of_all_runs == 3
    journal.withdraw_choice(key)
    assert leads.rows()[0][1] == "https://www.linkedin.com/in/wrong"


def test_that_a_match_below_a_higher_threshold_goes_on(journal: SqliteJournal) -> None:
    low = EnrichQuery(ASK.selection, 0.5)
    leads = sheet(journal, row("anna", "a"), known={"a": 0.6, "anna": 1}, then=URL, query=low)
    leads.run()
    assert leads.statuses() == ["Matched"]
    strict = leads.with_query(EnrichQuery(ASK.selection, 0.8))
    assert strict.statuses() == ["Not sent: not asked for yet"]
    assert strict.prepare().plan.people == 1
    strict.run()
    assert strict.provider.asked == ["a", "anna"]
    assert strict.rows()[0][2] == (
        "No match by email above your threshold; found by link https://www.linkedin.com/in/anna"
    )
    assert leads.rows()[0][1] == "a@acme.example"  # for free, at the lower threshold


def test_that_a_trial_run_asks_its_people_a_second_way(journal: SqliteJournal) -> None:
    leads = sheet(journal, *[row(f"x{n}", f"m{n}") for n in range(40)], known={"m0": 1})
    ran = leads.run(is_sample=True)

    assert (ran.progress.requests, len(leads.provider.asked)) == (2, 50)
    assert leads.provider.charged == ["m0"]
    assert sum(isinstance(event, WaveStarted) for event in leads.events) == 1


def test_that_the_plan_of_the_second_wave_is_told_before_it_is_sent(
    journal: SqliteJournal,
) -> None:
    leads = sheet(journal, row("lost", "b"), row("anna", "a"), known={"anna": 1})
    told: list[bool] = []

    def look(batch: Batch) -> None:
        if batch.kind is EMAIL:
            told.append(any(isinstance(event, WaveStarted) for event in leads.events))

    leads.provider.on_request = look
    leads.run()
    [event] = [one for one in leads.events if isinstance(one, WaveStarted)]
    assert (event.plan.people, event.plan.requests, event.plan.credits_ceiling) == (1, 1, 1)
    assert told == [True]


def test_that_a_field_denied_in_the_first_wave_is_not_asked_for_in_the_second(
    journal: SqliteJournal,
) -> None:
    query, denied = EnrichQuery(parse_selection(["basic_profile", "skills"])), ["skills"]
    leads, sent = sheet(journal, row("lost", "b"), query=query), list[tuple[str, ...]]()

    def refuse_once(batch: Batch) -> None:
        sent.append(batch.selection.names)
        leads.provider.broken = {"lost": DENIED} if denied else {}
        denied.clear()

    leads.provider.on_request = refuse_once
    ran = leads.run()
    assert ran.progress.dropped_fields == ("skills",)
    assert sent == [query.selection.names, ("basic_profile",), ("basic_profile",)]
