"""What can become of one request."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Cut(StrEnum):
    """Where the connection breaks."""

    BEFORE = "before anything is done"
    AFTER = "after the charge, before the first byte of the answer"
    DURING = "half way through the body"
    HANG = "never; the answer never comes either"


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error answer.

    Attributes:
        status: The HTTP status.
        body: JSON, or text where it is one.
        headers: Beside the usual ones.
        is_charged: The service did the work and charged for it all the same.
        hides_charge: The answer has no `x-credits-used`.
    """

    status: int
    body: Any
    headers: dict[str, str] = field(default_factory=dict[str, str])
    is_charged: bool = False
    hides_charge: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What a scenario may look at.

    Attributes:
        number: Of the request, from 1.
        identifiers: As submitted.
        fields: As submitted.
        has_match: Whether anybody would be found.
    """

    number: int
    identifiers: tuple[str, ...]
    fields: tuple[str, ...]
    has_match: bool


@dataclass(frozen=True, slots=True)
class Effect:
    """What becomes of a request; nothing set: it is answered.

    Attributes:
        delay_s: Added to the latency.
        refusal: An error answer instead.
        cut: Where the connection breaks.
        body: This text instead of the answer, with status 200; charged.
        reshape: Changes the answer before it is written.
        hides: Pages that do not exist: "usage", "account".
    """

    delay_s: float = 0.0
    refusal: Refusal | None = None
    cut: Cut | None = None
    body: str | None = None
    reshape: Callable[[Any], Any] | None = None
    hides: frozenset[str] = frozenset()


CALM = Effect()


def typed_error(kind: str, message: str, metadata: list[Any] | None = None) -> dict[str, Any]:
    """Return the body of the contract's typed errors."""
    return {"error": {"type": kind, "message": message, "metadata": metadata or []}}
