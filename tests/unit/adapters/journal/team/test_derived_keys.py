"""Keys that no sheet holds: links that were found, and purchases beyond Person Enrich."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.answers.outcomes import InDoubt, Matched
from desktop_app.domain.fields.pricing import BUSINESS_EMAILS, CONTACTS
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.team.address import TeamAddress
from desktop_app.engine.ports.records import Settlement
from desktop_app.engine.run.team.left_to_buy import left_to_buy
from tests.support.desk_requests import AT, answer, begin, claimed, intend
from tests.support.desks import open_desk
from tests.support.engine import RuleApi, SteppingClock, outcomes_in, services_for, url_keys
from tests.support.postgres import Cable

ANY_AGE = Reuse(None, None)
CONTACT, CHECKED = IdentifierKind.CONTACT_PROFILE, IdentifierKind.VERIFIED_CONTACT


def as_kind(kind: IdentifierKind, keys: Iterable[LookupKey]) -> tuple[LookupKey, ...]:
    return tuple(LookupKey(kind, key.normal) for key in keys)


def contact_batch(kind: IdentifierKind, keys: Iterable[LookupKey], *paths: str) -> Batch:
    selection = parse_selection(list(paths or CONTACTS))
    return Batch(kind, as_kind(kind, keys), EnrichQuery(selection), selection)


@pytest.mark.parametrize("kind", [IdentifierKind.LIVE_PROFILE, CONTACT])
def test_that_whatever_is_read_after_a_collection_is_collected_first(
    tmp_path: Path, address: TeamAddress, kind: IdentifierKind
) -> None:
    keys = url_keys(3)
    bought = as_kind(kind, keys)
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        begin(a)
        answer(a, intend(a, bought), bought)
        assert b.later_kinds() == frozenset()
        assert list(b.records(bought)) == []
        b.collect(keys)
        assert b.later_kinds() == {kind}
        assert [key for key, _ in b.records(bought)] == list(bought)


def test_that_a_team_that_went_away_is_asked_for_nothing_more(
    tmp_path: Path, address: TeamAddress
) -> None:
    keys = url_keys(3)
    cable = Cable(address.port)
    with (
        open_desk(tmp_path / "a", address) as a,
        open_desk(tmp_path / "b", replace(address, port=cable.port)) as b,
    ):
        begin(a)
        b.collect(())
        answer(a, intend(a, keys), keys)
        cable.pull()
        assert list(b.records(keys)) == []
        cable.plug()
        assert list(b.records(keys)) == []  # until it is collected again
        b.collect(())
        assert len(list(b.records(keys))) == 3
    cable.close()


def test_that_contact_data_with_a_check_and_without_is_one_claim(
    tmp_path: Path, address: TeamAddress
) -> None:
    keys = url_keys(2)
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        begin(a)
        number = intend(a, as_kind(CHECKED, keys))
        assert claimed(b, as_kind(CONTACT, keys)) == ()
        assert b.collect(as_kind(CONTACT, keys)) == frozenset(as_kind(CONTACT, keys))
        answer(a, number, as_kind(CHECKED, keys))
        assert claimed(b, as_kind(CONTACT, keys)) == ()  # b has to look at the answer first
        assert len(list(b.records(as_kind(CHECKED, keys)))) == 2
        assert claimed(b, as_kind(CONTACT, keys)) == as_kind(CONTACT, keys)


def test_that_a_doubt_about_checked_contact_data_can_be_asked_again_without_a_check(
    tmp_path: Path, address: TeamAddress
) -> None:
    keys = url_keys(1)
    checked, plain = as_kind(CHECKED, keys), as_kind(CONTACT, keys)
    with open_desk(tmp_path / "a", address) as a:
        begin(a)
        number = intend(a, checked)
        doubts = dict.fromkeys(checked, InDoubt("no answer"))
        a.settle(number, Settlement(doubts, dict.fromkeys(checked, 0.0), 0.0), AT)
        assert claimed(a, plain) == ()
        intend(a, plain, again=True)


def test_that_only_what_is_missing_is_left_to_buy(tmp_path: Path, address: TeamAddress) -> None:
    keys = url_keys(4)
    phone = next(path for path in CONTACTS if path != BUSINESS_EMAILS)
    wanted = contact_batch(CONTACT, keys, BUSINESS_EMAILS, phone)
    with open_desk(tmp_path / "a", address) as a:
        begin(a)
        services = services_for(RuleApi(), a)
        assert left_to_buy(wanted, ANY_AGE, services) == (wanted,)
        for part, paths in ((keys[:1], CONTACTS), (keys[1:2], (BUSINESS_EMAILS,))):
            batch = contact_batch(CONTACT, part, *paths)
            assert a.claim(batch, ceiling=1).keys == batch.keys
            answer(a, a.intend("run", batch, AT), tuple(batch.keys))
        doubtful = contact_batch(CONTACT, keys[2:3], BUSINESS_EMAILS)
        assert a.claim(doubtful, ceiling=1).keys == doubtful.keys
        number = a.intend("run", doubtful, AT)
        doubts = dict.fromkeys(doubtful.keys, InDoubt("no answer"))
        a.settle(number, Settlement(doubts, dict.fromkeys(doubts, 0.0), 0.0), AT)
        left = left_to_buy(wanted, ANY_AGE, services)
        assert left_to_buy(wanted, None, services) == (wanted,)
    assert [(part.selection.names, len(part.keys)) for part in left] == [
        ((phone,), 1),
        (wanted.selection.names, 1),
    ]


def test_that_an_old_answer_of_another_desk_is_not_fresh(
    tmp_path: Path, address: TeamAddress
) -> None:
    keys = url_keys(2)
    clock = SteppingClock(AT + timedelta(days=20))
    with (
        open_desk(tmp_path / "a", address, now=clock.peek) as a,
        open_desk(tmp_path / "b", address, now=clock.peek) as b,
    ):
        begin(a)
        answer(a, intend(a, keys), keys)
        wish = Reuse(None, None, is_fresh=True, fresh_after=b.last_batch(), fresh_since=clock.now())
        b.collect(keys)
        records = [record for _, some in b.records(keys) for record in some]
        assert len(records) == 2
        assert not any(wish.permits(record) for record in records)
        assert all(replace(wish, fresh_since=AT).permits(record) for record in records)


def test_that_a_broken_connection_is_replaced_to_hand_in_at_the_end(
    tmp_path: Path, address: TeamAddress
) -> None:
    keys = url_keys(2)
    cable = Cable(address.port)
    with open_desk(tmp_path / "a", replace(address, port=cable.port), retry_s=60) as a:
        begin(a)
        number = intend(a, keys)
        cable.cut()
        answer(a, number, keys)
    cable.close()
    with open_desk(tmp_path / "b", address) as b:
        b.collect(keys)
        assert all(isinstance(one, Matched) for one in outcomes_in(b, keys).values())
        assert len(outcomes_in(b, keys)) == 2
