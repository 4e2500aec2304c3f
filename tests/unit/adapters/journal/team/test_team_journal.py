"""Desks of a team: nobody is claimed twice, no answer is lost, and no claim is free too early."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from desktop_app.adapters.journal.team.schema import lock_class
from desktop_app.adapters.journal.team.team_journal import TeamJournal
from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.domain.answers.journal_records import Reuse, settled_record
from desktop_app.domain.answers.outcomes import InDoubt, Matched, NoMatch, Outcome
from desktop_app.domain.errors.team import (
    DeskInUseError,
    TeamAwayError,
    TeamBudgetError,
    TeamIsNewerError,
    TeamReadOnlyError,
)
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.responses import UnparsedAnswer
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.domain.team.address import TeamAddress
from desktop_app.domain.team.desks import desk_of_run
from desktop_app.engine.ports.records import Settlement
from desktop_app.engine.settlement.settlements import settle_received
from installer.texts import core_texts
from tests.support.desk_requests import AT, answer, batch, begin, claimed, intend
from tests.support.desks import open_desk
from tests.support.engine import ASK, outcomes_in, url_keys
from tests.support.excessive_growth import excessive_growth
from tests.support.postgres import Cable, Server


def are_translated_doubts(outcomes: Iterable[Outcome]) -> bool:
    """Tell whether all are in doubt, for reasons that the window has in all languages."""
    known = core_texts()
    return all(isinstance(one, InDoubt) and one.reason in known for one in outcomes)


def settle(journal: TeamJournal, number: int, outcomes: dict[LookupKey, Outcome]) -> None:
    journal.settle(number, Settlement(outcomes, dict.fromkeys(outcomes, 0.0), 0.0), AT)


def test_that_only_one_desk_gets_a_person(tmp_path: Path, address: TeamAddress) -> None:
    keys = url_keys(6)
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        begin(a)
        begin(b)
        intend(a, keys[:4])
        claim = b.claim(batch(keys[2:]), ceiling=1)
        assert claim.keys == keys[4:]
        assert claim.elsewhere == keys[2:4]
        assert b.collect(keys) == frozenset(keys[:4])


def test_that_one_request_can_be_claimed_in_parts(
    tmp_path: Path, address: TeamAddress, server: Server
) -> None:
    keys = url_keys(6)
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        begin(a)
        begin(b)
        intend(a, keys[:2])
        assert claimed(b, keys[:4]) == keys[2:4]
        assert b.claim(batch(keys[4:]), ceiling=1, adds=True).keys == keys[4:]
        number = b.intend("run", batch(keys[2:]), AT)
        answer(b, number, keys[2:])
    left = server.execute("SELECT normal FROM claims ORDER BY 1", address.database)
    assert left == [(key.normal,) for key in keys[:2]]


def test_that_an_answer_is_copied_with_desk_and_day(tmp_path: Path, address: TeamAddress) -> None:
    keys = url_keys(3)
    with open_desk(tmp_path / "anna", address) as a, open_desk(tmp_path / "b", address) as b:
        begin(a)
        answer(a, intend(a, keys), keys)
        assert b.collect(keys[:1]) == frozenset()
        ((_, (record,)),) = b.records(keys[:1])
        assert desk_of_run(record.run_id) == "anna"
        assert record.credits == 0
        assert isinstance(b.outcome(record), Matched)
        assert settled_record([record], ASK, Reuse(timedelta(days=99999), None), AT) is not None
        assert claimed(b, keys) == keys  # b knows them: only its own rules decide about a request


def test_that_what_was_bought_since_the_plan_is_not_sent(
    tmp_path: Path, address: TeamAddress
) -> None:
    keys = url_keys(3)
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        begin(a)
        b.collect(keys)
        answer(a, intend(a, keys[:2]), keys[:2])
        claim = b.claim(batch(keys), ceiling=1)
        assert claim.keys == keys[2:]
        assert [key for key, _ in b.records(keys)] == list(keys[:2])


def test_that_a_desk_that_ended_leaves_its_claims_in_doubt(
    tmp_path: Path, address: TeamAddress
) -> None:
    keys = url_keys(2)
    with open_desk(tmp_path / "a", address) as a:
        begin(a)
        intend(a, keys)
    with open_desk(tmp_path / "b", address) as b:
        begin(b)
        assert claimed(b, keys) == ()
        assert b.collect(keys) == frozenset()
        assert are_translated_doubts(outcomes_in(b, keys).values())
        assert len(outcomes_in(b, keys)) == 2
        # The user may ask again, knowing that it may be charged twice.
        intend(b, keys, again=True)


def test_that_a_settlement_wins_over_doubt(tmp_path: Path, address: TeamAddress) -> None:
    keys = url_keys(2)
    cable = Cable(address.port)
    with (
        open_desk(tmp_path / "a", replace(address, port=cable.port)) as a,
        open_desk(tmp_path / "b", address) as b,
    ):
        begin(a)
        number = intend(a, keys)
        cable.pull()  # a laptop that sleeps
        wait_for_doubt(b, keys)
        answer(a, number, keys)
        cable.plug()
        assert a.hand_in()
        b.collect(keys)
        assert all(isinstance(one, Matched) for one in outcomes_in(b, keys).values())
    cable.close()


def wait_for_doubt(journal: TeamJournal, keys: tuple[LookupKey, ...]) -> None:
    """Wait until the server has noticed that a desk is gone."""
    while journal.collect(keys):
        pass
    assert all(isinstance(one, InDoubt) for one in outcomes_in(journal, keys).values())


def test_that_doubts_stay_in_doubt_for_everybody(tmp_path: Path, address: TeamAddress) -> None:
    keys = url_keys(2)
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        begin(a)
        number = intend(a, keys)
        settle(a, number, {keys[0]: InDoubt("no answer"), keys[1]: NoMatch()})
        assert claimed(b, keys) == ()
        b.collect(keys)
        assert outcomes_in(b, keys) == {keys[0]: InDoubt("no answer"), keys[1]: NoMatch()}
        a.release(number, "the balance proves it")
        b.collect(keys)
        assert claimed(b, keys[:1]) == keys[:1]


def test_that_a_released_batch_is_free_for_all(tmp_path: Path, address: TeamAddress) -> None:
    keys = url_keys(2)
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        begin(a)
        a.release(intend(a, keys), "429")
        assert claimed(b, keys) == keys


def test_that_nothing_is_claimed_while_the_server_is_away(
    tmp_path: Path, address: TeamAddress
) -> None:
    keys = url_keys(4)
    cable = Cable(address.port)
    with open_desk(tmp_path / "a", replace(address, port=cable.port)) as a:
        begin(a)
        number = intend(a, keys[:2])
        cable.pull()
        with pytest.raises(TeamAwayError):
            a.claim(batch(keys[2:]), ceiling=1)
        answer(a, number, keys[:2])  # the answer that was on its way
        assert len(outcomes_in(a, keys)) == 2
        with open_desk(tmp_path / "b", address) as b:
            assert claimed(b, keys[:2]) == ()
            cable.plug()
            assert a.hand_in()
            b.collect(keys)
            assert len(outcomes_in(b, keys)) == 2
    cable.close()


@pytest.mark.parametrize("is_committed", [True, False])
def test_that_a_claim_cut_in_its_commit_is_free_or_held(
    tmp_path: Path, address: TeamAddress, *, is_committed: bool
) -> None:
    """Nothing was sent, whether the server committed or not: so they are free."""
    keys = url_keys(2)
    cable = Cable(address.port)
    with open_desk(tmp_path / "a", replace(address, port=cable.port)) as a:
        begin(a)
        a.collect(keys)
        cut_at_commit(cable, is_committed=is_committed)
        with pytest.raises(TeamAwayError):
            a.claim(batch(keys), ceiling=1)
        cable.before_sending = cable.before_answering = lambda _data: True
        cable.plug()
        assert claimed(a, keys) == keys
    cable.close()


def cut_at_commit(cable: Cable, *, is_committed: bool) -> None:
    seen: list[bytes] = []

    def ask(data: bytes) -> bool:
        if b"COMMIT" in data:
            seen.append(data)
            cable.is_pulled = True
            return is_committed
        return True

    cable.before_sending = ask
    cable.before_answering = lambda _data: not seen


@pytest.mark.parametrize("is_committed", [True, False])
def test_that_an_answer_cut_in_its_commit_is_handed_in_once(
    tmp_path: Path, address: TeamAddress, server: Server, *, is_committed: bool
) -> None:
    keys = url_keys(2)
    cable = Cable(address.port)
    with open_desk(tmp_path / "a", replace(address, port=cable.port)) as a:
        begin(a)
        number = intend(a, keys)
        cut_at_commit(cable, is_committed=is_committed)
        answer(a, number, keys)
        cable.before_sending = cable.before_answering = lambda _data: True
        cable.plug()
        assert a.hand_in()
    assert server.execute("SELECT people, credits FROM requests", address.database) == [(2, 2.0)]
    assert server.execute("SELECT count(*) FROM claims", address.database) == [(0,)]
    cable.close()


def test_that_a_killed_desk_knows_what_it_has_not_sent(
    tmp_path: Path, address: TeamAddress, server: Server
) -> None:
    """Killed between claim and intent, nothing was sent; killed after it, it is in doubt."""
    keys = url_keys(4)
    with open_desk(tmp_path / "a", address) as a:
        begin(a)
        intend(a, keys[:2])
        a.claim(batch(keys[2:]), ceiling=1)
        server.kill_sessions(address.database)
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        assert a.hand_in()
        assert claimed(b, keys) == keys[2:]


def test_that_a_journal_from_a_backup_frees_nothing(
    tmp_path: Path, address: TeamAddress, server: Server
) -> None:
    keys = url_keys(2)
    with open_desk(tmp_path / "a", address) as a:
        begin(a)
        a.hand_in()
    backup = (tmp_path / "a" / "journal.sqlite3").read_bytes()
    with open_desk(tmp_path / "a", address) as a:
        intend(a, keys)
        a.claim(batch(url_keys(1, prefix="later")), ceiling=1)
    for left in (tmp_path / "a").iterdir():
        left.unlink()
    (tmp_path / "a" / "journal.sqlite3").write_bytes(backup)
    with open_desk(tmp_path / "a", address) as a:
        assert claimed(a, keys) == ()
    assert server.execute("SELECT count(*) FROM desks", address.database) == [(2,)]


def test_that_a_copied_folder_becomes_a_desk_of_its_own(
    tmp_path: Path, address: TeamAddress, server: Server
) -> None:
    keys = url_keys(3)
    with open_desk(tmp_path / "a", address) as a:
        a.hand_in()
    copy = tmp_path / "copy"
    copy.mkdir()
    (copy / "journal.sqlite3").write_bytes((tmp_path / "a" / "journal.sqlite3").read_bytes())
    with open_desk(tmp_path / "a", address) as a:
        begin(a)
        intend(a, keys[:2])
        with open_desk(copy, address) as b:
            assert claimed(b, keys) == keys[2:]
    assert server.execute("SELECT count(*) FROM desks", address.database) == [(2,)]


@pytest.mark.long  # the server waits 8 s
def test_that_a_desk_is_one_program(tmp_path: Path, address: TeamAddress, server: Server) -> None:
    with open_desk(tmp_path / "a", address) as a:
        a.hand_in()
    with server.session(address.database) as other:
        other.execute("SELECT pg_advisory_lock(%s, 1)", (lock_class(),))
        with open_desk(tmp_path / "a", address) as a, pytest.raises(DeskInUseError):
            a.collect(url_keys(1))


def test_that_an_answer_keeps_its_age_whatever_the_clocks_say(
    tmp_path: Path, address: TeamAddress
) -> None:
    keys = url_keys(1)
    late = timedelta(days=400)
    with (
        open_desk(tmp_path / "a", address, now=lambda: AT + timedelta(days=3)) as a,
        open_desk(tmp_path / "b", address, now=lambda: AT + late) as b,
    ):
        begin(a)
        answer(a, intend(a, keys), keys)  # settled at AT: three days ago by a's clock
        b.collect(keys)
        ((_, (record,)),) = b.records(keys)
    age = AT + late - record.answered_at
    assert timedelta(days=2, hours=23) < age < timedelta(days=3, hours=1)


def test_that_a_desk_hands_in_what_it_bought_before_it_joined(
    tmp_path: Path, address: TeamAddress, server: Server
) -> None:
    keys = url_keys(4)
    other = server.database()
    with open_desk(tmp_path / "a", other) as a:
        begin(a)
        answer(a, intend(a, keys[:2]), keys[:2])
        settle(a, intend(a, keys[2:]), dict.fromkeys(keys[2:], InDoubt("no answer")))
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        assert a.hand_in()
        b.collect(keys)
        found = outcomes_in(b, keys)
        assert [type(found[key]) for key in keys] == [Matched, Matched, InDoubt, InDoubt]
        assert claimed(b, keys[2:]) == ()


def test_that_a_desk_may_keep_its_answers(tmp_path: Path, address: TeamAddress) -> None:
    keys = url_keys(2)
    with (
        open_desk(tmp_path / "a", address, shares=False) as a,
        open_desk(tmp_path / "b", address) as b,
    ):
        begin(a)
        answer(a, intend(a, keys), keys)
        assert claimed(b, keys) == ()
        b.collect(keys)
        assert are_translated_doubts(outcomes_in(b, keys).values())
        begin(b)
        intend(b, keys, again=True)  # the user wants it nevertheless


def test_that_the_budget_of_a_month_holds_for_all(tmp_path: Path, address: TeamAddress) -> None:
    keys = url_keys(10)
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        begin(a)
        begin(b)
        a.team().set_budget(6)
        first = intend(a, keys[:4])
        claim = b.claim(batch(keys[4:]), ceiling=1)
        assert (claim.keys, claim.over_budget) == (keys[4:6], keys[6:])
        b.intend("run", batch(claim.keys), AT)
        with pytest.raises(TeamBudgetError):
            b.claim(batch(keys[6:]), ceiling=1)
        answer(a, first, keys[:4])
        with pytest.raises(TeamBudgetError):
            a.claim(batch(keys[6:]), ceiling=1)


def test_that_the_turns_of_all_desks_are_one_row(tmp_path: Path, address: TeamAddress) -> None:
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        waits = [one.take_turn(Product.ENRICH, 60) for one in (a, b, a, b)]
        for turn, wait_s in enumerate(waits):
            assert 60 * turn - 30 < wait_s <= 60 * turn
        a.hold(Product.ENRICH, 1000)
        assert b.take_turn(Product.ENRICH, 60) > 900
        assert b.take_turn(Product.LIVE, 60) == 0


def test_that_one_forget_holds_for_all(
    tmp_path: Path, address: TeamAddress, server: Server
) -> None:
    keys = url_keys(2)
    with open_desk(tmp_path / "a", address) as a:
        begin(a)
        answer(a, intend(a, keys), keys)
        with open_desk(tmp_path / "b", address) as b:
            b.collect(keys)
            assert a.team().forget(None) == 2
        with open_desk(tmp_path / "b", address) as b:
            b.collect(keys)
            assert not list(b.records(keys))
    database = address.database
    assert server.execute("SELECT desk, people FROM forgotten", database) == [("a", 2)]
    assert server.execute("SELECT count(*) FROM answers", database) == [(0,)]
    assert server.execute("SELECT keys, body, credits FROM requests", database) == [("[]", None, 2)]


def test_that_old_answers_are_deleted(tmp_path: Path, address: TeamAddress, server: Server) -> None:
    keys = url_keys(2)
    with open_desk(tmp_path / "a", address, now=lambda: AT + timedelta(days=9)) as a:
        begin(a)
        answer(a, intend(a, keys), keys)
        a.team().set_age(10)
    with open_desk(tmp_path / "b", address) as b:
        b.collect(keys)
        assert len(outcomes_in(b, keys)) == 2
        b.team().set_age(8)
    with open_desk(tmp_path / "b", address) as b:
        b.collect(keys)
    assert server.execute("SELECT count(*) FROM answers", address.database) == [(0,)]


def test_that_spending_is_told_by_desk_and_month(tmp_path: Path, address: TeamAddress) -> None:
    keys = url_keys(5)
    with (
        open_desk(tmp_path / "a", address, now=lambda: AT) as a,
        open_desk(tmp_path / "b", address, now=lambda: AT) as b,
    ):
        for desk, part in ((a, keys[:2]), (b, keys[2:])):
            begin(desk)
            answer(desk, intend(desk, part), part)
        b.collect(keys)
        spent = [(one.desk, one.requests, one.people, one.credits) for one in a.team().spending()]
        assert spent == [("b", 1, 3, 3.0), ("a", 1, 2, 2.0)]


def test_that_an_older_program_refuses_newer_tables(
    tmp_path: Path, address: TeamAddress, server: Server
) -> None:
    with open_desk(tmp_path / "a", address) as a:
        a.collect(url_keys(1))
    server.execute("UPDATE team SET version = 999", address.database)
    with open_desk(tmp_path / "a", address) as a, pytest.raises(TeamIsNewerError):
        a.collect(url_keys(1))


def test_that_a_read_only_server_is_named(
    tmp_path: Path, address: TeamAddress, server: Server
) -> None:
    with open_desk(tmp_path / "a", address) as a:
        a.collect(url_keys(1))
    server.execute(f'ALTER DATABASE "{address.database}" SET default_transaction_read_only = on')
    with open_desk(tmp_path / "a", address) as a, pytest.raises(TeamReadOnlyError):
        a.collect(url_keys(1))


def test_that_leaving_keeps_a_copy_of_everything(tmp_path: Path, address: TeamAddress) -> None:
    keys = url_keys(2)
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        begin(a)
        answer(a, intend(a, keys), keys)
        b.collect(keys)
        b.leave_team()
        assert len(outcomes_in(b, keys)) == 2


def test_that_a_body_that_cannot_be_read_is_bought_once(
    tmp_path: Path, address: TeamAddress
) -> None:
    keys = url_keys(2)
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        begin(a)
        number = intend(a, keys)
        broken = UnparsedAnswer(b"<html>", 2.0, "r")
        a.keep_answer(number, broken, AT)
        a.settle(number, settle_received(batch(keys), broken, read_answer, Prices()), AT)
        assert claimed(b, keys) == ()
        b.collect(keys)
        assert len(outcomes_in(b, keys)) == 2


def test_that_claims_outlast_a_break_before_their_intent(
    tmp_path: Path, address: TeamAddress
) -> None:
    keys = url_keys(4)
    cable = Cable(address.port)
    with (
        open_desk(tmp_path / "a", replace(address, port=cable.port)) as a,
        open_desk(tmp_path / "b", address) as b,
    ):
        begin(a)
        assert claimed(a, keys[:2]) == keys[:2]
        cable.cut()
        more = batch(keys[2:])
        with suppress(TeamAwayError):  # the break is noticed by the first statement after it
            a.claim(more, ceiling=1, adds=True)
        assert a.claim(more, ceiling=1, adds=True).keys == keys[2:]
        assert claimed(b, keys) == ()
    cable.close()


def test_that_the_claims_of_a_large_job_take_time_in_proportion(
    tmp_path: Path, address: TeamAddress
) -> None:
    with open_desk(tmp_path / "a", address) as a:
        begin(a)
        assert not excessive_growth(
            lambda n: batch(url_keys(n)), partial(a.claim, ceiling=1), 1_000
        )
