"""What came of one request, as values: a body with status 200, or a failure."""

from dataclasses import dataclass

from desktop_app.domain.messages import Message, verbatim

NEVER_CHARGED = frozenset({301, 302, 307, 308, 400, 401, 402, 403, 404, 422, 429})
"""The statuses that the contract calls free, and redirects, which are not followed."""


class UnreadableAnswerError(Exception):
    """A body that is not an answer; the message says what it is instead, in words."""


@dataclass(frozen=True, slots=True)
class Received:
    """A body with status 200, as it came and not read yet: it is kept before anything reads it.

    Attributes:
        body: Unpacked; this is what was paid for, and what the journal keeps.
        credits: `x-credits-used`; None where it is absent or absurd.
        request_id: The provider's `X-Request-ID`, "" where there is none.
        cut_reason: Why the body is not whole; "" if it is.
    """

    body: bytes
    credits: float | None = None
    request_id: str = ""
    cut_reason: str = ""


@dataclass(frozen=True, slots=True)
class NotSent:
    """Nothing reached the service: no connection, connect timeout, DNS, TLS. Not charged.

    Attributes:
        reason: In words.
        is_lasting: Waiting does not help, such as with a certificate that is not trusted.
    """

    reason: Message
    is_lasting: bool = False


@dataclass(frozen=True, slots=True)
class Lost:
    """Sent, or perhaps sent, and no whole answer came.

    Attributes:
        reason: In words.
        credits: `x-credits-used` where the head of the answer arrived before it broke off.
        request_id: The provider's `X-Request-ID`, likewise.
    """

    reason: Message
    credits: float | None = None
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class ErrorAnswer:
    """The service answered with an error status.

    Attributes:
        status: The HTTP status.
        message: The provider's words; "" where there are none.
        error_type: `error.type` of the body, "" where there is none.
        denied_fields: The fields that a 403 names.
        available_fields: The fields that a 400 lists as available.
        is_out_of_credits: The 403 means what newer pages of the contract call 402 (section 8).
        refuses_emails: The message says that emails are not taken any more.
        names_parameter: The message is about a parameter, not about one identifier.
        retry_after_s: How long the service asks to be left alone, if it says.
        credits: `x-credits-used`; None where it is absent or absurd.
        is_charge_absurd: `x-credits-used` is there and is no amount, so it proves nothing.
        body: As it came.
        request_id: The provider's `X-Request-ID`, "" where there is none.
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
        """The provider's words, or the status where there are none."""
        return verbatim(self.message) or Message("status {status}", status=self.status)

    @property
    def is_certainly_free(self) -> bool:
        """Whether it is proven that nothing was charged (design section 3)."""
        if self.credits is not None:
            return self.credits == 0
        return self.status in NEVER_CHARGED and not self.is_charge_absurd


Failure = NotSent | Lost | ErrorAnswer

ApiResponse = Received | Failure
