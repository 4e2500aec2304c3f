"""Everything that the journal knows about the person of one row; sends nothing."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from desktop_app.domain.answers.candidate_summary import CandidateSummary, summarize_candidate
from desktop_app.domain.answers.composition import compose, parts_to_merge
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import Matched, OutcomeKind
from desktop_app.domain.fields.catalogue import GROUPS
from desktop_app.domain.fields.products import Product, product_of
from desktop_app.domain.fields.selection import FieldSelection, parse_selection
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.cells import CellKind, NewCell
from desktop_app.domain.result.detail_tables import detail_tables
from desktop_app.domain.result.flattening import flatten, unknown_paths
from desktop_app.domain.result.layout import make_layout
from desktop_app.domain.result.row_status import RowState, unsent_row
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.domain.source.row_lookups import lookups_of_row
from desktop_app.engine.ports.journal import DetailsJournal
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.result_spec import ResultSpec
from desktop_app.engine.shown.composed_row import ComposedRow, row_without_key
from desktop_app.engine.waves.charges import rounded
from desktop_app.engine.waves.decided import with_both_keys
from desktop_app.engine.waves.later_answers import LaterAnswers


@dataclass(frozen=True, slots=True)
class KnownValue:
    """One value about a person: its label, the cell, and its format."""

    label: str
    cell: NewCell
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True, slots=True)
class KnownList:
    """A list about a person, such as all jobs: each item with its values."""

    name: str
    items: tuple[tuple[KnownValue, ...], ...]


@dataclass(frozen=True, slots=True)
class KnownAnswer:
    """One answer in the journal.

    Attributes:
        at: Time of the answer in UTC; for a lookup in doubt, the time of the request.
        kind: Its outcome.
        credits: Its charge.
        source: Name of the table whose run sent it; "" if the run is no longer known.
        is_shown: Its values are in the workbook.
        product: The product that was asked.
    """

    at: datetime
    kind: OutcomeKind
    credits: float
    source: str
    is_shown: bool
    product: Product = Product.ENRICH


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """Everything known about the person of a row.

    Attributes:
        row_number: Row in the file.
        key: The lookup; None if the row has none.
        state: Status of the row, with the reason.
        same_as: Row in the file with the same person above it; None without one.
        values: Values that are not in a list.
        lists: Jobs, schools, emails and other lists, complete.
        candidates: People that the provider returned, best first, if there are several.
        answers: All answers in the journal, newest first.
        credits: What the person has cost in all runs.
    """

    row_number: int
    key: LookupKey | None
    state: RowState
    same_as: int | None = None
    values: tuple[KnownValue, ...] = ()
    lists: tuple[KnownList, ...] = ()
    candidates: tuple[CandidateSummary, ...] = ()
    answers: tuple[KnownAnswer, ...] = ()
    credits: float = 0.0


def person_details(spec: ResultSpec, journal: DetailsJournal, row: int) -> PersonDetails:
    """Return what the journal knows about the person of a row.

    Args:
        spec: The table and its lookups, the query, and the run to show.
        journal: The journal.
        row: Index of the row, from 0.

    Raises:
        JournalError: The journal cannot be read.
    """
    spec, decided = replace(spec, lookups=lookups_of_row(spec.lookups, row)).decided(journal)
    number, index = spec.table.row_number(row), spec.lookups.key_index(row)
    if index is None:
        return PersonDetails(number, None, row_without_key(spec.lookups, row))
    key, first = spec.lookups.keys[index], spec.lookups.first_row(row)
    passed = decided.passed_over(row)
    others = decided.keys_before(row) if passed is None else (passed[0], *decided.keys_before(row))
    keys = tuple(dict.fromkeys((*others, key)))
    found = dict(LaterAnswers(journal).records(keys))
    everything = list(dict.fromkeys(chain.from_iterable(found.values())))
    details = _answered(spec, journal, key, found.get(key, []))
    state = with_both_keys(details.state, decided, row)
    shown = {answer.batch_id for answer in details.merged}
    return PersonDetails(
        number,
        key,
        state,
        None if first == row else spec.table.row_number(first),
        tuple(_values(state.person)) if state.person else (),
        tuple(_lists(state.person)) if state.person else (),
        candidates=details.candidates,
        answers=tuple(_answers(journal, everything, shown)),
        credits=rounded(sum(record.credits for record in everything)),
    )


@dataclass(frozen=True, slots=True)
class _Answered:
    """The state by one lookup, the records that it is made of, and all its candidates."""

    state: RowState
    merged: Sequence[JournalRecord] = ()
    candidates: tuple[CandidateSummary, ...] = ()


def _answered(
    spec: ResultSpec, journal: DetailsJournal, key: LookupKey, records: Sequence[JournalRecord]
) -> _Answered:
    choice = journal.candidate_choices().get(key)
    composed = compose(records, spec.query, journal.outcome, choice)
    if not composed:
        end = None if spec.run is None else spec.run.end
        return _Answered(unsent_row(spec.unsent or end))
    row = ComposedRow(key, composed, journal.outcome, spec.status_context)
    state, outcome = row.state(choice, spec.row_context(key)), journal.outcome(row.main)
    person = None if state.person is None else row.person(state)
    merged = parts_to_merge(composed, spec.query) or (row.main,)
    found = outcome.candidates if isinstance(outcome, Matched) else ()
    is_choice = len(found) > 1 or state.person is None
    candidates = tuple(summarize_candidate(one, key.title) for one in found if is_choice)
    return _Answered(replace(state, person=person), merged, candidates)


def _answers(
    journal: DetailsJournal, records: Sequence[JournalRecord], batches: Container[int]
) -> Iterator[KnownAnswer]:
    runs: dict[str, RunRecord | None] = {}
    for record in sorted(records, key=lambda one: one.batch_id, reverse=True):
        if record.run_id not in runs:
            runs[record.run_id] = journal.find_run(record.run_id)
        run = runs[record.run_id]
        yield KnownAnswer(
            at=record.answered_at,
            kind=record.kind,
            credits=record.credits,
            source="" if run is None else run.source,
            is_shown=record.batch_id in batches,
            product=product_of(record.key.kind),
        )


def _values(person: Person) -> Iterator[KnownValue]:
    """Yield the values outside of lists, and those that the catalogue does not know."""
    everything = _everything()
    layout = make_layout(everything, roles=0, schools=0).with_unknown(unknown_paths(person))
    bases = [f"{source.base}." for table in detail_tables(everything) for source in table.sources]
    for column, cell in zip(layout.columns, flatten(person, layout), strict=True):
        if cell is not None and not column.path.startswith(tuple(bases)):
            yield KnownValue(column.header, cell, column.kind)


def _lists(person: Person) -> Iterator[KnownList]:
    """Yield the lists with all their items; the label of the list's kind comes first."""
    for table in detail_tables(_everything()):
        items = tuple(
            tuple(
                KnownValue(column.header, cell, column.kind)
                for column, cell in zip(table.columns[2:], cells[2:], strict=True)
                if cell is not None
            )
            for cells in table.rows(0, person)
        )
        if items:
            yield KnownList(table.name, items)


def _everything() -> FieldSelection:
    return parse_selection([group.name for group in GROUPS])
