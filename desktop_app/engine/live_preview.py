"""Preview of new cells during a run, before the workbook is written."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice

from desktop_app.domain.answers.composition import link_of
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import Candidate, Matched, Outcome, kind_of
from desktop_app.domain.fields.products import Product
from desktop_app.domain.identifiers.keys import LINK_KINDS
from desktop_app.domain.identifiers.searches import row_of_key, search_of_key
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
from desktop_app.domain.source.row_lookups import first_row_of, lookups_by_row
from desktop_app.engine.job import Job
from desktop_app.engine.ports.journal import ResultJournal
from desktop_app.engine.result_spec import ResultSpec
from desktop_app.engine.results import ResultCells

Shown = tuple[LookupKey, tuple[NewCell, ...]]
"""An identifier in the sheet, with the new cells of its rows."""
_THIS_RUN = "this"
_MOST_LINKS = 100_000
"""More rows by email or name are not followed to their link; the screen shows some thirty."""
_NO_TIME = datetime.min.replace(tzinfo=UTC)


class LivePreview:
    """The rows that each answer of a run changes.

    Answers about a profile link belong to rows with that link, and to those that led to it: by an
    email, a name, or an earlier link. Charges are missing in rows that are made of one answer, and
    so are changes since an earlier answer, fields that are not in the catalogue, and fields from
    older answers; the workbook has them.
    """

    def __init__(self, job: Job, journal: ResultJournal) -> None:
        """Know nothing of the people yet."""
        self._job, self._journal = job, journal
        self._leading: dict[str, set[LookupKey]] = {}
        self._has_stages = bool(job.stages)
        self._by_name: dict[str, list[LookupKey]] = {}
        for key in job.lookups.keys if job.mapping.by_name else ():
            if key.kind is IdentifierKind.NAME_AND_EMPLOYER:
                self._by_name.setdefault(row_of_key(key).name, []).append(key)

    def rows(self, event: BatchSettled) -> Iterator[Shown]:
        """Yield the status cells and field cells of all people in a batch, by identifier.

        Raises:
            JournalError: The journal cannot be read.
        """
        again = CompactKeys()
        for key, outcome in event.outcomes:
            for one in self._rows_of(key, outcome):
                again.add(one)
            if event.product is Product.ENRICH and self._is_in_sheet(key):
                self._learn(key, outcome)
                compares = bool(self._job.output_options.changes)
                yield key, _cells_of(self._job, key, outcome, compares=compares)
        yield from self._read(again)

    def known(self, plan: RunPlan, *, most: int) -> Iterator[Shown]:
        """Yield the cells of people that need no request, see `known_rows`.

        Raises:
            JournalError: The journal cannot be read.
        """
        yield from self._read(_known_keys(self._job, plan, most))

    def _rows_of(self, key: LookupKey, outcome: Outcome) -> Iterator[LookupKey]:
        """Yield the identifiers in the sheet whose rows an answer changes, apart from its own."""
        if key.kind in LINK_KINDS:
            leading = self._leading.get(key.normal, set[LookupKey]())
            own = LookupKey(IdentifierKind.PROFILE_URL, key.normal)
            is_later = key.kind is not IdentifierKind.PROFILE_URL and self._is_in_sheet(own)
            shown = {*leading, own} if is_later else leading
            for one in shown:
                self._learn(one, outcome)
            yield from shown
        elif key.kind is IdentifierKind.PERSON_SEARCH:
            yield from self._by_name.get(search_of_key(key).name, ())
        elif key.kind is IdentifierKind.IDENTIFIED_EMAIL:
            yield LookupKey(IdentifierKind.BUSINESS_EMAIL, key.normal)

    def _is_in_sheet(self, key: LookupKey) -> bool:
        second = self._job.lookups.second
        return key in self._job.lookups.keys or (second is not None and key in second.keys)

    def _learn(self, key: LookupKey, outcome: Outcome) -> None:
        """Remember that a row leads to the link of the person of an answer."""
        if self._has_stages and isinstance(outcome, Matched):
            self._leads_to(link_of(outcome.candidates[0].person), key)

    def _leads_to(self, link: str | None, key: LookupKey) -> None:
        if link is not None and link != key.normal and len(self._leading) < _MOST_LINKS:
            self._leading.setdefault(link, set()).add(key)

    def _read(self, keys: CompactKeys) -> Iterator[Shown]:
        """Yield the cells of rows with some identifiers from the journal."""
        lookups = self._job.lookups
        for is_first in (True, False):
            some = [key for key in keys if (key in lookups.keys) is is_first]
            rows = dict(sorted((first_row_of(lookups, key), key) for key in some))
            yield from self._read_rows(rows)

    def _read_rows(self, keys: Mapping[int, LookupKey]) -> Iterator[Shown]:
        spec = self._job.result_spec(None)
        spec = replace(spec, lookups=lookups_by_row(self._job.lookups, keys))
        result, people = ResultCells(spec, self._journal), dict[int, Person]()
        cells = result.rows(people.__setitem__, only=keys)
        for (row, key), shown in zip(keys.items(), cells, strict=True):
            person = people.get(spec.table.row_number(row), {})
            for link in (link_of(person), result.lookups.deciding_key(row).normal):
                self._leads_to(link if self._has_stages else None, key)
            if parse_status(str(shown[0])) is not RowStatus.NOT_RUN:
                yield key, shown


def known_rows(job: Job, journal: ResultJournal, plan: RunPlan, *, most: int) -> Iterator[Shown]:
    """Yield the cells of people that need no request, in the order of their rows.

    Args:
        job: The job.
        journal: The journal.
        plan: The plan of the run; the people in it are not known.
        most: The number of people after which to stop; as many again by their second identifier.

    Raises:
        JournalError: The journal cannot be read.
    """
    return LivePreview(job, journal).known(plan, most=most)


def _known_keys(job: Job, plan: RunPlan, most: int) -> CompactKeys:
    keys = CompactKeys()
    if not plan.reused:
        return keys
    asked = {key for batch in plan.batches for key in batch.keys}
    second = job.lookups.second
    for some in (job.lookups.keys, () if second is None else second.keys):
        for key in islice((key for key in some if key not in asked), most):
            keys.add(key)
    return keys


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
