"""The history tells what came of every run, also of runs by older versions."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.domain.answers.outcomes import InDoubt, NoMatch, Outcome
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.past_runs import Charge
from desktop_app.domain.run.responses import UnparsedAnswer
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.records import RunRecord, Settlement
from tests.support.engine import answer_for, open_journal, url_keys

AT = datetime(2026, 11, 2, 9, 30, 59, tzinfo=UTC)
SELECTION = parse_selection(["basic_profile"])


def settle(
    journal: SqliteJournal, run_id: str, keys: tuple[LookupKey, ...], at: datetime, share: float
) -> None:
    batch = Batch(keys[0].kind, keys, EnrichQuery(SELECTION), SELECTION)
    batch_id = journal.intend(run_id, batch, at)
    answer = answer_for(batch)
    journal.keep_answer(batch_id, UnparsedAnswer(answer.body, share, "request"), at)
    outcomes = dict(read_answer(answer.body, keys))
    journal.settle(batch_id, Settlement(outcomes, dict.fromkeys(keys, share)), at)


def settle_free(journal: SqliteJournal, run_id: str, outcomes: dict[LookupKey, Outcome]) -> None:
    keys = tuple(outcomes)
    batch_id = journal.intend(
        run_id, Batch(keys[0].kind, keys, EnrichQuery(SELECTION), SELECTION), AT
    )
    journal.settle(batch_id, Settlement(outcomes, dict.fromkeys(keys, 0.0)), AT)


def test_that_runs_are_listed_newest_first_with_what_came_of_them(tmp_path: Path) -> None:
    keys = url_keys(6)
    with open_journal(tmp_path) as journal:
        journal.start_run(RunRecord("first", "a.csv#a", AT, people=9, options_json="{}"))
        settle(journal, "first", keys[:2], AT, 1.0)
        settle(journal, "first", keys[2:3], AT + timedelta(minutes=2), 1.5)
        settle_free(journal, "first", {keys[3]: NoMatch(), keys[4]: InDoubt("cut")})
        journal.end_run("first", EndReason.STOPPED, AT)
        journal.start_run(RunRecord("second", "b.csv#b", AT + timedelta(hours=1), people=1))
        second, first = journal.history()

    assert (second.run_id, second.end, second.done, second.charges) == ("second", None, 0, ())
    assert (first.people, first.done, first.matched, first.in_doubt) == (9, 5, 3, 1)
    assert (first.requests, first.credits, first.end) == (3, 3.5, EndReason.STOPPED)
    minute = AT.replace(second=0)
    assert first.charges == (Charge(minute, 2.0), Charge(minute + timedelta(minutes=2), 1.5))


def test_that_the_rows_and_the_workbook_of_a_run_are_kept(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal:
        journal.start_run(RunRecord("run", "a.csv#a", AT))
        assert (journal.history()[0].rows, journal.history()[0].output) == (None, "")
        journal.record_result("run", rows=12, matched=7, output="out.xlsx", is_complete=True)
        journal.record_result("run", rows=12, matched=8, output="", is_complete=False)
        run = journal.history()[0]
    assert (run.rows, run.rows_matched) == (12, 8)
    assert run.output == "out.xlsx", "a later failure to write does not hide the earlier workbook"
