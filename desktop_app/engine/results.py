"""The result of a run, from the journal: finished, stopped, crashed or re-opened, in one way."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from desktop_app.domain.answers.journal_records import JournalRecord, shown_record
from desktop_app.domain.answers.merge_answers import merge_people, records_to_merge
from desktop_app.domain.answers.outcomes import Matched, OutcomeKind
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.cells import NewCell, NewColumn
from desktop_app.domain.result.existing_columns import ExistingColumnsMode, Placement, place_columns
from desktop_app.domain.result.flattening import flatten, unknown_paths
from desktop_app.domain.result.layout import Layout
from desktop_app.domain.result.row_status import (
    BLANK_ROW,
    HIDDEN_ROW,
    ROW_LIMIT,
    STATUS_COLUMNS,
    RowState,
    RowStatus,
    RowStatusContext,
    answered_row,
    unsent_row,
    unusable_row,
)
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.domain.source.lookups import Lookups
from desktop_app.domain.source.table import SourceTable
from desktop_app.engine.ports.journal import ResultJournal
from desktop_app.engine.ports.records import RunRecord

Meet = Callable[[int, Person], None]
_Row = tuple[RowState, tuple[NewCell, ...]]
_CREDIT_DIGITS = 4


@dataclass(frozen=True, slots=True)
class ResultQuery:
    """What a result answers: which rows, which fields, how laid out.

    Attributes:
        table: The source.
        lookups: Its lookups.
        query: Fields and threshold.
        layout: The columns for a person.
        run: The run that is shown; None: none of this source is known.
        takes_best: A match that should be looked at counts as a match all the same.
        unsent: Why rows were not sent, where the run's end does not say it.
        existing: What becomes of the columns of an earlier run in the table.
    """

    table: SourceTable
    lookups: Lookups
    query: EnrichQuery
    layout: Layout
    run: RunRecord | None
    takes_best: bool = False
    unsent: str | None = None
    existing: ExistingColumnsMode = ExistingColumnsMode.ADD

    @property
    def status_context(self) -> RowStatusContext:
        """How an outcome becomes the state of a row."""
        run_id = None if self.run is None or self.run.is_earlier else self.run.run_id
        return RowStatusContext(self.query, run_id=run_id, takes_best=self.takes_best)


class Result:
    """The new columns and their cells, one tuple a source row."""

    def __init__(self, question: ResultQuery, journal: ResultJournal) -> None:
        """Look up what is known.

        Raises:
            JournalError: The journal cannot be read.
        """
        self._question = question
        self._journal = journal
        self._records: dict[LookupKey, tuple[JournalRecord, ...]] = {}
        self._charged: dict[LookupKey, float] = {}
        self.credits = 0.0
        own_runs = _runs_of(question, journal)
        for key, records in journal.records(question.lookups.keys):
            self._add_up(key, records, own_runs)
            if (record := shown_record(records, question.query)) is not None:
                self._records[key] = records_to_merge(record, records, question.query)
        self._shared: dict[int, _Row] = {}
        self._chosen = journal.candidate_choices()
        self._reading = question.status_context
        self._meet: Meet | None = None
        self.counts: dict[RowStatus, int] = dict.fromkeys(RowStatus, 0)

    def _add_up(
        self, key: LookupKey, records: Iterable[JournalRecord], own_runs: frozenset[str]
    ) -> None:
        """Note what a person has cost this sheet: no later run makes that less."""
        charged = [record.credits for record in records if record.run_id in own_runs]
        if charged:
            self._charged[key] = round(sum(charged), _CREDIT_DIGITS)
        run = self._question.run
        this_run = [record.credits for record in records if run and record.run_id == run.run_id]
        self.credits = round(self.credits + sum(this_run), _CREDIT_DIGITS)

    @property
    def credits_of_all_runs(self) -> float:
        """What all runs of this sheet were charged for its people."""
        return round(sum(self._charged.values()), _CREDIT_DIGITS)

    @cached_property
    def _layout(self) -> Layout:
        """The columns; fields that the catalogue does not know yet still arrive, at the right."""
        return self._question.layout.with_unknown(self._unknown_paths())

    @cached_property
    def placement(self) -> Placement:
        """The new columns, the status block first, and where they go.

        Raises:
            JournalError: The journal cannot be read.
        """
        question = self._question
        columns = [*STATUS_COLUMNS, *self._layout.columns]
        return place_columns(columns, question.table.info.headers, question.existing)

    @property
    def columns(self) -> tuple[NewColumn, ...]:
        """The new columns, the status block first.

        Raises:
            JournalError: The journal cannot be read.
        """
        return self.placement.columns

    @property
    def known_people(self) -> int:
        """How many of the lookups the journal knows anything of."""
        return len(self._records)

    def _unknown_paths(self) -> list[str]:
        paths: dict[str, None] = {}
        for record in (record for records in self._records.values() for record in records):
            if record.kind is OutcomeKind.MATCHED:
                paths.update(dict.fromkeys(unknown_paths(self._person(record))))
        return sorted(paths)

    def rows(self, meet: Meet | None = None) -> Iterator[tuple[NewCell, ...]]:
        """Return the new cells of every source row, in order.

        `counts` are right afterwards.

        Args:
            meet: Told of every person that was found, once, with the number of the first row.

        Raises:
            JournalError: The journal cannot be read.
        """
        self._meet = meet
        self.counts = dict.fromkeys(RowStatus, 0)
        for row in range(self._question.lookups.rows):
            state, cells = self._row(row)
            self.counts[state.status] += 1
            yield (*state.cells, *cells)

    def count_rows(self) -> dict[RowStatus, int]:
        """Return how many rows have each status, without writing them anywhere.

        Raises:
            JournalError: The journal cannot be read.
        """
        self.counts = dict.fromkeys(RowStatus, 0)
        lookups = self._question.lookups
        for row in range(lookups.rows):
            index = lookups.key_index(row)
            state = self._state_without_key(row) if index is None else self._state(index)
            self.counts[state.status] += 1
        return self.counts

    def _row(self, row: int) -> _Row:
        lookups = self._question.lookups
        index = lookups.key_index(row)
        if index is None:
            return self._state_without_key(row), self._layout.empty
        first = lookups.first_row(row)
        if first != row:
            state, cells = self._shared.get(index) or self._answered(index)
            return state.as_duplicate_of(self._question.table.row_number(first)), cells
        answered = self._answered(index, met_at=self._question.table.row_number(row))
        if lookups.is_shared(index):
            self._shared[index] = answered
        return answered

    def _state_without_key(self, row: int) -> RowState:
        lookups = self._question.lookups
        if (unusable := lookups.rejected(row)) is not None:
            return unusable_row(unusable)
        if lookups.is_hidden(row):
            return unsent_row(HIDDEN_ROW)
        return unsent_row(ROW_LIMIT) if lookups.is_beyond(row) else BLANK_ROW

    def _state(self, index: int) -> RowState:
        key = self._question.lookups.keys[index]
        run = self._question.run
        records = self._records.get(key)
        if records is None:
            end = None if run is None else run.end
            return unsent_row(self._question.unsent or end)
        outcome = self._journal.outcome(records[0])
        state = answered_row(key, outcome, records[0], self._reading, self._chosen.get(key))
        return replace(state, credits=self._charged.get(key))

    def _answered(self, index: int, *, met_at: int | None = None) -> _Row:
        state = self._state(index)
        person = state.person
        if person is None:
            return state, self._layout.empty
        records = self._records[self._question.lookups.keys[index]]
        if len(records) > 1:
            parts = [(record, self._person(record)) for record in records]
            person = merge_people(parts, self._question.query)
        if self._meet is not None and met_at is not None:
            self._meet(met_at, person)
        return state, flatten(person, self._layout)

    def _person(self, record: JournalRecord) -> Person:
        outcome = self._journal.outcome(record)
        return outcome.candidates[0].person if isinstance(outcome, Matched) else {}


def _runs_of(question: ResultQuery, journal: ResultJournal) -> frozenset[str]:
    """Return the runs whose charges belong to the sheet."""
    if question.run is None:
        return frozenset()
    return journal.runs_of(question.run.source) | {question.run.run_id}
