"""What can become of one request."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

NO_CHARGE_TOLD = ("x-credits-used",)
NO_RATE_TOLD = ("x-ratelimit-",)
NOT_THE_PROVIDER = ("x-",)
"""A proxy's page carries none of the provider's headers."""


class Cut(StrEnum):
    """Where the connection breaks."""

    BEFORE = "before anything is done"
    AFTER = "after the charge, before the first byte of the answer"
    DURING = "half way through the body"
    HANG = "never; the answer never comes either"


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer instead of people, mostly an error.

    Attributes:
        status: The HTTP status.
        body: JSON, or HTML where it is text.
        headers: Beside the usual ones.
        is_charged: The service did the work and charged for it all the same.
        hides: Beginnings of the usual headers that this answer does not carry.
    """

    status: int
    body: Any
    headers: dict[str, str] = field(default_factory=dict[str, str])
    is_charged: bool = False
    hides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a scenario may look at.

    Attributes:
        number: Of the request, from 1.
        identifiers: As submitted.
        fields: As submitted.
        has_match: Whether anybody would be found.
        now: UTC.
    """

    number: int
    identifiers: tuple[str, ...]
    fields: tuple[str, ...]
    has_match: bool
    now: datetime


@dataclass(frozen=True, slots=True)
class Effect:
    """What becomes of a request; nothing set: it is answered.

    Attributes:
        delay_s: Added to the latency.
        refusal: Another answer instead.
        cut: Where the connection breaks.
        reshape: Changes the answer before it is written.
        garble: Changes its bytes; the head still fits them.
        hides: Pages that do not exist: "usage", "account".
        grants: Gated fields that may be asked for.
    """

    delay_s: float = 0.0
    refusal: Refusal | None = None
    cut: Cut | None = None
    reshape: Callable[[Any], Any] | None = None
    garble: Callable[[bytes], bytes] | None = None
    hides: frozenset[str] = frozenset()
    grants: frozenset[str] = frozenset()


CALM = Effect()


def typed_error(kind: str, message: str, metadata: list[Any] | None = None) -> dict[str, Any]:
    """Return the body of the contract's typed errors."""
    return {"error": {"type": kind, "message": message, "metadata": metadata or []}}
