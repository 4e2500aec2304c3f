"""The journal is lossless, exclusive and private, and explains its errors."""

import random
import sqlite3
import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typing_extensions import override

from desktop_app.adapters.journal.purge import forget
from desktop_app.adapters.journal.reserved_space import ReservedSpace
from desktop_app.adapters.journal.schema import MIGRATIONS
from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.domain.answers.outcomes import (
    Candidate,
    Failed,
    FailureKind,
    InDoubt,
    Matched,
    NoMatch,
    Outcome,
    OutcomeKind,
    Redacted,
)
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.errors import JournalError
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.json_values import Person
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.doubt_proofs import RunCharges
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.responses import UnparsedAnswer
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.ports.records import RunRecord, Settlement
from tests.support.engine import answer_for, open_journal, url_keys

AT = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
SELECTION = parse_selection(["basic_profile"])


def batch(*keys: LookupKey) -> Batch:
    return Batch(keys[0].kind, keys, EnrichQuery(SELECTION), SELECTION)


def settle(journal: SqliteJournal, outcomes: dict[LookupKey, Outcome], body: bytes = b"") -> None:
    batch_id = journal.intend("run", batch(*outcomes), AT)
    if body:
        journal.keep_answer(batch_id, UnparsedAnswer(body, 1.5, "request"), AT)
    shares = dict.fromkeys(outcomes, 1.5)
    journal.settle(batch_id, Settlement(outcomes, shares, 1.5, "request"), AT)


def begin(journal: SqliteJournal) -> None:
    journal.start_run(RunRecord("run", "leads.csv", AT))


def test_that_every_outcome_comes_back_as_it_was(tmp_path: Path) -> None:
    keys = url_keys(5)
    answer = answer_for(batch(keys[0]))
    with open_journal(tmp_path) as journal:
        begin(journal)
        settle(journal, dict(read_answer(answer.body, keys[:1])), answer.body)
        settle(journal, {keys[1]: NoMatch()})
        settle(journal, {keys[2]: Redacted()})
        settle(journal, {keys[3]: Failed(FailureKind.REFUSED, "bad: url")})
        settle(journal, {keys[4]: InDoubt("no answer")})
    with open_journal(tmp_path) as journal:
        found = {key: journal.outcome(records[0]) for key, records in journal.records(keys)}
    assert isinstance(found[keys[0]], Matched)
    assert found[keys[0]] == read_answer(answer.body, keys[:1])[keys[0]]
    assert found[keys[1]] == NoMatch()
    assert found[keys[2]] == Redacted()
    assert found[keys[3]] == Failed(FailureKind.REFUSED, "bad: url")
    assert found[keys[4]] == InDoubt("no answer")


def test_that_a_record_has_the_fields_time_and_charge(tmp_path: Path) -> None:
    (key,) = url_keys(1)
    with open_journal(tmp_path) as journal:
        begin(journal)
        settle(journal, {key: NoMatch()})
        ((_, (record,)),) = journal.records([key])
    assert record.fields == ("basic_profile",)
    assert record.answered_at == AT
    assert (record.run_id, record.credits, record.kind) == ("run", 1.5, OutcomeKind.NO_MATCH)


def test_that_a_link_and_an_address_of_the_same_text_are_two_lookups(tmp_path: Path) -> None:
    link = LookupKey(IdentifierKind.PROFILE_URL, "same")
    mail = LookupKey(IdentifierKind.BUSINESS_EMAIL, "same")
    with open_journal(tmp_path) as journal:
        begin(journal)
        settle(journal, {link: NoMatch()})
        assert [key for key, _ in journal.records([mail, link])] == [link]


def test_that_thousands_of_lookups_are_found_at_once(tmp_path: Path) -> None:
    keys = url_keys(2500)
    with open_journal(tmp_path) as journal:
        begin(journal)
        settle(journal, dict.fromkeys(keys, NoMatch()))
        assert [key for key, _ in journal.records(keys)] == list(keys)


def test_that_what_was_intended_and_not_settled_is_open(tmp_path: Path) -> None:
    first, second, third = url_keys(3)
    with open_journal(tmp_path) as journal:
        begin(journal)
        journal.intend("run", batch(first), AT)
        journal.release(journal.intend("run", batch(second), AT), "429")
        settle(journal, {third: NoMatch()})
    with open_journal(tmp_path) as journal:
        assert [kept.batch.keys for kept in journal.open_batches()] == [(first,)]
        assert [key for key, _ in journal.records((first, second, third))] == [third]


def test_that_the_newest_run_of_a_source_is_found_with_its_end(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal:
        begin(journal)
        journal.start_run(RunRecord("later", "leads.csv", AT))
        journal.end_run("later", EndReason.BUDGET, AT)
        assert journal.last_run("leads.csv") == RunRecord(
            "later", "leads.csv", AT, EndReason.BUDGET
        )
        assert journal.last_run("other.csv") is None


def test_that_a_workbook_of_an_earlier_run_is_recognized(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal:
        assert not journal.is_ours("out.xlsx", "one", "a#S")
        journal.record_output("out.xlsx", "one", "a#S", AT)
        journal.record_output("out.xlsx", "two", "a#S", AT)
        assert journal.is_ours("out.xlsx", "one", "a#S")
        assert journal.is_ours("out.xlsx", "two", "a#S")
        assert not journal.is_ours("out.xlsx", "two", "a#Other")
        assert not journal.is_ours("other.xlsx", "two", "a#S")


def test_that_a_second_program_is_kept_out(tmp_path: Path) -> None:
    with open_journal(tmp_path), pytest.raises(JournalError, match="Another Sheet Enricher"):
        open_journal(tmp_path)
    open_journal(tmp_path).close()


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_that_the_journal_is_for_the_user_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with open_journal(home) as journal:
        begin(journal)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in home.iterdir()}
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert set(modes.values()) == {0o600}


def test_that_every_commit_is_flushed_to_disk(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal:
        pragma = journal._connection.execute
        assert pragma("PRAGMA synchronous").fetchone() == (2,)
        assert pragma("PRAGMA journal_mode").fetchone() == ("wal",)


def test_that_a_journal_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    open_journal(tmp_path).close()
    connection = sqlite3.connect(tmp_path / "journal.sqlite3")
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    with pytest.raises(JournalError, match="newer Sheet Enricher"):
        open_journal(tmp_path)


def test_that_a_damaged_journal_is_reported_as_damaged(tmp_path: Path) -> None:
    (tmp_path / "journal.sqlite3").write_bytes(b"this is no database at all" * 100)
    with pytest.raises(JournalError, match="damaged"):
        open_journal(tmp_path)


def test_that_a_folder_that_cannot_be_created_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(JournalError, match="cannot be created"):
        open_journal(tmp_path / "file")


def test_that_opening_again_migrates_nothing_twice(tmp_path: Path) -> None:
    open_journal(tmp_path).close()
    with open_journal(tmp_path) as journal:
        begin(journal)
        assert journal.last_run("leads.csv") is not None


def test_that_nothing_is_intended_when_its_answer_would_find_no_room(tmp_path: Path) -> None:
    journal = SqliteJournal(
        tmp_path / "journal.sqlite3", read_answer=read_answer, free_bytes=lambda _folder: 1000
    )
    with journal:
        begin(journal)
        with pytest.raises(JournalError, match="disk is full"):
            journal.intend("run", batch(*url_keys(1)), AT)
        assert journal.open_batches() == []


class Room(ReservedSpace):
    """Reserved space for a journal with a limited number of pages."""

    journal: SqliteJournal

    @override
    def release(self) -> bool:
        super().release()
        self.journal._connection.execute("PRAGMA max_page_count = 1000000")
        return True


def fill(journal: SqliteJournal) -> None:
    pages = journal._connection.execute("PRAGMA page_count").fetchone()[0]
    journal._connection.execute(f"PRAGMA max_page_count = {pages}")


BIG = UnparsedAnswer(random.Random(1).randbytes(50_000), 25.0, "id")


def test_that_a_disk_that_fills_up_is_reported_and_keeps_the_intent(tmp_path: Path) -> None:
    (key,) = url_keys(1)
    with open_journal(tmp_path) as journal:
        begin(journal)
        batch_id = journal.intend("run", batch(key), AT)
        fill(journal)
        with pytest.raises(JournalError, match="disk is full"):
            journal.keep_answer(batch_id, BIG, AT)
        assert [kept.batch.keys for kept in journal.open_batches()] == [(key,)]


def test_that_on_a_full_disk_what_is_on_its_way_is_kept_and_nothing_more_is_sent(
    tmp_path: Path,
) -> None:
    first, second = url_keys(2)
    room = Room(tmp_path / "ballast", size=4096)
    path = tmp_path / "journal.sqlite3"
    with SqliteJournal(path, read_answer=read_answer, reserved_space=room) as journal:
        room.journal = journal
        begin(journal)
        ids = [journal.intend("run", batch(key), AT) for key in (first, second)]
        fill(journal)
        for batch_id in ids:
            journal.keep_answer(batch_id, BIG, AT)
        assert [kept.received for kept in journal.open_batches()] == [BIG, BIG]
        with pytest.raises(JournalError, match="disk is full"):
            journal.intend("run", batch(*url_keys(1, prefix="next")), AT)
    assert not (tmp_path / "ballast").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not count blocks")
def test_that_the_reserved_space_takes_its_whole_size_on_disk(tmp_path: Path) -> None:
    reserved = ReservedSpace(tmp_path / "ballast", size=100_000)
    reserved.reserve()
    assert (tmp_path / "ballast").stat().st_blocks * 512 >= 100_000
    assert reserved.release()
    assert not reserved.release()


def test_that_a_body_is_on_disk_before_it_is_read(tmp_path: Path) -> None:
    (key,) = url_keys(1)
    with open_journal(tmp_path) as journal:
        begin(journal)
        batch_id = journal.intend("run", batch(key), AT)
        journal.keep_answer(batch_id, UnparsedAnswer(b"[]", None, "id", "cut"), AT)
    with open_journal(tmp_path) as journal:
        (kept,) = journal.open_batches()
        assert kept.batch == batch(key)
        assert kept.received == UnparsedAnswer(b"[]", None, "id", "cut")


def test_that_a_body_that_no_program_could_read_yet_is_found_again(tmp_path: Path) -> None:
    (key,) = url_keys(1)
    with open_journal(tmp_path) as journal:
        begin(journal)
        settle(journal, {key: Failed(FailureKind.UNREADABLE, "odd")}, b"odd")
        (kept,) = journal.unreadable_batches()
        assert kept.received is not None
        assert kept.received.body == b"odd"
        later = AT + timedelta(days=3)
        journal.settle(kept.batch_id, Settlement({key: NoMatch()}, {key: 1.5}, 1.5), later)
        assert journal.unreadable_batches() == []
        ((_, (record,)),) = journal.records([key])
        assert record.answered_at == AT


def test_that_a_read_only_journal_is_reported(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal:
        journal._connection.execute("PRAGMA query_only = ON")
        with pytest.raises(JournalError, match="cannot be written"):
            begin(journal)


def test_that_a_doubt_is_listed_until_it_is_taken_back(tmp_path: Path) -> None:
    first, second = url_keys(2)
    with open_journal(tmp_path) as journal:
        begin(journal)
        settle(journal, {first: NoMatch()})
        batch_id = journal.intend("run", batch(second), AT)
        doubt = Settlement({second: InDoubt("lost")}, {second: 0.0})
        journal.settle(batch_id, doubt, AT)
        assert [one.batch_id for one in journal.doubts()] == [batch_id]
        assert journal.request_ids() == {"request"}
        assert journal.charged_since("run") == RunCharges(1.5, are_known=True, last_sent_at=AT)
        journal.release(batch_id, "proven")
        assert journal.doubts() == []
        assert list(journal.records([second])) == []


def test_that_a_doubt_whose_charge_is_known_is_no_open_question(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal:
        begin(journal)
        settle(journal, {url_keys(1)[0]: InDoubt("the answer broke off")})
        assert journal.doubts() == []


def test_that_a_journal_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    connection = sqlite3.connect(path)
    connection.executescript(MIGRATIONS[0])
    connection.execute("INSERT INTO outputs VALUES ('out.xlsx', 'one', '2026-11-02')")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()
    with open_journal(tmp_path) as journal:
        assert not journal.is_ours("out.xlsx", "one", "leads.csv#leads")  # unknown source
        journal.start_run(RunRecord("run", "leads.csv", AT, balance=12.5))
        last = journal.last_run()
    assert last is not None
    assert last.balance == 12.5


def run_of(run_id: str, source: str, *, people: int = 2, choices: str = "{}") -> RunRecord:
    return RunRecord(run_id, source, AT, people=people, options_json=choices)


def test_that_a_run_with_people_left_is_unfinished_until_a_later_run_of_its_source(
    tmp_path: Path,
) -> None:
    keys = url_keys(3)
    with open_journal(tmp_path) as journal:
        journal.start_run(run_of("run", "leads.csv", people=3))
        settle(journal, {keys[0]: NoMatch()})
        settle(journal, {keys[1]: InDoubt("no answer")})
        journal.end_run("run", EndReason.STOPPED, AT)

        [unfinished] = journal.unfinished_runs()
        assert (unfinished.run.run_id, unfinished.done, unfinished.in_doubt) == ("run", 2, 1)
        assert unfinished.run.options_json == "{}"

        journal.start_run(run_of("later", "leads.csv"))
        journal.end_run("later", EndReason.FINISHED, AT)
        assert journal.unfinished_runs() == []


def test_that_a_run_that_was_cut_off_is_unfinished_until_it_is_left(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal:
        journal.start_run(run_of("one", "a.csv"))
        journal.start_run(run_of("two", "b.csv"))

        assert [run.run.run_id for run in journal.unfinished_runs()] == ["two", "one"]
        journal.dismiss_run("two")
        assert [run.run.run_id for run in journal.unfinished_runs()] == ["one"]


def test_that_a_run_of_which_everybody_has_an_outcome_is_not_unfinished(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal:
        journal.start_run(run_of("run", "leads.csv", people=1))
        settle(journal, {url_keys(1)[0]: NoMatch()})

        assert journal.unfinished_runs() == []


def test_that_a_choice_is_kept_and_can_be_changed(tmp_path: Path) -> None:
    [key] = url_keys(1)
    with open_journal(tmp_path) as journal:
        begin(journal)
        settle(journal, {key: NoMatch()})
        journal.choose(key, CandidateChoice(1, 2))
        journal.choose(key, CandidateChoice(1, None))
    with open_journal(tmp_path) as journal:
        assert journal.candidate_choices() == {key: CandidateChoice(1, None)}


def test_that_forgetting_forgets_choices_too(tmp_path: Path) -> None:
    [key] = url_keys(1)
    with open_journal(tmp_path) as journal:
        begin(journal)
        settle(journal, {key: NoMatch()})
        journal.choose(key, CandidateChoice(1, 0))
    forget(tmp_path / "journal.sqlite3", before=None)
    with open_journal(tmp_path) as journal:
        assert journal.candidate_choices() == {}


@pytest.mark.parametrize(
    ("person", "stored"),
    [
        ({"basic_profile": {"name": "A"}}, ()),
        (
            {"basic_profile": {"name": "A", "novel": 1}, "new": [{"x": 2}]},
            ("new.x", "basic_profile.novel"),
        ),
        ({"basic_profile": {"name.first": "A"}}, None),  # would look like a known path
    ],
)
def test_that_the_paths_that_the_catalogue_does_not_know_are_recorded(
    tmp_path: Path, person: Person, stored: tuple[str, ...] | None
) -> None:
    [key] = url_keys(1)
    with open_journal(tmp_path) as journal:
        begin(journal)
        settle(journal, {key: Matched(key.as_sent, (Candidate(1.0, person),))})
        [(_, [record])] = journal.records([key])

    assert record.unknown_paths == stored
