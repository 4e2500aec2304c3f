"""Runs and batches as the journal keeps them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.answers.outcomes import Outcome
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import Received
from desktop_app.domain.run.retry_policy import EndReason
from desktop_app.domain.source.identifiers import LookupKey


@dataclass(frozen=True, slots=True)
class Settlement:
    """The outcomes and charges of a batch.

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
        end: None while it is running, or if it was cut off.
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
