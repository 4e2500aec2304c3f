"""The port of the journal, with one protocol per client.

A function declares the narrowest protocol that it uses; one adapter implements them all. Every
method raises `JournalError` if the journal cannot be read or written.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Protocol

from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import Outcome
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.doubt_proofs import InDoubtBatch, RunCharges
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.past_runs import PastRun
from desktop_app.domain.run.responses import UnparsedAnswer
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.ports.claims import ClaimsJournal
from desktop_app.engine.ports.jobs_journal import JobsJournal
from desktop_app.engine.ports.records import (
    KeptBatch,
    RunRecord,
    Settlement,
    UnfinishedRun,
)


class AnswersJournal(Protocol):
    """Access to answers about people, and to the candidates that the user chose."""

    def records(self, keys: Iterable[LookupKey]) -> Iterator[tuple[LookupKey, list[JournalRecord]]]:
        """Yield the records of each lookup that has any, in the given order."""
        ...

    def outcome(self, record: JournalRecord) -> Outcome:
        """Return the outcome behind a record."""
        ...

    def candidate_choices(self) -> dict[LookupKey, CandidateChoice]:
        """Return the user's choices in all reviews."""
        ...

    def later_kinds(self) -> frozenset[IdentifierKind]:
        """Return the kinds of purchases beyond Person Enrich that the journal has."""
        ...

    def keys_in_jobs(self) -> frozenset[LookupKey]:
        """Return the lookups in jobs whose results are not here yet."""
        ...


class DetailsJournal(AnswersJournal, Protocol):
    """Access to everything about one person, and to the runs it came from."""

    def find_run(self, run_id: str) -> RunRecord | None:
        """Return a run; None if it is not known."""
        ...


class RunsJournal(Protocol):
    """Access to runs, to show the last one and to resume unfinished ones."""

    def last_run(self, source: str | None = None) -> RunRecord | None:
        """Return the newest run of one source, or of all sources."""
        ...

    def unfinished_runs(self) -> list[UnfinishedRun]:
        """Return resumable runs, newest first."""
        ...

    def open_run(self, source: str) -> RunRecord | None:
        """Return the newest run of a source, if it has not finished or has no complete result."""
        ...

    def dismiss_run(self, run_id: str) -> None:
        """Record that the user does not want to resume a run."""
        ...


class BatchJournal(Protocol):
    """Recording of the end of a batch: settled, or certainly not charged."""

    def settle(self, batch_id: int, settlement: Settlement, at: datetime) -> None:
        """Record the outcomes and the answer, in one transaction."""
        ...

    def release(self, batch_id: int, reason: str) -> None:
        """Record that a batch was certainly not charged; its lookups can be sent again."""
        ...


class RecoveryJournal(BatchJournal, Protocol):
    """Access to batches that an earlier process left unfinished."""

    def open_batches(self) -> list[KeptBatch]:
        """Return the batches with an intent but no settlement, oldest first."""
        ...

    def unreadable_batches(self) -> list[KeptBatch]:
        """Return the batches whose stored body could not be read."""
        ...


class DoubtsJournal(BatchJournal, RunsJournal, Protocol):
    """Access to batches in doubt, and to the charges that can prove them uncharged."""

    def doubts(self) -> list[InDoubtBatch]:
        """Return the batches without a known answer or charge, oldest first."""
        ...

    def charged_since(self, run_id: str) -> RunCharges:
        """Return the charges for the answers of a run and of all later runs."""
        ...

    def request_ids(
        self, run_id: str | None = None, since: datetime | None = None
    ) -> frozenset[str]:
        """Return the provider's ids of answered requests, of one run or all, since a time."""
        ...


class PlanJournal(AnswersJournal, ClaimsJournal, DoubtsJournal, Protocol):
    """The journal for planning: known answers, and batches in doubt."""

    def last_batch(self) -> int:
        """Return the id of the newest batch; 0 without any."""
        ...


class SendingJournal(AnswersJournal, ClaimsJournal, BatchJournal, Protocol):
    """The journal for sending: intents, and bodies before they are parsed."""

    def intend(
        self, run_id: str, batch: Batch, at: datetime, service_at: datetime | None = None
    ) -> int:
        """Commit the intent to send a batch to disk; return the batch's id.

        `service_at` is the time by the service's clock, if known.
        """
        ...

    def keep_answer(self, batch_id: int, received: UnparsedAnswer, at: datetime) -> None:
        """Commit a body to disk before it is parsed."""
        ...


class JobSendingJournal(SendingJournal, JobsJournal, Protocol):
    """The journal for sending, in requests and in bulk jobs."""


class RunJournal(JobSendingJournal, RunsJournal, Protocol):
    """The journal for executing a run."""

    def start_run(self, run: RunRecord) -> None:
        """Record the start of a run."""
        ...

    def resize_run(self, run_id: str, people: int) -> None:
        """Record how many people a run looks up, once that is known."""
        ...

    def end_run(self, run_id: str, reason: EndReason, at: datetime) -> None:
        """Record the end of a run and its reason."""
        ...


class ResultJournal(AnswersJournal, Protocol):
    """The journal for reading a result."""

    def runs_of(self, source: str) -> frozenset[str]:
        """Return the ids of all runs of a source."""
        ...


class OutputJournal(ResultJournal, ClaimsJournal, RunsJournal, Protocol):
    """The journal for output: results, and the workbooks that this program wrote."""

    def is_ours(self, path: str, digest: str, source: str) -> bool:
        """Tell whether a file, by its digest, is an unchanged output of a source."""
        ...

    def record_output(self, path: str, digest: str, source: str, at: datetime) -> None:
        """Record the digest of a workbook before it is put in place, to recognise it later."""
        ...

    def record_result(
        self, run_id: str, *, rows: int, matched: int, output: str, is_complete: bool
    ) -> None:
        """Record the rows of the sheet of a run, and its workbook; `is_complete`: all is written.

        The path of the workbook is "" if no file keeps it.
        """
        ...


class HistoryJournal(Protocol):
    """Access to the history of runs."""

    def history(self) -> list[PastRun]:
        """Return all runs, newest first."""
        ...


class ReviewJournal(AnswersJournal, Protocol):
    """The journal for the review."""

    def choose(self, key: LookupKey, choice: CandidateChoice) -> None:
        """Record the user's choice, which replaces an earlier one."""
        ...

    def withdraw_choice(self, key: LookupKey) -> None:
        """Forget the user's choice, as if there had been none."""
        ...


class Journal(
    PlanJournal,
    RunJournal,
    RecoveryJournal,
    ReviewJournal,
    OutputJournal,
    HistoryJournal,
    DetailsJournal,
    Protocol,
):
    """The whole journal."""
