"""Runs and batches as stored in the journal."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.answers.outcomes import Matched, Outcome
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.responses import UnparsedAnswer
from desktop_app.domain.source.identifiers import LookupKey


@dataclass(frozen=True, slots=True)
class Settlement:
    """The outcomes and charges of a batch.

    Attributes:
        outcomes: One for each lookup of the request.
        shares: The charge for each lookup; the sum is the charge for the request.
        credits: The charge reported by the service; None if it reported none.
        request_id: The provider's id of the request, if no body was stored before.
    """

    outcomes: Mapping[LookupKey, Outcome]
    shares: Mapping[LookupKey, float]
    credits: float | None = None
    request_id: str = ""

    @property
    def charged_people(self) -> int:
        """The number of lookups with a match that was charged."""
        found = (key for key, one in self.outcomes.items() if isinstance(one, Matched))
        return sum(self.shares[key] > 0 for key in found)


@dataclass(frozen=True, slots=True)
class KeptBatch:
    """A batch in the journal without outcomes, or with an unreadable body.

    Attributes:
        batch_id: The id of the batch.
        batch: The batch as sent.
        received: The stored body; None if none came.
        is_job_part: It is a part of a bulk job.
        is_settled: It has outcomes.
    """

    batch_id: int
    batch: Batch
    received: UnparsedAnswer | None
    is_job_part: bool = False
    is_settled: bool = False


@dataclass(frozen=True, slots=True)
class SentJob:
    """A bulk job that was sent, or may have been.

    Attributes:
        job_id: The id of the job in the journal.
        source: The source of the run that sent it.
        provider_id: The provider's id; "" until it is known.
        people: Number of people in the job.
        people_left: Number of people without a result.
        sent_at: Time of the intent in UTC by this computer's clock.
        service_sent_at: The same by the service's clock; None if it was unknown.
    """

    job_id: int
    source: str
    provider_id: str
    people: int
    people_left: int
    sent_at: datetime
    service_sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class Forgotten:
    """The result of deleting personal data.

    Attributes:
        answers: Number of deleted answers about people.
        kept_in_jobs: Number of people kept, because their bulk job is not collected yet.
    """

    answers: int = 0
    kept_in_jobs: int = 0

    def __add__(self, other: "Forgotten") -> "Forgotten":
        """Add up the results of two journals."""
        return Forgotten(self.answers + other.answers, self.kept_in_jobs + other.kept_in_jobs)


@dataclass(frozen=True, slots=True)
class RunRecord:
    """One run as stored in the journal.

    Attributes:
        run_id: A unique id.
        source: The name of the source table.
        started_at: Time of the start in UTC.
        end: Why the run ended; None while it is running, or if it was interrupted.
        balance: The account's balance at the start; None if unknown.
        people: Total number of people to look up.
        options_json: The user's options as text; "" if they were not stored.
        is_earlier: Shown by a later command that sent nothing; not stored.
    """

    run_id: str
    source: str
    started_at: datetime
    end: EndReason | None = None
    balance: float | None = None
    people: int = 0
    options_json: str = ""
    is_earlier: bool = False


@dataclass(frozen=True, slots=True)
class UnfinishedRun:
    """The newest run of a source, if it ended before all people had an outcome.

    Attributes:
        run: The run.
        done: Number of people with an outcome, including those in doubt.
        in_doubt: Number of people that may have been charged.
        in_jobs: Number of people in bulk jobs that are not collected yet.
    """

    run: RunRecord
    done: int
    in_doubt: int
    in_jobs: int = 0
