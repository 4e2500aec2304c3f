"""The result of one request, as a value: a body with status 200, or a failure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_app.domain.messages import Message, verbatim

NEVER_CHARGED = frozenset({301, 302, 307, 308, 400, 401, 402, 403, 404, 422, 429})
"""The statuses that are free by contract, and redirects, which are not followed."""


LINES_START = b'{"lines":['
"""Start of the stored answer to a part of a bulk job: an object with the lines of that part."""


def answer_of_lines(lines: Iterable[bytes]) -> bytes:
    """Return the lines of a part of a bulk job as the journal stores them."""
    return LINES_START + b",".join(lines) + b"]}"


class UnreadableAnswerError(Exception):
    """A body that cannot be read as an answer; the message describes what it is instead."""


@dataclass(frozen=True, slots=True)
class UnparsedAnswer:
    """An unparsed body with status 200; it is stored before it is parsed.

    Attributes:
        body: The decompressed body: the paid data, which the journal stores.
        credits: `x-credits-used`; None if absent or implausible.
        request_id: The provider's `X-Request-ID`; "" if absent.
        cut_reason: Why the body is incomplete; "" if it is complete.
    """

    body: bytes
    credits: float | None = None
    request_id: str = ""
    cut_reason: str = ""


@dataclass(frozen=True, slots=True)
class NotSent:
    """The request did not reach the service (connection, connect timeout, DNS, TLS); not charged.

    Attributes:
        reason: The cause, in words.
        is_lasting: Retrying does not help, such as with an untrusted certificate.
    """

    reason: Message
    is_lasting: bool = False


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The request was sent, or may have been, and no complete answer came.

    Attributes:
        reason: The cause, in words.
        credits: `x-credits-used` if the headers of the answer arrived.
        request_id: The provider's `X-Request-ID` if the headers of the answer arrived.
    """

    reason: Message
    credits: float | None = None
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class ErrorAnswer:
    """The service answered with an error status.

    Attributes:
        status: The HTTP status.
        message: The provider's message; "" if absent.
        error_type: `error.type` of the body; "" if absent.
        denied_fields: The fields named by a 403.
        available_fields: The fields listed as available by a 400.
        is_out_of_credits: The 403 means what newer versions of the contract call 402 (section 8).
        refuses_emails: The message says that emails are no longer accepted.
        names_parameter: The message is about a parameter, not about one identifier.
        retry_after_s: The `Retry-After` time; None if absent.
        credits: `x-credits-used`; None if absent or implausible.
        is_charge_absurd: `x-credits-used` is present but not an amount, so it proves nothing.
        body: The body as received.
        request_id: The provider's `X-Request-ID`; "" if absent.
    """

    status: int
    message: str
    error_type: str = ""
    denied_fields: tuple[str, ...] = ()
    available_fields: tuple[str, ...] = ()
    is_out_of_credits: bool = False
    refuses_emails: bool = False
    names_parameter: bool = False
    retry_after_s: float | None = None
    credits: float | None = None
    is_charge_absurd: bool = False
    body: bytes = b""
    request_id: str = ""

    @property
    def words(self) -> Message:
        """The provider's message, or the status if it sent none."""
        return verbatim(self.message) or Message("status {status}", status=self.status)

    @property
    def is_certainly_free(self) -> bool:
        """True if it is proven that nothing was charged (design section 3)."""
        if self.credits is not None:
            return self.credits == 0
        return self.status in NEVER_CHARGED and not self.is_charge_absurd


Failure = NotSent | NoAnswer | ErrorAnswer

ApiResponse = UnparsedAnswer | Failure


def as_uncharged(failure: Failure) -> Failure:
    """Return the failure of a request that costs nothing whatever becomes of it."""
    match failure:
        case NoAnswer(reason=reason):
            return NotSent(reason)
        case ErrorAnswer():
            return replace(failure, credits=failure.credits or 0.0)
        case NotSent():
            return failure
