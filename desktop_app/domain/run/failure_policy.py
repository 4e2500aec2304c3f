"""Decisions after failed requests: (attempt, failure, policy) -> decision.

A request is repeated only if it was certainly not charged. There are three proofs: the request was
not sent; a status of `NEVER_CHARGED` with `x-credits-used` absent or 0; any status with
`x-credits-used: 0`. In all other cases the batch is in doubt.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from desktop_app.domain.fields.selection import overlap
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.attempts import Attempt, RetryPolicy
from desktop_app.domain.run.responses import ErrorAnswer, Failure, NoAnswer, NotSent

_RETRYABLE_IF_FREE = frozenset({408, 425, 499})
"""Temporary errors below 500; retried only if certainly free."""
_FIELD_NAME = re.compile(r"\w+(?:\.\w+)*+")


class EndReason(StrEnum):
    """Reasons for the end of a run; the sheet shows the value after "Not sent: " in unsent rows."""

    FINISHED = "finished"
    STOPPED = "stopped"
    BUDGET = "budget"
    OUT_OF_CREDITS = "out of credits"
    KEY_REFUSED = "key refused"
    ENDPOINT_DENIED = "endpoint not granted"
    NO_CONNECTION = "no connection"
    RATE_LIMITED = "told to wait too long"
    SERVICE_TROUBLE = "trouble at the service"
    REQUEST_REFUSED = "request refused"
    OTHER_DESK = "another desk is looking them up"
    NO_TEAM = "no connection to the team"


@dataclass(frozen=True, slots=True)
class TryAgain:
    """Not charged: wait, then send the batch again. `is_rate_limit`: also slow down."""

    wait_s: float
    reason: Message
    is_rate_limit: bool = False


@dataclass(frozen=True, slots=True)
class Halve:
    """Not charged: send the batch in two halves, to isolate the cause of the error."""

    after_404: bool = False


@dataclass(frozen=True, slots=True)
class DropFields:
    """Not charged: continue without these fields."""

    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SettleNoMatch:
    """Not charged: the answer is that nobody was found."""


@dataclass(frozen=True, slots=True)
class SettleRefused:
    """Not charged: the provider refused the batch's only identifier."""

    message: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Maybe charged: never send the batch again without the user's consent."""

    reason: Message
    credits: float | None = None


@dataclass(frozen=True, slots=True)
class EndRun:
    """Not charged, but further requests would fail as well: end the run.

    Attributes:
        reason: The reason that decides the exit code.
        message: Details of the reason, such as the provider's message.
        advice: What the user can do about it beyond the advice for the reason.
        refuses_emails: It concerns emails only; profile links are taken.
    """

    reason: EndReason
    message: Message = NOTHING
    advice: Message = NOTHING
    refuses_emails: bool = False


Decision = TryAgain | Halve | DropFields | SettleNoMatch | SettleRefused | Doubt | EndRun


def decide_after_failure(attempt: Attempt, failure: Failure, policy: RetryPolicy) -> Decision:
    """Decide how to handle a failed request.

    The run ends if a wait would exceed `longest_wait_s` without settling anything.
    """
    decision = _decide(attempt, failure, policy)
    if (
        isinstance(decision, TryAgain)
        and attempt.waited_s + decision.wait_s > policy.longest_wait_s
    ):
        return EndRun(EndReason.RATE_LIMITED, _told_to_wait(decision))
    return decision


def _decide(attempt: Attempt, failure: Failure, policy: RetryPolicy) -> Decision:
    match failure:
        case NotSent(reason=reason, is_lasting=is_lasting):
            if is_lasting or attempt.silent_s >= policy.give_up_after_s:
                return EndRun(EndReason.NO_CONNECTION, reason)
            return TryAgain(_backoff_s(attempt, policy), reason)
        case NoAnswer(reason=reason, credits=credits_used):
            if credits_used == 0:
                return _server_error(attempt, reason, policy)
            return Doubt(reason, credits_used)
        case ErrorAnswer() if not failure.is_certainly_free:
            return Doubt(
                Message(
                    "the service failed ({status}): {words}",
                    status=failure.status,
                    words=failure.words,
                ),
                failure.credits,
            )
        case ErrorAnswer():
            return _decide_free_answer(attempt, failure, policy)
        case _ as never:
            assert_never(never)


def _told_to_wait(wait: TryAgain) -> Message:
    if wait.is_rate_limit:
        return Message("the service keeps asking to wait; it may be in use by another program")
    return wait.reason


def _decide_free_answer(  # noqa: C901, PLR0911 - one case per status, as in the contract
    attempt: Attempt, answer: ErrorAnswer, policy: RetryPolicy
) -> Decision:
    match answer.status:
        case 400 | 422:
            return _bad_request(attempt, answer)
        case 401:
            return EndRun(EndReason.KEY_REFUSED, answer.words)
        case 402:
            return EndRun(EndReason.OUT_OF_CREDITS, answer.words)
        case 403:
            return _forbidden(answer)
        case 404 if answer.names_parameter:
            return _refused(answer)
        case 404:
            if attempt.people > 1 and not attempt.is_half:
                return Halve(after_404=True)
            return SettleNoMatch()
        case 429:
            wait_s = answer.retry_after_s
            if wait_s is None:
                wait_s = _backoff_s(attempt, policy)
            return TryAgain(wait_s + attempt.jitter, Message("rate limit"), is_rate_limit=True)
        case status if status >= 500 or status in _RETRYABLE_IF_FREE:  # noqa: PLR2004 - HTTP's
            return _server_error(attempt, answer.words, policy)
        case status:
            # A redirect or a status that is not in the contract: a retry would not help.
            return EndRun(
                EndReason.REQUEST_REFUSED,
                Message("status {status}: {words}", status=status, words=answer.words),
            )


def _bad_request(attempt: Attempt, answer: ErrorAnswer) -> Decision:
    if unknown := _unknown_fields(attempt.fields, answer):
        return DropFields(unknown)
    if answer.names_parameter:
        return _refused(answer)
    return Halve() if attempt.people > 1 else SettleRefused(answer.words)


def _refused(answer: ErrorAnswer) -> EndRun:
    advice = NOTHING
    if answer.refuses_emails:
        advice = Message(
            "It no longer takes emails here: use profile links instead, or let people be identified"
            " by email first."
        )
    reason = EndReason.REQUEST_REFUSED
    return EndRun(reason, answer.words, advice, refuses_emails=answer.refuses_emails)


def _unknown_fields(sent: tuple[str, ...], answer: ErrorAnswer) -> tuple[str, ...]:
    """Return the requested fields that the answer does not list, or names as unknown."""
    if available := answer.available_fields:
        return tuple(name for name in sent if not any(overlap(name, one) for one in available))
    if not answer.names_parameter:
        return ()
    words = set(_FIELD_NAME.findall(answer.message))
    named = tuple(name for name in sent if name in words)
    return named if len(named) < len(sent) else ()


def _forbidden(answer: ErrorAnswer) -> Decision:
    if answer.denied_fields:
        return DropFields(answer.denied_fields)
    if answer.is_out_of_credits:
        return EndRun(EndReason.OUT_OF_CREDITS, answer.words)
    return EndRun(EndReason.ENDPOINT_DENIED, answer.words)


def _server_error(attempt: Attempt, reason: Message, policy: RetryPolicy) -> Decision:
    if attempt.number >= policy.most_server_errors:
        return EndRun(EndReason.SERVICE_TROUBLE, reason)
    return TryAgain(_backoff_s(attempt, policy), reason)


def _backoff_s(attempt: Attempt, policy: RetryPolicy) -> float:
    """Return 1, 2, 4, ... seconds, half of which is random."""
    whole = min(policy.first_wait_s * 2.0 ** min(attempt.number - 1, 30), policy.longest_backoff_s)
    return whole / 2 + whole / 2 * attempt.jitter
