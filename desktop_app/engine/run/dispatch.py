"""Dispatch of one batch: record the intent, send, store the answer, settle."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.answers.outcomes import Failed, FailureKind, InDoubt, NoMatch, Outcome
from desktop_app.domain.fields.products import terms_of
from desktop_app.domain.messages import Message
from desktop_app.domain.run.attempts import Attempt
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.failure_policy import (
    Doubt,
    DropFields,
    EndRun,
    Halve,
    SettleNoMatch,
    SettleRefused,
    TryAgain,
    decide_after_failure,
)
from desktop_app.domain.run.responses import ErrorAnswer, Failure, UnparsedAnswer, as_uncharged
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.journal import SendingJournal
from desktop_app.engine.ports.records import Settlement
from desktop_app.engine.ports.services import EnrichmentApi, Services
from desktop_app.engine.settlement.settlements import (
    all_failed,
    is_cost_unknown,
    settle_all,
    settle_received,
)

_STOPPED = Message("the program was stopped before the answer came")


@dataclass(frozen=True, slots=True)
class Settled:
    """The outcomes of a batch, recorded in the journal.

    Attributes:
        outcomes: One for each lookup.
        credits: Credits charged for the request, as far as known.
        charged_people: Lookups with a match that was charged.
        is_cost_unknown: The request may have cost more.
        is_estimated: `credits` is estimated from the price list.
        is_unreadable: The answer could not be read.
        is_refused: The provider refused the batch's only identifier.
        doubt_id: The batch's id in the journal, if neither answer nor charge is known.
        is_doubtful: All lookups are in doubt.
    """

    outcomes: tuple[tuple[LookupKey, Outcome], ...]
    credits: float
    charged_people: int = 0
    is_cost_unknown: bool = False
    is_estimated: bool = False
    is_unreadable: bool = False
    is_refused: bool = False
    doubt_id: int | None = None
    is_doubtful: bool = False


Dispatched = Settled | TryAgain | Halve | DropFields | EndRun


async def dispatch(
    batch: Batch,
    attempt: Attempt,
    *,
    api: EnrichmentApi,
    services: Services[SendingJournal],
    run_id: str,
    service_at: datetime | None,
) -> Dispatched:
    """Send one batch once, and record the result.

    Results other than `Settled` mean that the batch was not charged; its intent is released.

    Raises:
        JournalError: The intent could not be recorded, and nothing was sent; or the answer could
            not be recorded, and the batch is in doubt.
        asyncio.CancelledError: The run was stopped urgently; the batch is in doubt.
    """
    journal, now = services.journal, services.clock.now
    batch_id = journal.intend(run_id, batch, now(), service_at)
    try:
        response = await api.enrich(batch)
    except asyncio.CancelledError:
        if terms_of(batch.kind).is_free:
            journal.release(batch_id, str(_STOPPED))
        else:
            journal.settle(batch_id, _in_doubt(batch, Doubt(_STOPPED)), now())
        raise
    if isinstance(response, UnparsedAnswer):
        journal.keep_answer(batch_id, response, now())
        settlement = settle_received(batch, response, services.read_answer, services.prices)
    else:
        decision = _decide(batch, attempt, response, services)
        if not isinstance(decision, Settlement):
            journal.release(batch_id, str(decision))
            return decision
        settlement = decision
    journal.settle(batch_id, settlement, now())
    return _settled(batch_id, settlement, is_error=isinstance(response, ErrorAnswer))


def _settled(batch_id: int, settlement: Settlement, *, is_error: bool) -> Settled:
    outcomes = settlement.outcomes.values()
    charged = round(sum(settlement.shares.values()), 4)
    is_doubtful = all(isinstance(outcome, InDoubt) for outcome in outcomes)
    return Settled(
        outcomes=tuple(settlement.outcomes.items()),
        credits=charged,
        charged_people=settlement.charged_people,
        is_cost_unknown=is_cost_unknown(settlement),
        is_estimated=settlement.credits is None and not is_doubtful,
        is_unreadable=all_failed(settlement, FailureKind.UNREADABLE),
        is_refused=is_error and all_failed(settlement, FailureKind.REFUSED),
        doubt_id=batch_id if is_doubtful and not charged else None,
        is_doubtful=is_doubtful,
    )


def _decide(
    batch: Batch, attempt: Attempt, failure: Failure, services: Services[SendingJournal]
) -> Settlement | TryAgain | Halve | DropFields | EndRun:
    if terms_of(batch.kind).is_free:
        failure = as_uncharged(failure)
    request_id = failure.request_id if isinstance(failure, ErrorAnswer) else ""
    match decide_after_failure(attempt, failure, services.policy):
        case Doubt() as doubt:
            return _in_doubt(batch, doubt)
        case SettleNoMatch():
            return settle_all(batch.keys, NoMatch(), credits_used=0.0, request_id=request_id)
        case SettleRefused(message=message):
            refused = Failed(FailureKind.REFUSED, message)
            return settle_all(batch.keys, refused, credits_used=0.0, request_id=request_id)
        case decision:
            return decision


def _in_doubt(batch: Batch, doubt: Doubt) -> Settlement:
    return settle_all(batch.keys, InDoubt(doubt.reason), credits_used=doubt.credits)
