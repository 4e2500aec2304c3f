"""Settlements: the outcomes of a batch and their charges, in a run and in recovery."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop_app.domain.answers.outcomes import (
    Failed,
    FailureKind,
    InDoubt,
    Matched,
    NoMatch,
    Outcome,
)
from desktop_app.domain.fields.pricing import Prices, expected_charge, share_charge
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import UnparsedAnswer, UnreadableAnswerError
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.records import Settlement
from desktop_app.engine.ports.services import ReadAnswer

_LOG = logging.getLogger(__name__)
_NOT_IN_THE_ANSWER = "the answer did not mention it"
_SAME_CREDITS = 1e-6


@dataclass(frozen=True, slots=True)
class JobTerms:
    """The terms of a bulk job for all its parts, known at its end.

    Attributes:
        absent: The outcome of lookups that the result leaves out.
        uncharged: Lookups with an uncertain match that was not charged, because the provider
            counts fewer people than the result has.
    """

    absent: Outcome
    uncharged: Collection[LookupKey] = frozenset()


def settle_all(
    keys: Sequence[LookupKey],
    outcome: Outcome,
    *,
    credits_used: float | None,
    request_id: str = "",
) -> Settlement:
    """Return a settlement with the same outcome and an equal share of the charge for all keys."""
    shares = share_charge(credits_used or 0.0, [1.0] * len(keys))
    return Settlement(
        outcomes=dict.fromkeys(keys, outcome),
        shares=dict(zip(keys, shares, strict=True)),
        credits=credits_used,
        request_id=request_id,
    )


def settle_received(
    batch: Batch,
    received: UnparsedAnswer,
    read_answer: ReadAnswer,
    prices: Prices,
    job: JobTerms | None = None,
) -> Settlement:
    """Parse a stored body into a settlement.

    Any error of the parser fails this batch only. The body stays in the journal, and the next start
    parses it again, perhaps with a newer version.

    Args:
        batch: The lookups.
        received: The body.
        read_answer: Parses it.
        prices: The price list.
        job: The terms of the job of which this is a part; None for a request.
    """
    try:
        return _read(batch, received, read_answer, prices, job)
    except UnreadableAnswerError as error:
        reason = str(error)
    except Exception as error:  # noqa: BLE001 - one malformed answer must not end the run
        _LOG.warning("an answer could not be read: %s", type(error).__name__)
        reason = f"the answer cannot be read ({type(error).__name__})"
    outcome: Outcome = Failed(FailureKind.UNREADABLE, reason)
    if received.cut_reason:
        outcome = InDoubt(received.cut_reason)
    return settle_all(batch.keys, outcome, credits_used=received.credits)


def _read(
    batch: Batch,
    received: UnparsedAnswer,
    read_answer: ReadAnswer,
    prices: Prices,
    job: JobTerms | None,
) -> Settlement:
    found = read_answer(received.body, batch.keys)
    expected = {
        key: _expected(outcome, batch, prices)
        for key, outcome in found.items()
        if job is None or key not in job.uncharged
    }
    absent = job.absent if job else _outcome_of_absent(received, sum(expected.values()))
    weights = [expected.get(key, 0.0) for key in batch.keys]
    charged = sum(weights) if received.credits is None else received.credits
    shares = share_charge(charged, weights)
    return Settlement(
        outcomes={key: found.get(key, absent) for key in batch.keys},
        shares=dict(zip(batch.keys, shares, strict=True)),
        credits=received.credits,
    )


def _outcome_of_absent(received: UnparsedAnswer, matches_cost: float) -> Outcome:
    """Return the outcome of a lookup that the answer does not contain.

    It is "no match" if the charge is 0, or equal to the price of the matches in the answer: then
    the missing lookups cannot have been charged.
    """
    charged = received.credits
    if charged is not None and (charged == 0 or abs(charged - matches_cost) < _SAME_CREDITS):
        return NoMatch()
    return InDoubt(received.cut_reason or _NOT_IN_THE_ANSWER)


def _expected(outcome: Outcome, batch: Batch, prices: Prices) -> float:
    if not isinstance(outcome, Matched):
        return 0.0
    people = [candidate.person for candidate in outcome.candidates]
    return expected_charge(batch.kind, people, batch.selection, prices)


def is_cost_unknown(settlement: Settlement) -> bool:
    """Tell whether the request may have cost more than the shares: its charge is unknown."""
    return settlement.credits is None and any(
        isinstance(outcome, InDoubt)
        or (isinstance(outcome, Failed) and outcome.kind is FailureKind.UNREADABLE)
        for outcome in settlement.outcomes.values()
    )


def all_failed(settlement: Settlement, kind: FailureKind) -> bool:
    """Tell whether all lookups failed in the given way."""
    return all(
        isinstance(outcome, Failed) and outcome.kind is kind
        for outcome in settlement.outcomes.values()
    )
