"""The durable record, as each of its clients needs it.

A function declares the narrowest protocol that it uses; one adapter implements them all. Every
method raises `JournalError` when the record cannot be read or kept.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Protocol

from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import Outcome
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.doubts import InDoubtBatch, RunCharges
from desktop_app.domain.run.responses import Received
from desktop_app.domain.run.retry_policy import EndReason
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.records import KeptBatch, RunRecord, Settlement, UnfinishedRun


class AnswersJournal(Protocol):
    """Answers about people, and the candidates that the user chose."""

    def records(self, keys: Iterable[LookupKey]) -> Iterator[tuple[LookupKey, list[JournalRecord]]]:
        """Return what is known of each lookup that is known at all."""
        ...

    def outcome(self, record: JournalRecord) -> Outcome:
        """Return the outcome behind a record."""
        ...

    def candidate_choices(self) -> dict[LookupKey, CandidateChoice]:
        """Return whom the user chose, of everybody that was ever reviewed."""
        ...


class RunsJournal(Protocol):
    """Runs, to show the last one and to resume unfinished ones."""

    def last_run(self, source: str | None = None) -> RunRecord | None:
        """Return the newest run, of one source or of all."""
        ...

    def unfinished_runs(self) -> list[UnfinishedRun]:
        """Return resumable runs, newest first."""
        ...

    def dismiss_run(self, run_id: str) -> None:
        """Record that the user does not want to resume a run."""
        ...


class BatchJournal(Protocol):
    """The end of a batch: settled, or certainly not charged."""

    def settle(self, batch_id: int, settlement: Settlement, at: datetime) -> None:
        """Record the outcomes and the answer, in one transaction."""
        ...

    def release(self, batch_id: int, reason: str) -> None:
        """Record that a batch was certainly not charged; its lookups are free to be asked."""
        ...


class RecoveryJournal(BatchJournal, Protocol):
    """Batches that an earlier program left unfinished."""

    def open_batches(self) -> list[KeptBatch]:
        """Return the batches that were intended and never settled, oldest first."""
        ...

    def unreadable_batches(self) -> list[KeptBatch]:
        """Return the batches with outcomes that could not be read from a body that is kept."""
        ...


class DoubtsJournal(BatchJournal, RunsJournal, Protocol):
    """Batches in doubt, and the charges that can prove that they were not charged."""

    def doubts(self) -> list[InDoubtBatch]:
        """Return the batches of which no answer and no charge is known, oldest first."""
        ...

    def charged_since(self, run_id: str) -> RunCharges:
        """Return what the answers of a run, and of all later ones, were charged."""
        ...

    def request_ids(
        self, run_id: str | None = None, since: datetime | None = None
    ) -> frozenset[str]:
        """Return the provider's ids of requests, of one run and since a time, with answers here."""
        ...


class PlanJournal(AnswersJournal, DoubtsJournal, Protocol):
    """The side of a plan: known answers, and the doubts to clear first."""


class SendingJournal(AnswersJournal, BatchJournal, Protocol):
    """The side of sending: intents and bodies, before anything reads them."""

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


class RunJournal(SendingJournal, RunsJournal, Protocol):
    """The side of a run, from its first event to its last."""

    def start_run(self, run: RunRecord) -> None:
        """Record that a run begins."""
        ...

    def end_run(self, run_id: str, reason: EndReason, at: datetime) -> None:
        """Record why it ended."""
        ...


class ResultJournal(AnswersJournal, Protocol):
    """The side of a result, which is made of answers."""

    def runs_of(self, source: str) -> frozenset[str]:
        """Return the ids of all runs of a source."""
        ...


class OutputJournal(ResultJournal, RunsJournal, Protocol):
    """The side of output: results, and the workbooks that this program wrote."""

    def is_ours(self, path: str, digest: str, source: str) -> bool:
        """Tell whether a file, by its digest, is a workbook as we made it from a source."""
        ...

    def record_output(self, path: str, digest: str, source: str, at: datetime) -> None:
        """Record a workbook that is about to take its place, to know it as ours the next time."""
        ...


class ReviewJournal(AnswersJournal, Protocol):
    """The side of the review."""

    def choose(self, key: LookupKey, choice: CandidateChoice) -> None:
        """Record whom the user chose; a choice made before is replaced."""
        ...


class Journal(PlanJournal, RunJournal, RecoveryJournal, ReviewJournal, OutputJournal, Protocol):
    """The durable record, which serves every client."""
