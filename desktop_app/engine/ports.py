"""What the run needs of the world, as protocols; `bootstrap` brings the adapters."""

from asyncio import AbstractEventLoop
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import Outcome
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.doubts import InDoubtBatch, RunCharges, UsageEvent
from desktop_app.domain.run.responses import ApiResponse, Received
from desktop_app.domain.run.retry_policy import EndReason, RetryPolicy
from desktop_app.domain.source.identifiers import LookupKey


class EnrichmentApi(Protocol):
    """The provider."""

    async def enrich(self, batch: Batch) -> ApiResponse:
        """Send one request, once, and return what came of it; the world's faults do not raise."""
        ...


ReadAnswer = Callable[[bytes, Sequence[LookupKey]], Mapping[LookupKey, Outcome]]
"""Reads the body of a 200, as the provider's adapter does; brought by `bootstrap`."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """What is written when a batch has its outcomes.

    Attributes:
        outcomes: One for each lookup that was sent.
        shares: What each lookup was charged; they add up to the request's charge.
        credits: What the service said that it charged; None where it did not say.
        request_id: The provider's, where no body was kept before.
    """

    outcomes: Mapping[LookupKey, Outcome]
    shares: Mapping[LookupKey, float]
    credits: float | None = None
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class KeptBatch:
    """A batch in the journal that has no outcomes yet, or none that could be read.

    Attributes:
        batch_id: Its id.
        batch: What was sent.
        received: The body that came, if one came.
    """

    batch_id: int
    batch: Batch
    received: Received | None


@dataclass(frozen=True, slots=True)
class RunRecord:
    """One run as the journal keeps it.

    Attributes:
        run_id: A name no other run has.
        source: The spreadsheet it is for.
        started_at: UTC.
        end: None while it goes on, or if it was cut off.
        balance: The account's credits when it began; None where they are not known.
        people: To be asked for in all.
        choices: What the user chose, as text; "" where it was not kept.
        is_earlier: Shown by a later command that has sent nothing; not kept.
    """

    run_id: str
    source: str
    started_at: datetime
    end: EndReason | None = None
    balance: float | None = None
    people: int = 0
    choices: str = ""
    is_earlier: bool = False


@dataclass(frozen=True, slots=True)
class UnfinishedRun:
    """The newest run of a source, which ended before everybody had an outcome.

    Attributes:
        run: The run.
        done: People that have an outcome, those in doubt included.
        in_doubt: People that may have been charged.
    """

    run: RunRecord
    done: int
    in_doubt: int


class Journal(Protocol):
    """The durable record. Every method raises `JournalError` when the record cannot be kept."""

    def start_run(self, run: RunRecord) -> None:
        """Record that a run begins."""
        ...

    def end_run(self, run_id: str, reason: EndReason, at: datetime) -> None:
        """Record why it ended."""
        ...

    def last_run(self, source: str | None = None) -> RunRecord | None:
        """Return the newest run, of one source or of all."""
        ...

    def runs_of(self, source: str) -> frozenset[str]:
        """Return the ids of all runs of a source."""
        ...

    def unfinished_runs(self) -> list[UnfinishedRun]:
        """Return the runs that can be gone on with, the newest first."""
        ...

    def dismiss_run(self, run_id: str) -> None:
        """Record that the user does not want to go on with a run."""
        ...

    def choose(self, key: LookupKey, choice: CandidateChoice) -> None:
        """Record whom the user chose; a choice made before is replaced."""
        ...

    def candidate_choices(self) -> dict[LookupKey, CandidateChoice]:
        """Return whom the user chose, of everybody that was ever reviewed."""
        ...

    def charged_since(self, run_id: str) -> RunCharges:
        """Return what the answers of a run, and of all later ones, were charged."""
        ...

    def doubts(self) -> list[InDoubtBatch]:
        """Return the batches of which no answer and no charge is known, oldest first."""
        ...

    def request_ids(
        self, run_id: str | None = None, since: datetime | None = None
    ) -> frozenset[str]:
        """Return the provider's ids of requests, of one run and since a time, with answers here."""
        ...

    def intend(
        self, run_id: str, batch: Batch, at: datetime, service_at: datetime | None = None
    ) -> int:
        """Commit to disk that a batch is about to be sent; return its id.

        `service_at` is the time by the service's own clock, where it is known.
        """
        ...

    def keep_answer(self, batch_id: int, received: Received, at: datetime) -> None:
        """Commit a body to disk before anything reads it."""
        ...

    def settle(self, batch_id: int, settlement: Settlement, at: datetime) -> None:
        """Record the outcomes and the answer, in one transaction."""
        ...

    def release(self, batch_id: int, reason: str) -> None:
        """Record that a batch was certainly not charged; its lookups are free to be asked."""
        ...

    def open_batches(self) -> list[KeptBatch]:
        """Return the batches that were intended and never settled, oldest first."""
        ...

    def unreadable_batches(self) -> list[KeptBatch]:
        """Return the batches with outcomes that could not be read from a body that is kept."""
        ...

    def is_ours(self, path: str, digest: str, source: str) -> bool:
        """Tell whether a file, by its digest, is a workbook as we made it from a source."""
        ...

    def record_output(self, path: str, digest: str, source: str, at: datetime) -> None:
        """Record a workbook that is about to take its place, to know it as ours the next time."""
        ...

    def records(self, keys: Iterable[LookupKey]) -> Iterator[tuple[LookupKey, list[JournalRecord]]]:
        """Return what is known of each lookup that is known at all."""
        ...

    def outcome(self, record: JournalRecord) -> Outcome:
        """Return the outcome behind a record."""
        ...


class Clock(Protocol):
    """Wall-clock time."""

    def now(self) -> datetime:
        """Return the time, UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """The world as one run needs it.

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
    journal: Journal
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
