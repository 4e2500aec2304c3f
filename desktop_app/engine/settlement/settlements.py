"""Outcomes of a batch, and what each was charged: the one way, for a run and for what it left."""

import logging
from collections.abc import Sequence

from desktop_app.domain.answers.outcomes import (
    Failed,
    FailureKind,
    InDoubt,
    Matched,
    NoMatch,
    Outcome,
)
from desktop_app.domain.fields.pricing import Prices, expected_price, share_charge
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import Received, UnreadableAnswerError
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.records import Settlement
from desktop_app.engine.ports.services import ReadAnswer

_LOG = logging.getLogger(__name__)
_NOT_IN_THE_ANSWER = "the answer did not mention it"
_SAME_CREDITS = 1e-6


def uniform_settlement(
    keys: Sequence[LookupKey],
    outcome: Outcome,
    *,
    credits_used: float | None,
    request_id: str = "",
) -> Settlement:
    """Return a settlement in which everybody has one outcome and the same share of the charge."""
    shares = share_charge(credits_used or 0.0, [1.0] * len(keys))
    return Settlement(
        outcomes=dict.fromkeys(keys, outcome),
        shares=dict(zip(keys, shares, strict=True)),
        credits=credits_used,
        request_id=request_id,
    )


def settle_received(
    batch: Batch, received: Received, read_answer: ReadAnswer, prices: Prices
) -> Settlement:
    """Return the outcomes of a body that is kept.

    Whatever reading raises fails this batch alone: the body stays, and a later start reads it
    again, perhaps by a program that understands it.
    """
    try:
        return _read(batch, received, read_answer, prices)
    except UnreadableAnswerError as error:
        reason = str(error)
    except Exception as error:  # noqa: BLE001 - one odd answer must not end a run that pays for many
        _LOG.warning("an answer could not be read: %s", type(error).__name__)
        reason = f"the answer cannot be read ({type(error).__name__})"
    outcome: Outcome = Failed(FailureKind.UNREADABLE, reason)
    if received.cut_reason:
        outcome = InDoubt(received.cut_reason)
    return uniform_settlement(batch.keys, outcome, credits_used=received.credits)


def _read(batch: Batch, received: Received, read_answer: ReadAnswer, prices: Prices) -> Settlement:
    found = read_answer(received.body, batch.keys)
    expected = {key: _expected(outcome, batch, prices) for key, outcome in found.items()}
    absent = _outcome_of_absent(received, sum(expected.values()))
    weights = [expected.get(key, 0.0) for key in batch.keys]
    charged = sum(weights) if received.credits is None else received.credits
    shares = share_charge(charged, weights)
    return Settlement(
        outcomes={key: found.get(key, absent) for key in batch.keys},
        shares=dict(zip(batch.keys, shares, strict=True)),
        credits=received.credits,
    )


def _outcome_of_absent(received: Received, matches_cost: float) -> Outcome:
    """Return what became of a lookup that the answer does not mention.

    Nobody was found where the charge is that of the matches that are there, or nothing: nothing
    is left that the absent ones could have cost.
    """
    charged = received.credits
    if charged is not None and (charged == 0 or abs(charged - matches_cost) < _SAME_CREDITS):
        return NoMatch()
    return InDoubt(received.cut_reason or _NOT_IN_THE_ANSWER)


def _expected(outcome: Outcome, batch: Batch, prices: Prices) -> float:
    if not isinstance(outcome, Matched):
        return 0.0
    return expected_price(outcome.candidates[0].person, batch.selection, prices)


def is_cost_unknown(settlement: Settlement) -> bool:
    """Tell whether more may have been charged than the shares say: nobody said what it cost."""
    return settlement.credits is None and any(
        isinstance(outcome, InDoubt)
        or (isinstance(outcome, Failed) and outcome.kind is FailureKind.UNREADABLE)
        for outcome in settlement.outcomes.values()
    )


def all_failed(settlement: Settlement, kind: FailureKind) -> bool:
    """Tell whether everybody in it failed, and in this way."""
    return all(
        isinstance(outcome, Failed) and outcome.kind is kind
        for outcome in settlement.outcomes.values()
    )
