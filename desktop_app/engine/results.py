"""The result of a run, always read from the journal: finished, stopped, crashed or reopened."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from desktop_app.domain.answers.composition import is_later
from desktop_app.domain.answers.found_people import FoundPeople
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import Matched
from desktop_app.domain.json_values import Person
from desktop_app.domain.messages import NOTHING
from desktop_app.domain.result.cells import NewCell, NewColumn
from desktop_app.domain.result.columns.match_columns import put_found_link, with_check
from desktop_app.domain.result.existing_columns import Placement, place_columns
from desktop_app.domain.result.flattening import flatten, still_unknown, unknown_paths
from desktop_app.domain.result.layout import Layout
from desktop_app.domain.result.row_status import RowState, RowStatus, unsent_row
from desktop_app.domain.result.status_columns import framed_columns
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.journal import ResultJournal
from desktop_app.engine.result_spec import ResultSpec
from desktop_app.engine.shown.composed_row import ComposedRow, row_without_key
from desktop_app.engine.shown.shown_records import ShownRecords
from desktop_app.engine.waves.charges import rounded
from desktop_app.engine.waves.decided import with_both_keys

PersonObserver = Callable[[int, Person], None]
MatchObserver = Callable[[int, LookupKey, RowState], None]
_Row = tuple[RowState, tuple[NewCell, ...]]


class ResultCells:
    """The new columns and their cells, one tuple per source row.

    Attributes:
        lookups: The lookups, with the key that decides each row.
        known_people: The number of people with a record in the journal.
        counts: The rows by status, once they have been read.
        changes: What changed in the people; None if that is not asked for.
        unfilled: The paths of columns that no row fills.
    """

    def __init__(self, spec: ResultSpec, journal: ResultJournal) -> None:
        """Read the records of all lookups.

        Raises:
            JournalError: The journal cannot be read.
        """
        self._spec, self.lookups = spec.decided(journal)
        self.unfilled = spec.unfilled
        self._journal, self._choices = journal, journal.candidate_choices()
        self._records = ShownRecords(self._spec, self.lookups, journal, self._choices)
        self._charges, self.changes = self._records.charged_in, self._records.changes
        self.known_people = len(self._records)
        self._shared: dict[int, _Row] = {}
        self._context, self._found = spec.status_context, FoundPeople()
        self._observe: PersonObserver | None = None
        self._observe_match: MatchObserver | None = None
        self.counts: dict[RowStatus, int] = dict.fromkeys(RowStatus, 0)

    @property
    def credits(self) -> float:
        """The credits charged in the shown run."""
        return self._charges.of_run

    @property
    def credits_of_all_runs(self) -> float:
        """The credits charged for the sheet's people in all its runs."""
        return self._records.charges_of_all_runs

    @cached_property
    def layout(self) -> Layout:
        """The layout, with columns at the far right for fields that are not in the catalogue."""
        return self._spec.layout.with_unknown(self.unknown_paths)

    @cached_property
    def placement(self) -> Placement:
        """The placement of the new columns, the status columns first.

        Raises:
            JournalError: The journal cannot be read.
        """
        spec = self._spec
        columns = framed_columns(self.layout.columns, len(self.layout.unknown))
        return place_columns(columns, spec.table.info.headers, spec.existing, spec.excluded_sets)

    @property
    def columns(self) -> tuple[NewColumn, ...]:
        """The new columns, the status columns first."""
        return self.placement.columns

    @cached_property
    def unknown_paths(self) -> list[str]:
        """The paths of values that are not in the catalogue."""
        paths: set[str] = set()
        for record in self._records.different():
            paths.update(still_unknown(record.unknown_paths or ()))
        for record in self._records.without_paths():
            paths.update(unknown_paths(self._person(record)))
        return sorted(paths)

    def rows(
        self, observe: PersonObserver | None = None, observe_match: MatchObserver | None = None
    ) -> Iterator[tuple[NewCell, ...]]:
        """Yield the new cells of every source row, in order.

        `counts` are valid afterwards.

        Args:
            observe: Called once for every person found, with the number of the person's first row.
            observe_match: Called after it with the row's state.

        Raises:
            JournalError: The journal cannot be read.
        """
        self._observe, self._observe_match = observe, observe_match
        self._found = FoundPeople()
        self.counts = dict.fromkeys(RowStatus, 0)
        self._records.begin()
        unknown = len(self.layout.unknown)
        for row in range(self._spec.lookups.rows):
            state, cells = self._row(row)
            state = self._with_earlier_key(row, state)
            self.counts[state.status] += 1
            yield state.framed(self._with_found_link(row, cells), unknown)

    def release(self) -> None:
        """Free the people and their rows one by one; `counts`, `columns` and `credits` stay.

        Freed at once, 40,000 people hold the GIL, and with it the window, for 0.15 s.
        """
        _ = self.placement  # made from the records
        self._records.release()
        self._found = FoundPeople()
        while self._shared:
            self._shared.popitem()

    def count_rows(self) -> dict[RowStatus, int]:
        """Return the rows by status, without producing their cells.

        Raises:
            JournalError: The journal cannot be read.
        """
        self.counts = dict.fromkeys(RowStatus, 0)
        lookups = self._spec.lookups
        for row in range(lookups.rows):
            index = lookups.key_index(row)
            state = row_without_key(lookups, row) if index is None else self._state(index)
            self.counts[state.status] += 1
        return self.counts

    def _with_earlier_key(self, row: int, state: RowState) -> RowState:
        """Return a row's state with what became of its other identifiers."""
        state = with_both_keys(state, self.lookups, row)
        if charged := self._charges.of_idle.get(row):
            state = replace(state, credits=rounded((state.credits or 0.0) + charged))
        return state

    def _with_found_link(self, row: int, cells: tuple[NewCell, ...]) -> tuple[NewCell, ...]:
        """Return the cells of a row with the link that something else has found, if any has."""
        if not self.lookups.keys_before(row):
            return cells
        return put_found_link(cells, self.layout.columns, self.lookups.deciding_key(row))

    def _row(self, row: int) -> _Row:
        lookups = self._spec.lookups
        index = lookups.key_index(row)
        if index is None:
            return row_without_key(lookups, row), self.layout.empty
        first = lookups.first_row(row)
        if first != row:
            state, cells = self._shared.get(index) or self._answered(index)
            cells = self._compared(row, index, state, cells)
            return state.as_duplicate_of(self._spec.table.row_number(first)), cells
        state, cells = self._answered(index, row=row)
        answered = self._marked(index, state, self._compared(row, index, state, cells))
        if lookups.is_shared(index):
            self._shared[index] = answered
        return answered

    def _state(self, index: int) -> RowState:
        records = self._records.of(index)
        return self._state_of(index, self._composed(index, records)) if records else self._unsent

    @property
    def _unsent(self) -> RowState:
        run = self._spec.run
        return unsent_row(self._spec.unsent or (None if run is None else run.end))

    def _state_of(self, index: int, composed: ComposedRow) -> RowState:
        row = self._spec.row_context_at(index)
        state = composed.state(self._choices.get(composed.key), row)
        charged = self._records.charged(index)
        return state if state.credits == charged else state.noted(NOTHING, charged)

    def _composed(self, index: int, records: Sequence[JournalRecord]) -> ComposedRow:
        own = next((record.key for record in records if not is_later(record)), None)
        key = own or self._spec.lookups.keys[index]
        asked = self.lookups.email_before(index)
        return ComposedRow(key, records, self._journal.outcome, self._context, asked)

    def _marked(self, index: int, state: RowState, cells: tuple[NewCell, ...]) -> _Row:
        """Return a row with a mark if another identifier has found the same person before."""
        known = None if state.person is None else state.person.get("crustdata_person_id")
        is_off = self._spec.match_check is MatchCheckMode.OFF
        if is_off or not isinstance(known, int | str):  # a broken answer may have any value here
            return state, cells
        first = self._found.first(known, index)
        if first == index:
            return state, cells
        number = self._spec.table.row_number(self._spec.lookups.first_rows[first])
        return state.as_found_before(number), cells

    def _answered(self, index: int, *, row: int | None = None) -> _Row:
        if not (records := self._records.of(index)):
            return self._unsent, self.layout.empty
        composed = self._composed(index, records)
        state = self._state_of(index, composed)
        if state.person is None and not state.candidates:
            return state, self.layout.empty
        if state.person is None:
            if row is not None:
                self._report(row, composed.key, state)
            return state, self.layout.empty
        person = composed.person(state)
        state = state if person is state.person else replace(state, person=person)
        if row is not None:
            self._report(row, composed.key, state)
        return state, flatten(with_check(person, state.check), self.layout)

    def _compared(
        self, row: int, index: int, state: RowState, cells: tuple[NewCell, ...]
    ) -> tuple[NewCell, ...]:
        if (changes := self.changes) is None:
            return cells
        return changes.put(row, index, state, self._records.of(index), cells, self.layout.columns)

    def _report(self, row: int, key: LookupKey, state: RowState) -> None:
        number = self._spec.table.row_number(row)
        if self._observe is not None and state.person is not None:
            self._observe(number, state.person)
        if self._observe_match is not None:
            self._observe_match(number, key, state)

    def _person(self, record: JournalRecord) -> Person:
        outcome = self._journal.outcome(record)
        return outcome.candidates[0].person if isinstance(outcome, Matched) else {}
