"""The earlier answer about a person with which a later one is compared."""

from collections.abc import Iterable, Sequence
from datetime import date

from desktop_app.domain.answers.journal_records import JournalRecord, selection_of
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.catalogue import CURRENT_ROLES


def main_answer(shown: Sequence[JournalRecord]) -> JournalRecord:
    """Return the answer that gives the current jobs of a person shown from several answers."""
    return next(filter(_has_jobs, shown), shown[0])


def earlier_answer(
    records: Iterable[JournalRecord], shown: Sequence[JournalRecord], until: date | None = None
) -> JournalRecord | None:
    """Return the newest match before the answer that is shown; None without one.

    Answers of one run belong together. Answers without jobs, such as phone numbers bought later,
    are no earlier state.

    Args:
        records: All records of the lookup.
        shown: The records that are shown, the main one first.
        until: The last day (UTC) of the earlier answer; None for any day.
    """
    main = main_answer(shown)
    earlier = [
        record
        for record in records
        if record.kind is OutcomeKind.MATCHED
        and record.batch_id < main.batch_id
        and _has_jobs(record)
        and (record.run_id != main.run_id if until is None else record.answered_at.date() <= until)
    ]
    return max(earlier, key=lambda record: record.batch_id, default=None)


def _has_jobs(record: JournalRecord) -> bool:
    return selection_of(record.fields).includes(CURRENT_ROLES)
