"""Keys that hand their rows on: the link that another answer has found decides the row."""

import json
from array import array

import pytest

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import UnparsedAnswer
from desktop_app.domain.run.waves import DecidedLookups
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.domain.source.lookups import Lookups
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.settlement.settlements import settle_received
from desktop_app.engine.waves.decided import decided_lookups
from tests.support.engine import ASK, SteppingClock

EMAIL = LookupKey(IdentifierKind.IDENTIFIED_EMAIL, "ann@acme.example")
LINK = LookupKey(IdentifierKind.PROFILE_URL, "ann")
OTHER = LookupKey(IdentifierKind.PROFILE_URL, "bo")


def person(slug: str) -> dict[str, object]:
    known = {"profile_url": f"https://www.linkedin.com/in/{slug}"}
    handles = {"professional_network_identifier": known}
    return {"basic_profile": {"name": slug}, "social_handles": handles}


def identified_as(journal: SqliteJournal, *slugs: str) -> int:
    """Record that the email identifies these people; return the batch."""
    clock, batch = SteppingClock(), Batch(EMAIL.kind, (EMAIL,), ASK, ASK.selection)
    journal.start_run(RunRecord("run", "leads.csv", clock.now()))
    batch_id = journal.intend("run", batch, clock.now(), None)
    matches = [{"confidence_score": 0.9, "person_data": person(slug)} for slug in slugs]
    body = json.dumps([{"matched_on": EMAIL.normal, "matches": matches}]).encode()
    received = UnparsedAnswer(body, float(len(slugs)), "r")
    journal.keep_answer(batch_id, received, clock.now())
    settled = settle_received(batch, received, read_answer, Prices())
    journal.settle(batch_id, settled, clock.now())
    return batch_id


def decided(journal: SqliteJournal, *keys: LookupKey) -> DecidedLookups:
    different = CompactKeys(keys)
    codes = array("l", [different.index(key) for key in keys])
    firsts = array("l", [keys.index(key) for key in different])
    kinds = frozenset({IdentifierKind.IDENTIFIED_EMAIL})
    return decided_lookups(
        Lookups(different, firsts, codes, frozenset(), hand_on=kinds), ASK, journal
    )


def test_that_an_accepted_link_decides_the_row(journal: SqliteJournal) -> None:
    identified_as(journal, "ann")
    found = decided(journal, EMAIL, OTHER)

    assert [found.deciding_key(row) for row in (0, 1)] == [LINK, OTHER]
    assert [found.keys_before(row) for row in (0, 1)] == [(EMAIL,), ()]


def test_that_a_key_without_an_answer_decides_its_own_row(journal: SqliteJournal) -> None:
    assert decided(journal, EMAIL).deciding_key(0) == EMAIL
    identified_as(journal)
    found = decided(journal, EMAIL)

    assert (found.deciding_key(0), found.keys_before(0)) == (EMAIL, ())


def test_that_several_people_decide_nothing_until_the_user_has_chosen(
    journal: SqliteJournal,
) -> None:
    batch_id = identified_as(journal, "ann", "bo")
    assert decided(journal, EMAIL).deciding_key(0) == EMAIL
    journal.choose(EMAIL, CandidateChoice(batch_id, 1))
    assert decided(journal, EMAIL).deciding_key(0) == OTHER
    journal.choose(EMAIL, CandidateChoice(batch_id, None))
    assert decided(journal, EMAIL).deciding_key(0) == EMAIL


def test_that_a_link_in_another_row_is_one_person(journal: SqliteJournal) -> None:
    identified_as(journal, "ann")
    found = decided(journal, LINK, EMAIL)

    assert list(found.keys) == [LINK]
    assert (found.first_row(1), found.is_shared(0), found.people) == (0, True, 1)


@pytest.mark.parametrize("keys", [(EMAIL,), (EMAIL, LINK), (OTHER, EMAIL)])
def test_that_the_charge_for_finding_a_link_stays_with_its_row(
    journal: SqliteJournal, keys: tuple[LookupKey, ...]
) -> None:
    identified_as(journal, "ann")
    found = decided(journal, *keys)

    assert list(found.idle_keys()) == [(EMAIL, keys.index(EMAIL))]
