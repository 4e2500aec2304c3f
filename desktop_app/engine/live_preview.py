"""Preview of new cells during a run, before the workbook is written."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice

from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import Candidate, Matched, Outcome, kind_of
from desktop_app.domain.fields.products import Product
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.changes.option import WITH_SHEET
from desktop_app.domain.result.columns.match_columns import with_check
from desktop_app.domain.result.flattening import flatten
from desktop_app.domain.result.row_status import (
    RowState,
    RowStatus,
    answered_row,
    parse_status,
)
from desktop_app.domain.run.events import BatchSettled
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.identifiers import SHEET_KINDS, IdentifierKind, LookupKey
from desktop_app.domain.source.lookups import Lookups
from desktop_app.engine.job import Job
from desktop_app.engine.ports.journal import ResultJournal
from desktop_app.engine.result_spec import ResultSpec
from desktop_app.engine.results import ResultCells

_THIS_RUN = "this"
_NO_TIME = datetime.min.replace(tzinfo=UTC)


def live_rows(
    job: Job, event: BatchSettled, journal: ResultJournal
) -> Iterator[tuple[LookupKey, tuple[NewCell, ...]]]:
    """Yield the status cells and field cells of all people in a batch.

    Charges, changes since an earlier answer, fields that are not in the catalogue, and fields from
    older answers are missing here; the workbook has them. Later purchases are shown in the rows
    with that link, not yet in rows by email or by an earlier link.

    Raises:
        JournalError: The journal cannot be read.
    """
    if event.product in {Product.SEARCH, Product.COMPANY}:
        return  # what they find is shown when its link is looked up
    if event.product is not Product.ENRICH:
        yield from _later_rows(job, event, journal)
        return
    for key, outcome in event.outcomes:
        yield key, _cells_of(job, key, outcome, compares=bool(job.output_options.changes))


def known_rows(
    job: Job, journal: ResultJournal, plan: RunPlan, *, most: int
) -> Iterator[tuple[LookupKey, tuple[NewCell, ...]]]:
    """Yield the cells of people that need no request, in the order of their rows.

    Args:
        job: The job.
        journal: The journal.
        plan: The plan of the run; the people in it are not known.
        most: The number of people after which to stop; as many again by their second identifier.

    Raises:
        JournalError: The journal cannot be read.
    """
    if not plan.reused:
        return
    asked = {key for batch in plan.batches for key in batch.keys}
    second = job.lookups.second
    keys = CompactKeys()
    for some in (job.lookups.keys, () if second is None else second.keys):
        for key in islice((key for key in some if key not in asked), most):
            keys.add(key)
    for key, cells in zip(keys, _rows_of(job, keys, journal), strict=True):
        if parse_status(str(cells[0])) is not RowStatus.NOT_RUN:  # a trial run skips most people
            yield key, cells


def _later_rows(
    job: Job, event: BatchSettled, journal: ResultJournal
) -> Iterator[tuple[LookupKey, tuple[NewCell, ...]]]:
    links = (LookupKey(IdentifierKind.PROFILE_URL, key.normal) for key, _ in event.outcomes)
    second = job.lookups.second
    asked = (job.lookups.keys, () if second is None else second.keys)
    keys = CompactKeys(key for key in links if any(key in some for some in asked))
    yield from zip(keys, _rows_of(job, keys, journal), strict=True)


def _rows_of(job: Job, keys: CompactKeys, journal: ResultJournal) -> Iterator[tuple[NewCell, ...]]:
    """Yield the cells of some people from the journal, a row each."""
    places = range(len(keys))
    spec = replace(job.result_spec(None), lookups=Lookups(keys, places, places, frozenset()))
    return ResultCells(spec, journal).rows()


def example_cells(job: Job, person: Person) -> tuple[NewCell, ...]:
    """Return the cells of the first person in the table as if this person had been found."""
    key = job.lookups.keys[0]
    if key.kind not in SHEET_KINDS:  # a name and an employer, for which a link is found first
        key = LookupKey(IdentifierKind.PROFILE_URL, key.title)
    return _cells_of(job, key, Matched(key.as_sent, (Candidate(1.0, person),)))


def _cells_of(
    job: Job, key: LookupKey, outcome: Outcome, *, compares: bool = False
) -> tuple[NewCell, ...]:
    layout = job.layout
    spec = job.result_spec(None)
    context = replace(spec.status_context, run_id=_THIS_RUN)
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
    answered = answered_row(key, outcome, record, context, row=spec.row_context(key))
    state = replace(answered, credits=None)
    person = None if state.person is None else with_check(state.person, state.check)
    cells = layout.empty if person is None else flatten(person, layout)
    if compares and spec.changes == WITH_SHEET:
        cells = _compared(spec, key, record, state, cells)
    return state.framed(cells)


def _compared(
    spec: ResultSpec,
    key: LookupKey,
    record: JournalRecord,
    state: RowState,
    cells: tuple[NewCell, ...],
) -> tuple[NewCell, ...]:
    """Return the cells of a person with what changed against the person's first row."""
    from desktop_app.engine.shown.row_changes import RowChanges  # noqa: PLC0415 - when it is asked for

    if key not in spec.lookups.keys:  # a second identifier, whose row is known in the end
        return cells
    index = spec.lookups.keys.index(key)
    row = spec.lookups.first_rows[index]
    columns = spec.layout.columns
    return RowChanges(spec, None, {}).put(row, index, state, [record], cells, columns)
