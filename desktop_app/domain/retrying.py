"""What to do when a request was not simply answered: (attempt, failure, policy) -> decision.

The table is design section 3: what may have been charged decides what is done.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never


@dataclass(frozen=True, slots=True)
class NotSent:
    """Nothing reached the service: no connection, connect timeout, DNS, TLS. Not charged."""

    reason: str


@dataclass(frozen=True, slots=True)
class Lost:
    """Sent, or perhaps sent, and no whole answer came.

    Attributes:
        reason: In words.
        credits: `x-credits-used` where the head of the answer arrived before it broke off.
    """

    reason: str
    credits: float | None = None


@dataclass(frozen=True, slots=True)
class ErrorAnswer:
    """The service answered with an error status.

    Attributes:
        status: The HTTP status.
        message: The provider's words.
        error_type: `error.type` of the body, "" where there is none.
        denied_fields: The fields that a 403 names.
        names_parameter: The message is about a parameter, not about one identifier.
        retry_after_s: How long the service asks to be left alone, if it says.
        credits: `x-credits-used`, if it was sent.
        body: As it came.
        request_id: The provider's `X-Request-ID`, "" where there is none.
    """

    status: int
    message: str
    error_type: str = ""
    denied_fields: tuple[str, ...] = ()
    names_parameter: bool = False
    retry_after_s: float | None = None
    credits: float | None = None
    body: bytes = b""
    request_id: str = ""


Failure = NotSent | Lost | ErrorAnswer


class EndReason(StrEnum):
    """Why a run ended; the words stand after "Not sent: " in the sheet where rows were left."""

    FINISHED = "finished"
    STOPPED = "stopped"
    BUDGET = "budget"
    OUT_OF_CREDITS = "out of credits"
    KEY_REFUSED = "key refused"
    ENDPOINT_DENIED = "endpoint not granted"
    NO_CONNECTION = "no connection"
    SERVICE_TROUBLE = "trouble at the service"
    REQUEST_REFUSED = "request refused"


@dataclass(frozen=True, slots=True)
class TryAgain:
    """It was not charged: wait, then send the same again. `is_rate_limit`: also slow down."""

    wait_s: float
    reason: str
    is_rate_limit: bool = False


@dataclass(frozen=True, slots=True)
class Halve:
    """It was not charged: send it in two halves, to find what spoils it."""

    after_404: bool = False


@dataclass(frozen=True, slots=True)
class DropFields:
    """It was not charged: go on without these fields."""

    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SettleNoMatch:
    """It was not charged, and it is an answer: nobody found."""


@dataclass(frozen=True, slots=True)
class SettleRefused:
    """It was not charged: the one identifier in the batch is refused, in the provider's words."""

    message: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """It may have been charged: never send it again silently."""

    reason: str
    credits: float | None = None


@dataclass(frozen=True, slots=True)
class EndRun:
    """It was not charged, and nothing else would get through either: end the run cleanly."""

    reason: EndReason
    message: str


Decision = TryAgain | Halve | DropFields | SettleNoMatch | SettleRefused | Doubt | EndRun


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How patient a run is.

    Attributes:
        give_up_after_s: Nothing got through for this long: the run ends.
        first_wait_s: Backoff after the first failure; doubles each time (contract section 6).
        longest_wait_s: And never beyond this.
        most_server_errors: Attempts at a batch that the service fails without charging.
        doubt_settles_s: How long after a broken connection a charge would show in the balance.
    """

    give_up_after_s: float = 30
    first_wait_s: float = 1
    longest_wait_s: float = 30
    most_server_errors: int = 5
    doubt_settles_s: float = 10


@dataclass(frozen=True, slots=True)
class Attempt:
    """Where a batch stands when a request of it failed.

    Attributes:
        number: Of this batch, from 1.
        people: How many identifiers were sent.
        is_half: The batch is half of one that was answered 404.
        silent_s: Seconds since anything last got through to the service.
        jitter: 0 to 1, from a random source, so that programs do not knock in step.
    """

    number: int
    people: int
    is_half: bool
    silent_s: float
    jitter: float


def decide(attempt: Attempt, failure: Failure, policy: RetryPolicy) -> Decision:
    """Return what to do about a failed request."""
    match failure:
        case NotSent(reason=reason):
            if attempt.silent_s >= policy.give_up_after_s:
                return EndRun(EndReason.NO_CONNECTION, reason)
            return TryAgain(_backoff_s(attempt, policy), reason)
        case Lost(reason=reason, credits=credits_used):
            if credits_used == 0:
                return _server_error(attempt, reason, policy)
            return Doubt(reason, credits_used)
        case ErrorAnswer():
            return _decide_answer(attempt, failure, policy)
        case _ as never:
            assert_never(never)


def _decide_answer(  # noqa: C901, PLR0911 - one case a status, as in the table
    attempt: Attempt, answer: ErrorAnswer, policy: RetryPolicy
) -> Decision:
    match answer.status:
        case 400 | 422:
            return _bad_request(attempt, answer)
        case 401:
            return EndRun(EndReason.KEY_REFUSED, answer.message)
        case 402:
            return EndRun(EndReason.OUT_OF_CREDITS, answer.message)
        case 403:
            return _forbidden(answer)
        case 404 if answer.names_parameter:
            return EndRun(EndReason.REQUEST_REFUSED, answer.message)
        case 404:
            if attempt.people > 1 and not attempt.is_half:
                return Halve(after_404=True)
            return SettleNoMatch()
        case 429:
            wait_s = answer.retry_after_s
            if wait_s is None:
                wait_s = _backoff_s(attempt, policy)
            return TryAgain(wait_s + attempt.jitter, "rate limit", is_rate_limit=True)
        case status if status >= 500:  # noqa: PLR2004 - the first server error of HTTP
            if answer.credits == 0:
                return _server_error(attempt, answer.message, policy)
            return Doubt(f"the service failed ({status}): {answer.message}", answer.credits)
        case status:
            # A redirect or a status the contract does not know: nothing here would get better.
            return EndRun(EndReason.REQUEST_REFUSED, f"status {status}: {answer.message}")


def _bad_request(attempt: Attempt, answer: ErrorAnswer) -> Decision:
    if answer.names_parameter:
        return EndRun(EndReason.REQUEST_REFUSED, answer.message)
    return Halve() if attempt.people > 1 else SettleRefused(answer.message)


def _forbidden(answer: ErrorAnswer) -> Decision:
    if answer.denied_fields:
        return DropFields(answer.denied_fields)
    if "credit" in f"{answer.error_type} {answer.message}".casefold():
        # Older pages of the contract answer 403 where newer ones answer 402 (section 8).
        return EndRun(EndReason.OUT_OF_CREDITS, answer.message)
    return EndRun(EndReason.ENDPOINT_DENIED, answer.message)


def _server_error(attempt: Attempt, reason: str, policy: RetryPolicy) -> Decision:
    if attempt.number >= policy.most_server_errors:
        return EndRun(EndReason.SERVICE_TROUBLE, reason)
    return TryAgain(_backoff_s(attempt, policy), reason)


def _backoff_s(attempt: Attempt, policy: RetryPolicy) -> float:
    """1, 2, 4, ... seconds with half of it at random."""
    whole = min(policy.first_wait_s * 2.0 ** min(attempt.number - 1, 30), policy.longest_wait_s)
    return whole / 2 + whole / 2 * attempt.jitter
