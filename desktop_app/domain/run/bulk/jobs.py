"""Bulk jobs: what the provider tells about them, and the decisions about a job.

Source: contract/batch-live-contact.md section 1.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop_app.domain.fields.products import Product
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.attempts import Attempt, RetryPolicy
from desktop_app.domain.run.bulk.lanes import DEFAULT_BULK_FROM
from desktop_app.domain.run.failure_policy import (
    DropFields,
    EndReason,
    EndRun,
    Halve,
    TryAgain,
    decide_after_failure,
)
from desktop_app.domain.run.responses import NEVER_CHARGED, ErrorAnswer, Failure, NotSent

FIRST_POLL_S = 3.0
_LONGEST_POLL_S = 15.0
_WIDENING = 1.25
_CLOCKS_DIFFER_BY = timedelta(minutes=2)
_TOO_LARGE = 413
_ENDS_ALL_LANES = frozenset(
    {
        EndReason.KEY_REFUSED,
        EndReason.OUT_OF_CREDITS,
        EndReason.NO_CONNECTION,
        EndReason.RATE_LIMITED,
        EndReason.SERVICE_TROUBLE,
        EndReason.NO_TEAM,
    }
)


class JobState(StrEnum):
    """The state of a job at the provider."""

    RUNNING = "running"
    COMPLETED = "completed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class JobStatus:
    """One job as the provider describes it (contract/batch-live-contact.md section 1).

    Attributes:
        provider_id: The provider's id of the job.
        state: Its state.
        people: The number of identifiers that the provider received; None if it does not say.
        product: The product that it buys; None for other jobs of the account.
        created_at: When the provider received it, in UTC by its clock; None if unknown.
        results: The number of people found; None if unknown.
        fulfilled: The number of people charged; None if unknown.
        urls: The addresses of all parts of the result; they expire.
        error: Why it failed, in the provider's words.
    """

    provider_id: str
    state: JobState
    people: int | None = None
    product: Product | None = Product.ENRICH
    created_at: datetime | None = None
    results: int | None = None
    fulfilled: int | None = None
    urls: tuple[str, ...] = ()
    error: str = ""

    @property
    def found_nobody(self) -> bool:
        """True if it has ended and says that nobody was found; its result may not exist."""
        counted = self.fulfilled if self.results is None else self.results
        return self.state is not JobState.RUNNING and counted == 0

    @property
    def lists_everybody(self) -> bool:
        """True if its result has a line for everybody, also for those who were not found."""
        return self.product in {Product.CONTACT, Product.IDENTIFY}

    @property
    def why_failed(self) -> Message:
        """Why it failed; "" if it did not."""
        if self.state is not JobState.FAILED:
            return NOTHING
        if not self.error:
            return Message("the job failed at the provider")
        return Message("the job failed at the provider: {reason}", reason=self.error)


@dataclass(frozen=True, slots=True)
class JobPage:
    """A page of the account's jobs, newest first; `cursor` is that of the next page, or ""."""

    jobs: tuple[JobStatus, ...]
    cursor: str = ""


def next_poll_s(poll_s: float) -> float:
    """Return the time between two polls after one of `poll_s` seconds: 3 s, widening to 15 s."""
    return min(_LONGEST_POLL_S, poll_s * _WIDENING)


@dataclass(frozen=True, slots=True)
class UseRequests:
    """Not charged: look people up in single requests, because jobs do not take them.

    Attributes:
        reason: Why the job was refused.
        is_for_all: Jobs are refused in general, not just this one.
    """

    reason: Message
    is_for_all: bool = True


@dataclass(frozen=True, slots=True)
class Lost:
    """The submission may have arrived, but its answer did not; the list of jobs tells.

    Attributes:
        reason: Why it is not known.
        if_unlisted: What follows if no job of the account can be this one, because the answer said
            that it was refused; None if the list alone does not prove it.
    """

    reason: Message
    if_unlisted: "Halve | UseRequests | None" = None


SubmissionDecision = TryAgain | Halve | DropFields | EndRun | UseRequests | Lost


def decide_after_submission(
    attempt: Attempt, failure: Failure, policy: RetryPolicy
) -> SubmissionDecision:
    """Decide how to handle a job that was not taken.

    A submission is repeated only if it certainly was not taken: it was not sent, or its status
    says so and nothing was charged. A charge of 0 alone proves nothing, because a job is charged at
    its end. A job that is too large is halved, once its charge of 0 or the list of jobs proves that
    it was refused: 413 alone is no proof (design section 3). What makes single requests end (the
    key, the credits, the connection) ends the run; any other refusal concerns jobs only, and the
    people are looked up in single requests.
    """
    if not isinstance(failure, NotSent | ErrorAnswer):
        return Lost(failure.reason)
    if isinstance(failure, ErrorAnswer) and not (
        failure.status in NEVER_CHARGED and failure.is_certainly_free
    ):
        is_too_large = failure.status == _TOO_LARGE
        return _after_too_large(attempt, failure) if is_too_large else Lost(failure.words)
    match decide_after_failure(attempt, failure, policy):
        case TryAgain() | DropFields() as decision:
            return decision
        case EndRun(reason=reason) as end if reason in _ENDS_ALL_LANES:
            return end
        case Halve(after_404=False) if attempt.people > DEFAULT_BULK_FROM:
            return Halve()
        case decision:
            words = failure.words if isinstance(failure, ErrorAnswer) else failure.reason
            return UseRequests(words, is_for_all=decision != Halve())


def _after_too_large(attempt: Attempt, failure: ErrorAnswer) -> Halve | UseRequests | Lost:
    smaller = Halve() if attempt.people > DEFAULT_BULK_FROM else None
    refused = smaller or UseRequests(failure.words, is_for_all=False)
    if failure.credits == 0:
        return refused
    is_unknown = failure.credits is None and not failure.is_charge_absurd
    return Lost(failure.words, refused if is_unknown else None)


def may_be_lost_job(
    status: JobStatus,
    *,
    product: Product,
    people: int,
    service_sent_at: datetime | None,
    known: Collection[str],
) -> bool:
    """Tell whether a job of the account can be one whose submission got no answer.

    Args:
        status: A job from the list.
        product: What was to be bought.
        people: Number of identifiers that were sent, all different.
        service_sent_at: Time of sending by the service's clock; None if it was unknown.
        known: The provider's ids of the jobs that the journal knows.
    """
    is_too_old = (
        service_sent_at is not None
        and status.created_at is not None
        and status.created_at < service_sent_at - _CLOCKS_DIFFER_BY
    )
    return (
        status.product is product
        and status.people in (None, people)
        and status.provider_id not in known
        and not is_too_old
    )


def is_before(statuses: Iterable[JobStatus], service_sent_at: datetime | None) -> bool:
    """Tell whether a page of jobs, newest first, reaches back to before the sending of a job."""
    times = [status.created_at for status in statuses if status.created_at is not None]
    return (
        service_sent_at is not None
        and bool(times)
        and min(times) < service_sent_at - _CLOCKS_DIFFER_BY
    )
