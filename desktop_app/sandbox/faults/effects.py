"""Effects that a fault can have on one request."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from desktop_app.sandbox.contract.errors import Refusal

CREDITS_HEADER = ("x-credits-used",)
RATE_LIMIT_HEADERS = ("x-ratelimit-",)
PROVIDER_HEADERS = ("x-",)
"""Header prefixes that a proxy's page does not have."""


class Cut(StrEnum):
    """The point at which the connection breaks."""

    BEFORE = "before anything is done"
    AFTER = "after the charge, before the first byte of the answer"
    DURING = "half way through the body"
    HANG = "never; the answer never comes either"


@dataclass(frozen=True, slots=True)
class RequestContext:
    """The request, as the scenarios see it.

    Attributes:
        number: Number of the request, from 1.
        identifiers: The submitted identifiers.
        fields: The submitted fields.
        has_match: Whether any identifier has a match.
        now: Current time in UTC.
        path: The path of the endpoint.
        is_submission: Whether the request submits a batch job.
        is_poll: Whether the request asks for the state of a batch job.
    """

    number: int
    identifiers: tuple[str, ...]
    fields: tuple[str, ...]
    has_match: bool
    now: datetime
    path: str = "/person/enrich"
    is_submission: bool = False
    is_poll: bool = False


@dataclass(frozen=True, slots=True)
class Effect:
    """The effect on one request; the default is a normal response.

    Attributes:
        delay_s: Delay in addition to the latency.
        refusal: A response that replaces the normal one.
        cut: The point at which the connection breaks.
        mutate_response: Changes the response before it is serialized.
        corrupt_body: Changes the serialized body; Content-Length follows it.
        hidden_endpoints: Groups of endpoints that return 404: "usage", "account".
        granted_fields: Gated fields that may be requested.
        job: What goes wrong with a batch job that the request submits, with amounts.
    """

    delay_s: float = 0.0
    refusal: Refusal | None = None
    cut: Cut | None = None
    mutate_response: Callable[[Any], Any] | None = None
    corrupt_body: Callable[[bytes], bytes] | None = None
    hidden_endpoints: frozenset[str] = frozenset()
    granted_fields: frozenset[str] = frozenset()
    job: Mapping[str, float] = field(default_factory=dict[str, float])


NO_EFFECT = Effect()
