"""What an earlier program left behind: batches on their way, and answers that it could not read."""

from datetime import datetime

from desktop_app.domain.answers.outcomes import FailureKind, InDoubt
from desktop_app.domain.fields.pricing import Prices
from desktop_app.engine.ports.journal import RecoveryJournal
from desktop_app.engine.ports.records import KeptBatch, Settlement
from desktop_app.engine.ports.services import ReadAnswer
from desktop_app.engine.settlement.settlements import (
    all_failed,
    settle_received,
    uniform_settlement,
)

_CUT_OFF = "the program ended before the answer came"


def recover(journal: RecoveryJournal, read_answer: ReadAnswer, prices: Prices, at: datetime) -> int:
    """Settle what an earlier program left open; return the people whose answer never came.

    A body that was kept is read now. A batch without one may have been charged, and no answer is
    known: it is in doubt. Answers that could not be read are read again: this program may be newer.
    Only the one program that holds the journal's lock may call this, before it sends anything.

    Raises:
        JournalError: It could not be recorded.
    """
    people = 0
    for kept in journal.open_batches():
        journal.settle(kept.batch_id, _settlement_of(kept, read_answer, prices), at)
        people += 0 if kept.received else len(kept.batch.keys)
    for kept in journal.unreadable_batches():
        settlement = _settlement_of(kept, read_answer, prices)
        if not all_failed(settlement, FailureKind.UNREADABLE):  # what was settled keeps its time
            journal.settle(kept.batch_id, settlement, at)
    return people


def _settlement_of(kept: KeptBatch, read_answer: ReadAnswer, prices: Prices) -> Settlement:
    if kept.received is None:
        return uniform_settlement(kept.batch.keys, InDoubt(_CUT_OFF), credits_used=None)
    return settle_received(kept.batch, kept.received, read_answer, prices)
