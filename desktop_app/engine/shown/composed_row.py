"""The state and the person of a row, from the records of which it is made."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.answers.composition import (
    ReadOutcome,
    is_contact,
    is_later,
    main_record,
    parts_to_merge,
)
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.match_verdict import MatchJudge
from desktop_app.domain.answers.merge_answers import merge_people
from desktop_app.domain.answers.outcomes import Matched, OutcomeKind
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.json_values import Person
from desktop_app.domain.match_check.row.context_role import RowContext
from desktop_app.domain.messages import NOTHING, Message, joined
from desktop_app.domain.result.row_status import (
    BLANK_ROW,
    HIDDEN_ROW,
    ROW_LIMIT,
    RowState,
    RowStatus,
    RowStatusContext,
    answered_row,
    unsent_row,
    unusable_row,
)
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.domain.source.lookups import Lookups

if TYPE_CHECKING:
    from desktop_app.domain.match_check.check import MatchCheck

_LIVE = IdentifierKind.LIVE_PROFILE


@dataclass(frozen=True, slots=True)
class ComposedRow:
    """A row that was looked up.

    Attributes:
        key: The lookup that decides it.
        records: The records of which it is made, from `composition.compose`; at least one.
        read: Returns the outcome behind a record.
        context: The query, the run and the options that decide the status.
        asked: The email that led to the person's link, with which the match is compared; None if
            the row is compared with the lookup itself.
    """

    key: LookupKey
    records: Sequence[JournalRecord]
    read: ReadOutcome
    context: RowStatusContext
    asked: LookupKey | None = None

    @property
    def main(self) -> JournalRecord:
        """The record that decides the status."""
        return main_record(self.records)

    def state(self, choice: CandidateChoice | None, row: RowContext) -> RowState:
        """Return the state, with the person of the main record alone.

        Args:
            choice: The user's choice among the candidates; ignored for another answer.
            row: What the row says about its person.

        Raises:
            JournalError: The journal cannot be read.
        """
        main, context = self.main, self.context
        if is_later(main):  # its note has the day
            context = replace(context, run_id=main.run_id)
        state = answered_row(self.asked or self.key, self.read(main), main, context, choice, row)
        if not any(map(is_later, self.records)):
            return state
        if self._is_replaced and state.person is not None:
            state = replace(state, check=self._check(row))
        if self._is_other_person(state, choice):
            state = self._doubted(state)
        note = joined((*self._notes(), state.note), "; ")
        return replace(state, note=note)

    def person(self, state: RowState) -> Person:
        """Return the merged person of a state.

        Raises:
            JournalError: The journal cannot be read.
        """
        if state.person is None or len(self.records) == 1:
            return state.person or {}
        parts = parts_to_merge(self.records, self.context.query)
        return merge_people([(one, self._person(one, state)) for one in parts], self.context.query)

    def _person(self, record: JournalRecord, state: RowState) -> Person:
        # By email, the user may have chosen another candidate.
        is_shown = record.key.kind is IdentifierKind.BUSINESS_EMAIL or record is self.main
        return (state.person or {}) if is_shown else self._best(record)

    def _best(self, record: JournalRecord) -> Person:
        outcome = self.read(record)
        return outcome.candidates[0].person if isinstance(outcome, Matched) else {}

    @property
    def _live(self) -> JournalRecord | None:
        return next((one for one in self.records if one.key.kind is _LIVE), None)

    @property
    def _known(self) -> JournalRecord | None:
        """The match that is not a later purchase."""
        matches = (one for one in self.records if one.kind is OutcomeKind.MATCHED)
        return next((one for one in matches if not is_later(one)), None)

    @property
    def _is_replaced(self) -> bool:
        """True if the person of a match by email is shown as found live."""
        parts = parts_to_merge(self.records, self.context.query)
        first = next((one for one in parts if not is_contact(one)), self.main)
        return first is not self.main and first.key.kind is _LIVE

    def _check(self, row: RowContext) -> "MatchCheck | None":
        live = self._live
        outcome = None if live is None else self.read(live)
        judge = MatchJudge(self.key, self.context.match_check, row)
        return judge.check(outcome.candidates) if isinstance(outcome, Matched) else None

    def _is_other_person(self, state: RowState, choice: CandidateChoice | None) -> bool:
        """Tell whether the address now belongs to another person, by the service's ids."""
        live, known = self._live, self._known
        if live is None or known is None or live.kind is not OutcomeKind.MATCHED:
            return False
        if state.person is None or (choice is not None and choice.batch_id == live.batch_id):
            return False
        before = state.person if known is self.main else self._best(known)
        ids = [one.get("crustdata_person_id") for one in (before, self._best(live))]
        return None not in ids and ids[0] != ids[1]

    def _doubted(self, state: RowState) -> RowState:
        doubt = Message("another person was found live at this address than before")
        if not self.context.takes_best and state.status is RowStatus.MATCHED:
            state = replace(state, status=RowStatus.REVIEW, text="Matched, please check")
        return replace(state, note=joined((state.note, doubt), "; "))

    def _notes(self) -> Iterator[Message]:
        yield from self._live_notes()
        for record in filter(is_contact, self.records):
            day = record.answered_at.date().isoformat()
            match record.kind:
                case OutcomeKind.IN_DOUBT:
                    yield Message(
                        "asked for contact data on {day}, which may have been charged", day=day
                    )
                case OutcomeKind.FAILED | OutcomeKind.REDACTED:
                    yield Message("asked for contact data on {day}", day=day)
                case OutcomeKind.MATCHED if record.has_caution:
                    yield Message("check the contact data, which may be another person's")
                case OutcomeKind.MATCHED | OutcomeKind.NO_MATCH:
                    pass

    def _live_notes(self) -> Iterator[Message]:
        lives = [one for one in self.records if one.key.kind is _LIVE]
        unmatched = [one for one in lives if one.kind is not OutcomeKind.MATCHED]
        for live in (*lives[:1], *(one for one in unmatched if one is not lives[0])):
            yield from self._note(live, live.answered_at.date().isoformat())

    def _note(self, live: JournalRecord, day: str) -> Iterator[Message]:
        match live.kind:
            case OutcomeKind.MATCHED:
                yield self._found_note(live, day)
            case OutcomeKind.NO_MATCH:
                yield Message("not found live on {day}", day=day)
            case OutcomeKind.IN_DOUBT if live is not self.main:
                yield Message("asked live on {day}, which may have been charged", day=day)
            case OutcomeKind.IN_DOUBT | OutcomeKind.FAILED | OutcomeKind.REDACTED:
                yield Message("asked live on {day}", day=day)

    def _found_note(self, live: JournalRecord, day: str) -> Message:
        known = self._known
        if known is not None:
            is_shown = self.records.index(live) < self.records.index(known)
            return Message("updated live on {day}", day=day) if is_shown else NOTHING
        if live.run_id == self.context.run_id:
            return Message("found live on {day}", day=day)
        return Message("found live on {day}, not charged again", day=day)


def row_without_key(lookups: Lookups, row: int) -> RowState:
    """Return the state of a row without a person to look up."""
    if (unusable := lookups.rejected(row)) is not None:
        return unusable_row(unusable)
    if lookups.is_hidden(row):
        return unsent_row(HIDDEN_ROW)
    return unsent_row(ROW_LIMIT) if lookups.is_beyond(row) else BLANK_ROW
