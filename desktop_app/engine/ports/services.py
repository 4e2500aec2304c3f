"""The provider, the clock and the journal, as one run needs them."""

from asyncio import AbstractEventLoop
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, Protocol

from typing_extensions import TypeVar

from desktop_app.domain.answers.outcomes import Outcome
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.attempts import RetryPolicy
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.doubts import UsageEvent
from desktop_app.domain.run.responses import ApiResponse
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.journal import Journal


class EnrichmentApi(Protocol):
    """The provider."""

    async def enrich(self, batch: Batch) -> ApiResponse:
        """Send one request, once, and return what came of it; the world's faults do not raise."""
        ...


_JournalT_co = TypeVar("_JournalT_co", covariant=True, default=Journal)

ReadAnswer = Callable[[bytes, Sequence[LookupKey]], Mapping[LookupKey, Outcome]]
"""Reads the body of a 200, as the provider's adapter does; brought by `bootstrap`."""


class Clock(Protocol):
    """Wall-clock time."""

    def now(self) -> datetime:
        """Return the time, UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Services(Generic[_JournalT_co]):
    """The world as one run needs it, with the journal as a client needs it.

    Attributes:
        open_api: Opens the provider's client inside the run's own event loop.
        journal: Where everything is recorded.
        clock: For the times in the journal.
        jitter: A random number, 0 to 1.
        new_run_id: A name no other run has.
        read_account: Asks the free account pages; raises `AccessError` or `ServiceError`.
        read_usage: Asks for the requests since a time (UTC); raises the same.
        cut_off_people: Asked for by an earlier program that ended before the answers came.
        read_answer: Reads the body of a 200.
        pause: Blocks for some seconds.
        monotonic: Seconds of a clock that cannot jump.
        prices: The price list.
        policy: How patient a run is.
        most_in_flight: Requests on their way at once, at most.
        new_loop: Makes the run's event loop, and with it the run's time; None: asyncio's own.
    """

    open_api: Callable[[], AbstractAsyncContextManager[EnrichmentApi]]
    journal: _JournalT_co
    clock: Clock
    jitter: Callable[[], float]
    new_run_id: Callable[[], str]
    read_account: Callable[[], Account]
    read_usage: Callable[[datetime], list[UsageEvent]]
    read_answer: ReadAnswer
    pause: Callable[[float], None]
    monotonic: Callable[[], float]
    prices: Prices = field(default_factory=Prices)
    policy: RetryPolicy = field(default_factory=RetryPolicy)
    most_in_flight: int = 128
    new_loop: Callable[[], AbstractEventLoop] | None = None
    cut_off_people: int = 0
