"""Requests of a desk in a team, step by step: claim, intend, answer."""

from datetime import UTC, datetime

from desktop_app.adapters.journal.team.team_journal import TeamJournal
from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.settlement.settlements import settle_received
from tests.support.engine import ASK, answer_for

AT = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


def batch(keys: tuple[LookupKey, ...]) -> Batch:
    return Batch(keys[0].kind, keys, ASK, ASK.selection)


def begin(journal: TeamJournal) -> None:
    journal.start_run(RunRecord("run", "leads.csv", AT))


def intend(journal: TeamJournal, keys: tuple[LookupKey, ...], *, again: bool = False) -> int:
    """Claim people and intend to send them; all must be free."""
    claim = journal.claim(batch(keys), ceiling=1, in_doubt_again=again)
    assert claim.keys == keys
    return journal.intend("run", batch(keys), AT)


def answer(journal: TeamJournal, number: int, keys: tuple[LookupKey, ...]) -> None:
    received = answer_for(batch(keys))
    journal.keep_answer(number, received, AT)
    journal.settle(number, settle_received(batch(keys), received, read_answer, Prices()), AT)


def claimed(journal: TeamJournal, keys: tuple[LookupKey, ...]) -> tuple[LookupKey, ...]:
    return journal.claim(batch(keys), ceiling=1).keys
