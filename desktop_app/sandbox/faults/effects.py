"""What can become of one request."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from desktop_app.sandbox.contract.errors import Refusal

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
class RequestContext:
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
