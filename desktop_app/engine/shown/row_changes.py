"""Changes of the people of a result, against their rows or their earlier answers; free."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from desktop_app.domain.answers.composition import main_record
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.kept_records import KeptRecords
from desktop_app.domain.answers.match_verdict import MatchJudge
from desktop_app.domain.answers.outcomes import Matched
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.json_values import Person
from desktop_app.domain.match_check.profile import Profile
from desktop_app.domain.match_check.row.context_role import NO_CONTEXT, RowContext
from desktop_app.domain.messages import Message
from desktop_app.domain.result.cells import NewCell, NewColumn
from desktop_app.domain.result.changes.columns import put_changes
from desktop_app.domain.result.changes.compare import (
    compare_facts,
    facts_of_person,
    facts_of_row,
    is_other_person,
)
from desktop_app.domain.result.changes.counts import ChangeCounter, ChangeCounts
from desktop_app.domain.result.changes.earlier_answer import earlier_answer, main_answer
from desktop_app.domain.result.changes.option import WITH_SHEET, day_of
from desktop_app.domain.result.changes.person_changes import ChangeKind, PersonChanges
from desktop_app.domain.result.row_status import RowState
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.result_spec import ResultSpec

ChangeObserver = Callable[[int, Person, PersonChanges], None]
_NOTHING = partial(PersonChanges, (ChangeKind.NOTHING,))
_CHECK_FIRST = partial(PersonChanges, (ChangeKind.CHECK_FIRST,))


class RowChanges:
    """Compares each row of a result, one after the other.

    Attributes:
        observe: Called with the number, the person and the changes of each row with a change.
    """

    def __init__(
        self,
        spec: ResultSpec,
        journal: AnswersJournal | None,
        choices: Mapping[LookupKey, CandidateChoice],
    ) -> None:
        """Prepare the comparison that a result asks for.

        Args:
            spec: The result.
            journal: The answers; None for a comparison with the rows, which needs no other ones.
            choices: The user's choices in all reviews.
        """
        self._spec, self._journal, self._choices = spec, journal, choices
        is_by_row = spec.changes == WITH_SHEET
        self._earlier = None if is_by_row else KeptRecords(spec.lookups.keys)
        self._counter = ChangeCounter(spec.changes)
        self.observe: ChangeObserver | None = None

    @property
    def counts(self) -> ChangeCounts:
        """The rows by what changed, as far as they have been read."""
        return self._counter.counts

    def note(
        self, index: int, records: Sequence[JournalRecord], shown: Sequence[JournalRecord]
    ) -> None:
        """Keep the earlier answer of a lookup, if answers are compared with earlier ones."""
        if self._earlier is None:
            return
        found = earlier_answer(records, shown, day_of(self._spec.changes))
        if found is not None:
            self._earlier.keep(index, (found,))

    def begin(self) -> None:
        """Count from 0."""
        self._counter = ChangeCounter(self._spec.changes)

    def release(self) -> None:
        """Free the earlier answers; the counts stay."""
        if self._earlier is not None:
            self._earlier.release()

    def put(
        self,
        row: int,
        index: int,
        state: RowState,
        shown: Sequence[JournalRecord],
        cells: tuple[NewCell, ...],
        columns: Sequence[NewColumn],
    ) -> tuple[NewCell, ...]:
        """Return the cells of a row with its changes, which are counted.

        Args:
            row: The row in the table.
            index: The index of its lookup.
            state: The state of the lookup; a row without a person has no changes.
            shown: The records that are shown, the main one first.
            cells: The cells of the person.
            columns: Their columns.
        """
        if state.person is None:
            return cells
        changes = self._changes(row, index, state, shown, state.person)
        self._counter.add(changes)
        if changes.is_change and self.observe is not None:
            self.observe(self._spec.table.row_number(row), state.person, changes)
        return put_changes(cells, columns, changes)

    def _changes(
        self,
        row: int,
        index: int,
        state: RowState,
        shown: Sequence[JournalRecord],
        person: Person,
    ) -> PersonChanges:
        key = self._spec.lookups.keys[index]
        is_first = self._spec.lookups.first_row(row) == row
        context, email = self._said(row, index, is_first=is_first)
        doubt = self._doubt(key, state, main_record(shown), context, is_first=is_first)
        if doubt is not None:
            return _CHECK_FIRST(reason=doubt)
        if self._earlier is None:
            return compare_facts(facts_of_row(context, email), person)
        earlier = next(iter(self._earlier.of(index)), None)
        return self._since_earlier(key, earlier, shown, person)

    def _said(self, row: int, index: int, *, is_first: bool) -> tuple[RowContext, str]:
        """Return what a row says: its context and its email.

        A result of a few people has its own lookups, so that the row is searched for.
        """
        context, at = self._spec.context, self._spec.email_column
        if context is None:
            return NO_CONTEXT, ""
        place: int | None = row
        if context.lookups.keys is not self._spec.lookups.keys:
            key = self._spec.lookups.keys[index]
            place, said = context.first_row(key), context.of(key)
        else:
            said = context.at(index) if is_first else context.of_row(row)
        return said, "" if at is None or place is None else context.text(at, place)

    def _doubt(
        self,
        key: LookupKey,
        state: RowState,
        record: JournalRecord,
        context: RowContext,
        *,
        is_first: bool,
    ) -> Message | None:
        """Return why a match may be another person, who is no change; None if it is the person.

        It does not depend on how strictly matches are accepted. A candidate that the user chose is
        the person.
        """
        choice = self._choices.get(key)
        if choice is not None and choice.batch_id == record.batch_id:
            return None
        judge = MatchJudge(key, MatchCheckMode.NORMAL, context)
        check = state.check if is_first else None
        doubt = judge.doubt(state.candidates, check or judge.check(state.candidates), "")
        if doubt:
            return doubt
        return state.note if record.has_caution else None

    def _since_earlier(
        self,
        key: LookupKey,
        earlier: JournalRecord | None,
        shown: Sequence[JournalRecord],
        person: Person,
    ) -> PersonChanges:
        main, until = main_answer(shown), day_of(self._spec.changes)
        if until is not None and main.answered_at.date() <= until:
            day = main.answered_at.date().isoformat()
            return _NOTHING(reason=Message("Not looked up again since {day}", day=day))
        before = None if earlier is None else self._person_of(key, earlier)
        if earlier is None or before is None:
            return _NOTHING(reason=Message("No earlier answer"))
        day = earlier.answered_at.date().isoformat()
        if is_other_person(before, person):
            name = Profile(before).name
            was = Message("Another person than on {day}: {name}", day=day, name=name)
            return _CHECK_FIRST(reason=was)
        return replace(compare_facts(facts_of_person(before), person), compared_with=day)

    def _person_of(self, key: LookupKey, record: JournalRecord) -> Person | None:
        """Return the person of an earlier answer: the one that the user chose, or the best one."""
        outcome = None if self._journal is None else self._journal.outcome(record)
        choice = self._choices.get(key)
        if not isinstance(outcome, Matched):
            return None
        if choice is not None and choice.batch_id == record.batch_id:
            at = choice.candidate_index
            is_known = at is not None and at < len(outcome.candidates)
            return outcome.candidates[at or 0].person if is_known else None
        threshold = self._spec.query.min_similarity
        judge = MatchJudge(key, MatchCheckMode.OFF, NO_CONTEXT, threshold)
        return next((one.person for one in judge.accepted(outcome)), None)
