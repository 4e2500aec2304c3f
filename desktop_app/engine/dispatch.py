"""One batch: intend, send, settle."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.batches import Batch
from desktop_app.domain.identifiers import LookupKey
from desktop_app.domain.outcomes import (
    Failed,
    FailureKind,
    InDoubt,
    Matched,
    NoMatch,
    Outcome,
)
from desktop_app.domain.pricing import expected_price, share_charge
from desktop_app.domain.replies import Answer, Reply, Unreadable
from desktop_app.domain.retrying import (
    Attempt,
    Doubt,
    DropFields,
    EndRun,
    ErrorAnswer,
    Halve,
    SettleNoMatch,
    SettleRefused,
    TryAgain,
    decide,
)
from desktop_app.engine.ports import EnrichmentApi, Services, Settlement

_NOT_IN_THE_ANSWER = "the answer did not mention it"
_STOPPED = "the program was stopped before the answer came"


@dataclass(frozen=True, slots=True)
class Settled:
    """The batch has its outcomes in the journal.

    Attributes:
        outcomes: One for each lookup.
        credits: What the request was charged, as far as is known.
        is_unreadable: The answer could not be read.
        is_refused: The one identifier was refused.
        doubt_id: The batch's id in the journal, if neither answer nor charge is known.
    """

    outcomes: tuple[tuple[LookupKey, Outcome], ...]
    credits: float
    is_unreadable: bool = False
    is_refused: bool = False
    doubt_id: int | None = None


Dispatched = Settled | TryAgain | Halve | DropFields | EndRun


async def dispatch(
    batch: Batch, attempt: Attempt, *, api: EnrichmentApi, services: Services, run_id: str
) -> Dispatched:
    """Send one batch once, and record what came of it.

    What is returned besides `Settled` was certainly not charged and is off the journal again.

    Raises:
        JournalError: The intent could not be recorded, and nothing was sent; or the answer could
            not be, and the intent stays: the batch is in doubt.
        asyncio.CancelledError: The run was ended in haste; the batch is in doubt.
    """
    journal = services.journal
    batch_id = journal.intend(run_id, batch, services.clock.now())
    try:
        reply = await api.enrich(batch)
    except asyncio.CancelledError:
        journal.settle(batch_id, _in_doubt(batch, _STOPPED), services.clock.now())
        raise
    verdict = _judge(batch, attempt, reply, services)
    if isinstance(verdict, Settlement):
        journal.settle(batch_id, verdict, services.clock.now())
        charged = round(sum(verdict.shares.values()), 4)
        is_doubt = all(isinstance(outcome, InDoubt) for outcome in verdict.outcomes.values())
        return Settled(
            outcomes=tuple(verdict.outcomes.items()),
            credits=charged,
            is_unreadable=isinstance(reply, Unreadable),
            is_refused=isinstance(reply, ErrorAnswer) and not is_doubt,
            doubt_id=batch_id if is_doubt and not charged else None,
        )
    journal.release(batch_id, str(verdict))
    return verdict


def _judge(
    batch: Batch, attempt: Attempt, reply: Reply, services: Services
) -> Settlement | TryAgain | Halve | DropFields | EndRun:
    match reply:
        case Answer():
            return _settle_answer(batch, reply, services)
        case Unreadable():
            failed = Failed(FailureKind.UNREADABLE, reply.reason)
            return _same_for_all(
                batch, failed, credits=reply.credits, body=reply.body, request_id=reply.request_id
            )
        case failure:
            decision = decide(attempt, failure, services.policy)
    body, request_id = (
        (failure.body, failure.request_id) if isinstance(failure, ErrorAnswer) else (b"", "")
    )
    match decision:
        case Doubt(reason=reason, credits=charged):
            return _same_for_all(batch, InDoubt(reason), credits=charged, body=body)
        case SettleNoMatch():
            return _same_for_all(batch, NoMatch(), body=body, request_id=request_id)
        case SettleRefused(message=message):
            refused = Failed(FailureKind.REFUSED, message)
            return _same_for_all(batch, refused, body=body, request_id=request_id)
        case _:
            return decision


def _settle_answer(batch: Batch, answer: Answer, services: Services) -> Settlement:
    missing = InDoubt(_NOT_IN_THE_ANSWER)
    outcomes = {key: answer.outcomes.get(key, missing) for key in batch.keys}
    weights = [_expected(outcomes[key], batch, services) for key in batch.keys]
    charged = sum(weights) if answer.credits is None else answer.credits
    shares = share_charge(charged, weights)
    return Settlement(
        outcomes=outcomes,
        shares=dict(zip(batch.keys, shares, strict=True)),
        body=answer.body,
        request_id=answer.request_id,
    )


def _expected(outcome: Outcome, batch: Batch, services: Services) -> float:
    if not isinstance(outcome, Matched):
        return 0.0
    return expected_price(outcome.candidates[0].person, batch.selection, services.prices)


def _same_for_all(
    batch: Batch,
    outcome: Outcome,
    *,
    credits: float | None = None,  # noqa: A002 - the field's word; the built-in is for consoles
    body: bytes = b"",
    request_id: str = "",
) -> Settlement:
    outcomes: Mapping[LookupKey, Outcome] = dict.fromkeys(batch.keys, outcome)
    shares = share_charge(credits or 0.0, [1.0] * len(batch.keys))
    return Settlement(outcomes, dict(zip(batch.keys, shares, strict=True)), body, request_id)


def _in_doubt(batch: Batch, reason: str) -> Settlement:
    return _same_for_all(batch, InDoubt(reason))
