"""Recovery after a crash: batches without a settlement, and unreadable answers."""

from datetime import datetime

from desktop_app.domain.answers.outcomes import FailureKind, InDoubt, NoMatch
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.products import terms_of
from desktop_app.engine.ports.journal import RecoveryJournal
from desktop_app.engine.ports.records import KeptBatch, Settlement
from desktop_app.engine.ports.services import ReadAnswer
from desktop_app.engine.settlement.settlements import (
    JobTerms,
    all_failed,
    settle_all,
    settle_received,
)

_CUT_OFF = "the program ended before the answer came"


def recover(journal: RecoveryJournal, read_answer: ReadAnswer, prices: Prices, at: datetime) -> int:
    """Settle what an earlier program left open; return the people whose answer never came.

    A stored body is parsed now. A batch without a body may have been charged: it is in doubt,
    unless its product is free.
    Unreadable answers are parsed again, because this program may be newer. Only the process that
    holds the journal's lock may call this, before it sends anything.

    Raises:
        JournalError: The journal cannot be read or written.
    """
    people = 0
    for kept in journal.open_batches():
        if kept.received is None and terms_of(kept.batch.kind).is_free:
            journal.release(kept.batch_id, _CUT_OFF)
            continue
        journal.settle(kept.batch_id, _settlement_of(kept, read_answer, prices), at)
        people += 0 if kept.received else len(kept.batch.keys)
    for kept in journal.unreadable_batches():
        settlement = _settlement_of(kept, read_answer, prices)
        if not all_failed(settlement, FailureKind.UNREADABLE):  # else keep its time
            journal.settle(kept.batch_id, settlement, at)
    return people


def _settlement_of(kept: KeptBatch, read_answer: ReadAnswer, prices: Prices) -> Settlement:
    if kept.received is None:
        return settle_all(kept.batch.keys, InDoubt(_CUT_OFF), credits_used=None)
    job = JobTerms(NoMatch()) if kept.is_job_part else None
    return settle_received(kept.batch, kept.received, read_answer, prices, job)
