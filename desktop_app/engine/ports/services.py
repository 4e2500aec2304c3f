"""The ports of the provider and the clock, and the services of a run."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Generic, Protocol

from typing_extensions import TypeVar

from desktop_app.domain.answers.outcomes import Outcome
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.attempts import RetryPolicy
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.bulk.lanes import UNKNOWN_ACCESS, BulkAccess
from desktop_app.domain.run.doubt_proofs import UsageEvent
from desktop_app.domain.run.responses import ApiResponse
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.bulk import BulkApi
from desktop_app.engine.ports.journal import Journal

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop


class EnrichmentApi(Protocol):
    """The provider's API."""

    async def enrich(self, batch: Batch) -> ApiResponse:
        """Send one request once and return its result; network errors do not raise."""
        ...


_JournalT_co = TypeVar("_JournalT_co", covariant=True, default=Journal)

ReadAnswer = Callable[[bytes, Sequence[LookupKey]], Mapping[LookupKey, Outcome]]
"""Parses the body of a 200 answer; implemented by the provider's adapter."""


class Clock(Protocol):
    """The wall clock."""

    def now(self) -> datetime:
        """Return the current time in UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Services(Generic[_JournalT_co]):
    """The ports that a run needs, with the journal's protocol of a client.

    Attributes:
        open_api: Opens the provider's client in the run's event loop.
        journal: The journal.
        clock: The wall clock, for times in the journal.
        jitter: Returns a random number from 0 to 1.
        new_run_id: Returns a unique run id.
        read_account: Reads the account, for free; raises `AccessError` or `ServiceError`.
        read_usage: Reads the list of requests since a time in UTC; raises the same errors.
        open_bulk: Opens the client for bulk jobs; None: jobs are not used.
        read_bulk_access: Reads, for free, for which of some products the key may use jobs; never
            raises.
        read_denied: Reads, for free, which of some products the key may not buy; never raises.
        cut_off_people: People in requests that an earlier process sent without getting an answer.
        read_answer: Parses the body of a 200 answer.
        pause: Blocks for some seconds.
        monotonic: Returns the seconds of a monotonic clock.
        prices: The price list.
        policy: The limits of retries and waits.
        most_in_flight: Maximum number of concurrent requests.
        new_loop: Creates the run's event loop, and thereby its time; None: asyncio's default.
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
    new_loop: "Callable[[], AbstractEventLoop] | None" = None
    cut_off_people: int = 0
    open_bulk: Callable[[], AbstractAsyncContextManager[BulkApi]] | None = None
    read_bulk_access: Callable[[Iterable[Product]], BulkAccess] = lambda _products: UNKNOWN_ACCESS
    read_denied: Callable[[Iterable[Product]], frozenset[Product]] = lambda _products: frozenset()
