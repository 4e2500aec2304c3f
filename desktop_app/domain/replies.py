"""What came of one request, as values: an answer, one that cannot be read, or a failure."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.identifiers import LookupKey
from desktop_app.domain.outcomes import Outcome
from desktop_app.domain.retrying import Failure


@dataclass(frozen=True, slots=True)
class Answer:
    """Status 200, read.

    Attributes:
        body: As it came; this is what was paid for, and what the journal keeps.
        outcomes: By lookup; a lookup that the answer does not mention is not in it.
        credits: `x-credits-used`; None where the header is missing.
        request_id: The provider's `X-Request-ID`, "" where there is none.
    """

    body: bytes
    outcomes: Mapping[LookupKey, Outcome]
    credits: float | None
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Status 200, and nothing that can be read: charged, as far as anyone knows."""

    body: bytes
    reason: str
    credits: float | None
    request_id: str = ""


Reply = Answer | Unreadable | Failure
