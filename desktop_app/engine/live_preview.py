"""Preview of new cells during a run, before the workbook is written."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import kind_of
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.flattening import flatten
from desktop_app.domain.result.row_status import RowStatusContext, answered_row
from desktop_app.domain.run.events import BatchSettled
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.job import Job

_THIS_RUN = "this"
_NO_TIME = datetime.min.replace(tzinfo=UTC)


def live_rows(job: Job, event: BatchSettled) -> Iterator[tuple[LookupKey, tuple[NewCell, ...]]]:
    """Yield the status cells and field cells of all people in a batch.

    Charges, fields that are not in the catalogue, and fields from older answers are missing here;
    the workbook has them.
    """
    layout = job.layout
    context = RowStatusContext(
        job.query, run_id=_THIS_RUN, takes_best=job.output_options.takes_best
    )
    for key, outcome in event.outcomes:
        record = JournalRecord(
            key=key,
            batch_id=-1,
            kind=kind_of(outcome),
            fields=job.query.selection.names,
            min_similarity=job.query.min_similarity,
            answered_at=_NO_TIME,
            run_id=_THIS_RUN,
            credits=0.0,
        )
        state = replace(answered_row(key, outcome, record, context), credits=None)
        cells = layout.empty if state.person is None else flatten(state.person, layout)
        yield key, state.framed(cells)
