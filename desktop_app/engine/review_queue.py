"""The matches that a person should look at, with their candidates."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.domain.answers.journal_records import shown_record
from desktop_app.domain.answers.outcomes import Candidate, Matched, OutcomeKind
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.messages import Message, parts_of
from desktop_app.domain.result.row_status import RowStatus, RowStatusContext, answered_row
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.job import Job
from desktop_app.engine.ports.journal import AnswersJournal


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One lookup whose match is doubtful.

    Attributes:
        key: The lookup, nearly always an email.
        reasons: Why it should be looked at.
        batch_id: The answer that the candidates come from.
        candidates: As the provider sent them.
        choice: Whom the user has chosen already; None: not yet.
    """

    key: LookupKey
    reasons: tuple[Message, ...]
    batch_id: int
    candidates: tuple[Candidate, ...]
    choice: CandidateChoice | None


def review_items(job: Job, journal: AnswersJournal) -> Iterator[ReviewItem]:
    """Yield what is to be reviewed, and what was, in the order of the rows.

    Raises:
        JournalError: The journal cannot be read.
    """
    choices = journal.candidate_choices()
    for key, records in journal.records(job.lookups.keys):
        record = shown_record(records, job.query)
        if record is None or record.kind is not OutcomeKind.MATCHED:
            continue
        if key.kind is not IdentifierKind.BUSINESS_EMAIL and not record.has_caution:
            continue  # a link names one person for certain
        outcome = journal.outcome(record)
        # Read as of the run that asked, whose notes say nothing but the reason.
        reading = RowStatusContext(job.query, run_id=record.run_id)
        state = answered_row(key, outcome, record, reading)
        choice = choices.get(key)
        is_chosen = choice is not None and choice.batch_id == record.batch_id
        if isinstance(outcome, Matched) and (state.status is RowStatus.REVIEW or is_chosen):
            yield ReviewItem(
                key=key,
                reasons=parts_of(state.note),
                batch_id=record.batch_id,
                candidates=outcome.candidates,
                choice=choice if is_chosen else None,
            )
